// args: -std=gnu17
// A daemon's request handlers: one label for all errors, which forgets the lock.
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct session {
	struct session *next;
	char *user;
	int fd;
};

struct daemon {
	pthread_mutex_t lock;
	struct session *sessions;
	int count, limit;
	int stopping;
};

int bad_open_session(struct daemon *d, const char *user, int fd)
{
	struct session *s = NULL;
	int rc = -ENOMEM;

	pthread_mutex_lock(&d->lock); // expect: lock-leak "'*d.lock'"
	if (d->count >= d->limit)
		goto out; // the lock is given back below the label only in the good case
	s = calloc(1, sizeof *s);
	if (!s)
		goto out;
	s->user = strdup(user);
	s->fd = fd;
	s->next = d->sessions;
	d->sessions = s;
	d->count++;
	pthread_mutex_unlock(&d->lock);
	s = NULL;
	rc = 0;
out:
	free(s);
	return rc;
}

int bad_second_label(struct daemon *d, const char *user)
{
	int rc = 0;

	pthread_mutex_lock(&d->lock); // expect: lock-leak
	if (d->stopping) {
		rc = -ESHUTDOWN;
		goto unlocked;
	}
	if (!user) {
		rc = -EINVAL;
		goto locked;
	}
	d->count++;
locked:
	pthread_mutex_unlock(&d->lock);
unlocked:
	return rc;
}

int good_two_labels(struct daemon *d, const char *user)
{
	int rc = 0;

	if (!user) {
		rc = -EINVAL;
		goto unlocked;
	}
	pthread_mutex_lock(&d->lock);
	if (d->stopping) {
		rc = -ESHUTDOWN;
		goto locked;
	}
	d->count++;
locked:
	pthread_mutex_unlock(&d->lock);
unlocked:
	return rc;
}

void bad_void_goto(struct daemon *d, int fd)
{
	struct session *s;

	pthread_mutex_lock(&d->lock); // expect: lock-leak
	for (s = d->sessions; s; s = s->next)
		if (s->fd == fd)
			goto found;
	pthread_mutex_unlock(&d->lock);
	return;
found:
	s->fd = -1;
}
