// A transaction that holds its lock: a mutex is unlocked by the thread that locked it.
#include <mutex>

#include "sendsync.h"

class SEND transaction
{
      public:
	explicit transaction(std::mutex &of) : lock_(of)
	{
	}

      private:
	std::unique_lock<std::mutex> lock_; // expect: unsound-send-claim "lock_"
	int changes_ = 0;
};
