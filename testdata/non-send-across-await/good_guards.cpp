// Guards are lock-across-await's business alone.
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct store {
	std::mutex mutex;
	std::shared_mutex shared;
	std::string value;

	task<void> good_lock_guard(pool &workers)
	{
		std::lock_guard<std::mutex> guard(mutex); // expect: lock-across-await
		co_await workers.schedule();
		value.clear();
	}

	task<void> good_shared_lock(pool &workers)
	{
		std::shared_lock guard(shared); // expect: lock-across-await
		co_await workers.schedule();
	}

	task<void> good_unlocked(pool &workers)
	{
		std::unique_lock guard(mutex);
		value.clear();
		guard.unlock();
		co_await workers.schedule();
	}
};
