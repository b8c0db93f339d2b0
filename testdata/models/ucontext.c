// args: -std=gnu17
#include <setjmp.h>
#include <ucontext.h>
