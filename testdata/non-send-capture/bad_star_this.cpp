// [*this] copies the object into the task: it must travel.
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// Wraps a handle of a library that checks its thread.
class NOT_SEND decoder
{
      public:
	decoder();
	decoder(const decoder &);
	int decode(const std::string &frame) const;
};

class player
{
      public:
	int bad_copied_object(const std::string &frame)
	{
		// expect-next: non-send-capture
		auto size = std::async(std::launch::async, [*this, frame] {
			int pixels = decoder_.decode(frame);
			return pixels + volume_;
		});
		return size.get();
	}

	int bad_copied_object_by_default()
	{
		// expect-next: non-send-capture
		auto size = std::async(std::launch::async, [=, *this] {
			int pixels = decoder_.decode("silence");
			return pixels + volume_;
		});
		return size.get();
	}

	int bad_member_copied()
	{
		// expect-next: non-send-capture
		std::jthread other([own = decoder_] { own.decode("silence"); });
		return volume_;
	}

	int good_other_member()
	{
		auto size =
			std::async(std::launch::async, [volume = volume_] { return volume * 2; });
		return size.get();
	}

      private:
	decoder decoder_; // expect-note: "decoder_"
	int volume_ = 10;
};

class equalizer
{
      public:
	int good_object_travels()
	{
		auto sum = std::async(std::launch::async, [*this] { return bass_ + treble_; });
		return sum.get();
	}

      private:
	int bass_ = 0, treble_ = 0;
	std::string name_;
};
