// async_simple's rows of the tables of types.
#include <async_simple/Future.h>
#include <async_simple/coro/Mutex.h>
#include <async_simple/coro/SharedMutex.h>

#include "sendsync.h"

struct NOT_SEND canvas {
	int width;
};

// verdict: async_simple::coro::Mutex: send yes, sync yes
// verdict: async_simple::coro::SharedMutex: send yes, sync yes
// verdict: std::unique_lock<async_simple::coro::Mutex>: send yes, sync yes
// verdict: async_simple::Future<int>: send yes, sync yes
// verdict: async_simple::Promise<canvas>: send no, sync no
struct uses {
	async_simple::coro::Mutex a;
	async_simple::coro::SharedMutex b;
	std::unique_lock<async_simple::coro::Mutex> c;
	async_simple::Future<int> d;
	async_simple::Promise<canvas> e;
};

bool use(uses &all)
{
	return all.a.tryLock();
}
