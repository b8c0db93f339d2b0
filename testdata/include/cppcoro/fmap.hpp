// Stands in for cppcoro: fmap.
#pragma once

#include <cppcoro/task.hpp>

namespace cppcoro
{
template <class F, class T>
task<T>
fmap(F &&, task<T> &&)
{
	return static_cast<task<T> (*)()>(nullptr)();
}
} // namespace cppcoro
