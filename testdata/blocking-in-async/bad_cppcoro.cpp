// cppcoro: an io_service has few threads, and none to spare.
#include <cppcoro/io_service.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <cstdlib>
#include <thread>

cppcoro::task<int> next_number();

cppcoro::task<int>
bad_on_the_io_service(cppcoro::io_service &service)
{
	co_await service.schedule();
	int number = co_await next_number();
	std::this_thread::sleep_for(std::chrono::milliseconds(number)); // expect: blocking-in-async
	co_return number;
}

cppcoro::task<int>
bad_nested()
{
	int first = co_await next_number();
	int second = cppcoro::sync_wait(next_number()); // expect: blocking-in-async
	co_return first + second;
}

// It never awaits: whoever awaits it runs it to its end.
cppcoro::task<int>
leaf(int number)
{
	std::system("date"); // expect-note: "which calls 'system' here"
	co_return number;
}

cppcoro::task<int>
bad_leaf()
{
	int number = co_await next_number();
	co_return co_await leaf(number); // expect: blocking-in-async "'leaf' may block"
}
