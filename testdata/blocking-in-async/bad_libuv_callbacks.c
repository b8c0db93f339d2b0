// args: -std=gnu17
// Callbacks of libuv that keep the loop waiting.
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

struct job {
	uv_timer_t timer;
	uv_work_t work;
	uv_thread_t helper;
	char path[64];
};

static void
bad_on_timer(uv_timer_t *timer)
{
	struct job *job = timer->data;

	if (access(job->path, R_OK) != 0) // expect: blocking-in-async "blocks the event loop"
		return;
	sleep(1); // expect: blocking-in-async
}

static int
load(const char *path, char *into, size_t size)
{
	FILE *file = fopen(path, "r"); // expect-note: "it waits for the disk"
	size_t n;

	if (!file)
		return -1;
	n = fread(into, 1, size, file);
	fclose(file);
	return (int)n;
}

static void
bad_on_signal(uv_signal_t *signal, int number)
{
	char text[256];

	(void)number;
	load(signal->data, text, sizeof text); // expect: blocking-in-async "'load' may block the event loop"
}

static void
bad_on_read(uv_stream_t *stream, ssize_t n, const uv_buf_t *buf)
{
	struct hostent *host;
	uv_fs_t request;

	(void)stream;
	if (n <= 0)
		return;
	host = gethostbyname(buf->base); // expect: blocking-in-async "name servers"
	if (host)
		uv_fs_unlink(stream->loop, &request, host->h_name, NULL); // expect: blocking-in-async "uv_fs_unlink"
}

static void
on_unlinked(uv_fs_t *request)
{
	free(request);
}

static void
bad_on_close(uv_handle_t *handle)
{
	struct job *job = handle->data;

	uv_thread_join(&job->helper); // expect: blocking-in-async
}

static void
bad_on_async(uv_async_t *async)
{
	uv_mutex_t *mutex = async->data;
	uv_sem_t done;

	uv_mutex_lock(mutex); // a short one
	uv_mutex_unlock(mutex);
	uv_sem_init(&done, 0);
	uv_sem_wait(&done); // expect: blocking-in-async
	uv_sem_destroy(&done);
}

// The thread pool may wait; what runs behind it may not.
static void
good_work(uv_work_t *work)
{
	char text[256];

	load(work->data, text, sizeof text);
	usleep(1000);
}

static void
bad_after_work(uv_work_t *work, int status)
{
	(void)work;
	if (status)
		system("logger failed"); // expect: blocking-in-async
}

void
start(uv_loop_t *loop, struct job *job, uv_stream_t *stream, uv_signal_t *signals, uv_async_t *async)
{
	uv_timer_init(loop, &job->timer);
	uv_timer_start(&job->timer, bad_on_timer, 100, 100); // expect-note: "has the event loop call it"
	uv_signal_start(signals, bad_on_signal, 1);
	uv_read_start(stream, NULL, bad_on_read);
	uv_async_init(loop, async, bad_on_async);
	uv_queue_work(loop, &job->work, good_work, bad_after_work);
	uv_fs_unlink(loop, malloc(sizeof(uv_fs_t)), job->path, on_unlinked);
	uv_close((uv_handle_t *)&job->timer, bad_on_close);
	uv_run(loop, UV_RUN_DEFAULT);
}
