// Clients of databases and HTTP that wait for the answer.
#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <string>

#include "task.hpp"

demo::task<int>
bad_postgres(PGconn *connection)
{
	int key = co_await demo::next_event();
	PGresult *rows = PQexec(connection, "select 1"); // expect: blocking-in-async "'PQexec'"
	int count = PQntuples(rows);
	co_return key + count;
}

class repository
{
      public:
	int count(int key) const
	{
		int rows = 0;
		sqlite3_reset(find_);
		sqlite3_bind_int(find_, 1, key);
		while (sqlite3_step(find_) == 100) // expect-note: "sqlite3_step"
			rows++;
		return rows;
	}

      private:
	sqlite3_stmt *find_ = nullptr;
};

demo::task<int>
bad_sqlite(const repository &all)
{
	int key = co_await demo::next_event();
	co_return all.count(key); // expect: blocking-in-async "'repository::count' may block"
}

demo::task<bool>
bad_http(CURL *handle)
{
	co_await demo::sleep_for_ms(1);
	co_return curl_easy_perform(handle) == 0; // expect: blocking-in-async
}

demo::task<void *>
bad_redis(redisContext *redis)
{
	co_await demo::next_event();
	co_return redisCommand(redis, "GET x"); // expect: blocking-in-async
}
