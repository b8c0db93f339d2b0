// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <latch>

// The function waits until the coroutine has told that it is done.
void good_latch(int jobs)
{
	std::latch done(jobs);
	auto work = [&done](int job) -> demo::fire_and_forget {
		co_await demo::sleep_for_ms(job);
		done.count_down();
	};
	for (int i = 0; i < jobs; i++)
		work(i);
	done.wait();
}

class event_loop
{
      public:
	void run();
};

void good_event_loop(event_loop &loop, int port)
{
	auto probe = [port]() -> demo::fire_and_forget {
		co_await demo::next_event();
		(void)(port + port);
	};
	probe();
	loop.run();
}
