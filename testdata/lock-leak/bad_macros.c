// Macros that hide a return, and the lock with it.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define LOCK(lock) pthread_mutex_lock(&(lock))
#define UNLOCK(lock) pthread_mutex_unlock(&(lock))
#define RETURN_IF(condition, value)                                                                \
	do {                                                                                       \
		if (condition)                                                                     \
			return value;                                                              \
	} while (0)
#define TRY(call)                                                                                  \
	do {                                                                                       \
		int try_ = (call);                                                                 \
		if (try_ < 0)                                                                      \
			return try_;                                                               \
	} while (0)

struct stream {
	pthread_mutex_t mutex;
	FILE *file;
	int lines;
};

static int write_line(struct stream *s, const char *line)
{
	return s->file ? fputs(line, s->file) : -1;
}

int bad_return_if(struct stream *s)
{
	LOCK(s->mutex); // expect: lock-leak
	RETURN_IF(!s->file, -1); // expect-note: "leaves it locked"
	s->lines++;
	UNLOCK(s->mutex);
	return 0;
}

int bad_try(struct stream *s, const char *line)
{
	LOCK(s->mutex); // expect: lock-leak
	TRY(write_line(s, line)); // expect-note: "leaves it locked"
	s->lines++;
	UNLOCK(s->mutex);
	return 0;
}

int good_try(struct stream *s, const char *line)
{
	int rc;

	TRY(write_line(s, line));
	LOCK(s->mutex);
	rc = write_line(s, line);
	UNLOCK(s->mutex);
	TRY(rc);
	return 0;
}

int good_return_if(struct stream *s)
{
	RETURN_IF(!s->file, -1);
	LOCK(s->mutex);
	int lines = s->lines;
	UNLOCK(s->mutex);
	RETURN_IF(lines < 0, -2);
	return lines;
}
