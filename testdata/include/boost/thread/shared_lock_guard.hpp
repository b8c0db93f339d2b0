// Stands in for Boost: shared_lock_guard.
#pragma once

#include <boost/thread.hpp>

namespace boost
{
template <class Mutex> class shared_lock_guard
{
      public:
	explicit shared_lock_guard(Mutex &);
	~shared_lock_guard();
};
} // namespace boost
