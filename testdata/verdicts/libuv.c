// args: -std=gnu17
// What the model of libuv says of its types, and what structure makes of it.
#include <uv.h>

struct uses {
	uv_loop_t *v0;
	uv_timer_t v1;
	uv_tcp_t v2;
	uv_async_t v3;
	uv_async_t *v4;
	uv_work_t v5;
	uv_mutex_t v6;
	uv_rwlock_t v7;
	uv_thread_t v8;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct uv_loop_s: send unknown, sync unknown
// verdict: struct uv_timer_s: send unknown, sync unknown
// verdict: struct uv_tcp_s: send unknown, sync unknown
// verdict: struct uv_async_s: send yes, sync yes
// verdict: struct uv_async_s *: send yes, sync yes
// verdict: struct uv_work_s: send yes, sync yes
// verdict: pthread_mutex_t: send yes, sync yes
// verdict: pthread_rwlock_t: send yes, sync yes
// verdict: unsigned long: send yes, sync yes
