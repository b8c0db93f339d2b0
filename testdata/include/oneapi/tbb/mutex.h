// Stand-in for oneTBB.
#pragma once
#include <oneapi/tbb.h>

namespace tbb::detail::d1 {
class mutex {
public:
	using scoped_lock = unique_scoped_lock<mutex>;
	void lock();
	bool try_lock();
	void unlock();

private:
	bool my_flag;
};
}
