// Stand-in for Seastar's read-write lock.
#pragma once
#include <seastar/core/semaphore.hh>

namespace seastar {
template <typename Clock = int> class basic_rwlock {
public:
	using holder = semaphore_units<semaphore_default_exception_factory, Clock>;
	future<> read_lock();
	void read_unlock();
	future<> write_lock();
	void write_unlock();
	future<holder> hold_read_lock();
	future<holder> hold_write_lock();

private:
	int _state;
};
using rwlock = basic_rwlock<>;
}
