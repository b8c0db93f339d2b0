// Stands in for stdexec (2026): start_detached.
#pragma once

#include <stdexec/execution.hpp>

namespace experimental::execution
{
struct start_detached_t {
	template <class Sender> void operator()(Sender &&) const
	{
	}
};
inline constexpr start_detached_t start_detached{};
} // namespace experimental::execution
namespace exec = experimental::execution;
