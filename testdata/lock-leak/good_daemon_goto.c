// args: -std=gnu17
// Error labels that know what is held.
// expect-none
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct account {
	pthread_mutex_t lock;
	long balance;
	bool frozen;
};

int good_transfer(struct account *from, struct account *to, long amount)
{
	int rc = -EINVAL;

	if (amount <= 0)
		return rc;
	pthread_mutex_lock(&from->lock);
	if (from->frozen || from->balance < amount)
		goto unlock_from;
	pthread_mutex_lock(&to->lock);
	if (to->frozen)
		goto unlock_both;
	from->balance -= amount;
	to->balance += amount;
	rc = 0;
unlock_both:
	pthread_mutex_unlock(&to->lock);
unlock_from:
	pthread_mutex_unlock(&from->lock);
	return rc;
}

int good_retry(struct account *account, long amount)
{
	int tries = 0;

again:
	pthread_mutex_lock(&account->lock);
	if (account->frozen && tries++ < 3) {
		pthread_mutex_unlock(&account->lock);
		goto again;
	}
	account->balance += amount;
	pthread_mutex_unlock(&account->lock);
	return tries;
}

// A flag tells whether the label has to unlock.
int good_flag(struct account *account, const char *name)
{
	bool locked = false;
	int rc = -EINVAL;

	if (!name)
		goto out;
	pthread_mutex_lock(&account->lock);
	locked = true;
	if (account->frozen)
		goto out;
	account->balance = (long)strlen(name);
	rc = 0;
out:
	if (locked)
		pthread_mutex_unlock(&account->lock);
	return rc;
}

// The result is the lock: held when it is 0.
int good_begin(struct account *account)
{
	int rc = -EBUSY;

	pthread_mutex_lock(&account->lock);
	if (account->frozen)
		goto fail;
	rc = 0;
	goto out;
fail:
	pthread_mutex_unlock(&account->lock);
out:
	return rc;
}
