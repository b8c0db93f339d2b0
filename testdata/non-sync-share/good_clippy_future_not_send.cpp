// clippy future_not_send: a generic coroutine is silent, since its callers decide; so is one that
// only says in its signature that it takes a reference.
// expect-none
#include "sendsync.h"
#include "task.hpp"

SPAWNS_DETACHED void spawn(TASK demo::task<void> work);

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

template <class T>
demo::task<void>
generic(const T &object)
{
	(void)sizeof object;
	co_await demo::sleep_for_ms(1);
}

demo::task<void>
private_future(const memo &of, int limit)
{
	co_await demo::sleep_for_ms(limit);
	of.get();
}

template <class T>
void
spawn_generic(const T &object)
{
	spawn(generic(object));
}
