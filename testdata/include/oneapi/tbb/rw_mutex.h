// Stand-in for oneTBB.
#pragma once
#include <oneapi/tbb.h>

namespace tbb::detail::d1 {
class rw_mutex {
public:
	using scoped_lock = rw_scoped_lock<rw_mutex>;
	void lock();
	void unlock();
	void lock_shared();
	void unlock_shared();

private:
	long m_state;
};
}
