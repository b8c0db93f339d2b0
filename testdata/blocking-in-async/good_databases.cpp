// expect-none
// The clients' calls that do not wait.
#include <curl/curl.h>
#include <hiredis/async.h>
#include <libpq-fe.h>
#include <sqlite3.h>

#include "task.hpp"

demo::task<int>
good_postgres(PGconn *connection)
{
	int rows = 0;
	PQsendQuery(connection, "select 1");
	for (;;) {
		while (PQisBusy(connection)) {
			co_await demo::next_event();
			PQconsumeInput(connection);
		}
		PGresult *result = PQgetResult(connection);
		if (!result)
			co_return rows;
		rows += PQntuples(result);
	}
}

demo::task<int>
good_http(CURLM *handles)
{
	int running = 1;
	while (running) {
		curl_multi_perform(handles, &running);
		curl_multi_poll(handles, nullptr, 0, 0, nullptr);
		co_await demo::sleep_for_ms(10);
	}
	co_return running;
}

demo::task<void>
good_bind(sqlite3_stmt *statement)
{
	int key = co_await demo::next_event();
	sqlite3_reset(statement);
	sqlite3_bind_int(statement, 1, key);
}
