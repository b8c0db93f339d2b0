// A coroutine that awaits and yields, but not on every way: filtered items go round at once.
#include <coroutine>
#include <exception>
#include <string>

#include "task.hpp"

// Awaits what it likes and yields values.
template <typename T> class stream {
public:
	struct promise_type {
		stream get_return_object();
		std::suspend_always initial_suspend() noexcept;
		std::suspend_always final_suspend() noexcept;
		std::suspend_always yield_value(T value);
		void return_void();
		void unhandled_exception();
	};
	struct next_awaiter {
		bool await_ready() const noexcept;
		void await_suspend(std::coroutine_handle<> consumer);
		T *await_resume();
	};

	explicit stream(std::coroutine_handle<promise_type> handle);
	stream(stream &&other) noexcept;
	~stream();
	next_awaiter next();

private:
	std::coroutine_handle<promise_type> handle_;
};

bool interesting(int value);
int poll();

stream<int> bad_filtered()
{
	int offset = co_await demo::next_event();

	while (true) { // expect: never-yields
		int value = poll() + offset;

		if (interesting(value))
			co_yield value;
	}
}

stream<int> good_all()
{
	int offset = co_await demo::next_event();

	while (true)
		co_yield poll() + offset;
}

stream<int> good_filtered(stream<int> &from)
{
	for (;;) {
		int *value = co_await from.next();

		if (!value)
			co_return;
		if (interesting(*value))
			co_yield *value;
	}
}
