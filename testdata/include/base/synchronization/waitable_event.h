// Stand-in for Chromium's base.
#pragma once
#include <base/task/task_runner.h>

namespace base {
class WaitableEvent {
public:
	void Signal();
	void Wait();
	bool TimedWait(TimeDelta wait_delta);

private:
	void *kernel_;
};
}
