/* Swift believes "@Sendable" of a C type without a look, as SEND_UNCHECKED is. */
// expect-none
#include "sendsync.h"

struct NOT_SEND run_loop {
	int depth;
};

struct __attribute__((swift_attr("@Sendable"))) ticket {
	int number;
	struct run_loop *made_on;
	struct run_loop nested;
};
