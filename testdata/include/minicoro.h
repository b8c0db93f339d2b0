// Stand-in for minicoro's header: what the model and the fixtures name.
#ifndef MINICORO_H
#define MINICORO_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum mco_state { MCO_DEAD, MCO_NORMAL, MCO_RUNNING, MCO_SUSPENDED } mco_state;
typedef enum mco_result { MCO_SUCCESS, MCO_GENERIC_ERROR } mco_result;

typedef struct mco_coro mco_coro;
struct mco_coro {
	void *context;
	mco_state state;
	void (*func)(mco_coro *co);
	mco_coro *prev_co;
	void *user_data;
};
typedef struct mco_desc {
	void (*func)(mco_coro *co);
	void *user_data;
	size_t storage_size, coro_size, stack_size;
} mco_desc;

mco_desc mco_desc_init(void (*func)(mco_coro *co), size_t stack_size);
mco_result mco_init(mco_coro *co, mco_desc *desc);
mco_result mco_uninit(mco_coro *co);
mco_result mco_create(mco_coro **out_co, mco_desc *desc);
mco_result mco_destroy(mco_coro *co);
mco_result mco_resume(mco_coro *co);
mco_result mco_yield(mco_coro *co);
mco_state mco_status(mco_coro *co);
void *mco_get_user_data(mco_coro *co);
mco_result mco_push(mco_coro *co, const void *src, size_t len);
mco_result mco_pop(mco_coro *co, void *dest, size_t len);
mco_result mco_peek(mco_coro *co, void *dest, size_t len);
size_t mco_get_bytes_stored(mco_coro *co);
size_t mco_get_storage_size(mco_coro *co);
mco_coro *mco_running(void);
const char *mco_result_description(mco_result res);

#ifdef __cplusplus
}
#endif
#endif
