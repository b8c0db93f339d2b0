// Taken in one round, used in the next.
#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct slot {
	int value;
};

thread_local slot mine;

void use(int value);

task<void> bad_before_loop(pool &workers, int rounds)
{
	slot *own = &mine; // expect: thread-local-across-await "'own'"
	for (int i = 0; i < rounds; i++) {
		own->value++;
		co_await workers.schedule(); // expect-note: "another thread"
	}
}

task<void> bad_next_round(pool &workers, int rounds)
{
	slot *own = nullptr;
	for (int i = 0; i < rounds; i++) {
		if (own)
			use(own->value);
		own = &mine; // expect: thread-local-across-await "'own'"
		co_await workers.schedule();
	}
}

task<void> good_each_round(pool &workers, int rounds)
{
	for (int i = 0; i < rounds; i++) {
		slot *own = &mine;
		own->value++;
		co_await workers.schedule();
	}
}
