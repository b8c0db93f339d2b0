/*
 * Where a coroutine goes on: by its task's type, by an annotation, by the hop
 * that it awaits, by the executor that it is spawned on, or because the
 * configuration says that the executor has several threads.
 */
#ifndef SENDSYNC_ANALYSIS_MIGRATION_H
#define SENDSYNC_ANALYSIS_MIGRATION_H

#include "analysis/effects.h"

enum resumption {
	RESUMES_HERE,     /* or nothing is known of it */
	RESUMES_ANYWHERE, /* the coroutine may go on on another thread after each suspension */
	RESUMES_HOPPED,   /* this await is a thread hop */
};
/* Where the coroutine FUNCTION goes on behind the await EVENT. */
enum resumption resumption_of(struct effects *effects, struct func function, uint32_t event);

/* The call in UNIT that puts the coroutine FUNCTION, or one that awaits it, on an executor with
 * several threads; 0: none. */
uint32_t migrating_spawn(struct effects *effects, struct func function, uint32_t *unit);

#endif
