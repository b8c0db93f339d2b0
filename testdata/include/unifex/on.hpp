// Stands in for libunifex: on, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _on
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _on
inline constexpr _on::_fn on{};
} // namespace unifex
