// An annotation on a field stands above the field's type.
// expect-none
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

// A handle of a sound library: for its own thread, but this one is inert until it is opened.
class NOT_SEND channel
{
      public:
	channel();
	channel(const channel &);
	void open();
};

struct track {
	std::string title;
	SEND channel unopened;
	SEND channel *parent = nullptr;
};

class album
{
      public:
	size_t size() const
	{
		return tracks_.size();
	}

      private:
	std::vector<track> tracks_;
	SEND_UNCHECKED std::vector<channel> spare_;
};

size_t
good_captured(track first)
{
	auto size = std::async(std::launch::async, [first] { return first.title.size(); });
	return size.get();
}

size_t
good_nested(album whole)
{
	auto size = std::async(std::launch::async, [=] { return whole.size(); });
	return size.get();
}

void
good_opened_there(track first)
{
	std::thread player([first = std::move(first)]() mutable { first.unopened.open(); });
	player.join();
}
