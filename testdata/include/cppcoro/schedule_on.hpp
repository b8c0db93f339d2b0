// Stands in for cppcoro: schedule_on runs its awaitable on a scheduler.
#pragma once

#include <cppcoro/task.hpp>

namespace cppcoro
{
template <class Scheduler, class T>
task<T>
schedule_on(Scheduler &, task<T>)
{
	return static_cast<task<T> (*)()>(nullptr)();
}
} // namespace cppcoro
