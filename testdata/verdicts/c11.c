// C11 threads and atomics.
// args: -std=gnu17
#include <stdatomic.h>
#include <threads.h>

struct queue {
	mtx_t mutex;
	cnd_t condition;
	once_flag once;
	thrd_t thread;
	tss_t key;
	atomic_int count;
	_Atomic long total;
	atomic_flag busy;
	int values[16];
	void (*done)(int);
};

struct queue *make_queue(void);
// verdict: mtx_t: send yes, sync yes
// verdict: cnd_t: send yes, sync yes
// verdict: __once_flag: send yes, sync yes
// verdict: unsigned long: send yes, sync yes
// verdict: _Atomic(int): send yes, sync yes
// verdict: _Atomic(long): send yes, sync yes
// verdict: struct atomic_flag: send yes, sync yes
// verdict: int[16]: send yes, sync yes
// verdict: void (*)(int): send yes, sync yes
// verdict: struct queue: send yes, sync yes
