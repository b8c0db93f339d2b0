// A class with a mutex is believed to use it for its mutable fields.
// expect-none
#include <atomic>
#include <mutex>

#include "sendsync.h"

class SYNC memo
{
      public:
	long at(int n) const
	{
		std::lock_guard hold(lock_);
		lookups_++;
		return values_[n % 64];
	}

      private:
	mutable std::mutex lock_;
	mutable long values_[64] = {};
	mutable std::atomic<unsigned> lookups_ = 0;
};
