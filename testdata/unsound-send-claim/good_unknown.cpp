// What is only declared may be anything: no verdict, no diagnostic.
// expect-none
#include <functional>

#include "sendsync.h"

class engine;
struct engine_ref {
	engine &of;
};

struct SEND SYNC vehicle {
	engine &with;
	engine_ref spare;
	std::function<void()> on_start;
	void *context = nullptr;
};
