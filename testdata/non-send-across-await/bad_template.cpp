// Reported for the instantiation that holds what is not Send.
#include <memory>
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	canvas(canvas &&) noexcept;
	~canvas();
	std::string text() const;
};

struct label {
	std::string text() const;
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

template <class Widget> task<std::string> render(Widget widget, pool &workers) // expect: non-send-across-await "'widget'"
{
	co_await workers.schedule();
	co_return widget.text();
}

task<std::string> draw_both(pool &workers)
{
	std::string plain = co_await render(label(), workers);
	co_return plain + co_await render(canvas(), workers); // expect-note: "canvas"
}
