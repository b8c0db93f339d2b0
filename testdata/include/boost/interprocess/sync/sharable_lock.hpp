// Stands in for Boost: sharable_lock.
#pragma once

#include <boost/interprocess/sync/lock_options.hpp>

namespace boost
{
namespace interprocess
{
template <class Mutex> class sharable_lock
{
      public:
	sharable_lock() noexcept;
	explicit sharable_lock(Mutex &);
	sharable_lock(Mutex &, defer_lock_type);
	sharable_lock(Mutex &, try_to_lock_type);
	sharable_lock(Mutex &, accept_ownership_type);
	~sharable_lock();
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
