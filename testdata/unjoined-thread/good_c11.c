// Threads of C11 that are joined, detached, or handed on.
// expect-none
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <threads.h>

struct service {
	thrd_t poller;
	bool running;
};

int poll_forever(void *unused);
bool connect_to(const char *host);

bool good_each_way(const char *host)
{
	thrd_t poller;
	bool connected;

	if (thrd_create(&poller, poll_forever, NULL) != thrd_success)
		return false;
	connected = connect_to(host);
	thrd_join(poller, NULL);
	return connected;
}

void good_service(struct service *service)
{
	service->running = thrd_create(&service->poller, poll_forever, service) == thrd_success;
}

struct service good_by_value(void)
{
	struct service service = {0};

	service.running = thrd_create(&service.poller, poll_forever, NULL) == thrd_success;
	return service;
}

void good_service_on_the_heap(void)
{
	struct service *service = malloc(sizeof *service);

	if (service && thrd_create(&service->poller, poll_forever, service) != thrd_success)
		free(service);
}

void good_cleanup(const char *host)
{
	thrd_t poller;

	if (thrd_create(&poller, poll_forever, NULL) != thrd_success)
		return;
	if (!connect_to(host))
		goto join;
	puts("connected");
join:
	thrd_join(poller, NULL);
}
