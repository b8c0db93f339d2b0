// [=] takes a value that belongs to one thread. Primary: the lambda introducer.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

// A handle into the font cache, counted without atomics.
class NOT_SEND font
{
      public:
	explicit font(const char *family);
	font(const font &);
	font &operator=(const font &);
	~font();
	int width(const std::string &text) const;

      private:
	int *count_;
};

int
bad_default_copy(const std::string &title)
{
	font regular("Inter");
	int width = 0;
	std::thread worker([=, &width] { // expect: non-send-capture@21
		width = regular.width(title);
	});
	worker.join();
	return width;
}

int
bad_async(std::vector<std::string> lines)
{
	font regular("Inter");
	auto widest = std::async(std::launch::async, [=] { // expect: non-send-capture@47
		int width = 0;
		for (const std::string &line : lines)
			width = std::max(width, regular.width(line));
		return width;
	});
	return widest.get();
}

class label
{
      public:
	explicit label(std::string text) : text_(std::move(text))
	{
	}

	// The font is a local; of the object only a copy of the text is used.
	int bad_method()
	{
		font bold("Inter Bold");
		std::string text = text_;
		// expect-next: non-send-capture
		auto width = std::async(std::launch::async, [=]() mutable {
			text += '.';
			return bold.width(text);
		});
		return width.get();
	}

      private:
	std::string text_;
};

// What [=] could take, but the body does not name, is not taken.
int
good_not_named(const std::string &title)
{
	font regular("Inter");
	int width = regular.width(title);
	auto doubled = std::async(std::launch::async, [=] { return 2 * width; });
	return doubled.get();
}
