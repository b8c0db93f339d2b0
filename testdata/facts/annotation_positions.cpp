// args: -std=c++20 -I annotations
// Every macro of sendsync.h in the places that it is for, in C++.
#include "sendsync.h"

#include <coroutine>

// A type says it where it is first declared; a later declaration inherits.
struct NOT_SEND_BECAUSE("a \"quoted\" word, a comma; größer ✓") window;
struct window {
	SEND void *handle;
	NOT_SYNC int *cursor;
};
struct SEND NOT_SYNC stream {
	int lock;
	mutable int hits GUARDED_BY(lock);
};
union SEND_UNCHECKED SYNC_UNCHECKED word {
	int number;
	void *pointer;
};
enum NOT_SEND ticket { first, second };
struct LOCK_GUARD held {};
struct TASK_GUARD turn {};
struct TASK_MUTEX turnstile {};

// Blanks and line ends in a condition do not count.
template <class T, class... U> struct SEND_IF(  T ,
					      U...  ) SYNC_IF( T ) pair {
	T *head;
};
template <class T> struct NOT_SEND box {
	T value;
};
// A partial specialisation and an explicit one speak for themselves.
template <class T> struct SEND box<T *> {
	T *value;
};
template <> struct box<int> {
	int value;
};
template <> struct SYNC box<long> {
	long value;
};
extern template struct box<short>;

// Aliases: what is declared with them has their annotation, and its own before it.
typedef int *handle NOT_SEND;
using other_handle = handle;
template <class T> using owner NOT_SYNC = T *;
struct handles {
	other_handle one;
	handle several[2][3];
	SEND handle cured;
	owner<int> owned;
	handle *somewhere;
};

struct MIGRATES migrating {
	struct promise_type {
		migrating get_return_object();
		std::suspend_never initial_suspend();
		std::suspend_never final_suspend() noexcept;
		void return_void();
		void unhandled_exception();
	};
};

struct server {
	ACQUIRES_LOCK void enter();
	void leave() RELEASES_LOCK;
	BLOCKS static int wait();
	SUSPENDS virtual void yield();
	SAME_THREAD ~server();
};

template <class F, class... A> SPAWNS int start(TASK F &&run, TASK_DATA A &&...data);
SPAWNS_SCOPED void run_all(TASK void (*run)());
SPAWNS_DETACHED void fire(void (*run)(void *) TASK, void *data TASK_DATA);
JOINS void wait_for(int handle);
DETACHES void forget(int handle);
OFFLOADS void in_background(void (*run)());
MIGRATES std::suspend_always hop();
template <class T> BLOCKS T fetch();

SAME_THREAD migrating
coroutine(other_handle parameter, NOT_SEND int token)
{
	SYNC static int calls;
	auto deduced = parameter;
	co_await hop();
	calls += token + *deduced;
}

void
use(window &w, stream &s, word x, ticket t, held &h, turn &u, turnstile &m, pair<window, int> p,
    box<char> a, box<char *> b, box<int> c, box<long> d, box<short> e, handles &f, server &v,
    migrating &g)
{
	v.enter();
	v.leave();
	server::wait();
	v.yield();
	start(first, x);
	run_all(nullptr);
	fire(nullptr, nullptr);
	wait_for(1);
	forget(1);
	in_background(nullptr);
	fetch<int>();
}
