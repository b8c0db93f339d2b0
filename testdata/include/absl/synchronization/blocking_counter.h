// Stand-in for Abseil.
#pragma once
#include <absl/synchronization/mutex.h>

namespace absl {
inline namespace lts {
class BlockingCounter {
public:
	explicit BlockingCounter(int initial_count);
	bool DecrementCount();
	void Wait();

private:
	Mutex lock_;
};
}
}
