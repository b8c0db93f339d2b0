// args: -std=gnu17
// Sources of GLib's main loop that stop it.
#include <gio/gio.h>
#include <glib.h>
#include <stdlib.h>
#include <sys/wait.h>

static gboolean
bad_tick(gpointer data)
{
	gchar *text = NULL;
	gsize length = 0;

	(void)data;
	if (!g_file_get_contents("/etc/hosts", &text, &length, NULL)) // expect: blocking-in-async "blocks the event loop"
		return G_SOURCE_REMOVE;
	g_usleep(1000); // expect: blocking-in-async
	return G_SOURCE_CONTINUE;
}

static gboolean
bad_drain(gpointer data)
{
	GAsyncQueue *queue = data;

	return g_async_queue_pop(queue) != NULL; // expect: blocking-in-async
}

static void
run_hook(void)
{
	g_spawn_command_line_sync("true", NULL, NULL, NULL, NULL);
}

static gboolean
bad_on_input(GIOChannel *channel, GIOCondition condition, gpointer data)
{
	(void)channel, (void)condition, (void)data;
	run_hook(); // expect: blocking-in-async "'run_hook' may block"
	return TRUE;
}

void
watch(GIOChannel *channel, GAsyncQueue *queue)
{
	g_timeout_add(50, bad_tick, NULL);
	g_idle_add(bad_drain, queue);
	g_io_add_watch(channel, G_IO_IN, bad_on_input, NULL);
}
