// Each field is a cause of its own.
#include "sendsync.h"

struct NOT_SEND cursor {
	int row, column;
};
struct NOT_SEND_BECAUSE("a statement belongs to its connection's thread") statement { // expect-note: "connection's thread"
	int id;
};

struct SEND result_set {
	cursor at;	 // expect: unsound-send-claim "'at'"
	long rows = 0;
	statement query; // expect: unsound-send-claim "'query'"
};
