// args: -std=c17
// C11 threads and mutexes.
#include <threads.h>

struct account {
	mtx_t lock;
	long balance;
};

static int deposit(void *argument)
{
	struct account *account = argument;

	account->balance += 10;
	return 0;
}

static int deposit_locked(void *argument)
{
	struct account *account = argument;

	mtx_lock(&account->lock);
	account->balance += 10;
	mtx_unlock(&account->lock);
	return 0;
}

long bad_unlocked(struct account *account)
{
	thrd_t thread;

	if (thrd_create(&thread, deposit, account) != thrd_success) // expect: unsynchronized-share "balance"
		return -1;
	mtx_lock(&account->lock);
	account->balance -= 10;
	mtx_unlock(&account->lock);
	thrd_join(thread, NULL);
	return account->balance;
}

long good_locked(struct account *account)
{
	thrd_t thread;

	if (thrd_create(&thread, deposit_locked, account) != thrd_success)
		return -1;
	mtx_lock(&account->lock);
	account->balance -= 10;
	mtx_unlock(&account->lock);
	thrd_join(thread, NULL);
	return account->balance;
}
