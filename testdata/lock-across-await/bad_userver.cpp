// A task may go on on another thread after each wait: only its own mutexes may be held.
#include <memory>
#include <mutex>

#include <userver/concurrent/background_task_storage.hpp>
#include <userver/concurrent/variable.hpp>
#include <userver/engine/condition_variable.hpp>
#include <userver/engine/semaphore.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/utils/async.hpp>

using namespace std::chrono_literals;

std::mutex thread_mutex;
userver::engine::Mutex task_mutex;

void bad_sleep()
{
	std::lock_guard held(thread_mutex); // expect: lock-across-await
	userver::engine::SleepFor(1ms);
}

int bad_get()
{
	auto task = userver::utils::Async("load", [] { return 1; });
	std::scoped_lock held(thread_mutex); // expect: lock-across-await

	return task.Get();
}

int good_task_mutex()
{
	auto task = userver::utils::Async("load", [] { return 1; });
	std::lock_guard held(task_mutex);

	return task.Get();
}

void good_variable(userver::concurrent::Variable<int> &count)
{
	auto locked = count.Lock();

	userver::engine::SleepFor(1ms);
	++*locked;
}

void good_condition(userver::engine::ConditionVariable &ready)
{
	std::unique_lock lock(task_mutex);

	ready.Wait(lock);
}

// A local task may borrow: its end waits for it.
int good_borrow(const std::string &name)
{
	int length = 0;
	auto task = userver::utils::Async("measure", [&] { length = static_cast<int>(name.size()); });

	task.Get();
	return length;
}

class Frontend {
	userver::concurrent::BackgroundTaskStorage tasks;
	int requests = 0;

public:
	void good_detached(std::shared_ptr<int> value)
	{
		tasks.AsyncDetach("count", [this, value] { requests += *value; });
	}
};
