// folly and Abseil: pointers that hold a lock, holders, and tasks' locks.
#include <absl/synchronization/mutex.h>
#include <folly/SharedMutex.h>
#include <folly/Synchronized.h>
#include <folly/coro/Mutex.h>
#include <folly/coro/Task.h>

#include <map>
#include <string>

class quotas {
public:
	void bad_dropped(const std::string &user)
	{
		used_.wlock(); // expect: discarded-guard "folly::LockedPtr"
		++requests_;
	}
	int bad_dropped_read() const
	{
		used_.rlock(); // expect: discarded-guard
		return requests_;
	}
	void bad_holders()
	{
		folly::SharedMutex::WriteHolder{mutex_}; // expect: discarded-guard
		++requests_;
		folly::SharedMutex::ReadHolder{mutex_}; // expect: discarded-guard
	}
	void good_used(const std::string &user)
	{
		(*used_.wlock())[user] = 3;
		used_.wlock()->erase(user);
		used_.lock()->clear();
		const std::size_t size = used_.rlock()->size();
		requests_ += static_cast<int>(size);
		if (auto locked = used_.wlock())
			locked->clear();
		for (auto &[name, count] : *used_.rlock())
			requests_ += count;
	}
	void good_scoped()
	{
		auto locked = used_.ulock();
		auto writing = locked.moveFromUpgradeToWrite();
		writing->clear();
	}

private:
	folly::Synchronized<std::map<std::string, int>> used_;
	mutable folly::SharedMutex mutex_;
	int requests_ = 0;
};

class counters {
public:
	void bad_lock()
	{
		absl::MutexLock{&mutex_}; // expect: discarded-guard "absl::MutexLock"
		++hits_;
	}
	int bad_reader()
	{
		absl::ReaderMutexLock{&mutex_}; // expect: discarded-guard
		return hits_;
	}
	void bad_writer(bool locked)
	{
		if (!locked)
			absl::WriterMutexLock{&mutex_}; // expect: discarded-guard
		hits_ = 0;
	}
	void bad_new_value(counters *other)
	{
		absl::ReleasableMutexLock(&other->mutex_); // expect: discarded-guard
		other->hits_ = hits_;
	}
	void good_released(counters *other)
	{
		absl::ReleasableMutexLock hold(&other->mutex_);
		other->hits_ = 0;
		hold.Release();
	}

private:
	absl::Mutex mutex_;
	int hits_ = 0;
};

class folly_store {
public:
	folly::coro::Task<void> bad_task()
	{
		co_await mutex_.co_scoped_lock(); // expect: discarded-guard
		++writes_;
	}
	folly::coro::Task<void> good_task()
	{
		auto hold = co_await mutex_.co_scoped_lock();
		++writes_;
	}

private:
	folly::coro::Mutex mutex_;
	int writes_ = 0;
};
