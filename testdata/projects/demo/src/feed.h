/* A feed of messages from a device whose driver keeps its state in a thread. */
#ifndef DEMO_FEED_H
#define DEMO_FEED_H

#include "sendsync.h"

struct NOT_SEND_BECAUSE("its driver keeps state in the thread that opened it") device {
	int fd;
	unsigned char page[64];
};

struct feed {
	struct device device;
	unsigned long read;
};

int feed_start(struct feed *feed);
int feed_reopen(const char *path);

#endif
