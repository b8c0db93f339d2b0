// expect-none
// Awaited, or waited for, in the same expression or scope.
#include <cppcoro/async_scope.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>
#include <string>
#include <utility>

void log(const std::string &line);

cppcoro::task<> write(const std::string &line)
{
	co_await std::suspend_always();
	log(line);
}

cppcoro::task<> good_temporary(int number)
{
	co_await write(std::to_string(number));
}

cppcoro::task<> good_both(std::string a, std::string b)
{
	co_await cppcoro::when_all(write(a), write(b));
}

void good_sync_wait(int number)
{
	cppcoro::sync_wait(write(std::to_string(number)));
}

cppcoro::task<> good_stored(int number)
{
	std::string line = std::to_string(number);
	auto later = write(line);
	log("before");
	co_await std::move(later);
}

cppcoro::task<> good_scope(int number)
{
	std::string line = std::to_string(number);
	cppcoro::async_scope scope;
	scope.spawn(write(line));
	co_await scope.join();
}
