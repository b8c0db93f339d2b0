// Stands in for libcoro 0.16: task_group.
#pragma once

#include <coro/task.hpp>
#include <memory>

namespace coro
{
template <class executor_type> class task_group
{
      public:
	explicit task_group(std::unique_ptr<executor_type> &);
	~task_group();
	bool start(coro::task<void> &&);
	std::suspend_always operator co_await() const noexcept;
};
} // namespace coro
