// The oldest coroutine of all: swapcontext.
#include <pthread.h>
#include <ucontext.h>

struct coroutine {
	ucontext_t self, scheduler;
	pthread_mutex_t lock;
	int steps;
};

void
bad_switch(struct coroutine *co)
{
	pthread_mutex_lock(&co->lock); // expect: lock-across-await
	co->steps++;
	swapcontext(&co->self, &co->scheduler); // expect-note: "suspen"
	pthread_mutex_unlock(&co->lock);
}

static void
coroutine_pause(struct coroutine *co)
{
	co->steps++;
	swapcontext(&co->self, &co->scheduler);
}

void
bad_in_callee(struct coroutine *co)
{
	pthread_mutex_lock(&co->lock); // expect: lock-across-await
	coroutine_pause(co);           // expect-note: "suspen"
	pthread_mutex_unlock(&co->lock);
}

void
good_switch(struct coroutine *co)
{
	pthread_mutex_lock(&co->lock);
	co->steps++;
	pthread_mutex_unlock(&co->lock);
	coroutine_pause(co);
}
