// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> read(const std::string &path)
{
	co_await demo::next_event();
	co_return static_cast<int>(path.size());
}
// Nothing of it runs, so nothing dangles: another rule's.
void good_never_started()
{
	read("a"); // NOLINT(task-never-awaited)
	auto pending = read("b"); // NOLINT(task-never-awaited)
}
