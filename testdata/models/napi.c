// package: libnode-dev
// real-args: -I/usr/include/node
#include <node_api.h>
