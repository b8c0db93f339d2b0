#include <string>
#include <vector>

#include "task.hpp"

template <class T> demo::task<T> compute(T seed)
{
	co_await demo::next_event();
	co_return seed;
}

template <class T> demo::task<> bad_batch(T seed)
{
	compute(seed); // expect: task-never-awaited
	co_await compute(seed);
}

demo::task<> good_run()
{
	co_await bad_batch(1);
}

// Only a pattern: nobody asked for it.
template <class T> demo::task<> good_unused_pattern(T seed)
{
	compute(seed);
	co_await demo::next_event();
}
