// Proxies and named guards of libraries.
// expect-none
#include <CoreMinimal.h>
#include <QtCore/QtCore>
#include <boost/thread.hpp>
#include <boost/thread/synchronized_value.hpp>
#include <folly/Synchronized.h>
#include <kj/mutex.h>
#include <userver/concurrent/variable.hpp>
#include <wil/resource.h>
#include <windows.h>

#include <map>
#include <string>
#include <vector>

struct state {
	std::vector<int> values;
	int total = 0;
};

void good_kj(kj::MutexGuarded<state> &shared)
{
	shared.lockExclusive()->values.push_back(1);
	int total = shared.lockShared()->total;
	auto hold = shared.lockExclusive();
	hold->total = total;
}

int good_userver(userver::concurrent::Variable<state> &shared)
{
	auto locked = shared.Lock();
	locked->values.clear();
	return locked->total;
}

void good_folly(folly::Synchronized<state> &shared)
{
	shared.wlock()->values.push_back(1);
	shared.withWLock([](state &s) { ++s.total; });
	int total = shared.rlock()->total;
	*shared.wlock() = state{};
	shared.lock()->total = total;
	shared.wlock().unlock();
}

void good_boost(boost::synchronized_value<state> &shared, boost::mutex &mutex)
{
	shared->values.push_back(1);
	(*shared.synchronize()).total = 3;
	boost::unique_lock<boost::mutex>(mutex).swap(*new boost::unique_lock<boost::mutex>());
}

int good_qt(QMutex &mutex, QReadWriteLock &lock, state &s)
{
	QMutexLocker locker(&mutex);
	QReadLocker reading(&lock);
	QMutexLocker(&mutex).mutex()->unlock();
	return s.total;
}

void good_unreal(FCriticalSection &section, state &s)
{
	FScopeLock Lock(&section);
	++s.total;
	FScopeLock(&section), ++s.total;
}

// Not told apart from a HANDLE that is dropped.
void good_wil(wil::srwlock &lock, state &s)
{
	auto hold = lock.lock_exclusive();
	++s.total;
}
