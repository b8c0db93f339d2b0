// Stands in for cppcoro: single_consumer_event.
#pragma once

#include <coroutine>

namespace cppcoro
{
class single_consumer_event
{
      public:
	void set() noexcept;
	std::suspend_always operator co_await() const noexcept;
};
} // namespace cppcoro
