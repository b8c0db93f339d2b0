// args: -std=c17 -D_GNU_SOURCE
// The payload was made a void * some lines before; what it was is still in sight.
#include <pthread.h>
#include <stdlib.h>

#include "sendsync.h"

struct NOT_SEND player {
	int handle;
	float volume;
};

static void *
play(void *argument)
{
	struct player *player = argument;

	player->volume = 1;
	return NULL;
}

int
bad_variable(struct player *player)
{
	void *payload = player;
	pthread_t thread;

	if (pthread_create(&thread, NULL, play, payload) != 0) // expect: non-send-capture
		return -1;
	return pthread_join(thread, NULL);
}

int
bad_local(void)
{
	struct player player = {0};
	void *payload = &player;
	pthread_t thread;

	if (pthread_create(&thread, NULL, play, payload) != 0) // expect: non-send-capture
		return -1;
	return pthread_join(thread, NULL);
}

int
bad_conditional(struct player *left, struct player *right, int which)
{
	pthread_t thread;

	// expect-next: non-send-capture
	if (pthread_create(&thread, NULL, play, which ? left : right) != 0)
		return -1;
	return pthread_join(thread, NULL);
}
