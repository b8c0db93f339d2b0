// rustc auto-traits: the negative impl of a part is not lifted by the positive one of the whole.
#include "sendsync.h"

struct NOT_SEND marker { // expect-note: "NOT_SEND"
};
struct wrapper : marker { // expect-note: "'wrapper' derives from 'marker'"
};

struct SEND outer {
	wrapper inside; // expect: unsound-send-claim "'inside' has type 'wrapper'"
};
