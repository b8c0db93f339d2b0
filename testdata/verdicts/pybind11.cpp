// What the model of pybind11 says of its types, and what structure makes of it.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <vector>

struct uses {
	pybind11::object v0;
	pybind11::handle v1;
	pybind11::dict v2;
	pybind11::array_t<double> v3;
	std::vector<pybind11::object> v4;
	pybind11::gil_scoped_acquire *v5;
	pybind11::gil_scoped_release *v6;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: pybind11::object: send no, sync no
// verdict: pybind11::handle: send no, sync no
// verdict: pybind11::dict: send no, sync no
// verdict: pybind11::array_t<double>: send no, sync no
// verdict: std::vector<pybind11::object>: send no, sync no
// verdict: pybind11::gil_scoped_acquire: send no, sync yes
// verdict: pybind11::gil_scoped_release: send no, sync yes
