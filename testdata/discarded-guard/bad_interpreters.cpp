// The interpreter's lock is a lock: taken for a temporary, it is gone when Python is called.
#include <nanobind/nanobind.h>
#include <pybind11/pybind11.h>

#include <mutex>

namespace nb = nanobind;
namespace py = pybind11;

void call(const char *name);

void bad_pybind(const char *name)
{
	py::gil_scoped_acquire{}; // expect: discarded-guard "gil_scoped_acquire"
	call(name);
}

void bad_pybind_parentheses(const char *name)
{
	py::gil_scoped_acquire(); // expect: discarded-guard
	call(name);
}

void bad_nanobind(const char *name, bool interpreted)
{
	if (interpreted)
		nb::gil_scoped_acquire{}; // expect: discarded-guard
	call(name);
}

void good_pybind(const char *name)
{
	py::gil_scoped_acquire hold;
	call(name);
}

void good_comma(const char *name)
{
	(py::gil_scoped_acquire{}, call(name));
}

// Lets others run for a moment: no lock is taken.
void good_released()
{
	py::gil_scoped_release{};
	nb::gil_scoped_release released;
	call("sleep");
}
