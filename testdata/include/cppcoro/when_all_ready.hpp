// Stands in for cppcoro: when_all_ready.
#pragma once

#include <cppcoro/task.hpp>

namespace cppcoro
{
template <class... A>
task<>
when_all_ready(A &&...)
{
	return static_cast<task<> (*)()>(nullptr)();
}
} // namespace cppcoro
