// A guard beside the thing it guards: pair, tuple, structured binding.
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

class registry
{
      public:
	using hold = std::unique_lock<std::mutex>;

	std::pair<hold, std::map<std::string, int> &> locked()
	{
		return {hold(lock_), names_};
	}

	std::mutex lock_;
	std::map<std::string, int> names_;
};

task<void>
bad_pair(registry &in)
{
	std::pair<registry::hold, int> first{in.lock_, 7}; // expect: lock-across-await
	in.names_["a"] = first.second + co_await next_event();
}

task<void>
bad_make_pair(registry &in)
{
	auto first = std::make_pair(registry::hold(in.lock_), 7); // expect: lock-across-await
	in.names_["a"] = first.second + co_await next_event();
}

task<void>
bad_tuple(registry &in)
{
	std::tuple<int, registry::hold, bool> state(1, in.lock_, true); // expect: lock-across-await
	in.names_["a"] = std::get<0>(state) + co_await next_event();
}

task<void>
bad_structured_binding(registry &in)
{
	auto [hold, names] = in.locked(); // expect: lock-across-await
	names["a"] = co_await next_event();
}

task<void>
bad_from_method(registry &in)
{
	auto both = in.locked(); // expect: lock-across-await
	both.second["a"] = co_await next_event();
}
