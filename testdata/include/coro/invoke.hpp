// Stands in for libcoro 0.16: invoke.
#pragma once

#include <coro/task.hpp>
#include <type_traits>

namespace coro
{
template <class F, class... A>
std::invoke_result_t<F, A...>
invoke(F functor, A &&...args)
{
	return static_cast<std::invoke_result_t<F, A...> (*)()>(nullptr)();
}
} // namespace coro
