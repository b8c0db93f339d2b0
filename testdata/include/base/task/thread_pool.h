// Stand-in for Chromium's base.
#pragma once
#include <base/task/task_runner.h>

namespace base {
class TaskTraits {
	int priority_;
};
class ThreadPool {
public:
	static bool PostTask(const Location &from_here, OnceClosure task);
	static bool PostTask(const Location &from_here, const TaskTraits &traits, OnceClosure task);
	static bool PostDelayedTask(const Location &from_here, OnceClosure task, TimeDelta delay);
	static bool PostTaskAndReply(const Location &from_here, OnceClosure task, OnceClosure reply);
};
}
