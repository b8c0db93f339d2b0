// peers 16: the other POSIX locks of the same row: read-write.
#include <map>

#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct zone {
	pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
	std::map<int, int> records;
};

task<int>
bad_resolve(zone &of, int name)
{
	pthread_rwlock_rdlock(&of.lock); // expect: lock-across-await
	co_await sleep_for_ms(1);        // expect-note: "suspen"
	auto found = of.records.find(name);
	int address = found == of.records.end() ? -1 : found->second;
	pthread_rwlock_unlock(&of.lock);
	co_return address;
}

task<void>
bad_update(zone &of, int name)
{
	pthread_rwlock_wrlock(&of.lock);          // expect: lock-across-await
	of.records[name] = co_await next_event(); // expect-note: "suspen"
	pthread_rwlock_unlock(&of.lock);
}
