// A Locked holds the mutex of its thread, wherever it is moved to.
#include <kj/async.h>
#include <kj/mutex.h>

kj::Promise<void> next();

struct Server {
	kj::MutexGuarded<int> count;

	kj::Promise<void> bad_count()
	{
		auto locked = count.lockExclusive(); // expect: lock-across-await
		co_await next();
		++*locked;
	}

	kj::Promise<void> good_count()
	{
		{
			auto locked = count.lockExclusive();
			++*locked;
		}
		co_await next();
		++*count.lockExclusive();
	}
};
