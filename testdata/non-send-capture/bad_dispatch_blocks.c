// args: -std=gnu17 -fblocks
// Blocks and functions on queues: what they take along.
#include "sendsync.h"

#include <dispatch/dispatch.h>
#include <gtk/gtk.h>
#include <stdlib.h>

struct SENDSYNC_NOT_SEND counted {
	int count;
	char *text;
};

struct job {
	struct counted *input;
	int priority;
};

void run_job(void *job);
void use(struct counted *value);
void paint(size_t row);

void
bad_async(dispatch_queue_t queue, struct counted *value)
{
	dispatch_async(queue, ^{ // expect: non-send-capture "counted"
	  use(value);
	});
}

void
bad_after(dispatch_queue_t queue, GtkLabel *label)
{
	dispatch_after(dispatch_time(DISPATCH_TIME_NOW, 1000), queue, ^{ // expect: non-send-capture "Gtk"
	  gtk_label_set_text(label, "done");
	});
}

void
bad_group(dispatch_group_t group, dispatch_queue_t queue, struct counted *value)
{
	dispatch_group_async(group, queue, ^{ // expect: non-send-capture
	  use(value);
	});
	dispatch_group_wait(group, DISPATCH_TIME_FOREVER);
}

void
bad_function(dispatch_queue_t queue, struct job *job)
{
	dispatch_async_f(queue, job, run_job); // expect: non-send-capture
}

/* Runs on other threads too, though it is over when the call returns. */
void
bad_apply(dispatch_queue_t queue, struct counted *value)
{
	dispatch_apply(64, queue, ^(size_t row) { // expect: non-send-capture
	  use(value);
	  paint(row);
	});
}

/* On this thread, as far as values go. */
void
good_sync(dispatch_queue_t queue, struct counted *value)
{
	dispatch_sync(queue, ^{
	  use(value);
	});
}

void
good_once(struct counted *value)
{
	static dispatch_once_t once;

	dispatch_once(&once, ^{
	  use(value);
	});
}

void
good_plain(dispatch_queue_t queue, dispatch_group_t group, int row)
{
	dispatch_group_enter(group);
	dispatch_async(queue, ^{
	  paint((size_t)row);
	  dispatch_group_leave(group);
	});
}
