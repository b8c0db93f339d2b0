// Stands in for libunifex: then_execute, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _then_execute_cpo
{
struct _fn {
	template <class... A> _stand_in::sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_stand_in::sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
} // namespace _then_execute_cpo
inline constexpr _then_execute_cpo::_fn then_execute{};
} // namespace unifex
