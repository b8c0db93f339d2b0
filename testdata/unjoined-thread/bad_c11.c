// Threads of C11 that are forgotten.
#include <stdbool.h>
#include <stdio.h>
#include <threads.h>

int poll_forever(void *unused);
bool connect_to(const char *host);

bool bad_early_return(const char *host)
{
	thrd_t poller; // expect: unjoined-thread "'poller'"

	if (thrd_create(&poller, poll_forever, NULL) != thrd_success)
		return false;
	if (!connect_to(host))
		return false;
	thrd_join(poller, NULL);
	return true;
}

void bad_one_branch(const char *host)
{
	thrd_t poller; // expect: unjoined-thread

	thrd_create(&poller, poll_forever, NULL);
	if (connect_to(host))
		thrd_join(poller, NULL);
	else
		puts("not connected");
}

void bad_break(const char *const *hosts)
{
	for (; *hosts; hosts++) {
		thrd_t poller; // expect: unjoined-thread

		if (thrd_create(&poller, poll_forever, NULL) != thrd_success)
			break;
		if (!connect_to(*hosts))
			break;
		thrd_join(poller, NULL);
	}
}
