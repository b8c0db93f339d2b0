// Each branch makes its own task; ternaries, switches and handlers drop theirs.
#include <exception>
#include <stdexcept>
#include <string>

#include "task.hpp"

using demo::task;

enum class level { debug, info, error };

task<void> log(level level, std::string text)
{
	co_await demo::next_event();
	(void)level;
	(void)text;
}
task<int> query(std::string statement);
void check(int rows);

task<void> bad_ternary(bool verbose)
{
	verbose ? log(level::debug, "start") : log(level::info, "start"); // expect: task-never-awaited; expect: task-never-awaited
	co_await log(level::info, "started");
}

task<int> bad_switch(level level)
{
	switch (level) {
	case level::debug:
		log(level, "debug"); // expect: task-never-awaited
		break;
	case level::info:
		co_await log(level, "info");
		break;
	case level::error: {
		auto report = log(level, "error"); // expect: task-never-awaited
		co_return -1;
	}
	}
	co_return 0;
}

task<int> bad_handler(std::string statement)
{
	try {
		const int rows = co_await query(statement);

		check(rows);
		co_return rows;
	} catch (const std::runtime_error &error) {
		log(level::error, error.what()); // expect: task-never-awaited
		co_return -1;
	}
}

task<void> good_chosen(bool verbose)
{
	co_await (verbose ? log(level::debug, "start") : log(level::info, "start"));
	task<void> end = verbose ? log(level::debug, "end") : log(level::info, "end");
	co_await end;
}
