// Every way that leaves with the lock held leaves before the await.
// expect-none
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct ticket_office {
	std::mutex lock;
	std::map<int, std::string> sold;
	bool open = true;
};

[[noreturn]] void panic(const char *why);

task<int>
good_return(ticket_office &at, int seat)
{
	{
		std::unique_lock hold(at.lock);
		if (!at.open)
			co_return -1;
		if (at.sold.count(seat) > 0)
			co_return -2;
	}
	co_return co_await next_event();
}

task<int>
good_no_await_behind(ticket_office &at, int seat)
{
	if (!at.open)
		co_return co_await next_event();
	std::lock_guard hold(at.lock);
	at.sold[seat] = "sold";
	co_return seat;
}

task<int>
good_throw(ticket_office &at, int seat)
{
	at.lock.lock();
	const bool taken = at.sold.count(seat) > 0;
	at.lock.unlock();
	std::unique_lock hold(at.lock);
	if (taken)
		throw std::runtime_error("taken");
	hold.unlock();
	co_return co_await next_event();
}

task<int>
good_never_returns(ticket_office &at)
{
	std::unique_lock hold(at.lock);
	if (at.open) {
		hold.unlock();
	} else {
		panic("closed, and still selling");
	}
	co_return co_await next_event();
}

task<ticket_office *> find_office(int city);

// The mutex itself is what is awaited: it is locked afterwards.
task<void>
good_await_finds_the_mutex(int city)
{
	std::lock_guard hold((co_await find_office(city))->lock);
}

task<void>
good_exclusive_branches(ticket_office &at)
{
	if (at.open) {
		std::lock_guard hold(at.lock);
		at.sold.clear();
	} else {
		co_await sleep_for_ms(1);
	}
}
