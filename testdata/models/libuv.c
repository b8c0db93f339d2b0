// args: -std=gnu17
// package: libuv1-dev
// absent: uv_thread_detach -- libuv 1.50 brought it
#include <uv.h>
