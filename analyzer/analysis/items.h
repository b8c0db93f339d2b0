/*
 * Threads that a loop starts for each item of its data.
 */
#ifndef SENDSYNC_ANALYSIS_ITEMS_H
#define SENDSYNC_ANALYSIS_ITEMS_H

#include "analysis/effects.h"

struct item_thread {
	uint32_t event; /* the spawn, or the call in the loop that leads to it */
	uint32_t loop;  /* 0: EVENT hands the spawn to an algorithm that goes over a range */
	bool through_callee;
	struct span there; /* ... the spawn, in THERE_UNIT */
	uint32_t there_unit;
};
typedef VEC(struct item_thread) item_thread_list;

/* Appends the threads of the operating system that FUNCTION starts, itself or through functions
 * with visible bodies, once for each item of a loop over data (loops.h), and that run on when the
 * next round begins. Not those that the program starts only up to a number of its own, or once. */
void items_with_threads(struct effects *effects, struct func function, item_thread_list *list);

#endif
