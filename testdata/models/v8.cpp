// package: libnode-dev
// real-args: -I/usr/include/node
#include <v8.h>
