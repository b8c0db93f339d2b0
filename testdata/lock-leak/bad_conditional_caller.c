// Callers of functions that lock on condition: judged by the branch on the result.
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

struct device {
	pthread_mutex_t lock;
	bool gone;
	int users, faults;
};

static bool device_lock(struct device *d)
{
	pthread_mutex_lock(&d->lock);
	if (d->gone) {
		pthread_mutex_unlock(&d->lock);
		return false;
	}
	return true;
}

static int device_get(struct device *d)
{
	pthread_mutex_lock(&d->lock);
	if (d->gone) {
		pthread_mutex_unlock(&d->lock);
		return -ENODEV;
	}
	return 0;
}

static void device_unlock(struct device *d)
{
	pthread_mutex_unlock(&d->lock);
}

int bad_reset(struct device *d)
{
	if (!device_lock(d)) // expect: lock-leak
		return -ENODEV;
	if (d->users > 0)
		return -EBUSY; // expect-note: "leaves it locked"
	d->faults = 0;
	device_unlock(d);
	return 0;
}

int bad_read(struct device *d)
{
	int rc = device_get(d); // expect: lock-leak
	if (rc)
		return rc;
	if (d->faults)
		return -EIO; // expect-note: "leaves it locked"
	rc = d->users;
	device_unlock(d);
	return rc;
}

int good_reset(struct device *d)
{
	if (!device_lock(d))
		return -ENODEV;
	d->faults = 0;
	device_unlock(d);
	return 0;
}

int good_read(struct device *d)
{
	int rc = device_get(d);
	if (rc < 0)
		return rc;
	rc = d->users;
	device_unlock(d);
	return rc;
}

int good_if_there(struct device *d)
{
	if (device_lock(d)) {
		d->users++;
		device_unlock(d);
	}
	return 0;
}

// Passes the condition on to its own caller.
bool good_open(struct device *d)
{
	if (!device_lock(d))
		return false;
	if (d->users > 8) {
		device_unlock(d);
		return false;
	}
	d->users++;
	return true;
}
