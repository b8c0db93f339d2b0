// A worker that hops onto libcoro's pool, and gives its thread back in between.
#include <coro/coro.hpp>
#include <memory>
#include <string>
#include <vector>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND font_cache {
	~font_cache();
	int width(char glyph);
};

coro::task<int> bad_schedule(std::shared_ptr<coro::thread_pool> pool, std::string text)
{
	font_cache fonts; // expect: non-send-across-await "'fonts'"
	int total = 0;
	co_await pool->schedule(); // expect-note: "another thread"
	for (char c : text)
		total += fonts.width(c);
	co_return total;
}

coro::task<int> bad_yield(coro::thread_pool &pool, const std::vector<std::string> &lines)
{
	co_await pool.schedule();
	font_cache fonts; // expect: non-send-across-await
	int total = 0;
	for (const std::string &line : lines) {
		total += fonts.width(line.front());
		co_await pool.yield(); // expect-note: "another thread"
	}
	co_return total;
}

coro::task<int> bad_scheduler(coro::scheduler &scheduler)
{
	auto fonts = std::make_unique<font_cache>(); // expect: non-send-across-await
	co_await scheduler.schedule();
	co_return fonts->width('m');
}
