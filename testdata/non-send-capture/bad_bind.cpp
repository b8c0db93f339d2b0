// std::bind stores what it is given; the thread gets the whole. Primary: the bound argument.
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// A widget of a toolkit with one GUI thread.
class NOT_SEND widget
{
      public:
	widget();
	widget(const widget &);
	void set_text(const std::string &text);
	void repaint() const;
};

void repaint_after(int milliseconds, const widget &of);

void
bad_bound_object()
{
	widget status;
	std::thread painter(std::bind(&widget::repaint, status)); // expect: non-send-capture@50
	painter.join();
}

void
bad_bound_argument()
{
	widget status;
	auto done = std::async(std::launch::async,
			       std::bind(repaint_after, 20, status)); // expect: non-send-capture
	done.wait();
}

void
bad_bound_first()
{
	widget status;
	auto repaint = std::bind(repaint_after, 20, status); // expect: non-send-capture
	std::thread painter(repaint);                        // expect-note: ""
	painter.join();
}

void
bad_bound_in_function()
{
	widget status;
	// expect-next: non-send-capture
	std::thread painter(std::function<void()>(std::bind(&widget::repaint, status)));
	painter.join();
}

int count_words(const std::string &text, bool skip_empty);

int
good_bound_values(const std::string &text)
{
	auto words = std::async(std::launch::async, std::bind(count_words, text, true));
	return words.get();
}

// Called here, never handed on.
void
good_bound_here()
{
	widget status;
	auto repaint = std::bind(&widget::repaint, status);
	repaint();
	std::thread idle([] {});
	idle.join();
}
