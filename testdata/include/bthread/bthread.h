// Stand-in for bthread, brpc's M:N threads.
#pragma once
#include <cstdint>
#include <ctime>

typedef uint64_t bthread_t;
typedef struct bthread_attr_t {
	unsigned stack_type;
} bthread_attr_t;
typedef struct bthread_mutex_t {
	unsigned *butex;
} bthread_mutex_t;
typedef struct {
	bool enable_csite;
} bthread_mutexattr_t;
typedef struct bthread_cond_t {
	bthread_mutex_t *m;
	int *seq;
} bthread_cond_t;
typedef struct {
} bthread_condattr_t;
typedef struct bthread_sem_t {
	unsigned *butex;
} bthread_sem_t;
typedef struct bthread_rwlock_t {
	unsigned *lock_word;
} bthread_rwlock_t;
typedef struct {
	unsigned count;
} bthread_barrier_t;
class bthread_once_t {
	int *_butex;
};
typedef struct {
	uint32_t index;
} bthread_key_t;

extern "C" {
int bthread_start_urgent(bthread_t *tid, const bthread_attr_t *attr, void *(*fn)(void *), void *args);
int bthread_start_background(bthread_t *tid, const bthread_attr_t *attr, void *(*fn)(void *), void *args);
int bthread_join(bthread_t bt, void **bthread_return);
bthread_t bthread_self(void);
int bthread_equal(bthread_t t1, bthread_t t2);
void bthread_exit(void *retval) __attribute__((__noreturn__));
int bthread_attr_init(bthread_attr_t *attr);
int bthread_yield(void);
int bthread_usleep(uint64_t microseconds);
int bthread_mutex_init(bthread_mutex_t *mutex, const bthread_mutexattr_t *attr);
int bthread_mutex_destroy(bthread_mutex_t *mutex);
int bthread_mutex_trylock(bthread_mutex_t *mutex);
int bthread_mutex_lock(bthread_mutex_t *mutex);
int bthread_mutex_timedlock(bthread_mutex_t *mutex, const struct timespec *abstime);
int bthread_mutex_unlock(bthread_mutex_t *mutex);
int bthread_cond_init(bthread_cond_t *cond, const bthread_condattr_t *attr);
int bthread_cond_destroy(bthread_cond_t *cond);
int bthread_cond_signal(bthread_cond_t *cond);
int bthread_cond_broadcast(bthread_cond_t *cond);
int bthread_cond_wait(bthread_cond_t *cond, bthread_mutex_t *mutex);
int bthread_cond_timedwait(bthread_cond_t *cond, bthread_mutex_t *mutex, const struct timespec *abstime);
int bthread_rwlock_rdlock(bthread_rwlock_t *rwlock);
int bthread_rwlock_tryrdlock(bthread_rwlock_t *rwlock);
int bthread_rwlock_wrlock(bthread_rwlock_t *rwlock);
int bthread_rwlock_trywrlock(bthread_rwlock_t *rwlock);
int bthread_rwlock_unlock(bthread_rwlock_t *rwlock);
int bthread_sem_wait(bthread_sem_t *sem);
int bthread_sem_timedwait(bthread_sem_t *sem, const struct timespec *abstime);
int bthread_sem_post(bthread_sem_t *sem);
int bthread_barrier_wait(bthread_barrier_t *barrier);
int bthread_setspecific(bthread_key_t key, void *data);
void *bthread_getspecific(bthread_key_t key);
}
