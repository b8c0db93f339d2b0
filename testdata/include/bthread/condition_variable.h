// Stand-in for bthread's condition variable.
#pragma once
#include <bthread/mutex.h>

namespace bthread {
class ConditionVariable {
public:
	void wait(std::unique_lock<Mutex> &lock);
	int wait_for(std::unique_lock<Mutex> &lock, long timeout_us);
	int wait_until(std::unique_lock<Mutex> &lock, timespec duetime);
	void notify_one();
	void notify_all();

private:
	bthread_cond_t _cond;
};
}
