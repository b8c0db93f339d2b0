// What a libuv request carries stands in one of its members: stored first, spawned later.
#include <stdlib.h>
#include <uv.h>
#include "sendsync.h"
struct SENDSYNC_NOT_SEND canvas { int handle; };
struct job { uv_work_t request; struct canvas *canvas; };
static void work(uv_work_t *r) { (void)r; }
static void done(uv_work_t *r, int status) { (void)status; free(r->data); }
void bad_member(uv_loop_t *loop, struct canvas *canvas)
{
	struct job *job = malloc(sizeof *job);
	job->canvas = canvas;
	job->request.data = job;
	uv_queue_work(loop, &job->request, work, done); // expect: non-send-capture@22 "'struct job *'"
}
void bad_heap(uv_loop_t *loop, struct canvas *canvas)
{
	uv_work_t *request = malloc(sizeof *request);
	request->data = canvas;
	uv_queue_work(loop, request, work, done); // expect: non-send-capture@22
}
void bad_init(uv_loop_t *loop, struct canvas *canvas)
{
	uv_work_t request = {.data = canvas};
	uv_queue_work(loop, &request, work, done); // expect: non-send-capture
	uv_run(loop, UV_RUN_DEFAULT);
}
void good_number(uv_loop_t *loop, int *number)
{
	uv_work_t *request = malloc(sizeof *request);
	request->data = number;
	uv_queue_work(loop, request, work, done);
}
void bad_local(uv_loop_t *loop)
{
	int number = 1;
	uv_work_t *request = malloc(sizeof *request);
	request->data = &number;
	uv_queue_work(loop, request, work, done); // expect: borrow-escapes-task@22
}

// The last store before the spawn counts.
void good_overwritten(uv_loop_t *loop, struct canvas *canvas, int *number)
{
	uv_work_t *request = malloc(sizeof *request);
	request->data = canvas;
	done(request, canvas->handle);
	request->data = number;
	uv_queue_work(loop, request, work, done);
}

// The request crosses, not the loop's own callback data.
void good_other_member(uv_loop_t *loop, struct canvas *canvas, int *number)
{
	struct job *job = malloc(sizeof *job);
	uv_work_t *request = malloc(sizeof *request);
	loop->data = canvas;
	job->canvas = canvas;
	request->data = number;
	uv_queue_work(loop, request, work, done);
	free(job);
}
