// A pool that may refuse a job: the work is done here then.
// expect-none
#include <functional>
#include <string>

#include "sendsync.h"

SPAWNS_DETACHED int pool_submit(void (*TASK run)(void *), TASK_DATA void *data);

class Offload {
public:
	explicit Offload(std::function<int()> work) : work_(std::move(work)) {}

	bool start()
	{
		if (pool_submit(run, this) == 0)
			return true;
		result_ = work_();
		return false;
	}

	bool start_later()
	{
		int refused = pool_submit(run, this);

		if (refused)
			result_ = work_();
		return !refused;
	}

private:
	static void run(void *data)
	{
		auto *self = static_cast<Offload *>(data);

		self->result_ = self->work_();
	}

	std::function<int()> work_;
	int result_ = 0;
};
