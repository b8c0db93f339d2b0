// An exception of the await is handled where the coroutine goes on: the graph has no edge for it
// yet. A call behind the await that throws has one.
#include <exception>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND journal {
	void write(const std::string &line);
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

journal *local_journal();

task<void> bad_catch(pool &workers)
{
	journal *lines = local_journal(); // todo: non-send-across-await
	lines->write("begin");
	try {
		co_await workers.schedule();
	} catch (const std::exception &error) {
		lines->write(error.what());
	}
}

void parse(const std::string &text);

task<void> bad_catch_behind(pool &workers)
{
	journal *lines = local_journal(); // expect: non-send-across-await "'lines'"
	lines->write("begin");
	try {
		co_await workers.schedule(); // expect-note: "another thread"
		parse("input");
	} catch (const std::exception &error) {
		lines->write(error.what());
	}
}

task<void> good_no_use(pool &workers)
{
	journal *lines = local_journal();
	lines->write("begin");
	try {
		co_await workers.schedule();
	} catch (const std::exception &) {
		local_journal()->write("failed");
	}
}
