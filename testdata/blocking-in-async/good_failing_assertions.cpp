// expect-none
// What a failing assertion does, nobody waits for: every way leads to the end of the program.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

#include "task.hpp"

static void
dump_state(const char *what)
{
	std::FILE *file = std::fopen("crash.txt", "w");
	if (!file)
		return;
	std::fputs(what, file);
	std::fclose(file);
}

[[noreturn]] static void
die(const char *what)
{
	dump_state(what);
	usleep(1000);
	std::abort();
}

#define CHECK(condition) ((condition) ? (void)0 : (dump_state(#condition), std::abort()))

static int
checked(int value)
{
	CHECK(value >= 0);
	if (value > 1000)
		die("too large");
	return value;
}

demo::task<int>
good_checks()
{
	int value = co_await demo::next_event();
	CHECK(value != 7);
	if (value == 8) {
		dump_state("eight");
		std::exit(1);
	}
	co_return checked(value);
}
