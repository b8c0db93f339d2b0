// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <utility>

class session
{
      public:
	// The old task ends here, whatever it was: std::exchange makes none.
	void cancel()
	{
		std::exchange(work_, {});
	}
	void restart()
	{
		auto old = std::exchange(work_, run(2));
	}
	demo::task<> join()
	{
		co_await std::exchange(work_, {});
	}

      private:
	demo::task<> run(int n)
	{
		co_await demo::sleep_for_ms(n);
	}
	demo::task<> work_;
};
