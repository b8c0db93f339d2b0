// In a template: once for the instantiation, with its place.
#include <string>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

template <class T> struct per_thread {
	static thread_local T value;
	static T &get()
	{
		return value;
	}
};
template <class T> thread_local T per_thread<T>::value;

template <class T> task<void> bad_store(pool &workers, T input)
{
	T &own = per_thread<T>::get(); // expect: thread-local-across-await "'own'"
	co_await workers.schedule();
	own = input;
}

task<void> start(pool &workers)
{
	co_await bad_store<int>(workers, 3); // expect-note: "bad_store"
}

template <class T> task<void> good_store(pool &workers, T input)
{
	co_await workers.schedule();
	per_thread<T>::get() = input;
}

task<void> start_good(pool &workers)
{
	co_await good_store<int>(workers, 3);
}
