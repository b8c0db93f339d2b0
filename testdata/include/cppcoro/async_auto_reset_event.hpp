// Stands in for cppcoro: async_auto_reset_event.
#pragma once

#include <coroutine>

namespace cppcoro
{
class async_auto_reset_event
{
      public:
	void set() noexcept;
	std::suspend_always operator co_await() const noexcept;
};
} // namespace cppcoro
