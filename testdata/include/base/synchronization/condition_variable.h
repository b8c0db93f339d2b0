// Stand-in for Chromium's base.
#pragma once
#include <base/task/task_runner.h>

namespace base {
class ConditionVariable {
public:
	void Wait();
	void TimedWait(const TimeDelta &max_time);

private:
	void *condition_;
};
}
