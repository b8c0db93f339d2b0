// What the model of duktape says of its types, and what structure makes of it.
#include <duktape.h>

struct uses {
	duk_context *v0;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct duk_hthread *: send yes, sync no
