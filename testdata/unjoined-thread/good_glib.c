// args: -std=gnu17
// Threads of GLib and libuv that are joined or let go; pools, which are no threads to join.
// expect-none
#include <glib.h>
#include <stdbool.h>
#include <uv.h>

struct service {
	GThread *poller;
	uv_thread_t workers[4];
};

gpointer poll_forever(gpointer unused);
void poll_uv(void *unused);
void run_item(gpointer item, gpointer unused);
bool connect_to(const char *host);

void good_gthread(const char *host)
{
	GThread *poller = g_thread_new("poller", poll_forever, NULL);

	connect_to(host);
	g_thread_join(poller);
}

// Nobody will ask for its result: the reference is all there is to give back.
void good_unref(void)
{
	GThread *poller = g_thread_new("poller", poll_forever, NULL);

	g_thread_unref(poller);
}

void good_unref_at_once(void)
{
	g_thread_unref(g_thread_new("poller", poll_forever, NULL));
}

bool good_could_not(void)
{
	GError *error = NULL;
	GThread *poller = g_thread_try_new("poller", poll_forever, NULL, &error);

	if (!poller)
		return false;
	g_thread_join(poller);
	return true;
}

void good_member(struct service *service)
{
	service->poller = g_thread_new("poller", poll_forever, service);
}

void good_through_local(struct service *service)
{
	GThread *poller = g_thread_new("poller", poll_forever, service);

	service->poller = poller;
}

GThread *good_returned(void)
{
	GThread *poller = g_thread_new("poller", poll_forever, NULL);

	return poller;
}

// A pool is no thread: its handle may be kept, leaked, or freed without waiting.
void good_pool(GList *items)
{
	GThreadPool *pool = g_thread_pool_new(run_item, NULL, 4, FALSE, NULL);

	for (GList *item = items; item; item = item->next)
		g_thread_pool_push(pool, item->data, NULL);
	g_thread_pool_free(pool, FALSE, TRUE);
}

void good_pool_for_ever(gpointer item)
{
	GThreadPool *pool = g_thread_pool_new(run_item, NULL, 4, FALSE, NULL);

	g_thread_pool_push(pool, item, NULL);
	g_thread_pool_set_max_threads(pool, 8, NULL);
}

int good_uv_workers(struct service *service)
{
	for (int i = 0; i < 4; i++)
		if (uv_thread_create(&service->workers[i], poll_uv, service) != 0)
			return -1;
	for (int i = 0; i < 4; i++)
		uv_thread_join(&service->workers[i]);
	return 0;
}

int good_uv_goto(const char *host)
{
	uv_thread_t poller;
	int rc = uv_thread_create(&poller, poll_uv, NULL);

	if (rc != 0)
		return rc;
	if (!connect_to(host)) {
		rc = -1;
		goto join;
	}
	rc = 0;
join:
	uv_thread_join(&poller);
	return rc;
}

void good_uv_detached(void)
{
	uv_thread_t poller;

	if (uv_thread_create(&poller, poll_uv, NULL) == 0)
		uv_thread_detach(&poller);
}
