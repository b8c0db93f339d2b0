// package: libboost-python-dev, python3-dev
// pkg-config: python3
#include <boost/python.hpp>
