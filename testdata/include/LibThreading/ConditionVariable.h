// Stand-in for SerenityOS's LibThreading.
#pragma once
#include <LibThreading/Mutex.h>

namespace Threading {
class ConditionVariable {
public:
	void wait();
	void signal();

private:
	Mutex &m_to_wait_on;
};
}
