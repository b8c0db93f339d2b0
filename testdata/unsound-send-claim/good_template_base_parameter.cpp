// A mixin: the base is the argument.
// expect-none
#include "sendsync.h"

struct NOT_SEND window {
	int handle;
};

template <class Base> class SEND logged : public Base
{
      public:
	int id = 0;
};
template <class... Parts> class SEND SYNC all_of : public Parts...
{
};

int
open(logged<window> &of, all_of<window> &other)
{
	return of.handle + of.id + other.handle;
}
