// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <utility>

// The captures are used before the first suspension only.
void good_used_first(std::string name, int port)
{
	[name, port]() -> demo::fire_and_forget {
		std::string own = name;
		int target = port;
		co_await demo::next_event();
		(void)(own.size() + target);
	}();
}

class handler
{
      public:
	void good_this(int request)
	{
		[this](int request) -> demo::fire_and_forget {
			int reply = serve(request);
			co_await demo::next_event();
			(void)(reply + request);
		}(request);
		// `this` is read from the closure before the coroutine suspends
		[this](int request) -> demo::fire_and_forget { co_await serve_later(request); }(request);
	}

      private:
	int serve(int request)
	{
		return request + offset_;
	}
	demo::task<int> serve_later(int request)
	{
		co_await demo::next_event();
		co_return request + offset_;
	}
	int offset_ = 1;
};

void good_never_suspends(int port)
{
	[port]() -> demo::fire_and_forget {
		co_await std::suspend_never{};
		(void)port;
		co_return;
	}();
}

void good_reference_lent(demo::async_mutex &mutex)
{
	[&mutex]() -> demo::fire_and_forget { co_await mutex.lock(); }();
}
