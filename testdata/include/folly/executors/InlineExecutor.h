// Stands in for folly (2025): runs what it is given at once.
#pragma once

#include <folly/Executor.h>

namespace folly
{
class InlineExecutor : public Executor
{
      public:
	static InlineExecutor &instance() noexcept;
	void add(Func) override;
};
} // namespace folly
