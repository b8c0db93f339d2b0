// Stand-in for Poco.
#pragma once

namespace Poco {
template <class M> class ScopedLock {
public:
	explicit ScopedLock(M &mutex);
	ScopedLock(const ScopedLock &) = delete;
	~ScopedLock();

private:
	M &_mutex;
};
template <class M> class ScopedLockWithUnlock {
public:
	explicit ScopedLockWithUnlock(M &mutex);
	ScopedLockWithUnlock(const ScopedLockWithUnlock &) = delete;
	~ScopedLockWithUnlock();
	void unlock();

private:
	M *_pMutex;
};
}
