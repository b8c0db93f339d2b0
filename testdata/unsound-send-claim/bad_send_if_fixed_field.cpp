// SEND_IF(T) covers what depends on T, and nothing else.
#include "sendsync.h"

struct NOT_SEND owner_thread { // expect-note: "NOT_SEND"
	long id;
};

template <class T> struct SEND_IF(T) slot { // expect-note: "marked here"
	T value;
	T *next;
	owner_thread owner; // expect: unsound-send-claim "'slot' is marked SEND_IF(T), but its field 'owner'"
};

int
use(slot<int> &of)
{
	return of.value;
}
