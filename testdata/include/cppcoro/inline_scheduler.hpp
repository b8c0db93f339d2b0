// Stands in for cppcoro: inline_scheduler.
#pragma once

#include <coroutine>

namespace cppcoro
{
class inline_scheduler
{
      public:
	std::suspend_never schedule() const noexcept;
};
} // namespace cppcoro
