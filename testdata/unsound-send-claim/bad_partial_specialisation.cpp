// The specialisation for pointers has a field that the template does not have.
#include "sendsync.h"

struct NOT_SEND pin {
	int count;
};

template <class T> struct SEND held {
	T value;
};
template <class T> struct SEND held<T *> {
	T *value;
	pin pinned; // expect: unsound-send-claim "its field 'pinned'"
};

int
use(held<int> &plain, held<int *> &pointer)
{
	return plain.value + *pointer.value;
}
