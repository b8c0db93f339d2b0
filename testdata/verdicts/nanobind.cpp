// What the model of nanobind says of its types, and what structure makes of it.
#include <nanobind/nanobind.h>

struct uses {
	nanobind::object v0;
	nanobind::callable v1;
	nanobind::gil_scoped_acquire *v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: nanobind::object: send no, sync no
// verdict: nanobind::callable: send no, sync no
// verdict: nanobind::gil_scoped_acquire: send no, sync yes
