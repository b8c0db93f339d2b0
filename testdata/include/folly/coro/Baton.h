// Stands in for folly (2025): coro::Baton.
#pragma once

#include <coroutine>

namespace folly
{
namespace coro
{
class Baton
{
      public:
	bool await_ready() const noexcept;
	bool await_suspend(std::coroutine_handle<>) noexcept;
	void await_resume() noexcept;
	void post() noexcept;
};
} // namespace coro
} // namespace folly
