// Stand-in for Chromium's base.
#pragma once
#include <base/functional/bind.h>
#include <base/location.h>
#include <base/memory/ref_counted.h>

namespace base {
class TimeDelta {
	long delta_;
};
class TaskRunner : public RefCountedThreadSafe<TaskRunner> {
public:
	bool PostTask(const Location &from_here, OnceClosure task);
	virtual bool PostDelayedTask(const Location &from_here, OnceClosure task, TimeDelta delay) = 0;
	bool PostTaskAndReply(const Location &from_here, OnceClosure task, OnceClosure reply);
};
class SequencedTaskRunner : public TaskRunner {
public:
	static const scoped_refptr<SequencedTaskRunner> &GetCurrentDefault();
};
class SingleThreadTaskRunner : public SequencedTaskRunner {};
}
