// One thread, the one that calls run(), resumes every coroutine. Others hand it handles by post().
#pragma once

#include <chrono>
#include <condition_variable>
#include <coroutine>
#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>

#include "task.hpp"

namespace relay
{

class event_loop
{
      public:
	using clock = std::chrono::steady_clock;

	// Starts with the next run(). The loop's thread only, or before it runs.
	void spawn(task<void> work);

	// Returns when everything that was spawned has ended.
	void run();

	// Any thread.
	void post(std::coroutine_handle<> ready);

	struct sleeper {
		event_loop &loop;
		clock::time_point due;

		bool await_ready() const noexcept
		{
			return false;
		}
		void await_suspend(std::coroutine_handle<> waiting) const
		{
			loop.resume_at(due, waiting);
		}
		void await_resume() const noexcept
		{
		}
	};

	sleeper sleep_for(std::chrono::milliseconds time)
	{
		return {*this, clock::now() + time};
	}

      private:
	struct timer {
		clock::time_point due;
		std::coroutine_handle<> waiting;
	};
	struct spawned;

	static bool later(const timer &a, const timer &b);
	void resume_at(clock::time_point due, std::coroutine_handle<> waiting);
	spawned drive(task<void> work);
	std::coroutine_handle<> next();

	std::mutex mutex_;
	std::condition_variable wake_;
	std::deque<std::coroutine_handle<>> ready_; // under mutex_
	std::vector<timer> timers_;                 // a heap; the loop's thread only
	std::size_t live_ = 0;                      // the same
};

} // namespace relay
