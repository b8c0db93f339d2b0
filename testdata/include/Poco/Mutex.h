// Stand-in for Poco.
#pragma once
#include <Poco/ScopedLock.h>

namespace Poco {
class Mutex {
public:
	using ScopedLock = Poco::ScopedLock<Mutex>;
	void lock();
	bool tryLock();
	void unlock();

private:
	void *impl;
};
class FastMutex {
public:
	using ScopedLock = Poco::ScopedLock<FastMutex>;
	void lock();
	bool tryLock();
	void unlock();

private:
	void *impl;
};
class SpinlockMutex {
public:
	using ScopedLock = Poco::ScopedLock<SpinlockMutex>;
	void lock();
	bool tryLock();
	void unlock();

private:
	void *impl;
};
}
