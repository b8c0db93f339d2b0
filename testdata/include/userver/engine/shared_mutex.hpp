// Stand-in for userver's shared mutex.
#pragma once
#include <shared_mutex>

namespace userver::engine {
class SharedMutex final {
public:
	void lock();
	void unlock();
	bool try_lock();
	void lock_shared();
	void unlock_shared();
	bool try_lock_shared();

private:
	void *impl_;
};
}
