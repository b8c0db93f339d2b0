// bthread: what a bthread owns may move with it to another worker; a pthread's lock may not.
#include <bthread/condition_variable.h>
#include <bthread/mutex.h>
#include <bthread/rwlock.h>

struct uses {
	bthread_mutex_t c_mutex;
	bthread::Mutex mutex;
	bthread::ConditionVariable ready;
	bthread::RWLockRdGuard reader;
	std::unique_lock<bthread::Mutex> lock;
	std::unique_lock<bthread::FastPthreadMutex> pthread_lock;
};
// verdict: bthread_mutex_t: send yes, sync yes
// verdict: bthread::Mutex: send yes, sync yes
// verdict: bthread::ConditionVariable: send yes, sync yes
// verdict: bthread::RWLockRdGuard: send yes, sync yes
// verdict: std::unique_lock<bthread::Mutex>: send yes, sync yes
// verdict: std::unique_lock<bthread::FastPthreadMutex>: send no, sync yes
