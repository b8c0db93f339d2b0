// clippy #8275: a wrapper that exists to make a value travel says that it was reviewed.
// expect-none
#include "sendsync.h"

struct NOT_SEND window_handle {
	long value;
};

// Checks on every access that it is used on the thread that made it.
template <class T> class SEND_UNCHECKED thread_bound
{
      public:
	explicit thread_bound(T value);
	T &get();
	~thread_bound();

      private:
	T value_;
	window_handle made_with_;
	unsigned long thread_;
};

long
value_of(thread_bound<window_handle> &of)
{
	return of.get().value;
}
