/* libuv's and GLib's payloads: the same. Their names are declared here. */
// expect-none
#include "sendsync.h"

typedef struct {
	unsigned long id;
} uv_thread_t;
int uv_thread_create(uv_thread_t *thread, void (*entry)(void *), void *data);
int uv_thread_join(uv_thread_t *thread);
typedef struct _GThread GThread;
GThread *g_thread_new(const char *name, void *(*function)(void *), void *data);
void *g_thread_join(GThread *thread);

struct SEND NOT_SYNC codec {
	int state;
};

void encode(void *with);
void *decode(void *with);

void
good_uv(struct codec *with)
{
	uv_thread_t worker;

	if (uv_thread_create(&worker, encode, with) == 0)
		uv_thread_join(&worker);
}

void
good_glib(struct codec *with)
{
	GThread *worker = g_thread_new("decode", decode, with);

	g_thread_join(worker);
}
