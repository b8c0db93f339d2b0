// Guards that the models know by name; minimal stand-ins for the libraries' headers.
#include <map>
#include <string>

#include "task.hpp"

namespace absl
{
class Mutex
{
      public:
	void Lock();
	void Unlock();
	void ReaderLock();
	void ReaderUnlock();
};
class MutexLock
{
      public:
	explicit MutexLock(Mutex *mutex);
	~MutexLock();
};
class ReaderMutexLock
{
      public:
	explicit ReaderMutexLock(Mutex *mutex);
	~ReaderMutexLock();
};
} // namespace absl

class QMutex
{
      public:
	void lock();
	void unlock();
};
template <class Mutex> class QMutexLocker
{
      public:
	explicit QMutexLocker(Mutex *mutex);
	~QMutexLocker();
	void unlock();
	void relock();
};

namespace boost
{
class mutex
{
      public:
	void lock();
	void unlock();
};
template <class Mutex> class lock_guard
{
      public:
	explicit lock_guard(Mutex &mutex);
	~lock_guard();
};
template <class Mutex> class unique_lock
{
      public:
	explicit unique_lock(Mutex &mutex);
	~unique_lock();
	void unlock();
	void lock();
};
} // namespace boost

namespace folly
{
struct LockPolicyExclusive;
template <class SynchronizedType, class LockPolicy> class LockedPtr
{
      public:
	LockedPtr(LockedPtr &&other) noexcept;
	~LockedPtr();
	typename SynchronizedType::DataType *operator->() const;
	void unlock();
};
template <class T> class Synchronized
{
      public:
	using DataType = T;
	LockedPtr<Synchronized, LockPolicyExclusive> wlock();
};
} // namespace folly

using demo::next_event;
using demo::task;

struct tenants {
	absl::Mutex absl_mutex;
	QMutex qt_mutex;
	boost::mutex boost_mutex;
	folly::Synchronized<std::map<int, std::string>> synchronized;
	std::map<int, std::string> names;
};

task<void>
bad_absl(tenants &of)
{
	absl::MutexLock hold(&of.absl_mutex); // expect: lock-across-await
	of.names[co_await next_event()] = "a";
}

task<void>
bad_absl_reader(tenants &of)
{
	absl::ReaderMutexLock hold(&of.absl_mutex); // expect: lock-across-await
	co_await next_event();
}

task<void>
bad_absl_by_hand(tenants &of)
{
	of.absl_mutex.Lock(); // expect: lock-across-await
	of.names[co_await next_event()] = "a";
	of.absl_mutex.Unlock();
}

task<void>
bad_qt(tenants &of)
{
	QMutexLocker hold(&of.qt_mutex); // expect: lock-across-await
	of.names[co_await next_event()] = "q";
}

task<void>
bad_qt_relocked(tenants &of)
{
	QMutexLocker hold(&of.qt_mutex); // expect: lock-across-await
	hold.unlock();
	int id = co_await next_event();
	hold.relock();
	of.names[id] = "q";
	co_await next_event(); // expect-note: "suspen"
}

task<void>
bad_boost(tenants &of)
{
	boost::lock_guard<boost::mutex> hold(of.boost_mutex); // expect: lock-across-await
	of.names[co_await next_event()] = "b";
}

task<void>
bad_folly(tenants &of)
{
	auto names = of.synchronized.wlock(); // expect: lock-across-await
	names->emplace(co_await next_event(), "f");
}

task<void>
bad_folly_temporary(tenants &of)
{
	of.synchronized.wlock()->emplace(co_await next_event(), "f"); // expect: lock-across-await
}

task<void>
good_folly(tenants &of)
{
	int id = co_await next_event();
	of.synchronized.wlock()->emplace(id, "f");
	co_await next_event();
}

task<void>
good_boost(tenants &of)
{
	boost::unique_lock<boost::mutex> hold(of.boost_mutex);
	of.names.clear();
	hold.unlock();
	co_await next_event();
}
