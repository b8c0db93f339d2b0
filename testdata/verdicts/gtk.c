// What the model of gtk says of its types, and what structure makes of it.
#include <gtk/gtk.h>

struct uses {
	GtkWidget *v0;
	GtkWindow *v1;
	GtkTreeModel *v2;
	GdkWindow *v3;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct _GtkWidget: send no, sync no
// verdict: struct _GtkWidget *: send no, sync no
// verdict: struct _GtkWindow: send no, sync no
// verdict: struct _GtkTreeModel *: send no, sync no
// verdict: struct _GdkWindow *: send no, sync no
