// What the model of x11 says of its types, and what structure makes of it.
#include <X11/Xlib.h>

struct uses {
	Display *v0;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct _XDisplay: send unknown, sync unknown
