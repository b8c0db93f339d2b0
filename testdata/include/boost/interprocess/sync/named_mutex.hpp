// Stands in for Boost: named_mutex.
#pragma once

namespace boost
{
namespace interprocess
{
class named_mutex
{
      public:
	void lock();
	bool try_lock();
	void unlock();
};
} // namespace interprocess
} // namespace boost
