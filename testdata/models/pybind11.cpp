// package: pybind11-dev, python3-dev
// pkg-config: python3
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
