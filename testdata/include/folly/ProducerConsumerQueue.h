// Stands in for folly (2025): ProducerConsumerQueue.
#pragma once

namespace folly
{
template <class T> struct ProducerConsumerQueue {
	bool write(const T &);
	bool read(T &);
};
} // namespace folly
