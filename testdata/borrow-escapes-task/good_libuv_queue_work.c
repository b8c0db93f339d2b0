// args: -std=gnu17
// Requests that live long enough: on the heap, in a client, static; or the loop runs before they die.
// expect-none
#include <stdlib.h>
#include <uv.h>

struct client {
	uv_tcp_t socket;
	uv_work_t work;
	char buffer[512];
};

void resolve(uv_work_t *request);
void resolved(uv_work_t *request, int status);
void tick(uv_timer_t *timer);
void accepted(uv_stream_t *server, int status);

static uv_work_t startup;

int
good_run_afterwards(void)
{
	uv_loop_t *loop = uv_default_loop();
	uv_work_t request;
	int length = 0;

	request.data = &length;
	if (uv_queue_work(loop, &request, resolve, resolved) != 0)
		return -1;
	return uv_run(loop, UV_RUN_DEFAULT);
}

/* The same loop, though it is asked for twice. */
int
good_default_loop(void)
{
	uv_work_t request;

	uv_queue_work(uv_default_loop(), &request, resolve, resolved);
	return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}

int
good_own_loop(void)
{
	uv_work_t requests[4];
	uv_loop_t loop;

	if (uv_loop_init(&loop) != 0)
		return -1;
	for (int i = 0; i < 4; i++)
		uv_queue_work(&loop, &requests[i], resolve, resolved);
	uv_run(&loop, UV_RUN_DEFAULT);
	return uv_loop_close(&loop);
}

int
good_in_the_client(uv_loop_t *loop, struct client *client)
{
	client->work.data = client;
	return uv_queue_work(loop, &client->work, resolve, resolved);
}

int
good_on_the_heap(uv_loop_t *loop, struct client *client)
{
	uv_work_t *request = malloc(sizeof *request);

	if (!request)
		return -1;
	request->data = client;
	return uv_queue_work(loop, request, resolve, resolved);
}

int
good_static(uv_loop_t *loop)
{
	return uv_queue_work(loop, &startup, resolve, resolved);
}

/* Handles of a loop are no tasks of another thread. */
int
good_handles(uv_loop_t *loop)
{
	uv_timer_t timer;
	uv_tcp_t server;

	uv_timer_init(loop, &timer);
	uv_timer_start(&timer, tick, 100, 0);
	uv_tcp_init(loop, &server);
	uv_listen((uv_stream_t *)&server, 128, accepted);
	return uv_run(loop, UV_RUN_DEFAULT);
}

static int
enqueue(uv_loop_t *loop, uv_work_t *request)
{
	return uv_queue_work(loop, request, resolve, resolved);
}

int
good_queued_by_a_helper(uv_loop_t *loop)
{
	uv_work_t request;

	if (enqueue(loop, &request) != 0)
		return -1;
	return uv_run(loop, UV_RUN_DEFAULT);
}
