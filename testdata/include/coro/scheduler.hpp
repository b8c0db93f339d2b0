// Stands in for libcoro 0.16: scheduler.
#pragma once

#include <chrono>
#include <coro/task.hpp>
#include <memory>

namespace coro
{
class scheduler
{
      public:
	class schedule_operation
	{
	      public:
		bool await_ready() noexcept;
		void await_suspend(std::coroutine_handle<>) noexcept;
		void await_resume() noexcept;
	};
	static auto make_unique() -> std::unique_ptr<scheduler>;
	virtual ~scheduler();
	schedule_operation schedule();
	template <class T> coro::task<T> schedule(coro::task<T> task)
	{
		return static_cast<coro::task<T> (*)()>(nullptr)();
	}
	schedule_operation yield();
	auto spawn_detached(coro::task<void> &&) -> bool;
	auto spawn_joinable(coro::task<void> &&) -> coro::task<void>;
	auto shutdown() noexcept -> void;
	coro::task<void> schedule_after(std::chrono::milliseconds);
	coro::task<void> yield_for(std::chrono::milliseconds);
	coro::task<int> poll(int fd, int op);
};
} // namespace coro
