// Also inside of a field: a handle that has one, a container of them.
// expect-none
#include <memory>
#include <vector>

#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};
struct canvas_ref {
	canvas *to = nullptr;
	int uses = 0;
};

struct SEND layer {
	canvas_ref target;
	std::vector<canvas *> stack;
	std::unique_ptr<canvas *> slot;
};
