// Stand-in for Seastar's semaphore, which a fiber of one shard waits for.
#pragma once
#include <seastar/core/future.hh>

namespace seastar {
struct semaphore_default_exception_factory {};
struct named_semaphore_exception_factory {};
template <typename ExceptionFactory, typename Clock = int> class basic_semaphore : private ExceptionFactory {
public:
	explicit basic_semaphore(unsigned long count) noexcept;
	future<> wait(unsigned long nr = 1) noexcept;
	void signal(unsigned long nr = 1) noexcept;

private:
	long _count;
};
template <typename ExceptionFactory = semaphore_default_exception_factory, typename Clock = int> class semaphore_units {
public:
	semaphore_units(semaphore_units &&other) noexcept;
	~semaphore_units() noexcept;

private:
	basic_semaphore<ExceptionFactory, Clock> *_sem;
	unsigned long _n;
};
using semaphore = basic_semaphore<semaphore_default_exception_factory>;
template <typename E, typename C> future<semaphore_units<E, C>> get_units(basic_semaphore<E, C> &sem, unsigned long units) noexcept;
template <typename E, typename C, typename Func> future<> with_semaphore(basic_semaphore<E, C> &sem, unsigned long units, Func &&func) noexcept { return future<>::make(); }
}
