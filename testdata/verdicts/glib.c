// What the model of glib says of its types, and what structure makes of it.
#include <glib.h>

struct uses {
	GMutex v0;
	GRWLock v1;
	GCond v2;
	GThread *v3;
	GMainContext *v4;
	GAsyncQueue *v5;
	GCancellable *v6;
	GVariant *v7;
	GBytes *v8;
	GHashTable *v9;
	GArray *v10;
	GPtrArray *v11;
	GString *v12;
	GObject v13;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: union _GMutex: send yes, sync yes
// verdict: struct _GRWLock: send yes, sync yes
// verdict: struct _GCond: send yes, sync yes
// verdict: struct _GThread *: send yes, sync yes
// verdict: struct _GMainContext *: send yes, sync yes
// verdict: struct _GAsyncQueue *: send yes, sync yes
// verdict: struct _GCancellable *: send yes, sync yes
// verdict: struct _GVariant *: send yes, sync yes
// verdict: struct _GBytes *: send yes, sync yes
// verdict: struct _GHashTable: send yes, sync no
// verdict: struct _GHashTable *: send yes, sync no
// verdict: struct _GArray: send yes, sync no
// verdict: struct _GPtrArray: send yes, sync no
// verdict: struct _GString: send yes, sync no
// verdict: struct _GObject: send unknown, sync unknown
