/* The payload of a C interface is handed over, whatever its struct is: non-send-capture asks. */
// expect-none
#include <pthread.h>

#include "sendsync.h"

struct SEND NOT_SYNC scanner {
	int position;
};

void *scan(void *with);

int
good_payload(struct scanner *with)
{
	pthread_t worker;

	if (pthread_create(&worker, NULL, scan, with))
		return -1;
	return pthread_join(worker, NULL);
}
