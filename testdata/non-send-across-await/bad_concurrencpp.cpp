// Whoever awaits a result of concurrencpp goes on on the thread that set it.
#include <chrono>
#include <concurrencpp/concurrencpp.h>
#include <memory>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND profile {
	profile();
	~profile();
	void mark(int step);
};

concurrencpp::result<int> fetch_row(int key);

concurrencpp::result<void> bad_awaits_result(int key)
{
	profile timing; // expect: non-send-across-await "'timing'"
	timing.mark(1);
	int row = co_await fetch_row(key); // expect-note: "may resume on another thread"
	timing.mark(row);
}

concurrencpp::lazy_result<void>
bad_resume_on(std::shared_ptr<concurrencpp::thread_pool_executor> pool)
{
	profile timing; // expect: non-send-across-await
	co_await concurrencpp::resume_on(pool); // expect-note: "goes on on another thread"
	timing.mark(2);
}

concurrencpp::result<void> bad_delay(std::shared_ptr<concurrencpp::timer_queue> timers,
				     std::shared_ptr<concurrencpp::thread_pool_executor> pool)
{
	profile timing; // expect: non-send-across-await
	co_await timers->make_delay_object(std::chrono::milliseconds(50), pool);
	timing.mark(3);
}

concurrencpp::result<void> good_marks(int key)
{
	{
		profile timing;
		timing.mark(1);
	}
	int row = co_await fetch_row(key);
	profile timing;
	timing.mark(row);
}
