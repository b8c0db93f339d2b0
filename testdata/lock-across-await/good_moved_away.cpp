// The guard was moved to somebody who is done with it.
// expect-none
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct log_file {
	std::mutex lock;
	std::vector<std::string> lines;
};

struct transaction {
	std::unique_lock<std::mutex> hold;
};

// Ends here, or elsewhere: a by-value parameter of a plain function is gone when the call is.
void commit(log_file &log, std::unique_lock<std::mutex> hold);

static void
roll_back(log_file &log, std::unique_lock<std::mutex> hold)
{
	if (hold)
		log.lines.clear();
}

task<void>
good_by_value(log_file &log)
{
	std::unique_lock hold(log.lock);
	log.lines.push_back("begin");
	commit(log, std::move(hold));
	co_await next_event();
}

task<void>
good_visible(log_file &log)
{
	std::unique_lock hold(log.lock);
	log.lines.push_back("begin");
	roll_back(log, std::move(hold));
	co_await next_event();
}

task<void>
good_inner_owner(log_file &log)
{
	std::unique_lock hold(log.lock);
	{
		std::unique_lock<std::mutex> mine(std::move(hold));
		log.lines.clear();
	}
	co_await next_event();
	{
		transaction open{std::unique_lock(log.lock)};
		log.lines.clear();
	}
	co_await next_event();
}

task<void>
good_owner_unlocks(log_file &log)
{
	std::unique_lock first(log.lock);
	std::unique_lock<std::mutex> second = std::move(first);
	log.lines.clear();
	second.unlock();
	co_await sleep_for_ms(1);
}

// The coroutine that gets it lets go of it before it waits.
static task<void>
flush(log_file &log, std::unique_lock<std::mutex> hold)
{
	log.lines.clear();
	hold.unlock();
	co_await sleep_for_ms(1);
}

task<void>
good_into_coroutine(log_file &log)
{
	std::unique_lock hold(log.lock);
	log.lines.push_back("end");
	co_await flush(log, std::move(hold));
	co_await flush(log, std::unique_lock(log.lock));
}
