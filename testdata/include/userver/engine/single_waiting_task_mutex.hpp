// Stand-in for userver's mutex of two tasks.
#pragma once

namespace userver::engine {
class SingleWaitingTaskMutex final {
public:
	void lock();
	void unlock();
	bool try_lock();

private:
	void *impl_;
};
}
