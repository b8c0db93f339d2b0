// Stands in for Boost: Boost.Thread, at BOOST_THREAD_VERSION 2 with futures.
#pragma once

namespace boost
{
struct defer_lock_t {
};
struct try_to_lock_t {
};
struct adopt_lock_t {
};
constexpr defer_lock_t defer_lock{};
constexpr try_to_lock_t try_to_lock{};
constexpr adopt_lock_t adopt_lock{};

template <class Mutex> class unique_lock
{
      public:
	unique_lock() noexcept;
	explicit unique_lock(Mutex &);
	unique_lock(Mutex &, defer_lock_t) noexcept;
	unique_lock(Mutex &, try_to_lock_t);
	unique_lock(Mutex &, adopt_lock_t);
	unique_lock(unique_lock &&) noexcept;
	~unique_lock();
	void lock();
	void unlock();
	bool try_lock();
	Mutex *release() noexcept;
	bool owns_lock() const noexcept;
	void swap(unique_lock &) noexcept;
	template <class D> bool try_lock_for(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class D> bool try_lock_until(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class T> bool timed_lock(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	explicit operator bool() const noexcept;
	Mutex *mutex() const noexcept;
};
template <class Mutex> class shared_lock
{
      public:
	shared_lock() noexcept;
	explicit shared_lock(Mutex &);
	shared_lock(Mutex &, defer_lock_t) noexcept;
	shared_lock(Mutex &, try_to_lock_t);
	shared_lock(Mutex &, adopt_lock_t);
	shared_lock(shared_lock &&) noexcept;
	~shared_lock();
	void lock();
	void unlock();
	bool try_lock();
	Mutex *release() noexcept;
	bool owns_lock() const noexcept;
	void swap(shared_lock &) noexcept;
	template <class T> bool timed_lock(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	Mutex *mutex() const noexcept;
};
template <class Mutex> class upgrade_lock
{
      public:
	upgrade_lock() noexcept;
	explicit upgrade_lock(Mutex &);
	upgrade_lock(Mutex &, defer_lock_t) noexcept;
	upgrade_lock(Mutex &, try_to_lock_t);
	upgrade_lock(Mutex &, adopt_lock_t);
	upgrade_lock(upgrade_lock &&) noexcept;
	~upgrade_lock();
	void lock();
	void unlock();
	bool try_lock();
	Mutex *release() noexcept;
	bool owns_lock() const noexcept;
	void swap(upgrade_lock &) noexcept;
};

template <class Mutex> class upgrade_to_unique_lock
{
      public:
	explicit upgrade_to_unique_lock(upgrade_lock<Mutex> &);
	~upgrade_to_unique_lock();
};
template <class Mutex> class lock_guard
{
      public:
	explicit lock_guard(Mutex &);
	lock_guard(Mutex &, adopt_lock_t);
	lock_guard(const lock_guard &) = delete;
	~lock_guard();
};
class mutex
{
      public:
	typedef unique_lock<mutex> scoped_lock;
	mutex();
	mutex(const mutex &) = delete;
	void lock();
	void unlock();
	bool try_lock();
};
class timed_mutex
{
      public:
	typedef unique_lock<timed_mutex> scoped_lock;
	timed_mutex();
	timed_mutex(const timed_mutex &) = delete;
	void lock();
	void unlock();
	bool try_lock();
	template <class D> bool try_lock_for(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class D> bool try_lock_until(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class T> bool timed_lock(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};
class recursive_mutex
{
      public:
	typedef unique_lock<recursive_mutex> scoped_lock;
	recursive_mutex();
	recursive_mutex(const recursive_mutex &) = delete;
	void lock();
	void unlock();
	bool try_lock();
};
class recursive_timed_mutex
{
      public:
	typedef unique_lock<recursive_timed_mutex> scoped_lock;
	recursive_timed_mutex();
	recursive_timed_mutex(const recursive_timed_mutex &) = delete;
	void lock();
	void unlock();
	bool try_lock();
	template <class D> bool try_lock_for(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class D> bool try_lock_until(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class T> bool timed_lock(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};
class shared_mutex
{
      public:
	typedef unique_lock<shared_mutex> scoped_lock;
	shared_mutex();
	shared_mutex(const shared_mutex &) = delete;
	void lock();
	void unlock();
	bool try_lock();
	void lock_shared();
	bool try_lock_shared();
	void unlock_shared();
	void lock_upgrade();
	void unlock_upgrade();
	template <class T> bool timed_lock(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class T> bool timed_lock_shared(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};

class condition_variable
{
      public:
	void notify_one() noexcept;
	void notify_all() noexcept;
	template <class Lock, class D> bool wait_until(Lock &, const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class Lock> void wait(Lock &)
	{
	}
	template <class Lock, class P> void wait(Lock &, P)
	{
	}
	template <class Lock, class D> bool wait_for(Lock &, const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class Lock, class T> bool timed_wait(Lock &, const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};
class condition_variable_any
{
      public:
	void notify_one() noexcept;
	void notify_all() noexcept;
	template <class Lock> void wait(Lock &)
	{
	}
	template <class Lock, class P> void wait(Lock &, P)
	{
	}
	template <class Lock, class D> bool wait_for(Lock &, const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class Lock, class T> bool timed_wait(Lock &, const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};
class barrier
{
      public:
	explicit barrier(unsigned int);
	bool wait();
};
struct once_flag {
};
template <class F, class... A>
void
call_once(once_flag &, F &&, A &&...)
{
}

class thread_attributes
{
};
class thread
{
      public:
	typedef thread_attributes attributes;
	typedef unsigned long native_handle_type;
	class id
	{
	};
	thread() noexcept;
	template <class F> explicit thread(F &&)
	{
	}
	template <class F, class A, class... R> thread(F, A, R...)
	{
	}
	thread(thread &&) noexcept;
	thread(const thread &) = delete;
	~thread();
	thread &operator=(thread &&) noexcept;
	void swap(thread &) noexcept;
	bool joinable() const noexcept;
	void join();
	template <class D> bool try_join_for(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class D> bool try_join_until(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class T> bool timed_join(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	void detach();
	void interrupt();
	id get_id() const noexcept;
	native_handle_type native_handle();
	static unsigned hardware_concurrency() noexcept;
};
class thread_group
{
      public:
	template <class F> thread *create_thread(F)
	{
		return static_cast<thread *(*)()>(nullptr)();
	}
	void add_thread(thread *);
	void join_all();
};
namespace this_thread
{
template <class D>
void
sleep_for(const D &)
{
}
template <class T>
void
sleep_until(const T &)
{
}
template <class T>
void
sleep(const T &)
{
}
} // namespace this_thread

namespace detail
{
template <class R> class basic_future
{
      public:
	void wait() const;
};
} // namespace detail
template <class R> class future : public detail::basic_future<R>
{
      public:
	future(future &&) noexcept;
	R get();
};
template <class R> class shared_future : public detail::basic_future<R>
{
      public:
	R get() const;
};
template <class R> class promise
{
      public:
	future<R> get_future();
	void set_value(const R &);
};
template <class R> class packaged_task
{
      public:
	template <class F> explicit packaged_task(F &&)
	{
	}
	void operator()();
};
} // namespace boost
