// SPAWNS in C: a worker pool of the project's own.
#include <stddef.h>
#include <stdlib.h>

#include "sendsync.h"

struct NOT_SEND display {
	void *connection;
	int screen;
};

struct frame {
	int number;
	struct display *on; // expect-note: "on"
};

SPAWNS int worker_start(TASK void (*run)(void *data), TASK_DATA void *data);
JOINS void worker_wait(int worker);
SPAWNS_DETACHED int worker_post(const char *name, TASK_DATA void *data,
				TASK void (*run)(void *data), void (*destroy)(void *data));

void draw_display(void *display);
void draw_frame(void *frame);
void free_frame(void *frame);

void
bad_handle(struct display *display)
{
	int worker = worker_start(draw_display, display); // expect: non-send-capture@42

	worker_wait(worker);
}

void
bad_local(struct display *display)
{
	struct frame frame = {1, display};
	int worker = worker_start(draw_frame, &frame); // expect: non-send-capture

	worker_wait(worker);
}

int
bad_data_in_front(struct display *display)
{
	struct frame *frame = malloc(sizeof *frame);

	if (!frame)
		return -1;
	frame->number = 2;
	frame->on = display;
	return worker_post("draw", frame, draw_frame, free_frame); // expect: non-send-capture
}

void print_number(void *number);

void
good_number(int number)
{
	int worker = worker_start(print_number, &number);

	worker_wait(worker);
}
