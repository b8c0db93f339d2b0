// What a structured binding is made from is a variable without a name.
#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	canvas(canvas &&) noexcept;
	~canvas();
	void draw(const std::string &text);
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct page {
	canvas surface;
	std::string title;
};

page open_page();
std::pair<std::unique_ptr<canvas>, int> open_numbered();

task<void> bad_struct(pool &workers)
{
	auto [surface, title] = open_page(); // expect: non-send-across-await
	co_await workers.schedule();
	surface.draw(title);
}

task<void> bad_pair(pool &workers)
{
	auto [surface, number] = open_numbered(); // expect: non-send-across-await
	co_await workers.schedule(); // expect-note: "another thread"
}

task<void> good_values(pool &workers)
{
	auto [text, number] = std::make_pair(std::string("a"), 1);
	co_await workers.schedule();
	text.append(static_cast<std::size_t>(number), 'b');
}
