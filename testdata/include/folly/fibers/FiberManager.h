// Stands in for folly (2025): fibers run on the thread of their loop.
#pragma once

#include <folly/Executor.h>

namespace folly
{
namespace fibers
{
class FiberManager : public Executor
{
      public:
	template <class F> void addTask(F &&)
	{
	}
	template <class F> void addTaskEager(F &&)
	{
	}
	template <class F> void addTaskRemote(F &&)
	{
	}
	void add(Func) override;
};
template <class F>
void
addTask(F &&)
{
}
template <class F>
void
await_async(F &&)
{
}
template <class F>
void
await(F &&)
{
}
void yield();
} // namespace fibers
} // namespace folly
