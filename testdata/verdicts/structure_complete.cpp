// options: --strictness complete
// Structure where nothing is assumed: a pointer needs both traits of its pointee, and a mutable field
// needs to say what guards it.
#include <mutex>

#include "sendsync.h"

struct SEND NOT_SYNC unshared { int value; };
struct NOT_SEND SYNC pinned { int value; };
struct opaque;
struct pointers {
	int *number;
	unshared *to_unshared;
	pinned *to_pinned;
	opaque *handle;
	void *anything;
};
// verdict: int *: send yes, sync yes
// verdict: unshared *: send no, sync no
// verdict: opaque *: send unknown, sync unknown
// verdict: void *: send unknown, sync unknown

struct has_handle { opaque *handle; };
// verdict: has_handle: send unknown, sync unknown

struct locked_cache { mutable std::mutex lock; mutable int hits; };
struct guarded_cache { mutable std::mutex lock; mutable int hits GUARDED_BY(lock); };
// verdict: locked_cache: send yes, sync no
// verdict: guarded_cache: send yes, sync yes
