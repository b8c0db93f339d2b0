// SEND says nothing about sharing: a mutable field may travel. SYNC says nothing about sending.
// expect-none
#include "sendsync.h"

struct SEND reader {
	mutable int position = 0;
};

struct NOT_SEND SYNC frozen {
	int value = 0;
};
struct SYNC page {
	frozen content; // read by many, moved by nobody
};
