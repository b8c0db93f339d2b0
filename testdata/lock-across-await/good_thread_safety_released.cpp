// Guards with clang's thread-safety attributes that let go in time.
// expect-none
#include <map>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

class __attribute__((capability("mutex"))) Mutex
{
      public:
	void Lock() __attribute__((acquire_capability()));
	void Unlock() __attribute__((release_capability()));
	bool TryLock() __attribute__((try_acquire_capability(true)));
};

class __attribute__((scoped_lockable)) MutexLock
{
      public:
	explicit MutexLock(Mutex *mutex) __attribute__((acquire_capability(mutex)));
	~MutexLock() __attribute__((release_capability()));
	void Release() __attribute__((release_capability()));
};

class tenant_map
{
      public:
	task<int> good_block(const std::string &name)
	{
		{
			MutexLock hold(&mutex_);
			if (auto found = tenants_.find(name); found != tenants_.end())
				co_return found->second;
		}
		co_return co_await next_event();
	}

	task<int> good_released(const std::string &name)
	{
		MutexLock hold(&mutex_);
		int id = tenants_[name];
		hold.Release();
		co_return id + co_await next_event();
	}

	task<int> good_by_hand(const std::string &name)
	{
		mutex_.Lock();
		int id = tenants_[name];
		mutex_.Unlock();
		co_return id + co_await next_event();
	}

	task<int> good_not_got(const std::string &name)
	{
		if (!mutex_.TryLock())
			co_return co_await next_event();
		int id = tenants_[name];
		mutex_.Unlock();
		co_return id;
	}

      private:
	Mutex mutex_;
	std::map<std::string, int> tenants_ __attribute__((guarded_by(mutex_)));
};
