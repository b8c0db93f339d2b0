// Stand-in for bthread's read-write lock.
#pragma once
#include <bthread/bthread.h>

namespace bthread {
class RWLock {
public:
	void rdlock();
	bool try_rdlock();
	void wrlock();
	bool try_wrlock();
	void unlock();

private:
	bthread_rwlock_t _rwlock;
};
class RWLockRdGuard {
public:
	explicit RWLockRdGuard(RWLock &rwlock);
	~RWLockRdGuard();

private:
	RWLock *_rwlock;
};
class RWLockWrGuard {
public:
	explicit RWLockWrGuard(RWLock &rwlock);
	~RWLockWrGuard();

private:
	RWLock *_rwlock;
};
}
