// args: -std=gnu17
#include <stdatomic.h>
#include <threads.h>
