// Stands in for folly (2025): CPUThreadPoolExecutor.
#pragma once

#include <cstddef>
#include <folly/executors/ThreadPoolExecutor.h>

namespace folly
{
class CPUThreadPoolExecutor : public ThreadPoolExecutor
{
      public:
	explicit CPUThreadPoolExecutor(std::size_t threads);
	~CPUThreadPoolExecutor() override;
	void add(Func) override;
	void addWithPriority(Func, std::int8_t) override;
};
} // namespace folly
