#include <string>
#include <vector>

#include "task.hpp"

// && moves nothing: the coroutine has a reference like any other.
static demo::fire_and_forget consume(std::vector<int> &&values)
{
	co_await demo::next_event();
	std::vector<int> own = std::move(values);
	(void)own.size();
}
static demo::fire_and_forget consume_first(std::vector<int> &&values)
{
	std::vector<int> own = std::move(values);
	co_await demo::next_event();
	(void)own.size();
}

void bad_moved_local()
{
	std::vector<int> values = {1, 2};
	consume(std::move(values)); // expect: coroutine-borrowed-parameter
}
void bad_temporary()
{
	consume({3, 4}); // expect: coroutine-borrowed-parameter
}
void good_taken_first()
{
	consume_first({5, 6});
}
