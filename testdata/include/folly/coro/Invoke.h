// Stands in for folly (2025): co_invoke keeps the callable alive until the task is done.
#pragma once

#include <folly/coro/Task.h>
#include <type_traits>

namespace folly
{
namespace coro
{
struct co_invoke_fn {
	template <class F, class... A> std::invoke_result_t<F, A...> operator()(F &&, A &&...) const
	{
		return static_cast<std::invoke_result_t<F, A...> (*)()>(nullptr)();
	}
};
inline constexpr co_invoke_fn co_invoke{};
} // namespace coro
} // namespace folly
