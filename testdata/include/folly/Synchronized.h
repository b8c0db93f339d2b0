// Stands in for folly (2025): Synchronized and its locking pointers.
#pragma once

#include <folly/SharedMutex.h>

namespace folly
{
namespace detail
{
enum class SynchronizedMutexLevel { Unknown, Unique, Shared, Upgrade };
}
struct LockPolicyExclusive {
};
struct LockPolicyShared {
};
struct LockPolicyUpgrade {
};
template <class SynchronizedType, class LockPolicy> class LockedPtr
{
      public:
	explicit LockedPtr(SynchronizedType *);
	LockedPtr(LockedPtr &&) noexcept;
	~LockedPtr();
	bool isNull() const;
	explicit operator bool() const;
	typename SynchronizedType::DataType *operator->() const;
	typename SynchronizedType::DataType &operator*() const;
	void unlock() noexcept;
	int scopedUnlock();
	LockedPtr<SynchronizedType, LockPolicyExclusive> moveFromUpgradeToWrite();
	LockedPtr<SynchronizedType, LockPolicyUpgrade> moveFromWriteToUpgrade();
	LockedPtr<SynchronizedType, LockPolicyShared> moveFromUpgradeToRead();
	LockedPtr<SynchronizedType, LockPolicyShared> moveFromWriteToRead();
};
template <class Subclass, detail::SynchronizedMutexLevel level> class SynchronizedBase
{
      public:
	LockedPtr<Subclass, LockPolicyExclusive> lock();
	LockedPtr<Subclass, LockPolicyExclusive> wlock();
	LockedPtr<Subclass, LockPolicyShared> rlock();
	LockedPtr<const Subclass, LockPolicyShared> rlock() const;
	LockedPtr<Subclass, LockPolicyUpgrade> ulock();
	template <class F> void withLock(F &&)
	{
	}
	template <class F> void withWLock(F &&)
	{
	}
	template <class F> void withRLock(F &&) const
	{
	}
	template <class F> void withULock(F &&)
	{
	}
};
template <class T, class Mutex = SharedMutex>
struct Synchronized
    : public SynchronizedBase<Synchronized<T, Mutex>, detail::SynchronizedMutexLevel::Shared> {
	using DataType = T;
	Synchronized() = default;
	explicit Synchronized(const T &);
	T copy() const;

      private:
	T datum_;
	mutable Mutex mutex_;
};
} // namespace folly
