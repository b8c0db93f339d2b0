// Stands in for folly (2025): MPMCQueue.
#pragma once

namespace folly
{
template <class T> class MPMCQueue
{
      public:
	void blockingWrite(const T &);
	void blockingRead(T &);
};
} // namespace folly
