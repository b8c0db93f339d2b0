// Task mutexes that the models know by name; minimal stand-ins for the libraries' headers.
// expect-none
#include <coroutine>
#include <mutex>
#include <vector>

#include "task.hpp"

template <class T> struct awaitable {
	bool await_ready();
	void await_suspend(std::coroutine_handle<> waiter);
	T await_resume();
};

namespace folly::coro
{
class Mutex
{
      public:
	bool try_lock() noexcept;
	void unlock() noexcept;
	awaitable<void> co_lock() noexcept;
	awaitable<std::unique_lock<Mutex>> co_scoped_lock() noexcept;
};
} // namespace folly::coro

namespace cppcoro
{
class async_mutex;
class async_mutex_lock
{
      public:
	async_mutex_lock(async_mutex &mutex, std::adopt_lock_t) noexcept;
	async_mutex_lock(async_mutex_lock &&other) noexcept;
	~async_mutex_lock();
};
class async_mutex
{
      public:
	bool try_lock() noexcept;
	void unlock();
	awaitable<void> lock_async() noexcept;
	awaitable<async_mutex_lock> scoped_lock_async() noexcept;
};
} // namespace cppcoro

namespace async_simple::coro
{
class Mutex
{
      public:
	bool tryLock() noexcept;
	void unlock() noexcept;
	awaitable<void> coLock() noexcept;
	awaitable<std::unique_lock<Mutex>> coScopedLock() noexcept;
};
} // namespace async_simple::coro

namespace seastar
{
template <class ExceptionFactory, class Clock> class semaphore_units
{
      public:
	semaphore_units(semaphore_units &&other) noexcept;
	~semaphore_units();
	void return_all() noexcept;
};
struct semaphore_default_exception_factory;
struct lowres_clock;
using units = semaphore_units<semaphore_default_exception_factory, lowres_clock>;
awaitable<units> get_units(long &semaphore, unsigned long count);
} // namespace seastar

namespace userver::engine
{
class Mutex
{
      public:
	void lock();
	void unlock();
	bool try_lock();
};
void Yield();
} // namespace userver::engine

using demo::next_event;
using demo::task;

struct stream {
	folly::coro::Mutex folly_mutex;
	cppcoro::async_mutex cppcoro_mutex;
	async_simple::coro::Mutex simple_mutex;
	userver::engine::Mutex engine_mutex;
	long permits = 1;
	std::vector<int> chunks;
};

task<void>
good_folly(stream &of)
{
	std::unique_lock<folly::coro::Mutex> hold = co_await of.folly_mutex.co_scoped_lock();
	of.chunks.push_back(co_await next_event());
}

task<void>
good_folly_by_hand(stream &of)
{
	co_await of.folly_mutex.co_lock();
	of.chunks.push_back(co_await next_event());
	of.folly_mutex.unlock();
}

task<void>
good_folly_tried(stream &of)
{
	std::unique_lock hold(of.folly_mutex, std::try_to_lock);
	if (hold.owns_lock())
		of.chunks.push_back(co_await next_event());
}

task<void>
good_cppcoro(stream &of)
{
	cppcoro::async_mutex_lock hold = co_await of.cppcoro_mutex.scoped_lock_async();
	of.chunks.push_back(co_await next_event());
}

task<void>
good_cppcoro_by_hand(stream &of)
{
	if (!of.cppcoro_mutex.try_lock())
		co_await of.cppcoro_mutex.lock_async();
	of.chunks.push_back(co_await next_event());
	of.cppcoro_mutex.unlock();
}

task<void>
good_async_simple(stream &of)
{
	auto hold = co_await of.simple_mutex.coScopedLock();
	of.chunks.push_back(co_await next_event());
}

task<void>
good_seastar(stream &of)
{
	auto units = co_await seastar::get_units(of.permits, 1);
	of.chunks.push_back(co_await next_event());
	units.return_all();
}

// Its lock() suspends the stackful task: no thread owns it.
void
good_userver(stream &of)
{
	std::lock_guard<userver::engine::Mutex> hold(of.engine_mutex);
	userver::engine::Yield();
	of.chunks.clear();
}
