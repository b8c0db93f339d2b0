// Stands in for libunifex: spawn_future, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _spawn_future
{
struct _spawn_future_fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _spawn_future
inline constexpr _spawn_future::_spawn_future_fn spawn_future{};
} // namespace unifex
