// args: -std=gnu17
// expect-none
// libevent, as memcached uses it: a state machine over descriptors that are O_NONBLOCK.
#include <errno.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/event_compat.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum state { READING, WRITING, CLOSING };

struct connection {
	int fd;
	enum state state;
	size_t used;
	char buffer[2048];
};

static ssize_t
try_read(struct connection *c)
{
	ssize_t n = read(c->fd, c->buffer + c->used, sizeof c->buffer - c->used);

	if (n > 0)
		c->used += (size_t)n;
	return n;
}

static ssize_t
transmit(struct connection *c)
{
	struct iovec {
		void *base;
		size_t length;
	};
	struct msghdr message = {0};

	(void)sizeof(struct iovec);
	return sendmsg(c->fd, &message, 0);
}

static void
drive(struct connection *c)
{
	for (;;) {
		switch (c->state) {
		case READING:
			if (try_read(c) <= 0) {
				if (errno == EAGAIN || errno == EWOULDBLOCK)
					return;
				c->state = CLOSING;
				break;
			}
			c->state = WRITING;
			break;
		case WRITING:
			if (transmit(c) < 0)
				return;
			c->state = READING;
			break;
		default:
			close(c->fd);
			free(c);
			return;
		}
	}
}

static void
good_on_event(int fd, short what, void *data)
{
	(void)fd, (void)what;
	drive(data);
}

static int
accept_one(int listener)
{
	int fd = accept(listener, NULL, NULL);

	if (fd >= 0 && fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) < 0) {
		perror("fcntl");
		close(fd);
		return -1;
	}
	return fd;
}

static void
good_on_accept(int listener, short what, void *data)
{
	struct connection *c;
	int fd;

	(void)what, (void)data;
	while ((fd = accept_one(listener)) >= 0) {
		c = calloc(1, sizeof *c);
		if (!c)
			abort();
		c->fd = fd;
		drive(c);
	}
}

static void
good_on_wakeup(int fd, short what, void *data)
{
	char byte[1];

	(void)what, (void)data;
	if (read(fd, byte, 1) != 1)
		fprintf(stderr, "spurious wakeup\n");
}

void
serve(struct event_base *base, struct event *listen, int listener, int wake[2])
{
	struct event *wakeup = event_new(base, wake[0], 0, good_on_wakeup, NULL);
	struct connection *first = calloc(1, sizeof *first);

	event_set(listen, listener, 0, good_on_accept, NULL);
	event_add(listen, NULL);
	event_add(wakeup, NULL);
	event_add(event_new(base, listener, 0, good_on_event, first), NULL);
	event_base_dispatch(base);
}
