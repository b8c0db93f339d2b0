// expect-none
#include <atomic>
#include <optional>

#include "task.hpp"

// A nested event loop: the flag that the coroutine sets decides whether to wait.
struct event_loop {
	void spin();
	void quit();
};
struct wait_context {
	event_loop loop;
	bool finished = false;
};
static demo::fire_and_forget run(wait_context &context, std::optional<int> &result)
{
	result.emplace(co_await demo::next_event());
	context.finished = true;
	context.loop.quit();
}
int good_wait_for()
{
	wait_context context;
	std::optional<int> result;
	run(context, result);
	if (!context.finished)
		context.loop.spin();
	return *result;
}

static demo::fire_and_forget count(std::atomic<int> &left)
{
	co_await demo::next_event();
	--left;
}
void good_atomic()
{
	std::atomic<int> left{1};
	count(left);
	while (left.load() > 0)
		;
}
