// Stand-in for Poco.
#pragma once

namespace Poco {
class RWLock {
public:
	void readLock();
	bool tryReadLock();
	void writeLock();
	bool tryWriteLock();
	void unlock();

private:
	void *impl;
};
class ScopedRWLock {
public:
	ScopedRWLock(RWLock &rwl, bool write = false);
	~ScopedRWLock();

private:
	RWLock &_rwl;
};
class ScopedReadRWLock : public ScopedRWLock {
public:
	ScopedReadRWLock(RWLock &rwl);
};
class ScopedWriteRWLock : public ScopedRWLock {
public:
	ScopedWriteRWLock(RWLock &rwl);
};
}
