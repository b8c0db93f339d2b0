/* Stand-in for pybind11's arrays. */
#ifndef SENDSYNC_TESTDATA_PYBIND11_NUMPY_H
#define SENDSYNC_TESTDATA_PYBIND11_NUMPY_H

#include <pybind11/pybind11.h>

namespace pybind11
{

class array : public buffer
{
};
template <class T, int Flags = 0> class array_t : public array
{
};

} // namespace pybind11

#endif
