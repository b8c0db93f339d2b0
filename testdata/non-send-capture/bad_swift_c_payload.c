/* The same from C, where most of these attributes stand: the payload of a thread. */
#include <pthread.h>

struct __attribute__((swift_attr("@_nonSendable"))) responder { // expect-note: "@_nonSendable"
	int tag;
};
struct __attribute__((swift_attr("@Sendable"))) ticket {
	int number;
	struct responder *owner;
};

void *answer(void *with);

void
bad_responder(struct responder *first)
{
	pthread_t worker;

	if (!pthread_create(&worker, NULL, answer, first)) // expect: non-send-capture
		pthread_join(worker, NULL);
}

void
good_ticket(struct ticket *next)
{
	pthread_t worker;

	if (!pthread_create(&worker, NULL, answer, next))
		pthread_join(worker, NULL);
}
