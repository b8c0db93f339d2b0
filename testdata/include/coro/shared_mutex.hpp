// Stands in for libcoro 0.16: shared_mutex.
#pragma once

#include <coro/task.hpp>
#include <memory>

namespace coro
{
template <class executor_type> class shared_mutex
{
      public:
	explicit shared_mutex(std::unique_ptr<executor_type> &);
	coro::task<void> scoped_lock_shared(coro::task<void>);
	coro::task<void> scoped_lock(coro::task<void>);
	coro::task<void> lock_shared();
	coro::task<void> lock();
	bool try_lock_shared();
	bool try_lock();
	coro::task<void> unlock_shared();
	coro::task<void> unlock();
};
} // namespace coro
