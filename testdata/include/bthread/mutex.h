// Stand-in for bthread's mutexes.
#pragma once
#include <bthread/bthread.h>
#include <mutex>

namespace bthread {
class Mutex {
public:
	typedef bthread_mutex_t *native_handler_type;
	Mutex();
	~Mutex();
	void lock();
	void unlock();
	bool try_lock();

private:
	bthread_mutex_t _mutex;
};
class FastPthreadMutex {
public:
	FastPthreadMutex() = default;
	void lock();
	void unlock();
	bool try_lock();

private:
	unsigned _futex;
};
}
