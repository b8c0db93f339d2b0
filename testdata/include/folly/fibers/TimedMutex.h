// Stands in for folly (2025): fibers' mutexes.
#pragma once

namespace folly
{
namespace fibers
{
class TimedMutex
{
      public:
	void lock();
	bool try_lock();
	void unlock();
};
template <bool ReaderPriority, class BatonType> class TimedRWMutexImpl
{
      public:
	void lock();
	void unlock();
	void lock_shared();
	void unlock_shared();
};
template <class BatonType> using TimedRWMutex = TimedRWMutexImpl<true, BatonType>;
} // namespace fibers
} // namespace folly
