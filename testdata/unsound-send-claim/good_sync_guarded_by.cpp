// options: --strictness complete
// GUARDED_BY names the mutex, which may belong to somebody else.
// expect-none
#include <mutex>

#include "sendsync.h"

struct SYNC shard {
	std::mutex &lock;
	mutable int last GUARDED_BY(lock) = 0;
	mutable int hits __attribute__((guarded_by(lock))) = 0;
};
