// expect-none
// What may be sent may be held.
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct SENDSYNC_SEND session {
	void *opaque;
	~session();
};

struct SENDSYNC_NOT_SEND counter {
	int value;
};

task<void> good_standard(pool &workers, std::vector<std::string> lines)
{
	auto total = std::make_shared<std::atomic<int>>(0);
	std::function<void()> report = [total] { total->fetch_add(1); };
	std::promise<int> answer;
	co_await workers.schedule();
	*total += static_cast<int>(lines.size());
	report();
	answer.set_value(1);
}

task<void> good_claimed(pool &workers, session client)
{
	co_await workers.schedule();
	client.opaque = nullptr;
}

// A value that was copied out of it.
task<int> good_copied(pool &workers, counter &hits)
{
	int before = hits.value;
	co_await workers.schedule();
	co_return before;
}
