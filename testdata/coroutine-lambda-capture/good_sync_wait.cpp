// expect-none
// Waited for in the same expression.
#include <coro/coro.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>
#include <string>

#include "task.hpp"

void log(const std::string &line);

void good_demo(std::string name)
{
	demo::sync_wait([&]() -> demo::task<void> {
		co_await demo::next_event();
		log(name);
	}());
}

void good_cppcoro(std::string name)
{
	cppcoro::sync_wait([&]() -> cppcoro::task<> {
		co_await std::suspend_always();
		log(name);
	}());
}

void good_libcoro(std::string name)
{
	coro::sync_wait([&]() -> coro::task<void> {
		co_await std::suspend_always();
		log(name);
	}());
}

cppcoro::task<> good_when_all(std::string a, std::string b)
{
	co_await cppcoro::when_all(
		[&]() -> cppcoro::task<> {
			co_await std::suspend_always();
			log(a);
		}(),
		[&]() -> cppcoro::task<> {
			co_await std::suspend_always();
			log(b);
		}());
}
