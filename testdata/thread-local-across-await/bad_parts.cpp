// The address of a part: a member, an element, an array, an offset in it.
#include <array>
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct statistics {
	long requests;
	long errors[8];
};

thread_local statistics own;
thread_local char text[256];

void put(const char *from);

task<void> bad_field(pool &workers)
{
	long *requests = &own.requests; // expect: thread-local-across-await "'requests'"
	co_await workers.schedule(); // expect-note: "another thread"
	++*requests;
}

task<void> bad_element(pool &workers, int kind)
{
	long &errors = own.errors[kind]; // expect: thread-local-across-await "'errors'"
	co_await workers.schedule();
	errors++;
}

task<void> bad_array(pool &workers)
{
	char *at = text; // expect: thread-local-across-await "'at'"
	co_await workers.schedule();
	*at = 0;
}

task<void> bad_offset(pool &workers, int start)
{
	char *at = text + start; // expect: thread-local-across-await "'at'"
	co_await workers.schedule();
	put(at);
}

task<void> bad_either(pool &workers, bool first)
{
	long *at = first ? &own.requests : &own.errors[1]; // expect: thread-local-across-await "'at'"
	co_await workers.schedule();
	++*at;
}

task<void> good_values(pool &workers)
{
	long requests = own.requests;
	statistics all = own;
	co_await workers.schedule();
	own.requests = requests + all.errors[0];
}
