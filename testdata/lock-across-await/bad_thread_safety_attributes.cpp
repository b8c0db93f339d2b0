// What clang's thread-safety attributes already say about mutexes and guards.
#include <map>
#include <string>

#include "task.hpp"

#define CAPABILITY(name) __attribute__((capability(name)))
#define SCOPED_CAPABILITY __attribute__((scoped_lockable))
#define ACQUIRE(...) __attribute__((acquire_capability(__VA_ARGS__)))
#define RELEASE(...) __attribute__((release_capability(__VA_ARGS__)))
#define TRY_ACQUIRE(...) __attribute__((try_acquire_capability(__VA_ARGS__)))
#define GUARDED_BY(mutex) __attribute__((guarded_by(mutex)))

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class CAPABILITY("mutex") Mutex
{
      public:
	void Lock() ACQUIRE();
	void Unlock() RELEASE();
	bool TryLock() TRY_ACQUIRE(true);
};

class SCOPED_CAPABILITY MutexLock
{
      public:
	explicit MutexLock(Mutex *mutex) ACQUIRE(mutex);
	~MutexLock() RELEASE();
	MutexLock(const MutexLock &) = delete;
};

class SCOPED_CAPABILITY RelockableMutexLock
{
      public:
	explicit RelockableMutexLock(Mutex *mutex) ACQUIRE(mutex);
	~RelockableMutexLock() RELEASE();
	void Unlock() RELEASE();
	void Lock() ACQUIRE();
};

class tenant_map
{
      public:
	task<void> bad_scoped(const std::string &name)
	{
		MutexLock hold(&mutex_); // expect: lock-across-await
		tenants_[name] = co_await next_event();
	}

	task<void> bad_relocked(const std::string &name)
	{
		RelockableMutexLock hold(&mutex_); // expect: lock-across-await
		hold.Unlock();
		int id = co_await next_event();
		hold.Lock();
		tenants_[name] = id;
		co_await sleep_for_ms(id); // expect-note: "suspen"
	}

	task<void> bad_by_hand(const std::string &name)
	{
		mutex_.Lock(); // expect: lock-across-await
		tenants_[name] = co_await next_event();
		mutex_.Unlock();
	}

      private:
	Mutex mutex_;
	std::map<std::string, int> tenants_ GUARDED_BY(mutex_);
};
