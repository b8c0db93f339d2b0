// Stands in for folly (2025): a thread a task.
#pragma once

#include <folly/Executor.h>

namespace folly
{
class ThreadedExecutor : public virtual Executor
{
      public:
	~ThreadedExecutor() override;
	void add(Func) override;
};
} // namespace folly
