// A full specialisation is a class like any other: nothing in it depends on anything.
#include "sendsync.h"

struct NOT_SEND brush {
	int size;
};

template <class T> struct SEND tool {
	T part;
};
template <> struct SEND tool<brush> {
	brush part; // expect: unsound-send-claim
};

int
size_of(tool<brush> &with, tool<int> &other)
{
	return with.part.size + other.part;
}
