// The guard is a base class.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct ring {
	std::mutex lock;
	std::vector<int> slots = std::vector<int>(64);
	std::size_t head = 0;
};

class push_session : public std::lock_guard<std::mutex>
{
      public:
	explicit push_session(ring &into) : std::lock_guard<std::mutex>(into.lock), ring_(into)
	{
	}
	void push(int value)
	{
		ring_.slots[ring_.head++ % ring_.slots.size()] = value;
	}

      private:
	ring &ring_;
};

class traced_lock : private std::unique_lock<std::mutex>
{
      public:
	using std::unique_lock<std::mutex>::unique_lock;
};

class nested_session : public push_session
{
      public:
	using push_session::push_session;
	int pushed = 0;
};

task<void>
bad_derived(ring &into)
{
	push_session session(into); // expect: lock-across-await
	session.push(co_await next_event());
}

task<void>
bad_private_base(ring &into)
{
	traced_lock hold(into.lock); // expect: lock-across-await
	co_await sleep_for_ms(1);
	into.head = 0;
}

task<void>
bad_two_bases_up(ring &into)
{
	nested_session session(into); // todo: lock-across-await
	session.push(co_await next_event());
	++session.pushed;
}
