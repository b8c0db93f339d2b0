// A field with a pointer and, behind it, something worse: the notes lead to the latter.
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};
struct NOT_SEND brush { // expect-note: "'brush' is marked NOT_SEND"
	int size;
};
struct tools {
	canvas *on = nullptr;
	brush own; // expect-note: "field 'own'"
};

struct SEND drawing {
	tools with; // expect: unsound-send-claim
};
