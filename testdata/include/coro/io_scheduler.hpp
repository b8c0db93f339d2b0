// Stands in for libcoro 0.16: what scheduler was called before 2025.
#pragma once

#include <coro/task.hpp>

namespace coro
{
class io_scheduler
{
      public:
	std::suspend_always schedule();
	template <class T> coro::task<T> schedule(coro::task<T> task)
	{
		return static_cast<coro::task<T> (*)()>(nullptr)();
	}
	auto spawn(coro::task<void> &&) -> bool;
};
} // namespace coro
