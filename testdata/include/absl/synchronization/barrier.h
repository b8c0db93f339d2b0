// Stand-in for Abseil.
#pragma once
#include <absl/synchronization/mutex.h>

namespace absl {
inline namespace lts {
class Barrier {
public:
	explicit Barrier(int num_threads);
	bool Block();

private:
	Mutex lock_;
};
}
}
