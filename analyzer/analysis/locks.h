/*
 * Which locks are held where: forward dataflow over one function.
 *
 * What is tracked is the holder: a guard object (or what contains one), or a
 * mutex that was locked by hand. A hold may be passed on (move, swap, return,
 * adopt) and ended (destroy, unlock, also of the mutex under its guard).
 */
#ifndef SENDSYNC_ANALYSIS_LOCKS_H
#define SENDSYNC_ANALYSIS_LOCKS_H

#include "analysis/effects.h"

/* A thread's lock that is held at one suspension point or more. */
struct held {
	uint32_t holder;           /* path of the guard or of the mutex */
	uint32_t mutex;            /* path, 0: not known */
	uint32_t origin;           /* event that locked; 0: a parameter that came locked */
	bool manual;               /* by hand: the holder is the mutex */
	VEC(uint32_t) suspensions; /* events, in order */
};
typedef VEC(struct held) held_list;

/* Appends what FUNCTION holds at its suspension points. */
void locks_at_suspensions(struct effects *effects, struct func function, held_list *list);
void held_list_free(held_list *list);

/* True when some lock is held, surely or perhaps, where EVENT of FUNCTION happens. */
bool locks_held_at(struct effects *effects, struct func function, uint32_t event);

/* The mutexes that are held, surely or perhaps, at one event. */
struct lock_set {
	uint32_t mutexes[8]; /* paths */
	uint32_t count;
	bool unnamed; /* and one that has no name here, or more than there is room for */
};
typedef void lock_visit(void *context, uint32_t event, const struct lock_set *held);

/* Calls VISIT once for each event of FUNCTION that is reached, in order of blocks, with what is
 * held before it. */
void locks_visit(struct effects *effects, struct func function, lock_visit *visit, void *context);

/* A lock taken by hand that one way out leaves held, although the function gives it back. */
struct lock_leak {
	uint32_t holder; /* path of the mutex */
	uint32_t origin; /* the event that locked */
	struct span way_out;
	enum { LEAK_RETURN, LEAK_THROW, LEAK_HANDLER, LEAK_MEETING, LEAK_END } how;
};
typedef VEC(struct lock_leak) leak_list;

/* Appends the locks that FUNCTION leaves behind, once a call that locks. */
void locks_leaked(struct effects *effects, struct func function, leak_list *list);

/* Fills in the lock part of a summary, never_returns, and returned. */
void locks_summarise(struct effects *effects, struct func function, struct summary *summary);

#endif
