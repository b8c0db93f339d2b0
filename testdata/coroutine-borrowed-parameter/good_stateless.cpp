// expect-none
#include <exception>
#include <utility>

#include "task.hpp"

// A temporary without state: nothing of it is ever read.
template <class F, class E> demo::task<int> then_impl(demo::task<int> work, F &&callback, E &&on_error)
{
	int value = 0;
	bool failed = false;
	try {
		value = co_await work;
	} catch (const std::exception &) {
		failed = true;
	}
	co_return failed ? on_error(value) : callback(value);
}
template <class F> demo::task<int> then(demo::task<int> work, F &&callback)
{
	return then_impl(std::move(work), std::forward<F>(callback), [](int) { return -1; });
}
struct doubled {
	int operator()(int value) const
	{
		return value * 2;
	}
};
demo::task<int> good_then()
{
	co_return co_await then(demo::next_event(), doubled{});
}
demo::task<int> good_empty_class()
{
	return then(demo::next_event(), doubled{});
}
