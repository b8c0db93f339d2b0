// A cached id of the thread, in each of its spellings.
#include <functional>
#include <string>
#include <thread>

#include <pthread.h>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

void note(std::thread::id id);
void note(unsigned long id);

task<void> bad_constant(pool &workers)
{
	const auto me = std::this_thread::get_id(); // expect: thread-local-across-await "'me'"
	co_await workers.schedule(); // expect-note: "another thread"
	note(me);
}

task<bool> bad_compared(pool &workers)
{
	pthread_t me = pthread_self(); // expect: thread-local-across-await "'me'"
	co_await workers.schedule();
	co_return pthread_equal(me, pthread_self()) != 0;
}

task<void> bad_assigned(pool &workers)
{
	pthread_t me;
	me = pthread_self(); // expect: thread-local-across-await "'me'"
	co_await workers.schedule();
	note(me);
}

task<void> good_again(pool &workers)
{
	note(std::this_thread::get_id());
	co_await workers.schedule();
	note(std::this_thread::get_id());
}

// Not used as the id of this thread any more.
task<void> good_before(pool &workers)
{
	std::thread::id me = std::this_thread::get_id();
	note(me);
	co_await workers.schedule();
	me = std::this_thread::get_id();
	note(me);
}
