// Swift: `@unchecked Sendable` silences the check of stored properties.
// expect-none
#include "sendsync.h"

struct __attribute__((swift_attr("@_nonSendable"))) text_storage {
	char *characters;
};

struct SEND_UNCHECKED SYNC_UNCHECKED locked_storage {
	text_storage text;
	mutable int state;
};
