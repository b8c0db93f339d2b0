// Stands in for libunifex: just, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _just_cpo
{
struct just_fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _just_cpo
inline constexpr _just_cpo::just_fn just{};
} // namespace unifex
