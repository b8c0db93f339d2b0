// Swift: a class derived from an @unchecked Sendable one is judged by its own properties only.
// expect-none
#include "sendsync.h"

struct NOT_SEND raw_handle {
	int number;
};
struct SEND_UNCHECKED device {
	raw_handle handle;
};
struct SEND printer : device {
	int pages = 0;
};
