// libcoro: tasks of a scheduler that wait by themselves.
#include <chrono>
#include <coro/coro.hpp>
#include <memory>
#include <poll.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

coro::task<int>
double_of(int value)
{
	co_return value * 2;
}

coro::task<void>
bad_on_the_scheduler(std::unique_ptr<coro::scheduler> &scheduler)
{
	co_await scheduler->schedule();
	std::this_thread::sleep_for(10ms); // expect: blocking-in-async
}

coro::task<int>
bad_nested(std::unique_ptr<coro::scheduler> &scheduler)
{
	co_await scheduler->schedule_after(1ms);
	coro::sync_wait(double_of(2)); // expect: blocking-in-async "sync_wait"
	co_return 4;
}

coro::task<int>
good_awaits(std::unique_ptr<coro::scheduler> &scheduler, int fd)
{
	char byte = 0;
	co_await scheduler->poll(fd, POLLIN);
	(void)!::read(fd, &byte, 1);
	co_return co_await double_of(byte);
}

// The pool's threads are for that.
coro::task<void>
good_on_a_pool(std::unique_ptr<coro::thread_pool> &pool)
{
	co_await pool->schedule();
	std::this_thread::sleep_for(10ms);
}

coro::task<void>
bad_back_again(std::unique_ptr<coro::thread_pool> &pool, std::unique_ptr<coro::scheduler> &scheduler)
{
	co_await pool->schedule();
	usleep(10);
	co_await scheduler->schedule();
	usleep(10); // expect: blocking-in-async
}
