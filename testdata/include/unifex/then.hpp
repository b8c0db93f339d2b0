// Stands in for libunifex: then, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _then::_cpo
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _then::_cpo
inline constexpr _then::_cpo::_fn then{};
} // namespace unifex
