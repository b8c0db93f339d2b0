// C: what proves a reference count is a pair of functions, whatever they are called.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct header {
	unsigned users;
	unsigned flags;
};

struct request {
	struct header head;
	char *line;
	struct request *next;
};

static struct request *share(struct request *r)
{
	if (r)
		r->head.users++;
	return r;
}

static void forget(struct request *r)
{
	free(r->line);
	free(r);
}

static void done(struct request *r)
{
	if (!r)
		return;
	if (--r->head.users > 0) // expect-note: "'struct header::users' is an 'unsigned int'"
		return;
	forget(r);
}

static void *serve(void *argument)
{
	struct request *r = argument;

	printf("%s\n", r->line);
	done(r);
	return NULL;
}

int bad_serve(struct request *r)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, serve, share(r)) != 0) // expect: non-send-capture
		return -1;
	return pthread_join(thread, NULL);
}

// Freed in the branch of the last owner, counted down in the other one.
struct image {
	int refcount;
	void *pixels;
};

void image_keep(struct image *image)
{
	image->refcount += 1;
}

void image_drop(struct image *image)
{
	int left = --image->refcount;

	if (left == 0) {
		free(image->pixels);
		free(image);
	}
}

static void *encode(void *argument)
{
	image_drop(argument);
	return NULL;
}

struct job {
	struct image *input;
	int quality;
};

int bad_inside_payload(struct image *image)
{
	struct job job = {image, 90};
	pthread_t thread;

	image_keep(image);
	if (pthread_create(&thread, NULL, encode, &job) != 0) // expect: non-send-capture "'struct job"
		return -1;
	return pthread_join(thread, NULL);
}
