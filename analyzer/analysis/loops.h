/*
 * Loops: whether some way around one does without what would end or pause it,
 * and whether one goes around once for each item of its data.
 */
#ifndef SENDSYNC_ANALYSIS_LOOPS_H
#define SENDSYNC_ANALYSIS_LOOPS_H

#include "analysis/effects.h"

/* True when some cycle through LOOP (a row of FUNCTION's unit) has neither a suspension point nor a
 * test that may leave the loop. An inner loop counts as entered. */
bool loops_may_spin(struct effects *effects, struct func function, uint32_t loop);

/* True when BLOCK stands in LOOP or in a loop inside of it, as the source has it: also where the
 * loop is only left any more. */
bool loops_contain(const struct facts *facts, uint32_t loop, uint32_t block);

/* Blocks of a loop. */
struct loop_body {
	const bool *in;       /* by block of the function, from its first */
	const uint32_t *rows; /* the same blocks, the head first */
	uint32_t count;
};

/* The blocks of LOOP from which the head can be reached again. Lives in ARENA. */
struct loop_body loops_body(struct effects *effects, struct func function, uint32_t loop,
			    struct arena *arena);

/* ---- data_loops.c ---- */

/* True when data decides how often LOOP goes around: the items of a container, the nodes of a list,
 * a stream of inputs, or nothing at all. False for a number that is counted, and for an array, a
 * list or a range of numbers that is written out. */
bool loops_over_data(struct effects *effects, struct func function, uint32_t loop);

#endif
