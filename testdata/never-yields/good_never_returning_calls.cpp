// Ways out that are calls: exit, abort, a function that only throws, a macro that stops the program.
// expect-none
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

#define CHECK(condition)                                                                           \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			std::fprintf(stderr, "%s:%d\n", __FILE__, __LINE__);                       \
			std::abort();                                                              \
		}                                                                                  \
	} while (0)

bool healthy();
void step();

[[noreturn]] static void fail(const std::string &why)
{
	throw std::runtime_error(why);
}

static void stop_now(int code)
{
	std::fputs("stopping\n", stderr);
	std::exit(code);
}

task<void> good_exit()
{
	co_await next_event();
	for (;;) {
		step();
		if (!healthy())
			std::exit(1);
	}
}

task<void> good_visible()
{
	co_await next_event();
	for (;;) {
		step();
		if (!healthy())
			stop_now(2);
	}
}

task<void> good_fail()
{
	co_await next_event();
	while (true) {
		step();
		if (!healthy())
			fail("unhealthy");
	}
}

task<void> good_checked()
{
	co_await next_event();
	while (true) {
		step();
		CHECK(healthy());
	}
}

task<void> good_terminate()
{
	co_await next_event();
	do {
		step();
		healthy() ? void() : std::terminate();
	} while (true);
}
