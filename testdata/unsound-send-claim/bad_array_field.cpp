// An array is as good as its elements.
#include "sendsync.h"

struct NOT_SEND knob {
	int angle;
};

struct SEND mixer {
	knob gain[8];	     // expect: unsound-send-claim "'gain' has type 'knob[8]'"
	knob balance[2][2];  // expect: unsound-send-claim "balance"
	knob *selected[8];
	int level[8];
};
