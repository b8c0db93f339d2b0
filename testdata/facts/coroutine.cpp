// Coroutines: co_await, co_yield and co_return, wherever they stand; lazy and eager starts.
#include <coroutine>

struct task {
	struct promise_type {
		task get_return_object();
		std::suspend_always initial_suspend() noexcept;
		std::suspend_always final_suspend() noexcept;
		std::suspend_always yield_value(int value);
		void return_value(int value);
		void unhandled_exception();
	};
	bool await_ready();
	void await_suspend(std::coroutine_handle<> caller);
	int await_resume();
};
task next(int after);

task
walk(int n)
{
	int first = co_await next(n);
	if (co_await next(first) > 2)
		co_yield first;
	co_await std::suspend_never{};
	co_return co_await next(co_await next(first));
}
