// What only C++ has, under the long names, included from extern "C"; the short ones are the
// program's.
#define SENDSYNC_NO_SHORT_NAMES
extern "C" {
#include "sendsync.h"
}

namespace mine
{
enum { SEND, SYNC, TASK, BLOCKS, GUARDED_BY };
template <class T> T SEND_IF(T value);
} // namespace mine

template <class T, class U> class SENDSYNC_SEND_IF(T, U) SENDSYNC_SYNC_IF(T) Pair
{
	int lock;
	mutable int hits SENDSYNC_GUARDED_BY(lock);

      public:
	SENDSYNC_BLOCKS Pair() : lock(0), hits(lock)
	{
	}
	SENDSYNC_ACQUIRES_LOCK int enter() const
	{
		return hits;
	}
};

template <class T> class SENDSYNC_NOT_SEND_BECAUSE("a, \"b\"") Pair<T *, T *>
{
};
using Handle SENDSYNC_NOT_SEND = int *;
template <class T> using Cursor SENDSYNC_NOT_SYNC = T *;

int use(Handle handle);
int
use(Handle handle)
{
	Cursor<int> cursor = handle;

	return Pair<int, int>().enter() + *cursor + mine::SEND;
}
