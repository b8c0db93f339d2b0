// Detached, but the spawner waits on a condition variable, or on an event made of one.
// expect-none
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

std::string load(const std::string &name);

class event
{
      public:
	void set()
	{
		std::lock_guard hold(lock_);
		set_ = true;
		changed_.notify_all();
	}
	void wait()
	{
		std::unique_lock hold(lock_);
		changed_.wait(hold, [this] { return set_; });
	}

      private:
	std::mutex lock_;
	std::condition_variable changed_;
	bool set_ = false;
};

std::string
good_condition_variable(const char *name)
{
	std::string text;
	std::mutex lock;
	std::condition_variable changed;
	bool done = false;
	std::thread([&] {
		std::string loaded = load(name);
		std::lock_guard hold(lock);
		text = std::move(loaded);
		done = true;
		changed.notify_one();
	}).detach();
	std::unique_lock hold(lock);
	changed.wait(hold, [&done] { return done; });
	return text;
}

std::string
good_loop_around_wait(const char *name)
{
	std::string text;
	std::mutex lock;
	std::condition_variable changed;
	bool done = false;
	std::thread loader([&text, &lock, &changed, &done, name] {
		std::string loaded = load(name);
		std::unique_lock hold(lock);
		text = std::move(loaded);
		done = true;
		changed.notify_one();
	});
	loader.detach();
	std::unique_lock hold(lock);
	while (!done)
		changed.wait(hold);
	return text;
}

std::string
good_event(const char *name)
{
	std::string text;
	event loaded;
	std::thread([&text, &loaded, name] {
		text = load(name);
		loaded.set();
	}).detach();
	loaded.wait();
	return text;
}

// The event is the caller's.
void
good_event_of_caller(const char *name, event &loaded)
{
	std::string text(name);
	std::thread([&text, &loaded] {
		load(text);
		loaded.set();
	}).detach();
	loaded.wait();
}
