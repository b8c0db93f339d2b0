// Stands in for Boost: interprocess_recursive_mutex.
#pragma once

namespace boost
{
namespace interprocess
{
class interprocess_recursive_mutex
{
      public:
	void lock();
	bool try_lock();
	void unlock();
};
} // namespace interprocess
} // namespace boost
