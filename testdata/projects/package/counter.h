#pragma once
#include <sendsync.h>

/* Belongs to the thread that made it. */
struct NOT_SEND counter {
	int value = 0;
};
