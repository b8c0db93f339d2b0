// Python objects in C++ threads: the closure counts the reference down without the GIL.
#include <boost/python.hpp>
#include <nanobind/nanobind.h>
#include <pybind11/pybind11.h>

#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace py = pybind11;
namespace nb = nanobind;

struct subscriber {
	std::string topic;
	py::function callback;
};

std::thread bad_callback(py::function callback)
{
	return std::thread([callback] { // expect: non-send-capture@22 "pybind11::function"
		py::gil_scoped_acquire gil;
		callback(42);
	});
}

std::thread bad_moved(py::object result)
{
	return std::thread([result = std::move(result)] {}); // expect: non-send-capture
}

std::thread bad_in_a_struct(std::vector<subscriber> subscribers)
{
	return std::thread([subscribers] {}); // expect: non-send-capture
}

std::thread bad_nanobind(nb::callable callback)
{
	return std::thread([callback] {}); // expect: non-send-capture
}

std::thread bad_boost(boost::python::object callback)
{
	return std::thread([callback] {}); // expect: non-send-capture
}

std::thread bad_borrowed_reference(PyObject *item)
{
	return std::thread([item] { // expect: non-send-capture
		Py_IncRef(item);
	});
}

// The value is taken out while the GIL is held.
std::thread good_value(py::object result)
{
	int value = py::cast<int>(result);

	return std::thread([value] { std::hash<int>{}(value); });
}

std::thread good_interpreter_only()
{
	return std::thread([] {
		py::gil_scoped_acquire gil;
		PyErr_Clear();
	});
}
