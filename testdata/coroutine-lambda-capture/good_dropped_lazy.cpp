// expect-none
#include <string>
#include <vector>

#include "task.hpp"

// Never started: a matter for another rule, nothing dangles.
void good_never_started(int port)
{
	auto probe = [port]() -> demo::task<int> { co_return port; };
	probe(); // NOLINT(task-never-awaited)
	auto pending = probe(); // NOLINT(task-never-awaited)
}
