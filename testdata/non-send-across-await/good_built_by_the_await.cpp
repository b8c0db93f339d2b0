// expect-none
// What an await gives is not there before it.
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND canvas {
	canvas();
	canvas(canvas &&) noexcept;
	canvas &operator=(canvas &&) noexcept;
	~canvas();
	void draw(const std::string &text);
};

struct pool {
	SENDSYNC_MIGRATES task<canvas> open();
	SENDSYNC_MIGRATES task<std::string> read();
};

void show(canvas surface, const std::string &text);

task<void> good_variable(pool &workers)
{
	canvas surface = co_await workers.open();
	surface.draw("opened there");
}

task<void> good_reference(pool &workers)
{
	canvas &&surface = co_await workers.open();
	surface.draw("opened there");
}

task<void> good_in_loop(pool &workers, int rounds)
{
	for (int i = 0; i < rounds; i++) {
		canvas surface = co_await workers.open();
		surface.draw("round");
	}
}

task<void> good_text_first(pool &workers)
{
	std::string text = co_await workers.read();
	show(canvas(), text);
}
