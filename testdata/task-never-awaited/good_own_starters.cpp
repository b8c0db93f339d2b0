// A project's own ways to start: schedulers, operators, start() and resume(), a nursery.
// expect-none
#include <coroutine>
#include <deque>
#include <exception>
#include <utility>
#include <vector>

#include "task.hpp"

class job {
public:
	struct promise_type {
		job get_return_object() { return job(std::coroutine_handle<promise_type>::from_promise(*this)); }
		std::suspend_always initial_suspend() noexcept { return {}; }
		std::suspend_always final_suspend() noexcept { return {}; }
		void return_void() {}
		void unhandled_exception() { std::terminate(); }
	};

	explicit job(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
	job(job &&other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
	~job()
	{
		if (handle_)
			handle_.destroy();
	}

	void start() { handle_.resume(); }
	std::coroutine_handle<> release() { return std::exchange(handle_, nullptr); }

private:
	std::coroutine_handle<promise_type> handle_;
};

class nursery {
public:
	nursery &operator+=(job job)
	{
		ready_.push_back(job.release());
		return *this;
	}
	void start_soon(job &&job) { ready_.push_back(job.release()); }
	void run()
	{
		for (std::coroutine_handle<> handle : ready_)
			handle.resume();
	}

private:
	std::vector<std::coroutine_handle<>> ready_;
};

job tick(int count)
{
	while (count-- > 0)
		co_await std::suspend_always();
}

void good_started()
{
	job first = tick(1);

	first.start();
	tick(2).start();
	tick(3).release().resume();
}

void good_nursery(nursery &nursery)
{
	nursery += tick(4);
	nursery.start_soon(tick(5));
	auto late = tick(6);
	nursery.start_soon(std::move(late));
	nursery.run();
}
