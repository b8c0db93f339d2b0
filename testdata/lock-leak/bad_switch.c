// A protocol's switch: one case leaves without the unlock, another falls through to it.
#include <pthread.h>

enum command { COMMAND_GET, COMMAND_SET, COMMAND_DELETE, COMMAND_QUIT };

struct store {
	pthread_mutex_t lock;
	int value, present;
};

int bad_handle(struct store *store, enum command command, int value)
{
	pthread_mutex_lock(&store->lock); // expect: lock-leak
	switch (command) {
	case COMMAND_SET:
		store->value = value;
		/* fall through */
	case COMMAND_GET:
		store->present = 1;
		break;
	case COMMAND_DELETE:
		if (!store->present)
			return -1; // expect-note: "leaves it locked"
		store->present = 0;
		break;
	default:
		break;
	}
	pthread_mutex_unlock(&store->lock);
	return 0;
}

void bad_case(struct store *store, enum command command)
{
	switch (command) {
	case COMMAND_DELETE:
		pthread_mutex_lock(&store->lock); // expect: lock-leak
		if (!store->present)
			break;
		store->present = 0;
		pthread_mutex_unlock(&store->lock);
		break;
	default:
		break;
	}
}

int good_fallthrough(struct store *store, enum command command)
{
	int value = -1;

	pthread_mutex_lock(&store->lock);
	switch (command) {
	case COMMAND_GET:
		value = store->value;
		/* fall through */
	case COMMAND_SET:
	case COMMAND_DELETE:
		pthread_mutex_unlock(&store->lock);
		break;
	case COMMAND_QUIT:
		pthread_mutex_unlock(&store->lock);
		return 0;
	default:
		pthread_mutex_unlock(&store->lock);
	}
	return value;
}
