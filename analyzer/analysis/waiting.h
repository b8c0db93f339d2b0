/*
 * Waiting: whether one call stops its thread, as its model and its arguments
 * tell. What a read waits for depends on its descriptor, so the answer may be
 * "as a parameter of the caller decides".
 */
#ifndef SENDSYNC_ANALYSIS_WAITING_H
#define SENDSYNC_ANALYSIS_WAITING_H

#include "analysis/effects.h"

enum waits {
	WAITS_NEVER,
	WAITS_UNKNOWN,   /* a descriptor or stream of which nothing is known */
	WAITS_PARAMETER, /* a parameter of the function decides */
	WAITS_ALWAYS,
};

struct waiting {
	enum waits when;
	int parameter;    /* WAITS_PARAMETER: its position, ARG_THIS */
	uint32_t channel; /* path of the descriptor or stream that is opened or waited for; 0 */
};

/* Whether the call EVENT of FUNCTION stops its thread itself; not what its body does. */
struct waiting waiting_of_call(struct effects *effects, struct func function, uint32_t event);

/* Whether the descriptor or stream that OPERAND is in FUNCTION makes its readers wait. */
struct waiting waiting_on(struct effects *effects, struct func function,
			  const struct operand *operand);

#endif
