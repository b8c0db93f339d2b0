// Stands in for libunifex: spawn_detached, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _spawn_detached
{
struct _spawn_detached_fn {
	template <class... A> void operator()(A &&...) const
	{
	}
};
} // namespace _spawn_detached
inline constexpr _spawn_detached::_spawn_detached_fn spawn_detached{};
} // namespace unifex
