// Stands in for folly (2025): fibers::Semaphore.
#pragma once

namespace folly
{
namespace fibers
{
class Semaphore
{
      public:
	explicit Semaphore(int);
	void wait();
	void signal();
};
} // namespace fibers
} // namespace folly
