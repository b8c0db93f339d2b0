// expect-none
#include <atomic>

#include "task.hpp"

// The function awaits what the last of its detached tasks sets.
struct event {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<> waiter);
	void await_resume() const noexcept;
	void set();
};
struct server {
	std::atomic<int> live{0};
	event all_done;
};
static demo::fire_and_forget start(demo::task<> work)
{
	co_await std::move(work);
}

demo::task<> good_signalled(server &s, int clients)
{
	std::atomic<int> accepted{0};
	auto on_connection = [&accepted](server &s, int id) -> demo::task<> {
		++accepted;
		co_await demo::sleep_for_ms(id);
		if (--s.live == 0)
			s.all_done.set();
	};
	for (int i = 0; i < clients; i++) {
		++s.live;
		start(on_connection(s, i));
	}
	co_await s.all_done;
}
