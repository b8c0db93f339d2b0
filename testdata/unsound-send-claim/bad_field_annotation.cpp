// A mark on the field speaks louder than its type.
#include "sendsync.h"

struct SEND surface {
	NOT_SEND int context = 0; // expect: unsound-send-claim "'context' is not Send"; expect-note: "marked NOT_SEND"
	NOT_SEND_BECAUSE("belongs to the GUI thread") void *window = nullptr; // expect: unsound-send-claim; expect-note: "GUI thread"
	int width = 0;
};
