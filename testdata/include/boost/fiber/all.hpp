// Stands in for Boost: Boost.Fiber.
#pragma once

#include <cstddef>
#include <type_traits>

namespace boost
{
namespace fibers
{
enum class launch { dispatch, post };
class fiber
{
      public:
	class id
	{
	};
	fiber() noexcept;
	template <class F, class... A> fiber(F &&, A &&...);
	template <class F, class... A> fiber(launch, F &&, A &&...);
	fiber(fiber &&) noexcept;
	~fiber();
	fiber &operator=(fiber &&) noexcept;
	void swap(fiber &) noexcept;
	id get_id() const noexcept;
	bool joinable() const noexcept;
	void join();
	void detach();
};
#define FIBER_MUTEX(name)                                                                          \
	class name                                                                                 \
	{                                                                                          \
	      public:                                                                              \
		void lock();                                                                       \
		bool try_lock();                                                                   \
		void unlock();                                                                     \
	};
FIBER_MUTEX(mutex)
FIBER_MUTEX(timed_mutex)
FIBER_MUTEX(recursive_mutex)
FIBER_MUTEX(recursive_timed_mutex)
#undef FIBER_MUTEX
enum class cv_status { no_timeout = 1, timeout };
#define FIBER_CONDITION(name)                                                                      \
	class name                                                                                 \
	{                                                                                          \
	      public:                                                                              \
		void notify_one() noexcept;                                                        \
		void notify_all() noexcept;                                                        \
		template <class L> void wait(L &);                                                 \
		template <class L, class P> void wait(L &, P);                                     \
		template <class L, class D> cv_status wait_for(L &, const D &);                    \
		template <class L, class D> cv_status wait_until(L &, const D &);                  \
	};
FIBER_CONDITION(condition_variable)
FIBER_CONDITION(condition_variable_any)
#undef FIBER_CONDITION
class barrier
{
      public:
	explicit barrier(std::size_t);
	bool wait();
};
namespace detail
{
template <class R> struct future_base {
	void wait() const;
};
} // namespace detail
template <class R> class future : private detail::future_base<R>
{
      public:
	future() noexcept;
	future(future &&) noexcept;
	R get();
	using detail::future_base<R>::wait;
};
template <class R> class shared_future : private detail::future_base<R>
{
      public:
	const R &get() const;
	using detail::future_base<R>::wait;
};
template <class R> class promise
{
      public:
	future<R> get_future();
	void set_value(const R &);
};
template <class Signature> class packaged_task
{
      public:
	template <class F> explicit packaged_task(F &&);
};
template <class F, class... A> future<std::invoke_result_t<F, A...>> async(F, A...);
template <class F, class... A> future<std::invoke_result_t<F, A...>> async(launch, F, A...);
enum class channel_op_status { success, empty, full, closed, timeout };
#define FIBER_CHANNEL(name)                                                                        \
	template <class T> class name                                                              \
	{                                                                                          \
	      public:                                                                              \
		channel_op_status push(const T &);                                                 \
		channel_op_status pop(T &);                                                        \
		T value_pop();                                                                     \
	};
FIBER_CHANNEL(buffered_channel)
FIBER_CHANNEL(unbuffered_channel)
#undef FIBER_CHANNEL
} // namespace fibers
namespace this_fiber
{
void yield() noexcept;
template <class D> void sleep_for(const D &);
template <class T> void sleep_until(const T &);
} // namespace this_fiber
} // namespace boost
