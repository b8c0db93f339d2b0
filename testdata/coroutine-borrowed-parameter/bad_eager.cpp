#include <string>
#include <vector>

#include "task.hpp"

static demo::fire_and_forget send(const std::string &line)
{
	co_await demo::next_event();
	(void)line.size(); // expect-note: "uses 'line' here"
}

void bad_temporary()
{
	send("hello"); // expect: coroutine-borrowed-parameter@7 "this temporary"
}

void bad_local(int count)
{
	std::string line(static_cast<std::size_t>(count), '-');
	send(line); // expect: coroutine-borrowed-parameter@7 "'line' may end"
}

void bad_inner_scope(const std::vector<std::string> &lines)
{
	for (const std::string &each : lines) {
		std::string copy = each + ".";
		send(copy); // expect: coroutine-borrowed-parameter
	}
}

// The parameter of the plain function ends with it.
void bad_by_value_parameter(std::string line)
{
	send(line); // expect: coroutine-borrowed-parameter
}

void good_received(const std::string &line)
{
	send(line);
}
