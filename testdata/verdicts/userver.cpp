// userver: what tasks own may move with them.
#include <userver/concurrent/variable.hpp>
#include <userver/engine/semaphore.hpp>
#include <userver/engine/shared_mutex.hpp>
#include <userver/utils/async.hpp>

struct counter {
	mutable int reads;
};
struct uses {
	userver::engine::Mutex mutex;
	userver::engine::SharedMutex shared;
	userver::engine::SemaphoreLock permit;
	userver::concurrent::Variable<counter> variable;
	userver::concurrent::Variable<std::unique_lock<std::mutex>> held;
	std::unique_lock<userver::engine::Mutex> lock;
	std::unique_lock<std::mutex> threads_lock;
	userver::engine::TaskWithResult<int> task;
};
// verdict: userver::engine::Mutex: send yes, sync yes
// verdict: userver::engine::SharedMutex: send yes, sync yes
// verdict: userver::engine::SemaphoreLock: send yes, sync yes
// verdict: userver::concurrent::Variable<counter>: send yes, sync yes
// verdict: userver::concurrent::Variable<std::unique_lock<std::mutex>>: send no, sync no
// verdict: std::unique_lock<userver::engine::Mutex>: send yes, sync yes
// verdict: std::unique_lock<std::mutex>: send no, sync yes
// verdict: userver::engine::TaskWithResult<int>: send yes, sync yes
