// A type that its author calls Send travels, whatever lies inside; so does one that was reviewed.
// expect-none
#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND raw_buffer {
	unsigned char *bytes = nullptr;
	size_t size = 0;
};

// Exclusive: whoever has it, has all of it.
class SEND frame
{
      public:
	frame();
	frame(frame &&) noexcept;
	frame(const frame &);
	~frame();
	size_t size() const;

      private:
	raw_buffer *buffer_;
	frame *next_;
	void *user_data_;
};

// Counted with atomics.
class SEND_UNCHECKED texture
{
      public:
	texture();
	texture(const texture &);
	~texture();
	int width() const;

      private:
	raw_buffer pixels_;
	std::atomic<int> *count_;
};

struct clip {
	std::string name;
	std::vector<frame> frames;
	std::unique_ptr<texture> cover;
};

size_t
good_marked(frame first)
{
	auto size = std::async(std::launch::async, [first] { return first.size(); });
	return size.get();
}

int
good_reviewed(texture cover)
{
	auto width = std::async(std::launch::async, [=] { return cover.width(); });
	return width.get();
}

size_t
good_within_others(clip of)
{
	auto count =
		std::async(std::launch::async, [of = std::move(of)] { return of.frames.size(); });
	return count.get();
}

size_t measure(const frame *which);

size_t
good_pointer_to_marked(const frame *first)
{
	auto size = std::async(std::launch::async, measure, first);
	return size.get();
}

// Marked on the definition's first declaration alone.
struct SEND cursor;

struct cursor {
	raw_buffer *in = nullptr;
	size_t at = 0;
};

void
good_declared_before(cursor from)
{
	std::jthread reader([from] { std::printf("%zu\n", from.at); });
}
