/*
 * Accesses: which storage a function reads and writes, itself and through the
 * functions that it calls, with which locks held, and whether it has waited
 * for another task before.
 *
 * What is left out, because nothing is known of it: calls without a visible
 * body that get an object by T &, calls that are decided at run time, objects
 * of types that are synchronised by themselves, and atomic operations.
 */
#ifndef SENDSYNC_ANALYSIS_ACCESS_H
#define SENDSYNC_ANALYSIS_ACCESS_H

#include "analysis/effects.h"
#include "analysis/locks.h"

struct access {
	uint32_t path;  /* in terms of the function */
	uint32_t event; /* of the function: itself, or the call that leads to it */
	bool write;
	bool ordered; /* behind a wait for another task, or a look at an atomic that tells */
	struct lock_set held;
	struct span span;
	uint32_t unit; /* of SPAN */
};
typedef VEC(struct access) access_list;

struct accesses {
	access_list all;
	bool waits; /* somewhere in it, for another task */
};

/* What FUNCTION accesses; empty when its body is not visible, and when it is asked about while it
 * is being answered. Kept by EFFECTS. */
const struct accesses *accesses_of(struct effects *effects, struct func function);

/* Forgets them all; effects_free() does it. */
void accesses_free(struct effects *effects);

/* ACCESS of CALLEE in terms of the function that has the call EVENT: changes its path and its
 * locks. False when it is none of the caller's: of a copy, of a local variable of the callee. */
bool access_in_caller(struct effects *effects, uint32_t unit, const struct event *event,
		      struct func callee, struct access *access);

/* ACCESS of the body of CLOSURE in terms of the function that makes the closure. CAPTURE: the row
 * through which, 0: the object `this` that nobody wrote. */
bool access_in_maker(struct effects *effects, uint32_t unit, uint32_t closure,
		     struct access *access, uint32_t *capture);

/* ACCESS of CALLEE when a task is given VALUE for the parameter at POSITION (ARG_THIS: the object).
 */
bool access_of_value(struct effects *effects, uint32_t unit, struct func callee, int position,
		     const struct operand *value, struct access *access);

/* PATH as the function around it knows it: through pointers, also in fields, that got their only
 * value there. */
uint32_t access_path(struct effects *effects, struct func function, uint32_t path);

#endif
