// Stands in for folly (2025): a loop, and what may be called from elsewhere.
#pragma once

#include <folly/Executor.h>

namespace folly
{
class TimeoutManager
{
      public:
	void runAfterDelay(Func, std::uint32_t milliseconds);
};
class EventBase : public TimeoutManager, public Executor
{
      public:
	EventBase();
	~EventBase() override;
	bool loop();
	bool loopOnce(int flags = 0);
	void loopForever();
	void terminateLoopSoon();
	void runInLoop(Func, bool thisIteration = false);
	void runInEventBaseThread(Func) noexcept;
	void runInEventBaseThreadAlwaysEnqueue(Func) noexcept;
	void runInEventBaseThreadAndWait(Func) noexcept;
	void runImmediatelyOrRunInEventBaseThread(Func) noexcept;
	void runImmediatelyOrRunInEventBaseThreadAndWait(Func) noexcept;
	void add(Func) override;
};
} // namespace folly
