// dispatch() goes on on its executor.
#include <async_simple/coro/Dispatch.h>
#include <async_simple/coro/Lazy.h>
#include <string>

#include "sendsync.h"

namespace as = async_simple;

struct SENDSYNC_NOT_SEND cursor {
	explicit cursor(const std::string &query);
	~cursor();
	bool next();
};

as::coro::Lazy<int> bad_query(as::Executor *workers, std::string query)
{
	cursor rows(query); // expect: non-send-across-await "'rows'"
	int count = 0;
	co_await as::coro::dispatch(workers); // expect-note: "another thread"
	while (rows.next())
		count++;
	co_return count;
}

as::coro::Lazy<int> good_query(as::Executor *workers, std::string query)
{
	co_await as::coro::dispatch(workers);
	cursor rows(query);
	int count = 0;
	while (rows.next())
		count++;
	co_return count;
}
