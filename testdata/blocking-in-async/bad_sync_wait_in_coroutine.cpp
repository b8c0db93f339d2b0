// sync_wait inside of a coroutine: the thread that should run the inner task waits for it.
#include "task.hpp"

demo::task<int>
total(int items)
{
	int sum = 0;
	while (items-- > 0)
		sum += co_await demo::next_event();
	co_return sum;
}

demo::task<int>
bad_nested(int items)
{
	int first = co_await demo::next_event();
	co_return first + demo::sync_wait(total(items)); // expect: blocking-in-async "'demo::sync_wait' may block"
}

demo::task<int>
good_nested(int items)
{
	int first = co_await demo::next_event();
	co_return first + co_await total(items);
}

int
good_main()
{
	return demo::sync_wait(good_nested(3));
}
