// package: libboost-python-dev
#include <boost/python.hpp>
