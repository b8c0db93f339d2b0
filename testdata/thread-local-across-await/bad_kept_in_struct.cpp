// Objects that keep a reference or a pointer to what is the thread's.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct arena {
	int used = 0;
	char *allocate(int size);
};

thread_local arena scratch;

struct parser {
	arena &memory;
	int depth;
};

struct writer {
	explicit writer(arena *memory) : memory_(memory)
	{
	}
	char *write(int size)
	{
		return memory_->allocate(size);
	}

      private:
	arena *memory_;
};

task<void> bad_aggregate(pool &workers)
{
	parser state = {scratch, 0}; // expect: thread-local-across-await "'state'"
	co_await workers.schedule(); // expect-note: "another thread"
	state.memory.allocate(8);
}

task<void> bad_constructor(pool &workers)
{
	writer out(&scratch); // expect: thread-local-across-await "'out'"
	out.write(4);
	co_await workers.schedule();
	out.write(8);
}

struct request {
	arena *memory = nullptr;
	int number = 0;
};

task<int> bad_member(pool &workers)
{
	request one;
	one.memory = &scratch; // expect: thread-local-across-await "'one'"
	co_await workers.schedule();
	co_return one.memory->used;
}

// Another member of it.
task<int> good_other_member(pool &workers)
{
	request one;
	one.memory = &scratch;
	one.memory->allocate(3);
	co_await workers.schedule();
	co_return one.number;
}
