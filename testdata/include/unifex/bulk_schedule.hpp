// Stands in for libunifex: bulk_schedule, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _bulk_schedule
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _bulk_schedule
inline constexpr _bulk_schedule::_fn bulk_schedule{};
} // namespace unifex
