#include <string>
#include <vector>

#include "task.hpp"

#include <memory>

struct config {
	int retries = 3;
};
static demo::fire_and_forget connect(const config *settings)
{
	co_await demo::next_event();
	(void)(settings->retries + settings->retries);
}
static demo::fire_and_forget reload(std::shared_ptr<config> &settings)
{
	co_await demo::next_event();
	settings = nullptr;
}

void bad_address()
{
	config settings;
	connect(&settings); // expect: coroutine-borrowed-parameter
}
void bad_unique()
{
	auto settings = std::make_unique<config>();
	connect(settings.get()); // expect: coroutine-borrowed-parameter
}
// The coroutine refers to the pointer itself, whatever that shares.
void bad_shared_by_reference()
{
	auto settings = std::make_shared<config>();
	reload(settings); // expect: coroutine-borrowed-parameter "'settings'"
}

// Somebody else may own it too.
void good_shared(std::shared_ptr<config> settings)
{
	connect(settings.get());
}
void good_heap()
{
	connect(new config);
}
static config global_settings;
void good_global()
{
	connect(&global_settings);
}
