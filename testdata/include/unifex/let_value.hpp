// Stands in for libunifex: let_value, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _let_v::_cpo
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _let_v::_cpo
inline constexpr _let_v::_cpo::_fn let_value{};
} // namespace unifex
