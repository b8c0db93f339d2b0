// Boost's rows of the tables of types, and what they make of user types.
#include <boost/cobalt.hpp>
#include <boost/container/vector.hpp>
#include <boost/fiber/all.hpp>
#include <boost/function.hpp>
#include <boost/interprocess/sync/interprocess_mutex.hpp>
#include <boost/interprocess/sync/scoped_lock.hpp>
#include <boost/optional.hpp>
#include <boost/smart_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <boost/smart_ptr/local_shared_ptr.hpp>
#include <boost/thread.hpp>
#include <boost/thread/strict_lock.hpp>
#include <boost/thread/synchronized_value.hpp>
#include <boost/utility/string_view.hpp>

struct local_node : boost::intrusive_ref_counter<local_node, boost::thread_unsafe_counter> {
	int value;
};
struct shared_node : boost::intrusive_ref_counter<shared_node> {
	int value;
};
struct cache {
	boost::synchronized_value<boost::local_shared_ptr<int>> current;
};

using channel = boost::fibers::buffered_channel<int>;

// verdict: boost::shared_ptr<int>: send yes, sync yes
// verdict: boost::weak_ptr<int>: send yes, sync yes
// verdict: boost::local_shared_ptr<int>: send no, sync no
// verdict: boost::shared_ptr<boost::local_shared_ptr<int>>: send no, sync no
// verdict: boost::scoped_ptr<int>: send yes, sync yes
// verdict: boost::optional<boost::local_shared_ptr<int>>: send no, sync no
// verdict: boost::container::vector<boost::local_shared_ptr<int>>: send no, sync no
// verdict: boost::intrusive_ptr<local_node>: send no, sync no
// verdict: boost::intrusive_ptr<shared_node>: send yes, sync yes
// verdict: local_node: send no, sync no
// verdict: shared_node: send yes, sync yes
// verdict: boost::synchronized_value<int>: send yes, sync yes
// verdict: cache: send no, sync no
// verdict: boost::mutex: send yes, sync yes
// verdict: boost::shared_mutex: send yes, sync yes
// verdict: boost::condition_variable: send yes, sync yes
// verdict: boost::lock_guard<boost::mutex>: send no, sync yes
// verdict: boost::unique_lock<boost::mutex>: send no, sync yes
// verdict: boost::shared_lock<boost::shared_mutex>: send no, sync yes
// verdict: boost::upgrade_lock<boost::shared_mutex>: send no, sync yes
// verdict: boost::strict_lock<boost::mutex>: send no, sync yes
// verdict: boost::strict_lock_ptr<int>: send no, sync no
// verdict: boost::interprocess::scoped_lock<boost::interprocess::interprocess_mutex>: send no, sync yes
// verdict: boost::thread: send yes, sync yes
// verdict: boost::future<int>: send yes, sync yes
// verdict: boost::function<void ()>: send unknown, sync unknown
// verdict: boost::basic_string_view<char>: send yes, sync yes
// verdict: boost::fibers::mutex: send yes, sync yes
// verdict: boost::unique_lock<boost::fibers::mutex>: send yes, sync yes
// verdict: boost::fibers::future<int>: send yes, sync yes
// verdict: boost::fibers::buffered_channel<int>: send yes, sync yes
struct uses {
	boost::shared_ptr<int> a;
	boost::weak_ptr<int> b;
	boost::local_shared_ptr<int> c;
	boost::shared_ptr<boost::local_shared_ptr<int>> d;
	boost::scoped_ptr<int> e;
	boost::optional<boost::local_shared_ptr<int>> f;
	boost::container::vector<boost::local_shared_ptr<int>> g;
	boost::intrusive_ptr<local_node> h;
	boost::intrusive_ptr<shared_node> i;
	boost::synchronized_value<int> j;
	cache k;
	boost::mutex l;
	boost::shared_mutex m;
	boost::condition_variable n;
	boost::lock_guard<boost::mutex> o;
	boost::unique_lock<boost::mutex> p;
	boost::shared_lock<boost::shared_mutex> q;
	boost::upgrade_lock<boost::shared_mutex> r;
	boost::strict_lock<boost::mutex> s;
	boost::strict_lock_ptr<int, boost::mutex> t;
	boost::interprocess::scoped_lock<boost::interprocess::interprocess_mutex> u;
	boost::thread v;
	boost::future<int> w;
	boost::function<void()> x;
	boost::string_view y;
	boost::fibers::mutex z;
	boost::unique_lock<boost::fibers::mutex> lock;
	boost::fibers::future<int> future;
	channel queue;
};

int use(uses &all)
{
	return *all.a;
}
