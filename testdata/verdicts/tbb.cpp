// TBB: locks of threads, containers of many threads.
#include <oneapi/tbb.h>

#include <mutex>

struct uses {
	tbb::spin_mutex mutex;
	tbb::spin_mutex::scoped_lock lock;
	tbb::queuing_mutex::scoped_lock queuing;
	tbb::concurrent_hash_map<int, int> map;
	tbb::concurrent_hash_map<int, int>::accessor element;
	tbb::concurrent_vector<int> numbers;
	tbb::concurrent_vector<std::unique_lock<std::mutex>> locks;
	tbb::concurrent_queue<int> queue;
	tbb::task_group group;
};
// verdict: tbb::detail::d1::spin_mutex: send yes, sync yes
// verdict: tbb::detail::d1::unique_scoped_lock: send no, sync no
// verdict: tbb::detail::d1::queuing_mutex::scoped_lock: send no, sync no
// verdict: tbb::detail::d2::concurrent_hash_map<int, int>: send yes, sync yes
// verdict: tbb::detail::d2::concurrent_hash_map<int, int>::accessor: send no, sync no
// verdict: tbb::detail::d1::concurrent_vector<int>: send yes, sync yes
// verdict: tbb::detail::d1::concurrent_vector<std::unique_lock<std::mutex>>: send no, sync yes
// verdict: tbb::detail::d2::concurrent_queue<int>: send yes, sync yes
// verdict: tbb::detail::d1::task_group: send yes, sync yes
