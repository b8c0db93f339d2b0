// Stands in for Boost: strict_lock.
#pragma once

#include <boost/thread.hpp>

namespace boost
{
template <class Lockable> class strict_lock
{
      public:
	explicit strict_lock(Lockable &);
	~strict_lock();
};
} // namespace boost
