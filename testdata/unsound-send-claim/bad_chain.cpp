// The field's own fields, three levels down; the notes walk there.
#include "sendsync.h"

struct NOT_SEND display { // expect-note: "marked NOT_SEND"
	int connection;
};
struct window {
	display on; // expect-note: "field 'on'"
};
struct tab {
	int index;
	window in; // expect-note: "field 'in'"
};

struct SEND bookmark {
	const char *url;
	tab opened_in; // expect: unsound-send-claim "'opened_in' has type 'tab'"
};
