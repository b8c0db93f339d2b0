// expect-none
// C11 threads with payloads that travel: plain structs, atomics, unions, arrays, bit-fields.
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <threads.h>

#include "sendsync.h"

enum codec { CODEC_RAW, CODEC_FLAC };

struct block {
	uint32_t samples[256];
	unsigned channel : 4;
	unsigned last : 1;
	enum codec codec;
};

struct stream {
	struct block blocks[8];
	struct stream *next;
	union {
		double gain;
		void (*filter)(struct block *);
	} stage;
	atomic_bool stopped;
	_Atomic(struct stream *) replaced_by;
	mtx_t lock;
};

typedef int descriptor SEND;

static int
encode(void *argument)
{
	struct stream *stream = argument;
	int blocks = 0;

	while (stream && !atomic_load(&stream->stopped)) {
		blocks++;
		stream = stream->next;
	}
	return blocks;
}

static int
drain(void *argument)
{
	const descriptor *from = argument;

	return *from;
}

int
good_stream(void)
{
	struct stream *stream = calloc(1, sizeof *stream);
	thrd_t thread;
	int blocks = 0;

	if (!stream)
		return -1;
	if (thrd_create(&thread, encode, stream) == thrd_success)
		thrd_join(thread, &blocks);
	free(stream);
	return blocks;
}

int
good_array(void)
{
	struct stream streams[2] = {{.next = NULL}, {.next = NULL}};
	thrd_t thread;
	int blocks = 0;

	if (thrd_create(&thread, encode, streams) != thrd_success)
		return -1;
	thrd_join(thread, &blocks);
	return blocks;
}

int
good_descriptor(descriptor from)
{
	thrd_t thread;
	int result = 0;

	if (thrd_create(&thread, drain, &from) != thrd_success)
		return -1;
	thrd_join(thread, &result);
	return result;
}
