/*
 * Blocking: which functions may stop the thread that runs them, and where code
 * runs that must not.
 */
#ifndef SENDSYNC_ANALYSIS_BLOCKS_H
#define SENDSYNC_ANALYSIS_BLOCKS_H

#include "analysis/effects.h"

enum async_kind {
	ASYNC_NONE,
	ASYNC_COROUTINE, /* a coroutine that awaits */
	ASYNC_CALLBACK,  /* runs on an event loop */
};

/* Why FUNCTION must not block. */
struct async_context {
	enum async_kind kind;
	uint32_t unit, event; /* its first await, or the call that hands it to the loop */
};
struct async_context async_context_of(struct effects *effects, struct func function);

/* A call that may block its thread. */
struct blocking_call {
	uint32_t event;
	uint32_t cause;       /* why the function that is called blocks: see blocks_step; 0: EVENT
				 itself blocks */
	uint32_t channel;     /* path of the descriptor or stream that is opened or waited for; 0 */
	bool through_closure; /* EVENT runs a callable among its arguments, which blocks */
};
typedef VEC(struct blocking_call) blocking_list;

/* Appends the calls in FUNCTION, an async context, that may block; not those behind a hop to where
 * blocking is fine. */
void blocks_in(struct effects *effects, struct func function, blocking_list *list);

/* One step of a chain: FUNCTION blocks because of its call EVENT. NEXT: why that blocks, 0: itself.
 */
struct blocking_step {
	struct func function;
	uint32_t event, next;
};
struct blocking_step blocks_step(struct effects *effects, uint32_t cause);

#endif
