// Stands in for cppcoro: sync_wait.
#pragma once

#include <cppcoro/task.hpp>

namespace cppcoro
{
template <class T>
T
sync_wait(task<T> &&)
{
	return static_cast<T (*)()>(nullptr)();
}
template <class T>
T
sync_wait(task<T> &)
{
	return static_cast<T (*)()>(nullptr)();
}
} // namespace cppcoro
