// Mutable fields that synchronise themselves.
// expect-none
#include <atomic>

#include "sendsync.h"

class SYNC own_counter
{
      public:
	void add() const;
};

class SYNC metrics
{
      private:
	mutable std::atomic<long> requests_ = 0;
	mutable std::atomic_flag warned_;
	mutable own_counter errors_;
	mutable std::atomic<int> buckets_[16] = {};
};
