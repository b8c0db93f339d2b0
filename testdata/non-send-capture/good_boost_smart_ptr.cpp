// expect-none
// Counts that are atomic, fibers that stay on their thread, handlers of a loop.
#include <boost/asio.hpp>
#include <boost/fiber/all.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <boost/smart_ptr/make_local_shared.hpp>
#include <boost/thread.hpp>
#include <boost/thread/synchronized_value.hpp>

struct document : boost::intrusive_ref_counter<document> {
	int words = 0;
};

void index(const document &);

void good_atomic_counts(boost::intrusive_ptr<document> doc, boost::shared_ptr<document> other)
{
	boost::thread worker([doc, other] { index(*doc); });
	worker.join();
}

void good_fiber_stays_here(boost::local_shared_ptr<document> doc)
{
	boost::fibers::fiber fiber([doc] { index(*doc); });
	boost::fibers::future<void> done = boost::fibers::async([doc] { index(*doc); });

	fiber.join();
	done.get();
}

// One thread runs the context: whether it is another one, nobody can see here.
void good_posted_to_a_loop(boost::asio::io_context &context, boost::local_shared_ptr<document> doc)
{
	boost::asio::post(context, [doc] { index(*doc); });
	context.run();
}

void good_joined(boost::synchronized_value<int> &total)
{
	boost::asio::thread_pool pool(4);
	int parts = 8;

	for (int i = 0; i < parts; i++)
		boost::asio::post(pool, [&total, &parts] { *total.synchronize() += parts; });
	pool.join();
}
