// What belongs to one thread, remembered over a change of threads.
#include <cerrno>
#include <string>
#include <thread>

#include <pthread.h>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct arena {
	char *allocate(int size);
};

thread_local arena scratch;
thread_local int depth;

arena *current_arena()
{
	return &scratch;
}

void log_thread(std::thread::id id);
void log_number(unsigned long id);

task<void> bad_pointer(pool &workers)
{
	int *mine = &depth; // expect: thread-local-across-await "'mine'"
	co_await workers.schedule(); // expect-note: "another thread"
	++*mine;
}

task<void> bad_through_function(pool &workers)
{
	arena *memory = current_arena(); // expect: thread-local-across-await
	memory->allocate(8);
	co_await workers.schedule();
	memory->allocate(16);
}

task<void> bad_errno(pool &workers)
{
	int *error = &errno; // expect: thread-local-across-await
	co_await workers.schedule();
	*error = 0;
}

task<void> bad_id(pool &workers)
{
	std::thread::id me = std::this_thread::get_id(); // expect: thread-local-across-await
	co_await workers.schedule();
	log_thread(me);
}

task<void> bad_pthread(pool &workers)
{
	pthread_t me = pthread_self(); // expect: thread-local-across-await
	co_await workers.schedule();
	log_number(me);
}

task<void> good_again(pool &workers)
{
	arena *memory = current_arena();
	memory->allocate(8);
	co_await workers.schedule();
	memory = current_arena();
	memory->allocate(16);
}
