// Stands in for libunifex: schedule, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _schedule
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _schedule
inline constexpr _schedule::_fn schedule{};
} // namespace unifex
