// Stand-in for Chromium's base.
#pragma once

namespace base {
class Lock {
public:
	void Acquire();
	void Release();
	bool Try();

private:
	void *lock_;
};
namespace internal {
template <class LockType> class [[nodiscard]] BasicAutoLock {
public:
	explicit BasicAutoLock(LockType &lock);
	BasicAutoLock(const BasicAutoLock &) = delete;
	~BasicAutoLock();

private:
	LockType &lock_;
};
template <class LockType> class BasicMovableAutoLock {
	LockType *lock_;
};
template <class LockType> class BasicAutoTryLock {
	LockType &lock_;
	const bool is_acquired_;
};
template <class LockType> class BasicAutoLockMaybe {
	LockType *const lock_;
};
template <class LockType> class BasicReleasableAutoLock {
public:
	explicit BasicReleasableAutoLock(LockType *lock);
	~BasicReleasableAutoLock();
	void Release();

private:
	LockType *lock_;
};
}
using AutoLock = internal::BasicAutoLock<Lock>;
}
