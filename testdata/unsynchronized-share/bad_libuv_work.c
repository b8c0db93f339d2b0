// args: -std=gnu17
// Threads and work items of libuv.
#include <uv.h>

struct parse {
	const char *text;
	int tokens;
	uv_mutex_t lock;
};

static void parse_text(void *argument)
{
	struct parse *parse = argument;

	while (*parse->text++)
		parse->tokens++;
}

int bad_thread(const char *text)
{
	struct parse parse = {.text = text, .tokens = 0};
	uv_thread_t thread;
	int early;

	if (uv_thread_create(&thread, parse_text, &parse) != 0) // expect: unsynchronized-share "parse.tokens"
		return -1;
	early = parse.tokens;
	uv_thread_join(&thread);
	return parse.tokens - early;
}

static void parse_work(uv_work_t *request)
{
	struct parse *parse = request->data;

	parse->tokens = 1;
}

static void parsed(uv_work_t *request, int status)
{
	(void)request;
	(void)status;
}

int bad_work(uv_loop_t *loop)
{
	struct parse parse = {.text = "", .tokens = 0};
	uv_work_t request;

	request.data = &parse;
	uv_queue_work(loop, &request, parse_work, parsed); // expect: unsynchronized-share "parse.tokens"
	parse.tokens = 2;
	return uv_run(loop, UV_RUN_DEFAULT);
}

static void parse_locked(void *argument)
{
	struct parse *parse = argument;

	uv_mutex_lock(&parse->lock);
	parse->tokens++;
	uv_mutex_unlock(&parse->lock);
}

int good_locked(struct parse *parse)
{
	uv_thread_t thread;

	if (uv_thread_create(&thread, parse_locked, parse) != 0)
		return -1;
	uv_mutex_lock(&parse->lock);
	parse->tokens++;
	uv_mutex_unlock(&parse->lock);
	return uv_thread_join(&thread);
}
