// args: -std=gnu17
// expect-none
// Callbacks of libuv as they should be: descriptors of the loop, asynchronous files, the thread pool.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <uv.h>

struct peer {
	uv_poll_t poll;
	int fd;
	char in[512];
};

static void
good_on_readable(uv_poll_t *poll, int status, int events)
{
	struct peer *peer = poll->data;
	ssize_t n;

	(void)events;
	if (status < 0) {
		fprintf(stderr, "poll: %d\n", status);
		return;
	}
	do
		n = read(peer->fd, peer->in, sizeof peer->in);
	while (n < 0 && errno == EINTR);
	if (n > 0)
		send(peer->fd, peer->in, (size_t)n, MSG_NOSIGNAL);
}

static void
good_on_opened(uv_fs_t *request)
{
	printf("opened\n");
	fflush(stdout);
	free(request);
}

static void
good_on_timer(uv_timer_t *timer)
{
	uv_fs_open(timer->loop, malloc(sizeof(uv_fs_t)), "state", 0, 0, good_on_opened);
}

static void
good_slow(uv_work_t *work)
{
	FILE *file = fopen(work->data, "w");

	if (file) {
		fputs("state\n", file);
		fclose(file);
	}
	sleep(1);
}

static void
good_after(uv_work_t *work, int status)
{
	(void)status;
	free(work);
}

static void
good_on_idle(uv_idle_t *idle)
{
	uv_queue_work(idle->loop, malloc(sizeof(uv_work_t)), good_slow, good_after);
	uv_idle_stop(idle);
}

// Never handed to the loop.
void
settle(int fd)
{
	usleep(100);
	fsync(fd);
}

void
start(uv_loop_t *loop, struct peer *peer, uv_timer_t *timer, uv_idle_t *idle)
{
	settle(peer->fd);
	uv_poll_init(loop, &peer->poll, peer->fd);
	uv_poll_start(&peer->poll, UV_READABLE, good_on_readable);
	uv_timer_start(timer, good_on_timer, 0, 1000);
	uv_idle_start(idle, good_on_idle);
	uv_run(loop, UV_RUN_DEFAULT);
}
