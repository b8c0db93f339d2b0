// Stands in for Boost: file_lock.
#pragma once

namespace boost
{
namespace interprocess
{
class file_lock
{
      public:
	void lock();
	bool try_lock();
	void unlock();
};
} // namespace interprocess
} // namespace boost
