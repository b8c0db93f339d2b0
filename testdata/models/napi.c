// package: libnode-dev
#include <node_api.h>
