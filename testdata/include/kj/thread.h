// Stand-in for KJ.
#pragma once
#include <kj/function.h>

namespace kj {
class Thread {
public:
	explicit Thread(Function<void()> func);
	Thread(const Thread &) = delete;
	~Thread() noexcept(false);
	void detach();

private:
	void *state;
};
}
