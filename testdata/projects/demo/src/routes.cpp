#include "routes.hpp"

static demo::task<std::string>
ask_the_network(const std::string &name)
{
	co_await demo::sleep_for_ms(20);
	co_return "relay-" + name;
}

// The lock is held while the network answers.
demo::task<std::string>
routes::resolve(const std::string &name)
{
	std::lock_guard hold(mutex_);
	auto found = known_.find(name);

	if (found != known_.end())
		co_return found->second;
	std::string address = co_await ask_the_network(name);
	known_[name] = address;
	co_return address;
}

// Here it is not.
demo::task<std::string>
routes::resolve_unlocked(const std::string &name)
{
	{
		std::lock_guard hold(mutex_);
		auto found = known_.find(name);
		if (found != known_.end())
			co_return found->second;
	}
	std::string address = co_await ask_the_network(name);
	std::lock_guard hold(mutex_);
	known_[name] = address;
	co_return address;
}
