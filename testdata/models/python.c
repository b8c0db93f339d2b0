// package: python3-dev
#include <Python.h>
