#include <string>
#include <vector>

#include "task.hpp"

int bad_lambda(int port)
{
	auto probe = [](int target) -> demo::task<int> {
		co_await demo::next_event();
		co_return target;
	};
	probe(port); // expect: task-never-awaited
	[](int target) -> demo::task<int> { // expect: task-never-awaited
		co_await demo::next_event();
		co_return target;
	}(port);
	return demo::sync_wait(probe(port + 1));
}

demo::task<> bad_inside_a_lambda(int port)
{
	auto probe = [](int target) -> demo::task<> {
		demo::next_event(); // expect: task-never-awaited
		if (target)
			co_await demo::next_event();
	};
	co_await probe(port);
}
