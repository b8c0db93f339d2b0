// What the model of quickjs says of its types, and what structure makes of it.
#include <quickjs.h>

struct uses {
	JSContext *v0;
	JSRuntime *v1;
	JSValue v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct JSContext *: send yes, sync no
// verdict: struct JSRuntime *: send yes, sync no
// verdict: struct JSValue: send unknown, sync unknown
