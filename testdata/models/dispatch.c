// args: -std=gnu17 -fblocks
// absent: dispatch_async_and_wait, dispatch_barrier_async_and_wait -- macOS 10.14 and private headers
// absent: dispatch_async_and_wait_f, dispatch_barrier_async_and_wait_f -- macOS 10.14 and private headers
// absent: dispatch_object_s -- a class in C++ only
#include <Block.h>
#include <dispatch/dispatch.h>
