// expect-none
// Schedulers that stay, and awaits that are no hop of their own.
#include <cppcoro/async_mutex.hpp>
#include <cppcoro/inline_scheduler.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND sampler {
	sampler();
	~sampler();
	void sample();
};

cppcoro::task<int> read_sensor();

cppcoro::task<> good_inline(cppcoro::inline_scheduler &here)
{
	sampler samples;
	co_await here.schedule();
	samples.sample();
}

cppcoro::task<int> good_plain()
{
	sampler samples;
	int value = co_await read_sensor();
	samples.sample();
	co_return value;
}

cppcoro::task<> good_after_hop(cppcoro::static_thread_pool &pool)
{
	co_await pool.schedule();
	sampler samples;
	co_await read_sensor();
	samples.sample();
}
