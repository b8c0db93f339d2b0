// args: -std=c++20 -I annotations
// Annotations, ours and clang's, on types, fields, functions and parameters.
#include "sendsync.h"

struct NOT_SEND_BECAUSE("the GUI thread owns it") window {
	int handle;
};
template <class T> struct SEND_IF(T) holder {
	T *value;
};
class __attribute__((capability("mutex"))) mutex {
public:
	void take() __attribute__((acquire_capability()));
};
struct counter {
	mutex lock;
	mutable int hits __attribute__((guarded_by(lock)));
};
SPAWNS_DETACHED void post(TASK void (*run)(void *), TASK_DATA void *data);
[[noreturn]] void give_up();

void
use(holder<window> &h, counter &c, void (*run)(void *))
{
	c.lock.take();
	post(run, h.value);
	if (!c.hits)
		give_up();
}
