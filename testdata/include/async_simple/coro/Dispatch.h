// Stands in for async_simple: dispatch hops onto an executor.
#pragma once

#include <async_simple/coro/Lazy.h>

namespace async_simple
{
namespace coro
{
namespace detail
{
class DispatchAwaitable
{
      public:
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	void await_resume() const noexcept;
};
} // namespace detail
detail::DispatchAwaitable dispatch(Executor *);
} // namespace coro
} // namespace async_simple
