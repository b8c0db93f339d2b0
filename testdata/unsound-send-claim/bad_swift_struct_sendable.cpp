// Swift sendable_checking: "stored property 'x' of 'Sendable'-conforming struct has non-Sendable
// type", for a type that a C header marks @_nonSendable.
#include "sendsync.h"

struct __attribute__((swift_attr("@_nonSendable"))) text_storage { // expect-note: "@_nonSendable"
	char *characters;
};

struct SEND paragraph {
	text_storage text; // expect: unsound-send-claim "'text' has type 'text_storage'"
	int style;
};
