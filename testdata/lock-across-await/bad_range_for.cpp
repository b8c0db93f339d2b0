// A range-for under a guard, one that awaits its range, and one over a range that holds the lock.
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

task<std::vector<int>> fetch_ids();

class roster
{
      public:
	class locked_range
	{
	      public:
		explicit locked_range(roster &of) : hold_(of.lock), names_(of.names)
		{
		}
		auto begin() const
		{
			return names_.begin();
		}
		auto end() const
		{
			return names_.end();
		}

	      private:
		std::lock_guard<std::mutex> hold_;
		const std::vector<std::string> &names_;
	};

	locked_range locked()
	{
		return locked_range(*this);
	}

	std::mutex lock;
	std::vector<std::string> names;
};

task<void>
bad_around(roster &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	for (const std::string &name : of.names)
		co_await sleep_for_ms(static_cast<int>(name.size()));
}

task<void>
bad_in_body(roster &of)
{
	for (std::string &name : of.names) {
		std::lock_guard hold(of.lock); // expect: lock-across-await
		name += std::to_string(co_await next_event());
	}
}

task<void>
bad_awaited_range(roster &of)
{
	std::scoped_lock hold(of.lock); // expect: lock-across-await
	for (int id : co_await fetch_ids())
		of.names.push_back(std::to_string(id));
}

// The range itself is kept alive by the loop, in every version of the language.
task<void>
bad_range_holds(roster &of)
{
	for (const std::string &name : of.locked()) // expect: lock-across-await
		co_await sleep_for_ms(static_cast<int>(name.size()));
}

task<void>
bad_range_constructed(roster &of)
{
	for (const std::string &name : roster::locked_range(of)) // expect: lock-across-await
		co_await sleep_for_ms(static_cast<int>(name.size()));
}

task<void>
good_before(roster &of)
{
	std::vector<std::string> copy;
	for (const std::string &name : of.locked())
		copy.push_back(name);
	for (const std::string &name : copy)
		co_await sleep_for_ms(static_cast<int>(name.size()));
}
