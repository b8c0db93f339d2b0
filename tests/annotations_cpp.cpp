// Every macro of sendsync.h in the places that only C++ has: must compile without a warning.
// Included twice, and from extern "C", as headers that C and C++ share do it.
#include "sendsync.h"
extern "C" {
#include "sendsync.h"
struct NOT_SEND shared_with_c;
BLOCKS int read_from_c(struct shared_with_c *from, TASK void (*run)(void *));
}

#include <mutex>
#if defined(__cpp_impl_coroutine)
#include <coroutine>
#endif

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

// A specialisation says its own, and so does an instantiation that is asked for.
template <class T> class NOT_SEND_BECAUSE("borrows the arena of this thread") Box<T *>
{
};
template <> class SEND SYNC_UNCHECKED Box<char>
{
};
template <class... Ts> struct SEND_IF(Ts...) Packed;
template <template <class> class C, int N> struct SEND_IF(C, N) NOT_SYNC Odd;
template class Box<short>;

// Declared before it is defined; nested; local; a friend.
class NOT_SEND Later;
class Later
{
	struct SEND Nested {
		int x;
	};
	template <class T> struct SYNC_IF(T) NestedTemplate;
	friend BLOCKS int befriend(Later &later);
	Nested nested;

      public:
	Later() : nested()
	{
	}
	BLOCKS explicit Later(int x) : nested{x}
	{
	}
	SUSPENDS Later &operator=(int x)
	{
		nested.x = x;
		return *this;
	}
	JOINS ~Later()
	{
	}
	BLOCKS static int wait();
	SPAWNS_DETACHED virtual void post(TASK void (*run)(), TASK_DATA int data) const noexcept;
};
namespace deep
{
template <class T> BLOCKS OFFLOADS T fetch(T value);
}

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

// A coroutine is a function like any other.
#if defined(__cpp_impl_coroutine)
struct MIGRATES Chore {
	struct promise_type {
		Chore get_return_object()
		{
			return {};
		}
		std::suspend_never initial_suspend()
		{
			return {};
		}
		std::suspend_never final_suspend() noexcept
		{
			return {};
		}
		void return_void()
		{
		}
		void unhandled_exception()
		{
		}
	};
};
MIGRATES std::suspend_always hop();
SAME_THREAD Chore chore(NOT_SEND int *window);
MIGRATES SUSPENDS Chore
chore(int *window)
{
	++*window;
	co_await hop();
}
#endif

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
	Box<char> special;
	struct NOT_SEND Local {
		int x;
	} local{1};
	SYNC thread_local static int calls;
	(void)special;
	calls += local.x;
	Cursor cursor = box.get();
	Handle<int> handle = cursor;
	return start([](int x) { return x; }, 1) + int(stream.hop()) + pair.key + counters.all() +
	       answer() + int(handle == cursor) + calls;
}
