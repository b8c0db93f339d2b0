// Stands in for libunifex: via, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _via
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _via
inline constexpr _via::_fn via{};
} // namespace unifex
