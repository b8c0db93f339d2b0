/*
 * Which variables of a coroutine are alive over a suspension point: the C++
 * counterpart of what rustc keeps in the state of a future.
 */
#ifndef SENDSYNC_ANALYSIS_LIVENESS_H
#define SENDSYNC_ANALYSIS_LIVENESS_H

#include "analysis/effects.h"

/* True when VAR (a row of FUNCTION's unit) lives at EVENT and is used behind it, or has a
 * destructor that runs behind it. One that was moved away whole, or emptied, before EVENT is only
 * alive by a use. */
bool live_over(struct effects *effects, struct func function, uint32_t var, uint32_t event);

enum resumption {
	RESUMES_HERE,     /* or nothing is known of it */
	RESUMES_ANYWHERE, /* the coroutine may go on on another thread after each suspension */
	RESUMES_HOPPED,   /* this await is a thread hop */
};
/* Where the coroutine FUNCTION goes on behind the await EVENT. */
enum resumption resumption_of(struct effects *effects, struct func function, uint32_t event);

#endif
