// The guard comes out of a function.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

class catalogue
{
      public:
	[[nodiscard]] std::unique_lock<std::mutex> acquire()
	{
		return std::unique_lock<std::mutex>(mutex_);
	}

	[[nodiscard]] std::unique_lock<std::mutex> acquire_and_clear()
	{
		auto hold = acquire();
		titles.clear();
		return hold;
	}

	// Defined elsewhere: a guard that a function returns holds, until it is known better.
	[[nodiscard]] std::shared_lock<std::shared_mutex> acquire_shared() const;

	std::map<int, std::string> titles;

      private:
	std::mutex mutex_;
};

static std::lock_guard<std::mutex>
exclusive(std::mutex &mutex)
{
	return std::lock_guard<std::mutex>(mutex);
}

template <class Mutex>
auto
make_guard(Mutex &mutex)
{
	return std::unique_lock<Mutex>(mutex);
}

task<void>
bad_method(catalogue &of)
{
	auto hold = of.acquire(); // expect: lock-across-await
	of.titles[co_await next_event()] = "new";
}

task<void>
bad_through_two(catalogue &of)
{
	std::unique_lock<std::mutex> hold = of.acquire_and_clear(); // expect: lock-across-await
	of.titles[co_await next_event()] = "new";
}

task<void>
bad_elsewhere(const catalogue &of)
{
	const auto hold = of.acquire_shared(); // expect: lock-across-await
	co_await next_event();
}

task<void>
bad_no_copy(std::mutex &mutex)
{
	auto hold = exclusive(mutex); // expect: lock-across-await
	co_await next_event();
}

task<void>
bad_template(std::mutex &mutex)
{
	auto hold = make_guard(mutex); // expect: lock-across-await
	co_await next_event();
}

task<void>
bad_lambda(catalogue &of, std::mutex &mutex)
{
	auto lock = [&mutex] { return std::unique_lock(mutex); };
	auto hold = lock(); // expect: lock-across-await
	of.titles[co_await next_event()] = "new";
}

// A reference keeps the temporary alive.
task<void>
bad_lifetime_extended(catalogue &of)
{
	const auto &hold = of.acquire(); // expect: lock-across-await
	of.titles[co_await next_event()] = "new";
}

task<void>
bad_moved_in(catalogue &of)
{
	auto &&hold = of.acquire(); // expect: lock-across-await
	of.titles[co_await next_event()] = "new";
}
