// Stands in for Boost: scoped_lock.
#pragma once

#include <boost/interprocess/sync/lock_options.hpp>

namespace boost
{
namespace interprocess
{
template <class Mutex> class scoped_lock
{
      public:
	scoped_lock() noexcept;
	explicit scoped_lock(Mutex &);
	scoped_lock(Mutex &, defer_lock_type);
	scoped_lock(Mutex &, try_to_lock_type);
	scoped_lock(Mutex &, accept_ownership_type);
	~scoped_lock();
	void lock();
	void unlock();
	bool try_lock();
	template <class T> bool timed_lock(const T &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	bool owns() const;
	Mutex *release();
};
} // namespace interprocess
} // namespace boost
