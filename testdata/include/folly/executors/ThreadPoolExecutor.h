// Stands in for folly (2025): what pools have in common.
#pragma once

#include <folly/Executor.h>

namespace folly
{
class ThreadPoolExecutor : public Executor
{
      public:
	void add(Func) override = 0;
	virtual void stop();
	virtual void join();
};
} // namespace folly
