// Stands in for Boost: latch.
#pragma once

#include <boost/thread.hpp>

namespace boost
{
class latch
{
      public:
	explicit latch(unsigned long);
	void wait();
	void count_down();
	void count_down_and_wait();
};
} // namespace boost
