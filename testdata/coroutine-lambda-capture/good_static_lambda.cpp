// expect-none
#include <functional>

#include "task.hpp"

// The closure is never destroyed before the program ends.
static int port = 80;
static auto probe = [target = port]() -> demo::fire_and_forget {
	co_await demo::next_event();
	(void)(target + target);
};

void good_global_lambda()
{
	probe();
}

void good_static_lambda(int seed)
{
	static auto local = [seed]() -> demo::fire_and_forget {
		co_await demo::next_event();
		(void)(seed + seed);
	};
	local();
}

class timer
{
      public:
	explicit timer(int period) : tick_([period]() -> demo::task<> {
		co_await demo::next_event();
		if (period)
			co_await demo::next_event();
	})
	{
	}
	demo::task<> run()
	{
		return tick_();
	}

      private:
	std::function<demo::task<>()> tick_;
};
