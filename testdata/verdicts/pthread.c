// POSIX threads: the objects are shared by address, the handles are numbers.
// args: -std=gnu17
#include <pthread.h>
#include <semaphore.h>

struct pool {
	pthread_mutex_t mutex;
	pthread_rwlock_t rwlock;
	pthread_spinlock_t spin;
	pthread_cond_t condition;
	pthread_barrier_t barrier;
	sem_t semaphore;
	pthread_once_t once;
	pthread_t thread;
	pthread_key_t key;
	pthread_attr_t attributes;
	pthread_mutex_t *borrowed;
	void *payload;
};

struct pool *make_pool(void);
// verdict: pthread_mutex_t: send yes, sync yes
// verdict: pthread_rwlock_t: send yes, sync yes
// verdict: pthread_cond_t: send yes, sync yes
// verdict: pthread_barrier_t: send yes, sync yes
// verdict: sem_t: send yes, sync yes
// verdict: int: send yes, sync yes
// verdict: unsigned long: send yes, sync yes
// verdict: pthread_attr_t: send yes, sync yes
// verdict: pthread_mutex_t *: send yes, sync yes
// verdict: void *: send unknown, sync unknown
// verdict: struct pool: send unknown, sync unknown
