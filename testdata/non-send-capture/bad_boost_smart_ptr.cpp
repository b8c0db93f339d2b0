// Boost's counts that are no atomic ones, in boost::thread and boost::asio's pool.
#include <boost/asio.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <boost/smart_ptr/make_local_shared.hpp>
#include <boost/thread.hpp>
#include <boost/thread/synchronized_value.hpp>

struct document : boost::intrusive_ref_counter<document, boost::thread_unsafe_counter> {
	int words = 0;
};
struct job {
	boost::intrusive_ptr<document> input;
	int priority;
};

void index(const document &);

void bad_local_shared_ptr()
{
	boost::local_shared_ptr<document> doc = boost::make_local_shared<document>();

	boost::thread worker([doc] { index(*doc); }); // expect: non-send-capture@24
	worker.join();
}

void bad_thread_unsafe_counter(boost::asio::thread_pool &pool, boost::intrusive_ptr<document> doc)
{
	boost::asio::post(pool, [doc] { index(*doc); }); // expect: non-send-capture@27
	boost::asio::post([job = job{doc, 1}] { index(*job.input); }, pool); // expect: non-send-capture@21
}

void bad_guard_moved(boost::mutex &mutex)
{
	boost::unique_lock<boost::mutex> lock(mutex);

	boost::thread worker([lock = std::move(lock)] {}); // expect: non-send-capture@24
	worker.join();
}

// The count is inside: one thread at a time has it, but the pointers that were copied out share it.
void bad_fiber_on_a_thread(boost::local_shared_ptr<document> doc)
{
	boost::thread_group group;

	group.create_thread([doc] { index(*doc); }); // expect: non-send-capture@23
	group.join_all();
}
