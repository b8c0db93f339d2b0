/*
 * What is looked up in one unit again and again, made in one pass over its
 * events. Private to analysis/.
 */
#ifndef SENDSYNC_ANALYSIS_UNIT_INDEX_H
#define SENDSYNC_ANALYSIS_UNIT_INDEX_H

#include "analysis/effects.h"

struct unit_index {
	const struct model_function **callees; /* by function; NULL: not asked yet */
	uint32_t *callers;                     /* by function: an event that calls it */
	uint32_t *definitions; /* by variable: the last event that gives it a value */
	uint32_t *definition_counts;
	uint32_t *owners; /* by event: the function whose body it is in */
	uint32_t *blocks; /* by event: the block that holds it */
};

struct unit_index *effects_unit_index(struct effects *effects, uint32_t unit);

#endif
