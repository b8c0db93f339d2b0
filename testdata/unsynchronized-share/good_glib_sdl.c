// args: -std=gnu17
// Threads of GLib with its mutex, and a queue between them.
// expect-none
#include <glib.h>

struct pipe {
	GMutex lock;
	GAsyncQueue *queue;
	int items;
	int errors;
};

static gpointer produce(gpointer data)
{
	struct pipe *pipe = data;

	g_mutex_lock(&pipe->lock);
	pipe->items++;
	g_mutex_unlock(&pipe->lock);
	g_async_queue_push(pipe->queue, pipe);
	return NULL;
}

int good_mutex(struct pipe *pipe)
{
	GThread *thread = g_thread_new("produce", produce, pipe);

	g_mutex_lock(&pipe->lock);
	pipe->items++;
	g_mutex_unlock(&pipe->lock);
	pipe->errors = 0;
	g_async_queue_pop(pipe->queue);
	g_thread_join(thread);
	return pipe->items;
}
