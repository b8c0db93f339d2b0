// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <functional>

namespace rt
{
// co_invoke: keeps the function object in the frame until the task is done.
template <class F> demo::task<> co_invoke(F f)
{
	co_await f();
}
template <class F> void async_run(F &&f)
{
	auto runner = [](std::decay_t<F> f) -> demo::fire_and_forget { co_await f(); };
	runner(std::forward<F>(f));
}
void co_spawn(std::function<demo::task<>()> entry);
void schedule(demo::task<> work);
} // namespace rt

void good_kept(int job)
{
	rt::schedule(rt::co_invoke([job]() -> demo::task<> {
		co_await demo::next_event();
		if (job)
			co_await demo::next_event();
	}));
	rt::async_run([job]() -> demo::task<> {
		co_await demo::next_event();
		if (job)
			co_await demo::next_event();
	});
	rt::co_spawn([job]() -> demo::task<> {
		co_await demo::next_event();
		if (job)
			co_await demo::next_event();
	});
}
