// package: python3-dev
// pkg-config: python3
#include <Python.h>
