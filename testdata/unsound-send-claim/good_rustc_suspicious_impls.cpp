// rustc suspicious-impls-lint: claims on specialisations: what depends on the arguments is theirs.
// expect-none
#include "sendsync.h"

struct NOT_SEND raw {
	int number;
};

template <class T, class U> struct SEND_IF(T, U) two_params {
	T first;
	U second;
};
template <class T> struct SEND_IF(T) two_params<T, T> {
	T both[2];
};
template <class T> struct SEND two_params<T, int &> {
	T first;
	raw *second;
};

int
use(two_params<int, raw> &a, two_params<raw, raw> &b, two_params<raw, int &> &c)
{
	return a.first + b.both[0].number + c.first.number;
}
