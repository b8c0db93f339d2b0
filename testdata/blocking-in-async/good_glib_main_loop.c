// args: -std=gnu17
// expect-none
// GLib: threads of tasks and pools may wait, sources of the main loop do not.
#include <gio/gio.h>
#include <glib.h>
#include <unistd.h>

static void
good_task(GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
	gchar *text = NULL;
	gsize length = 0;

	(void)task, (void)source, (void)data, (void)cancellable;
	g_file_get_contents("/etc/hosts", &text, &length, NULL);
	g_usleep(1000);
}

static gpointer
good_thread(gpointer data)
{
	g_usleep(1000);
	return data;
}

static gboolean
good_tick(gpointer data)
{
	GTask *task = data;

	g_task_run_in_thread(task, good_task);
	return G_SOURCE_CONTINUE;
}

static gboolean
good_on_input(GIOChannel *channel, GIOCondition condition, gpointer data)
{
	char text[64];
	ssize_t n = read(GPOINTER_TO_INT(data), text, sizeof text);

	(void)channel, (void)condition;
	return n > 0;
}

int
main(void)
{
	GThread *thread = g_thread_new("worker", good_thread, NULL);

	g_timeout_add(50, good_tick, NULL);
	g_io_add_watch(NULL, G_IO_IN, good_on_input, GINT_TO_POINTER(0));
	g_main_loop_run(NULL);
	g_thread_join(thread);
	return 0;
}
