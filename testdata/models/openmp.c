// args: -std=gnu17
// package: libgcc-12-dev
// real-args: -idirafter /usr/lib/gcc/x86_64-linux-gnu/12/include
#include <omp.h>
