// What does not depend on T is the template's own, and reported once for all instantiations.
#include "sendsync.h"

struct NOT_SEND arena_handle { // expect-note: "NOT_SEND"
	int slot;
};

template <class T> class SEND ring
{
      public:
	void push(const T &value)
	{
		items_[next_++ % 16] = value;
	}

      private:
	T items_[16];
	arena_handle arena_; // expect: unsound-send-claim "'ring' is marked SEND, but its field 'arena_'"
	unsigned next_ = 0;
};

void
fill(ring<int> &numbers, ring<double> &prices, ring<arena_handle> &arenas)
{
	numbers.push(1);
	prices.push(0.5);
	arenas.push({1});
}
