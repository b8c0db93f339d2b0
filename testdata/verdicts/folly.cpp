// folly's rows of the tables of types.
#include <folly/Function.h>
#include <folly/Range.h>
#include <folly/Synchronized.h>
#include <folly/coro/AsyncScope.h>
#include <folly/coro/Mutex.h>
#include <folly/coro/SharedMutex.h>
#include <folly/futures/Future.h>
#include <folly/io/IOBuf.h>
#include <folly/io/async/EventBase.h>
#include <folly/synchronization/Baton.h>
#include <folly/synchronization/RWSpinLock.h>

#include <vector>

#include "sendsync.h"

struct NOT_SEND canvas {
	int width;
};

// verdict: folly::Synchronized<std::vector<int>>: send yes, sync yes
// verdict: folly::Synchronized<canvas>: send no, sync no
// verdict: folly::LockedPtr<folly::Synchronized<int>, folly::LockPolicyExclusive>: send no, sync no
// verdict: folly::LockedPtr<const folly::Synchronized<int>, folly::LockPolicyShared>: send no, sync no
// verdict: folly::SharedMutexImpl<false>: send yes, sync yes
// verdict: folly::SharedMutexImpl<false>::WriteHolder: send no, sync no
// verdict: folly::RWSpinLock::ReadHolder: send no, sync no
// verdict: std::unique_lock<folly::coro::Mutex>: send yes, sync yes
// verdict: folly::coro::SharedLock<folly::coro::SharedMutexFair>: send yes, sync yes
// verdict: folly::IOBuf: send yes, sync yes
// verdict: folly::Future<int>: send yes, sync yes
// verdict: folly::SemiFuture<canvas>: send no, sync no
// verdict: folly::ExecutorKeepAlive<>: send yes, sync yes
// verdict: folly::EventBase *: send yes, sync yes
// verdict: folly::Baton<>: send yes, sync yes
// verdict: folly::Function<void ()>: send unknown, sync unknown
// verdict: folly::Range<const char *>: send yes, sync yes
struct uses {
	folly::Synchronized<std::vector<int>> a;
	folly::Synchronized<canvas> b;
	folly::LockedPtr<folly::Synchronized<int>, folly::LockPolicyExclusive> c;
	folly::LockedPtr<const folly::Synchronized<int>, folly::LockPolicyShared> d;
	folly::SharedMutex e;
	folly::SharedMutex::WriteHolder f;
	folly::RWSpinLock::ReadHolder g;
	std::unique_lock<folly::coro::Mutex> h;
	folly::coro::SharedLock<folly::coro::SharedMutex> i;
	folly::IOBuf j;
	folly::Future<int> k;
	folly::SemiFuture<canvas> l;
	folly::Executor::KeepAlive<> m;
	folly::EventBase *n;
	folly::Baton<> o;
	folly::Func p;
	folly::StringPiece q;
};

bool use(uses &all)
{
	return all.o.try_wait();
}
