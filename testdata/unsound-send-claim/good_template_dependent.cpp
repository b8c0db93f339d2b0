// SEND on a template with fields of type T: whoever instantiates it answers for T.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

template <class T> struct pair_of {
	T first, second;
};
template <class T> struct SEND SYNC box : pair_of<T> {
	T value;
	T many[4];
	T &shared = value;
	pair_of<T> both;
	box *next = nullptr;
	typename T::handle_type where;
};

struct NOT_SEND sheet {
	using handle_type = canvas;
	canvas on;
};

int
handle_of(box<sheet> &of)
{
	return of.value.on.handle;
}
