// Macros over locks: with a code, with an error label, with a loop that runs once.
// expect-none
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define LOCK(m)                                                                                    \
	do {                                                                                       \
		if (pthread_mutex_lock(&(m)) != 0)                                                 \
			abort();                                                                   \
	} while (0)
#define UNLOCK(m)                                                                                  \
	do {                                                                                       \
		if (pthread_mutex_unlock(&(m)) != 0) {                                             \
			perror("unlock");                                                          \
			abort();                                                                   \
		}                                                                                  \
	} while (0)
#define LOCK_OR_RETURN(m, code)                                                                    \
	do {                                                                                       \
		if (pthread_mutex_lock(&(m)))                                                      \
			return code;                                                               \
	} while (0)
#define RETURN_UNLOCKED(m, value)                                                                  \
	do {                                                                                       \
		pthread_mutex_unlock(&(m));                                                        \
		return value;                                                                      \
	} while (0)
#define WITH_LOCK(m)                                                                               \
	for (int once_ = (pthread_mutex_lock(&(m)), 1); once_; once_ = (pthread_mutex_unlock(&(m)), 0))
#define CHECK(condition)                                                                           \
	do {                                                                                       \
		if (!(condition))                                                                  \
			goto fail;                                                                 \
	} while (0)

struct journal {
	pthread_mutex_t mutex;
	int entries, limit;
	char *lines[16];
};

int good_lock(struct journal *j, char *line)
{
	LOCK(j->mutex);
	if (j->entries == j->limit) {
		UNLOCK(j->mutex);
		return -1;
	}
	j->lines[j->entries++ % 16] = line;
	UNLOCK(j->mutex);
	return 0;
}

int good_or_return(struct journal *j)
{
	LOCK_OR_RETURN(j->mutex, -1);
	if (j->entries == 0)
		RETURN_UNLOCKED(j->mutex, 0);
	j->entries--;
	RETURN_UNLOCKED(j->mutex, 1);
}

void good_with(struct journal *j)
{
	WITH_LOCK(j->mutex)
	{
		j->entries = 0;
		j->limit = 16;
	}
}

int good_check(struct journal *j, const char *line)
{
	int rc = -1;

	LOCK(j->mutex);
	CHECK(line);
	CHECK(j->entries < j->limit);
	CHECK(j->lines[0] != line);
	j->entries++;
	rc = 0;
fail:
	UNLOCK(j->mutex);
	return rc;
}
