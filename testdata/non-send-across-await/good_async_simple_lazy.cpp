// expect-none
// A Lazy goes on where what it awaits resumes it: its type says nothing of threads.
#include <async_simple/coro/Lazy.h>
#include <async_simple/coro/SyncAwait.h>
#include <memory>

#include "sendsync.h"

namespace as = async_simple;

struct SENDSYNC_NOT_SEND cursor {
	cursor();
	~cursor();
	bool next();
};

as::coro::Lazy<int> fetch();

as::coro::Lazy<int> good_lazy()
{
	cursor rows;
	int count = co_await fetch();
	while (rows.next())
		count++;
	co_return count;
}

int good_start()
{
	return as::coro::syncAwait(good_lazy());
}
