// rustc: &T is Send exactly when T is Sync: a Cell behind a reference is not, behind a value it is.
#include "sendsync.h"

struct cell {
	void set(int value) const
	{
		held = value;
	}
	mutable int held = 0; // expect-note: "'held' is mutable"
};

struct SEND holder {
	cell own;
	const cell &borrowed; // expect: unsound-send-claim "'borrowed'"
	explicit holder(const cell &of) : borrowed(of)
	{
	}
};
