// options: --strictness complete
// At `complete` a mutex beside a mutable field is not enough: GUARDED_BY says which guards it.
#include <mutex>

#include "sendsync.h"

class SYNC registry
{
      public:
	int next() const;

      private:
	mutable std::mutex lock_;
	mutable int last_ = 0; // expect: unsound-send-claim
	mutable int total_ GUARDED_BY(lock_) = 0;
	int *unknown_ = nullptr;
};
