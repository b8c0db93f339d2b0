// What the model of python says of its types, and what structure makes of it.
#include <Python.h>

struct uses {
	PyObject *v0;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct _object: send no, sync no
// verdict: struct _object *: send no, sync no
