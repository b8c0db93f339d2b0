#include <string>
#include <vector>

#include "task.hpp"

// A journal whose lines are never written.
static demo::task<> write_line(std::string line)
{
	co_await demo::next_event();
	(void)line;
}

struct journal {
	demo::task<int> flush()
	{
		co_await demo::sleep_for_ms(1);
		co_return 3;
	}

	demo::task<> bad_close()
	{
		flush(); // expect: task-never-awaited@3 "'flush'"
		co_await demo::next_event();
	}

	demo::task<> good_close()
	{
		co_await flush();
	}
};

void bad_plain_function()
{
	write_line("started"); // expect: task-never-awaited "'write_line'"
}

demo::task<> bad_in_branch(bool verbose)
{
	if (verbose)
		write_line("verbose"); // expect: task-never-awaited
	else
		co_await write_line("quiet");
}

demo::task<> bad_in_loop(const std::vector<std::string> &lines)
{
	for (const std::string &line : lines)
		write_line(line); // expect: task-never-awaited
	co_return;
}
