// args: -std=gnu17
// Threads of GLib and libuv that nobody joins. A GThread stands behind a pointer, which owns nothing.
#include <glib.h>
#include <stdbool.h>
#include <uv.h>

gpointer poll_forever(gpointer unused);
void poll_uv(void *unused);
bool connect_to(const char *host);

bool bad_gthread(const char *host)
{
	GThread *poller = g_thread_new("poller", poll_forever, NULL); // todo: unjoined-thread

	if (!connect_to(host))
		return false;
	g_thread_join(poller);
	return true;
}

void bad_try_new(void)
{
	GThread *poller = // todo: unjoined-thread
		g_thread_try_new("poller", poll_forever, NULL, NULL);

	if (!poller)
		return;
	connect_to("localhost");
}

int bad_uv(const char *host)
{
	uv_thread_t poller; // expect: unjoined-thread "'poller'"

	if (uv_thread_create(&poller, poll_uv, NULL) != 0)
		return -1;
	if (!connect_to(host))
		return -1;
	return uv_thread_join(&poller);
}
