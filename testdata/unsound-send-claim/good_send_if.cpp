// SEND_IF(T) says what the fields of T's say; other parameters are dependent as well.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

template <class K, class V> struct SEND_IF(K, V) SYNC_IF(K, V) entry {
	K key;
	V value;
	entry *next;
};
template <class T, class Deleter> struct SEND_IF(T) owner {
	T *object;
	Deleter destroy; // dependent, though not named
};

int
use(entry<int, canvas> &of, owner<int, canvas> &with)
{
	return of.key + *with.object;
}
