// co_await offload(loop, pool, f): f() runs on a thread of the pool, the coroutine goes on, on the
// loop's thread, with what f returned. f must not throw.
#pragma once

#include <coroutine>
#include <optional>
#include <utility>

#include "event_loop.hpp"
#include "pool.h"

namespace relay
{

template <class F> class offload
{
      public:
	offload(event_loop &loop, pool *workers, F work)
	    : loop_(loop), workers_(workers), work_(std::move(work))
	{
	}

	bool await_ready() const noexcept
	{
		return false;
	}

	// Once the job is submitted the coroutine may be resumed, and this object gone, at any
	// time.
	bool await_suspend(std::coroutine_handle<> waiting)
	{
		waiting_ = waiting;
		if (pool_submit(workers_, run, this) == 0)
			return true;
		result_ = work_();
		return false;
	}

	auto await_resume()
	{
		return std::move(*result_);
	}

      private:
	static void run(void *data)
	{
		auto *self = static_cast<offload *>(data);

		self->result_ = self->work_();
		self->loop_.post(self->waiting_);
	}

	event_loop &loop_;
	pool *workers_;
	F work_;
	std::optional<decltype(std::declval<F &>()())> result_;
	std::coroutine_handle<> waiting_;
};

} // namespace relay
