// Stands in for Boost: upgradable_lock.
#pragma once

#include <boost/interprocess/sync/lock_options.hpp>

namespace boost
{
namespace interprocess
{
template <class Mutex> class upgradable_lock
{
      public:
	upgradable_lock() noexcept;
	explicit upgradable_lock(Mutex &);
	upgradable_lock(Mutex &, defer_lock_type);
	upgradable_lock(Mutex &, try_to_lock_type);
	upgradable_lock(Mutex &, accept_ownership_type);
	~upgradable_lock();
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
