// A project's own guards: annotated, scoped_lockable, and known by what their bodies do.
#include <atomic>
#include <mutex>
#include <pthread.h>
#include <utility>
#include <vector>

#include "sendsync.h"

class LOCK_GUARD spin_guard {
public:
	explicit spin_guard(std::atomic_flag &flag) : flag_(flag)
	{
		while (flag_.test_and_set(std::memory_order_acquire))
			;
	}
	spin_guard(const spin_guard &) = delete;
	~spin_guard() { flag_.clear(std::memory_order_release); }

private:
	std::atomic_flag &flag_;
};

struct __attribute__((capability("mutex"))) monitor {
	void enter() __attribute__((acquire_capability()));
	void leave() __attribute__((release_capability()));
};

class __attribute__((scoped_lockable)) monitor_guard {
public:
	explicit monitor_guard(monitor &of) __attribute__((acquire_capability(of)));
	~monitor_guard() __attribute__((release_capability()));

private:
	monitor &of_;
};

// Nothing says that it is a guard but its constructor and its destructor.
class pthread_guard {
public:
	explicit pthread_guard(pthread_mutex_t *mutex) : mutex_(mutex) { pthread_mutex_lock(mutex_); }
	pthread_guard(const pthread_guard &) = delete;
	~pthread_guard() { pthread_mutex_unlock(mutex_); }

private:
	pthread_mutex_t *mutex_;
};

class traced_lock : public std::unique_lock<std::mutex> {
public:
	traced_lock(std::mutex &mutex, const char *where) : std::unique_lock<std::mutex>(mutex), where_(where) {}

private:
	const char *where_;
};

class mailbox {
public:
	void bad_spin(int letter)
	{
		spin_guard{flag_}; // expect: discarded-guard "spin_guard"
		letters_.push_back(letter);
	}
	void bad_monitor(int letter)
	{
		monitor_guard{monitor_}; // expect: discarded-guard
		letters_.push_back(letter);
	}
	void bad_pthread(int letter)
	{
		pthread_guard{&mutex_}; // expect: discarded-guard
		letters_.push_back(letter);
	}
	void bad_old_style(int letter)
	{
		pthread_guard(&this->mutex_); // expect: discarded-guard
		letters_.push_back(letter);
	}
	void bad_derived(int letter)
	{
		traced_lock{std_, "bad_derived"}; // expect: discarded-guard "traced_lock"
		letters_.push_back(letter);
	}
	pthread_guard locked() { return pthread_guard(&mutex_); }
	void bad_factory(int letter)
	{
		locked(); // expect: discarded-guard
		letters_.push_back(letter);
	}
	void good_named(int letter)
	{
		spin_guard spin{flag_};
		monitor_guard monitor{monitor_};
		pthread_guard hold{&mutex_};
		traced_lock traced{std_, "good_named"};
		letters_.push_back(letter);
	}
	void good_comma(int letter)
	{
		pthread_guard{&mutex_}, letters_.push_back(letter);
	}

private:
	std::atomic_flag flag_ = ATOMIC_FLAG_INIT;
	monitor monitor_;
	pthread_mutex_t mutex_ = PTHREAD_MUTEX_INITIALIZER;
	std::mutex std_;
	std::vector<int> letters_;
};
