// What the model of gl says of its types, and what structure makes of it.
#include <EGL/egl.h>
#include <GL/glx.h>

struct uses {
	GLXContext v0;
	EGLContext v1;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct __GLXcontextRec: send unknown, sync unknown
// verdict: void *: send unknown, sync unknown
