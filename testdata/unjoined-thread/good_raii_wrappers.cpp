// Owners that join or detach in their destructor, by hand, by scope guard, by inheritance.
// expect-none
#include <functional>
#include <memory>
#include <thread>
#include <utility>

void poll();
bool ready();

class scoped_thread {
public:
	template <typename... Args>
	explicit scoped_thread(Args &&...args) : thread_(std::forward<Args>(args)...)
	{
	}
	scoped_thread(scoped_thread &&) = default;
	~scoped_thread()
	{
		if (thread_.joinable())
			thread_.join();
	}

private:
	std::thread thread_;
};

class thread_guard {
public:
	explicit thread_guard(std::thread &thread) : thread_(thread) {}
	thread_guard(const thread_guard &) = delete;
	~thread_guard()
	{
		if (thread_.joinable())
			thread_.join();
	}

private:
	std::thread &thread_;
};

template <typename Function> class finally {
public:
	explicit finally(Function function) : function_(std::move(function)) {}
	~finally() { function_(); }

private:
	Function function_;
};

struct joiner {
	void operator()(std::thread *thread) const
	{
		thread->join();
		delete thread;
	}
};

bool good_scoped()
{
	scoped_thread worker(poll);

	return ready();
}

bool good_guarded()
{
	std::thread worker(poll);
	thread_guard guard(worker);

	if (!ready())
		return false;
	return ready();
}

bool good_finally()
{
	std::thread worker(poll);
	finally join([&worker] { worker.join(); });

	if (!ready())
		return false;
	return ready();
}

bool good_deleter()
{
	std::unique_ptr<std::thread, joiner> worker(new std::thread(poll));

	return ready();
}
