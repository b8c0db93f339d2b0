#include <libkern/OSAtomic.h>
#include <os/lock.h>
