// lock() of things that are no mutex, and guards of things that are no lock.
// expect-none
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct peer {
	std::string name;
};

// Gives a vector its size back; nothing to do with threads.
class size_guard
{
      public:
	explicit size_guard(std::vector<int> &of) : of_(of), size_(of.size())
	{
	}
	~size_guard()
	{
		of_.resize(size_);
	}
	size_guard(const size_guard &) = delete;
	size_guard &operator=(const size_guard &) = delete;

      private:
	std::vector<int> &of_;
	std::size_t size_;
};

class position_lock
{
      public:
	int value() const
	{
		return value_;
	}

      private:
	int value_ = 0;
};

task<std::string>
good_weak_ptr(std::weak_ptr<peer> to)
{
	if (auto alive = to.lock()) {
		co_await next_event();
		co_return alive->name;
	}
	auto again = to.lock();
	int event = co_await next_event();
	co_return again ? again->name : std::to_string(event);
}

task<int>
good_size_guard(std::vector<int> &numbers)
{
	size_guard restore(numbers);
	numbers.push_back(co_await next_event());
	co_return numbers.back();
}

task<int>
good_name_only(position_lock at)
{
	position_lock lock = at;
	co_return lock.value() + co_await next_event();
}

// A mutex that lives over a suspension is not held by that.
task<int>
good_mutex_alive()
{
	std::mutex lock;
	std::once_flag once;
	int value = 0;
	std::call_once(once, [&value] { value = 1; });
	{
		std::lock_guard hold(lock);
		++value;
	}
	value += co_await next_event();
	std::lock_guard hold(lock);
	co_return value;
}
