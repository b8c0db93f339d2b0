/*
 * Shares: variables that a task has by reference or pointer, and that it and
 * somebody else use at the same time, at least one of them writing.
 *
 * The other side is the function that starts the task, between the spawn and
 * the join, or a second task that runs beside it: of another spawn, or of the
 * same one, in a loop or in an algorithm that runs its callable in parallel.
 *
 * Not told: what one lock protects on both sides, what is behind a wait or a
 * look at an atomic, elements whose index is not a constant, globals.
 */
#ifndef SENDSYNC_ANALYSIS_SHARES_H
#define SENDSYNC_ANALYSIS_SHARES_H

#include "analysis/access.h"

enum rival { RIVAL_SPAWNER, RIVAL_TASK, RIVAL_SAME_TASK };

struct race {
	uint32_t spawn_event; /* the spawn, of two the first */
	uint32_t other_event; /* RIVAL_TASK: the second spawn */
	enum rival rival;
	struct span span; /* the capture or argument through which the task has it */
	uint32_t path;    /* what both use */
	struct access task, other;
};
typedef VEC(struct race) race_list;

/* Appends the races of the tasks that FUNCTION starts, once a capture and variable. */
void shares_races(struct effects *effects, struct func function, race_list *list);

#endif
