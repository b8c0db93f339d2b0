// What the model of mruby says of its types, and what structure makes of it.
#include <mruby.h>

struct uses {
	mrb_state *v0;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct mrb_state *: send yes, sync no
