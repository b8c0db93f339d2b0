// args: -std=gnu17
// C: error paths that skip the unlock.
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	struct entry *next;
	char *name;
};

struct table {
	pthread_mutex_t lock;
	pthread_rwlock_t guard;
	struct entry *entries;
};

int bad_insert(struct table *table, const char *name)
{
	struct entry *entry;

	pthread_mutex_lock(&table->lock); // expect: lock-leak@2
	entry = malloc(sizeof *entry);
	if (!entry)
		return -ENOMEM; // expect-note: "leaves it locked"
	entry->name = strdup(name);
	entry->next = table->entries;
	table->entries = entry;
	pthread_mutex_unlock(&table->lock);
	return 0;
}

struct entry *bad_find(struct table *table, const char *name)
{
	pthread_rwlock_rdlock(&table->guard); // expect: lock-leak
	if (!name)
		return NULL;
	struct entry *entry = table->entries;
	while (entry && strcmp(entry->name, name) != 0)
		entry = entry->next;
	pthread_rwlock_unlock(&table->guard);
	return entry;
}

int bad_goto(struct table *table, const char *name)
{
	int error = 0;

	pthread_mutex_lock(&table->lock); // expect: lock-leak
	if (!name) {
		error = -EINVAL;
		goto out;
	}
	table->entries = NULL;
	pthread_mutex_unlock(&table->lock);
	return 0;
out:
	free(table->entries);
	return -1;
}

int good_goto(struct table *table, const char *name)
{
	int error = 0;

	pthread_mutex_lock(&table->lock);
	if (!name) {
		error = -EINVAL;
		goto out;
	}
	table->entries = NULL;
out:
	pthread_mutex_unlock(&table->lock);
	return error;
}
