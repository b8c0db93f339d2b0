/*
 * What the files of the lock analysis share: the state at one point of a
 * function, one run over it, and what each file does to the state. Nobody else
 * includes this.
 */
#ifndef SENDSYNC_ANALYSIS_LOCK_STATE_H
#define SENDSYNC_ANALYSIS_LOCK_STATE_H

#include "analysis/flow.h"
#include "analysis/locks.h"

enum { MAX_HOLDS = 16 };

struct hold {
	uint32_t holder, mutex, origin;
	uint32_t test_event, test_path; /* the result that tells whether a try succeeded */
	uint32_t again; /* of a recursive mutex: how often it was surely locked on top */
	bool may, must, manual, success_nonzero;
	bool renamed;  /* by hand: its name leads through a pointer that has changed since */
	bool promised; /* by hand: a closure was made that gives it back */
};

struct lock_state {
	uint32_t count;
	uint32_t fact_path; /* a variable that never changes, and what the branches taken say of it
			     */
	bool fact_nonzero;
	struct hold holds[MAX_HOLDS];
};

struct lock_run {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	held_list *found;        /* replay for a report */
	struct summary *summary; /* replay for a summary */
	lock_visit *visit;       /* replay for a visitor */
	void *visitor;
};

/* ---- holds.c ---- */

struct hold *hold_find(struct lock_state *state, uint32_t holder);
/* The hold of PATH, or of the nearest object that contains it. */
struct hold *hold_find_around(const struct lock_run *run, struct lock_state *state, uint32_t path);
/* The row of HOLDER, empty but for these; NULL when there is no room. */
struct hold *hold_set(struct lock_state *state, uint32_t holder, uint32_t mutex, uint32_t origin);
void hold_take(struct lock_state *state, uint32_t holder, uint32_t mutex, uint32_t origin,
	       bool manual);
void hold_give_back(struct hold *hold);
/* PATH is a mutex that its holder may lock again. */
bool holder_is_recursive(const struct lock_run *run, uint32_t path);
/* PATH is a recursive mutex that is held by hand: it is so once more. */
bool hold_take_again(const struct lock_run *run, struct lock_state *state, uint32_t path);
/* The pointer, iterator or reference VAR means something else from here on. */
void holds_rename(const struct lock_run *run, struct lock_state *state, uint32_t var);
/* PATH dies, and the guards in it unlock. */
void holds_remove_inside(const struct lock_run *run, struct lock_state *state, uint32_t path);
bool holds_join(void *context, void *into_state, const void *from_state);

/* ---- lock_guards.c ---- */

/* ROLE_TAG_* when OPERAND is std::defer_lock or the like, else 0. */
uint32_t lock_tag_of(const struct lock_run *run, const struct operand *operand);
bool lock_is_guard_operand(const struct lock_run *run, const struct operand *operand);
struct hold *lock_hold_of_operand(const struct lock_run *run, struct lock_state *state,
				  const struct operand *operand);
void lock_apply_construct(const struct lock_run *run, struct lock_state *state,
			  const struct event *event, uint32_t row);
void lock_build_closure(const struct lock_run *run, struct lock_state *state,
			const struct event *event);
void lock_release_guard(const struct lock_run *run, struct lock_state *state,
			const struct operand *operand);
void lock_swap_guards(const struct lock_run *run, struct lock_state *state,
		      const struct event *event, int position);
void lock_hand_over(const struct lock_run *run, struct lock_state *state,
		    const struct event *event);
void lock_assign_guard(const struct lock_run *run, struct lock_state *state,
		       const struct event *event, uint32_t row);
void lock_fill(const struct lock_run *run, struct lock_state *state, const struct event *event,
	       uint32_t row, const struct model_function *known);
void lock_receive_guard(const struct lock_run *run, struct lock_state *state,
			const struct event *event, uint32_t row,
			const struct model_function *known);

/* ---- lock_calls.c ---- */

/* Storage that the caller can name: of the object, of a parameter, captured, global. */
bool lock_is_callers(const struct lock_run *run, uint32_t path);
bool lock_is_task_mutex(const struct lock_run *run, const struct operand *operand);
bool lock_is_called(const struct lock_run *run, const struct event *event, const char *name);
/* A summary: this function ends a lock that it did not begin. */
void lock_note_release(const struct lock_run *run, uint32_t path);
void lock_unlock(const struct lock_run *run, struct lock_state *state, uint32_t path);
void lock_apply_summary(const struct lock_run *run, struct lock_state *state,
			const struct event *event, uint32_t row);
void lock_apply_call(const struct lock_run *run, struct lock_state *state,
		     const struct event *event, uint32_t row);

/* ---- lock_awaits.c ---- */

/* EVENT suspends: notes what is held, when the run asks for it. */
void lock_suspend(const struct lock_run *run, struct lock_state *state, const struct event *event,
		  uint32_t row);
void lock_after_await(const struct lock_run *run, struct lock_state *state,
		      const struct event *event);
/* The task's mutex that EVENT takes by awaiting, without a guard for a result; NULL. */
const struct operand *lock_awaited(const struct lock_run *run, const struct event *event);
void lock_by_await(const struct lock_run *run, struct lock_state *state, const struct event *event,
		   uint32_t row);

/* ---- lock_results.c: what a way out tells the caller ---- */

enum result_kind {
	RESULT_NONE,    /* nothing is returned */
	RESULT_KNOWN,   /* a constant */
	RESULT_UNKNOWN, /* anything else */
};
struct result {
	enum result_kind kind;
	int32_t value;
	bool failure; /* by custom: that it did not work */
};
/* The value that the return EVENT gives. */
struct result lock_result(const struct lock_run *run, uint32_t event);
/* ... when control comes from the end of BLOCK, if that is known. */
struct result lock_result_from(const struct lock_run *run, uint32_t event, uint32_t block);

/* ---- locks.c ---- */

struct flow_client lock_client(struct lock_run *run);
bool lock_transfer(void *context, uint32_t event, void *state);

#endif
