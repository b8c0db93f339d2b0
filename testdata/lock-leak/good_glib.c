// GLib: tries, conditions, and functions that lock by design.
// expect-none
#include <glib.h>

struct mailbox {
	GMutex lock;
	GCond arrived;
	int count, closed;
};

void good_lock(struct mailbox *box)
{
	g_mutex_lock(&box->lock);
}

int good_receive(struct mailbox *box)
{
	g_mutex_lock(&box->lock);
	while (box->count == 0 && !box->closed)
		g_cond_wait(&box->arrived, &box->lock);
	if (box->closed) {
		g_mutex_unlock(&box->lock);
		return -1;
	}
	int left = --box->count;
	g_mutex_unlock(&box->lock);
	return left;
}

gboolean good_poll(struct mailbox *box)
{
	if (!g_mutex_trylock(&box->lock))
		return FALSE;
	gboolean any = box->count > 0;
	g_mutex_unlock(&box->lock);
	return any;
}

void good_through_callee(struct mailbox *box)
{
	good_lock(box);
	box->count++;
	g_mutex_unlock(&box->lock);
}
