// Stands in for folly (2025): runs what it was given when it is told to.
#pragma once

#include <cstddef>
#include <folly/Executor.h>

namespace folly
{
class ManualExecutor : public Executor
{
      public:
	void add(Func) override;
	std::size_t run();
	std::size_t drain();
};
} // namespace folly
