// A home-made guard, marked as one, is not Send; nor is clang's scoped_lockable.
#include "sendsync.h"

struct LOCK_GUARD spin_guard { // expect-note: "LOCK_GUARD"
	explicit spin_guard(int &word);
	~spin_guard();
};
struct __attribute__((scoped_lockable)) scoped { // expect-note: "scoped_lockable"
	~scoped();
};

struct SEND edit {
	spin_guard held; // expect: unsound-send-claim
	scoped other;	 // expect: unsound-send-claim
};
