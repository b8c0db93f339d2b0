/*
 * Forward dataflow over one function's blocks, and what a branch tells.
 *
 * States are plain bytes of one size, copied and compared as they are. The
 * client's join must only ever move a state up a finite order (may-bits rise,
 * must-bits fall, an id becomes 0 when two differ); then every block's state
 * changes finitely often and the worklist empties.
 * (Kildall 1973; Nielson, Nielson, Hankin, Principles of Program Analysis, 2.3)
 */
#ifndef SENDSYNC_ANALYSIS_FLOW_H
#define SENDSYNC_ANALYSIS_FLOW_H

#include "analysis/effects.h"

/* What is known on one edge: an event's result, or a variable, is zero or not. */
struct branch {
	bool known;
	uint32_t event; /* whose result it is, or 0 */
	uint32_t path;  /* the variable, or 0 */
	bool nonzero;
};

/* What it means that the value of OPERAND is not zero. */
struct branch branch_of_value(struct effects *effects, uint32_t unit,
			      const struct operand *operand);

struct flow_client {
	size_t state_size;
	void *context;
	/* Applies the event; false when control does not go on behind it. */
	bool (*transfer)(void *context, uint32_t event, void *state);
	/* Merges FROM into INTO; true when INTO changed. */
	bool (*join)(void *context, void *into, const void *from);
	/* Entering BLOCK, before its first event. May be NULL. */
	void (*enter)(void *context, uint32_t block, void *state);
	/* The call throws instead of returning; STATE is that of before it. May be NULL. */
	void (*unwind)(void *context, uint32_t call, void *state);
	/* Takes what the branch tells into account. */
	void (*refine)(void *context, const struct branch *branch, void *state);
};

struct flow {
	uint32_t first, count; /* blocks */
	char *states;          /* at the entry of each block */
	bool *reached;
};

/* Runs to the fixpoint from ENTRY (state_size bytes). Free with flow_release. */
struct flow flow_run(struct effects *effects, struct func function,
		     const struct flow_client *client, const void *entry);
/* Walks every reached block once more with its final state, calling transfer for each event. */
void flow_replay(struct effects *effects, struct func function, const struct flow_client *client,
		 const struct flow *flow);
/* The call that follows BLOCK, and that its edges to handlers stand for, throws nothing, says a
 * model. */
bool flow_throws_nothing(struct effects *effects, uint32_t unit, const struct block *block);
/* The state at the entry of a block (absolute row), or NULL when nothing reaches it. */
const void *flow_state(const struct flow *flow, const struct flow_client *client, uint32_t block);
void flow_release(struct flow *flow);

#endif
