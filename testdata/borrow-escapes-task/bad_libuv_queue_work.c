// args: -std=gnu17
// Work items on the stack, and what they point to, when nobody runs the loop before they die.
#include <stdlib.h>
#include <uv.h>

struct result {
	char text[64];
	int length;
};

void resolve(uv_work_t *request);
void resolved(uv_work_t *request, int status);

int
bad_request_on_the_stack(uv_loop_t *loop)
{
	uv_work_t request;

	return uv_queue_work(loop, &request, resolve, resolved); // expect: borrow-escapes-task
}

int
bad_payload_on_the_stack(uv_loop_t *loop)
{
	struct result result = {.length = 0};
	uv_work_t *request = malloc(sizeof *request);

	request->data = &result;
	return uv_queue_work(loop, request, resolve, resolved); // expect: borrow-escapes-task "result"
}

int
bad_loop_run_on_one_path(uv_loop_t *loop, int wait)
{
	uv_work_t request;

	if (uv_queue_work(loop, &request, resolve, resolved) != 0) // expect: borrow-escapes-task
		return -1;
	if (!wait)
		return 0;
	return uv_run(loop, UV_RUN_DEFAULT);
}
