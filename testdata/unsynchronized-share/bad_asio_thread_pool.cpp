// A pool of Asio runs its jobs on several threads; an io_context has as many as call run().
#include <asio.hpp>
#include <mutex>

struct Totals {
	std::mutex mutex;
	long bytes = 0;
	long files = 0;
};

long bad_pool()
{
	asio::thread_pool pool(4);
	Totals totals;

	asio::post(pool, [&totals] { totals.bytes += 10; }); // expect: unsynchronized-share "totals.bytes"
	asio::post(pool, [&totals] { totals.bytes += 20; });
	pool.join();
	return totals.bytes;
}

long good_locked_pool()
{
	asio::thread_pool pool(4);
	Totals totals;

	for (int i = 0; i < 8; i++)
		asio::post(pool, [&totals] {
			std::lock_guard guard(totals.mutex);
			totals.files++;
		});
	pool.join();
	return totals.files;
}

long good_io_context(asio::io_context &context)
{
	long jobs = 0;

	asio::post(context, [&jobs] { jobs++; });
	asio::post(context, [&jobs] { jobs++; });
	context.run();
	return jobs;
}
