// options: --strictness complete
// Unknown is no contradiction, not even at `complete`.
// expect-none
#include "sendsync.h"

class engine;

struct SEND vehicle {
	engine &with;
	engine *spare = nullptr;
	void *context = nullptr;
};
