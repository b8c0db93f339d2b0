/*
 * What a coroutine holds over its suspension points: the C++ counterpart of
 * what rustc keeps in the state of a future.
 *
 * Held is what has its value when the coroutine is suspended, and is used
 * behind that, or has a destructor that does something there.
 */
#ifndef SENDSYNC_ANALYSIS_LIVENESS_H
#define SENDSYNC_ANALYSIS_LIVENESS_H

#include "analysis/migration.h"

/* What is asked about. */
struct held {
	uint32_t var;   /* row of the function's unit; 0: a result of a call, `place` */
	uint32_t place; /* a part of the variable, or the result; 0: all of it */
	uint32_t taken; /* the event that gives the value asked about; 0: any value. Of a value that
			   was taken, only a destructor in sight that follows a pointer or reference
			   is a use */
};

struct suspension {
	uint32_t event;
	enum resumption where;
};
typedef VEC(struct suspension) suspension_list;

/* Appends the suspension points of FUNCTION over which it is held, and behind which the coroutine
 * may be on another thread. What was moved away whole, or emptied, on every way there is not held.
 */
void held_over(struct effects *effects, struct func function, const struct held *held,
	       suspension_list *list);

#endif
