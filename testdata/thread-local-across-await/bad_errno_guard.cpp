// Restores errno when it ends: by then it is another thread's.
#include <cerrno>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

class value_guard
{
      public:
	explicit value_guard(int &place) : place_(place), saved_(place)
	{
	}
	value_guard(const value_guard &) = delete;
	value_guard &operator=(const value_guard &) = delete;
	~value_guard()
	{
		place_ = saved_;
	}

      private:
	int &place_;
	int saved_;
};

thread_local int nesting;

task<void> bad_errno(pool &workers)
{
	value_guard keep(errno); // expect: thread-local-across-await "'keep'"
	co_await workers.schedule(); // expect-note: "another thread"
}

task<void> bad_nesting(pool &workers)
{
	value_guard keep(nesting); // expect: thread-local-across-await "'keep'"
	nesting++;
	co_await workers.schedule();
}

task<void> good_scope(pool &workers)
{
	{
		value_guard keep(nesting);
		nesting++;
	}
	co_await workers.schedule();
}

int shared_nesting;

task<void> good_other(pool &workers)
{
	value_guard keep(shared_nesting);
	co_await workers.schedule();
}
