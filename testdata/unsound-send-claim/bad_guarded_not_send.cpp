// Under a lock one thread at a time uses it: SYNC asks no more than Send, and that it is not.
#include <mutex>

#include "sendsync.h"

struct NOT_SEND device { // expect-note: "NOT_SEND"
	int handle;
};

class SYNC pool
{
      public:
	int first() const
	{
		std::lock_guard hold(lock_);
		return primary_.handle;
	}

      private:
	mutable std::mutex lock_;
	device primary_ GUARDED_BY(lock_); // expect: unsound-send-claim "which is not Send"
	mutable int uses_ GUARDED_BY(lock_) = 0;
};
