// Every macro of sendsync.h in the places that only C++ has: must compile without a warning.
#include "sendsync.h"

#include <mutex>

template <class T> class SEND_IF(T) SYNC_IF(T) Box
{
	T *value;

      public:
	explicit Box(T *v) : value(v)
	{
	}
	T *get() const
	{
		return value;
	}
};

template <class K, class V> struct SEND_IF(K, V) Pair {
	K key;
	V value;
};

// A specialisation says its own.
template <class T> class NOT_SEND_BECAUSE("borrows the arena of this thread") Box<T *>
{
};

class SEND NOT_SYNC Stream
{
	NOT_SEND int *window;

      public:
	Stream() : window(nullptr)
	{
	}
	BLOCKS int read();
	MIGRATES bool hop() const
	{
		return window != nullptr;
	}
	virtual ~Stream() = default;
};

class LOCK_GUARD Held final
{
};
class TASK_GUARD Turn
{
};
class TASK_MUTEX Turnstile
{
      public:
	ACQUIRES_LOCK void enter()
	{
	}
	RELEASES_LOCK void leave() noexcept
	{
	}
};
enum class SYNC Colour { red, green };
union SEND_UNCHECKED SYNC_UNCHECKED Word {
	int number;
	void *pointer;
};

using Cursor NOT_SEND = int *;
template <class T> using Handle NOT_SYNC = T *;

class Counters
{
	std::mutex lock;
	mutable int hits GUARDED_BY(lock) = 0;
	mutable int misses GUARDED_BY(this->lock) = 0;

      public:
	int all() const
	{
		return hits + misses;
	}
};

template <class F, class... Args>
SPAWNS int
start(TASK F &&run, TASK_DATA Args &&...args)
{
	run(args...);
	return 0;
}
SPAWNS_SCOPED void run_all(TASK void (*run)());
SPAWNS_DETACHED void fire(TASK void (*run)());
JOINS int wait_for(int handle);
DETACHES void forget(int handle);
SUSPENDS void yield_to_others();
OFFLOADS void in_background(void (*run)());
SAME_THREAD inline int
answer()
{
	return 42;
}

int use(Stream &stream);
int
use(Stream &stream)
{
	Box<int> box{nullptr};
	Pair<int, long> pair{1, 2};
	Counters counters;
	Cursor cursor = box.get();
	Handle<int> handle = cursor;
	return start([](int x) { return x; }, 1) + int(stream.hop()) + pair.key + counters.all() +
	       answer() + int(handle == cursor);
}
