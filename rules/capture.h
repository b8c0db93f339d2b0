/*
 * What non-send-capture and non-sync-share have in common: the walk over the
 * values that cross into tasks, and the line between the two rules.
 *
 * The outermost edge decides. What the task gets a reference to, and what a
 * shared_ptr shares that may be sent, is shared; everything else is sent. So
 * one of the two rules speaks for a value, never both.
 */
#ifndef SENDSYNC_RULES_CAPTURE_H
#define SENDSYNC_RULES_CAPTURE_H

#include "analysis/spawn.h"
#include "rules/rule.h"

/* Judges one value that crosses into the task that FUNCTION starts. */
typedef void capture_judge(struct check *check, uint32_t function, const struct spawn *spawn,
			   const struct crossing *crossing);

/* Calls JUDGE for all that FUNCTION hands to tasks on other threads. */
void capture_walk(struct check *check, uint32_t unit, uint32_t function, capture_judge *judge);

/* The type of the object that the task and its spawner share; 0: none, the value is sent. */
uint32_t capture_shared_type(struct check *check, uint32_t unit, const struct crossing *crossing);

/* True when TYPE, or what is written at the captured variable, forbids it. */
bool capture_fails(struct check *check, uint32_t unit, const struct crossing *crossing,
		   uint32_t type, enum trait trait);

/* The notes: why TYPE lacks TRAIT, where the task starts, which instantiation it is. */
void capture_note(struct check *check, struct diag *diag, uint32_t function,
		  const struct spawn *spawn, const struct crossing *crossing, uint32_t type,
		  enum trait trait);

#endif
