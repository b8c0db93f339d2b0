// Stands in for Boost: interprocess_semaphore.
#pragma once

namespace boost
{
namespace interprocess
{
class interprocess_semaphore
{
      public:
	explicit interprocess_semaphore(unsigned int);
	void post();
	void wait();
};
} // namespace interprocess
} // namespace boost
