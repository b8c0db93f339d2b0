/*
 * Tasks and their handles: forward dataflow over one function, from the
 * spawn to the join, the detach or the way out, and the variables that die
 * while a task may still use them.
 */
#ifndef SENDSYNC_ANALYSIS_TASKS_H
#define SENDSYNC_ANALYSIS_TASKS_H

#include "analysis/spawn.h"

enum escape { ESCAPE_DETACHED, ESCAPE_UNJOINED, ESCAPE_LEAVES };

/* A variable that may die while a task that refers to it runs. */
struct escaped_borrow {
	uint32_t spawn_event;
	struct borrow borrow;
	enum escape how;
	uint32_t death; /* the event that destroys the variable */
	uint32_t detach,
		way_out; /* the events that detached the task, and that left the scope; 0: none */
	bool through_callee;
	struct span there;
	uint32_t there_unit;
};
typedef VEC(struct escaped_borrow) escaped_list;

void tasks_escaped_borrows(struct effects *effects, struct func function, escaped_list *list);

/* Fills in the spawn part of a summary: which parameters go into tasks that outlive the call. */
void tasks_summarise(struct effects *effects, struct func function, struct summary *summary);

#endif
