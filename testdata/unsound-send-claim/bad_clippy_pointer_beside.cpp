// clippy non_send_fields_in_send_ty, the raw pointer heuristic: pointers in containers, arrays and
// tuples are excused, what stands beside them is not.
#include <tuple>
#include <vector>

#include "sendsync.h"

struct NOT_SEND rc_byte { // expect-note: "NOT_SEND"
	unsigned char *value;
};

struct SEND heuristic {
	std::vector<const rc_byte *> in_container;
	const rc_byte *in_array[3];
	std::tuple<const rc_byte *, const rc_byte *> in_tuple;
	std::tuple<const rc_byte *, rc_byte> beside; // expect: unsound-send-claim "'beside'"
	std::vector<std::vector<const rc_byte *>> nested;
};
