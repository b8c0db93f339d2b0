// expect-none
// Copies of what lies in the variable, objects and members of it too.
#include <string>
#include <utility>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct settings {
	int level = 0;
	std::string name;
	std::vector<int> ports;
};

thread_local settings own;

const settings &current_settings()
{
	return own;
}

void use(const settings &value);
void use(int level);

task<void> good_object(pool &workers)
{
	settings copy = own;
	co_await workers.schedule();
	use(copy);
}

task<void> good_from_function(pool &workers)
{
	settings copy = current_settings();
	int level = current_settings().level;
	auto name = current_settings().name;
	co_await workers.schedule();
	use(copy);
	use(level + static_cast<int>(name.size()));
}

task<void> good_bindings(pool &workers)
{
	auto [level, name, ports] = own;
	co_await workers.schedule();
	use(level + static_cast<int>(name.size() + ports.size()));
}

task<void> good_moved(pool &workers)
{
	settings taken = std::move(own);
	co_await workers.schedule();
	use(taken);
}
