// GLib: a pool is made once, the items are pushed; a thread for the lifetime of the program.
// expect-none
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

struct item {
	struct item *next;
	int id;
};

static void
process(gpointer data, gpointer user_data)
{
	struct item *item = data;

	printf("%d of %s\n", item->id, (const char *)user_data);
}

static gpointer
watch(gpointer data)
{
	(void)data;
	return NULL;
}

int
good_push(struct item *items, char *name)
{
	GThreadPool *pool = g_thread_pool_new(process, name, 4, FALSE, NULL);
	int pushed = 0;

	if (!pool)
		return -1;
	for (struct item *item = items; item; item = item->next)
		if (g_thread_pool_push(pool, item, NULL))
			pushed++;
	g_thread_pool_free(pool, FALSE, TRUE);
	return pushed;
}

static GThread *watcher;

void
good_watcher_once(struct item *items)
{
	for (; items; items = items->next) {
		if (!watcher)
			watcher = g_thread_new("watcher", watch, NULL);
		printf("%d\n", items->id);
	}
}

void
good_watch_each(struct item *items)
{
	for (; items; items = items->next) {
		GThread *thread = g_thread_new("one", watch, NULL);

		g_thread_join(thread);
	}
}

void
good_eight(void)
{
	GThread *threads[8];

	for (guint i = 0; i < G_N_ELEMENTS(threads); i++)
		threads[i] = g_thread_new("worker", watch, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(threads); i++)
		g_thread_join(threads[i]);
}
