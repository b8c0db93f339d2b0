// Stands in for folly (2025): IOThreadPoolExecutor.
#pragma once

#include <cstddef>
#include <folly/executors/ThreadPoolExecutor.h>

namespace folly
{
class IOThreadPoolExecutor : public ThreadPoolExecutor
{
      public:
	explicit IOThreadPoolExecutor(std::size_t threads);
	~IOThreadPoolExecutor() override;
	void add(Func) override;
};
} // namespace folly
