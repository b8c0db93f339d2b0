// The hop is made first and awaited later.
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND sampler {
	sampler();
	~sampler();
	void sample();
};

cppcoro::task<> bad_variable(cppcoro::static_thread_pool &pool)
{
	sampler samples; // expect: non-send-across-await "'samples'"
	auto hop = pool.schedule();
	samples.sample();
	co_await hop; // expect-note: "goes on on another thread"
	samples.sample();
}

cppcoro::task<> good_variable(cppcoro::static_thread_pool &pool)
{
	auto hop = pool.schedule();
	co_await hop;
	sampler samples;
	samples.sample();
}
