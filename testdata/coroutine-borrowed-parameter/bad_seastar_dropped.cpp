// Dropped on purpose: the coroutine goes on, the argument does not.
#include <seastar/core/coroutine.hh>
#include <seastar/core/future.hh>
#include <string>

seastar::future<> write_line(std::string line);

seastar::future<> write_twice(const std::string &line)
{
	co_await write_line("first");
	co_await write_line(line);
}

void bad_background(int number)
{
	std::string line = std::to_string(number);
	(void)write_twice(line); // expect: coroutine-borrowed-parameter "'line'"
}

seastar::future<> bad_returned(int number)
{
	std::string line = std::to_string(number);
	return write_twice(line); // expect: coroutine-borrowed-parameter "'line'"
}

seastar::future<> good_awaited(int number)
{
	std::string line = std::to_string(number);
	co_await write_twice(line);
}
