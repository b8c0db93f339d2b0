// Stands in for libunifex: sync_wait, an object that is called.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
namespace _sync_wait_cpo
{
struct _fn {
	template <class... A> void operator()(A &&...) const
	{
	}
};
} // namespace _sync_wait_cpo
inline constexpr _sync_wait_cpo::_fn sync_wait{};
} // namespace unifex
