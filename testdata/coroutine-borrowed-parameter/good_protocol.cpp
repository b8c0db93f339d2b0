// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <future>
#include <latch>

static demo::fire_and_forget count_down(std::latch &done, int &sum, int value)
{
	co_await demo::sleep_for_ms(value);
	sum += value;
	done.count_down();
}
static demo::fire_and_forget fulfil(std::promise<int> &result)
{
	result.set_value(co_await demo::next_event());
}
class event_loop
{
      public:
	void run();
};
static demo::fire_and_forget serve(event_loop &loop, const std::string &root)
{
	co_await demo::next_event();
	(void)root.size();
	(void)loop;
}

int good_latch()
{
	std::latch done(2);
	int sum = 0;
	count_down(done, sum, 1);
	count_down(done, sum, 2);
	done.wait();
	return sum;
}
int good_promise()
{
	std::promise<int> result;
	fulfil(result);
	return result.get_future().get();
}
int main()
{
	event_loop loop;
	std::string root = "/srv";
	serve(loop, root);
	loop.run();
}
