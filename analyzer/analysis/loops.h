/*
 * Loops: whether some way around one does without what would end or pause it.
 */
#ifndef SENDSYNC_ANALYSIS_LOOPS_H
#define SENDSYNC_ANALYSIS_LOOPS_H

#include "analysis/effects.h"

/* True when some cycle through LOOP (a row of FUNCTION's unit) has neither a suspension point nor a
 * test that may leave the loop. An inner loop counts as entered. */
bool loops_may_spin(struct effects *effects, struct func function, uint32_t loop);

#endif
