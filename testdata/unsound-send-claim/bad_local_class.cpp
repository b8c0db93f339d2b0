// A class in a function.
#include "sendsync.h"

struct NOT_SEND scanner {
	int position;
};

int
parse(const char *text)
{
	struct SEND state {
		const char *text;
		scanner in; // expect: unsound-send-claim
	};
	state now{text, {0}};

	return now.in.position;
}
