/*
 * What the flow analyses share: who is called and what is known of it, which
 * storage a place is, what a type holds, and what calling a function does to
 * the caller's locks and threads.
 *
 * All answers are computed when first asked and kept; `struct effects` is the
 * memory of one run.
 */
#ifndef SENDSYNC_ANALYSIS_EFFECTS_H
#define SENDSYNC_ANALYSIS_EFFECTS_H

#include "analysis/program.h"
#include "base/arena.h"

/* ---- paths: storage, comparable over functions and units ---- */

enum path_kind {
	PATH_NONE,
	PATH_VAR,    /* local, parameter, temporary, capture */
	PATH_GLOBAL, /* the same in every unit */
	PATH_THIS,
	PATH_FIELD,
	PATH_DEREF,
	PATH_ELEMENT,
	PATH_RESULT,    /* of a call */
	PATH_CONDITION, /* no storage: the outcome of a comparison that cannot change */
};

/* Hash-consed: equal storage is one row. */
struct path {
	uint32_t kind, base, root; /* root: row of the VAR, GLOBAL, THIS or RESULT below it */
	uint64_t key;              /* identity beside the base */
	uint32_t unit, type, row;  /* type, and var or event, of that unit */
};

/* ---- summaries ---- */

/* How the result of a call tells whether it did what it may have done. */
enum outcome { OUTCOME_ALWAYS, OUTCOME_NONZERO, OUTCOME_ZERO, OUTCOME_UNTOLD };

struct lock_effect {
	uint32_t path; /* mutex or guard, rooted in THIS, a parameter, a capture or a global of the
			  callee */
	bool acquires; /* else: releases */
	bool guard;    /* a guard object that lives on in the caller */
	enum outcome when;
};

enum returned_guard { RETURNS_UNKNOWN, RETURNS_HELD, RETURNS_EMPTY };

struct handle_effect {
	uint32_t path; /* handle, rooted as above */
	bool joins;    /* else: detaches */
};

/* What becomes of a callable or pointer that is handed over as a parameter. */
struct spawn_effect {
	uint32_t path; /* parameter (or a place below it) that goes into a task */
	enum spawn_lifetime lifetime;
	uint32_t handle;   /* where the handle is left: a path of the callee's, 0: nowhere */
	bool returned;     /* ... or returned */
	bool by_reference; /* the parameter is a reference, and the task gets that */
	enum handle_end handle_end;
	enum model_success success; /* which result of the callee means that there is a task */
	struct span where;          /* the spawn, for a note */
	uint32_t unit;
};

/* A step by one on a plain integer, without a lock. */
struct count_change {
	uint32_t path; /* rooted as above */
	bool adds;     /* else: subtracts */
	struct span where;
	uint32_t unit;
};

struct summary {
	VEC(struct lock_effect) locks;
	VEC(struct handle_effect) handles;
	VEC(struct spawn_effect) spawns;
	VEC(struct count_change) counts;
	enum returned_guard returned;
	bool never_returns;
	bool joins_any;    /* some thread is joined somewhere in it */
	bool returns_true; /* always returns a non-zero constant */
};

struct accesses;   /* access.h */
struct blocks;     /* blocks.h */
struct unit_index; /* per unit: definitions of variables, callers, resolved callees */

struct effects {
	const struct program *program;
	struct arena arena;
	VEC(struct path) paths;
	struct map path_index, place_index;
	VEC(struct unit_index *) units;
	VEC(struct summary *) summaries; /* in the order they were asked */
	struct map summary_index, guard_index;
	struct map suspending; /* functions that suspend their caller's task -> the call through
				  which */
	bool suspending_known;
	struct map migrating; /* coroutines on executors with several threads -> 1 + row of
				 migrating_spawns */
	VEC(struct func) migrating_spawns; /* a unit and, as its function, the call there */
	bool migrating_known;
	uint32_t depth;                  /* of summaries being computed: a bound on recursion */
	VEC(struct accesses *) accesses; /* access.h; in the order they were asked */
	struct map access_index;
	uint32_t access_depth;
	struct map polled;     /* functions that were looked at, and what they poll: waiting.c */
	struct blocks *blocks; /* which functions block: blocks.c; NULL: not asked yet */
};

struct effects *effects_new(const struct program *program);
void effects_free(struct effects *effects);

static inline const struct facts *
effects_facts(const struct effects *effects, uint32_t unit)
{
	return effects->program->units.items[unit];
}

void blocks_free(struct blocks *graph);

/* ---- callee.c ---- */

/* All that is known of a function by name, annotation or shape; never NULL. */
const struct model_function *effects_callee(struct effects *effects, uint32_t unit,
					    uint32_t function);
/* The operand of a call at POSITION (an argument, ARG_THIS), or NULL. */
const struct operand *call_operand(const struct facts *facts, const struct event *event,
				   int position);
/* The event that gives a local its only value; 0 when it has none or several. */
uint32_t effects_definition(struct effects *effects, uint32_t unit, uint32_t var);
/* How many events give the variable a value, its initialisation among them. */
uint32_t effects_assignments(struct effects *effects, uint32_t unit, uint32_t var);
/* Some event of the unit that calls the function; 0: none. */
uint32_t effects_caller(struct effects *effects, uint32_t unit, uint32_t function);
/* The function whose body holds an event; 0: none. */
uint32_t effects_owner(struct effects *effects, uint32_t unit, uint32_t event);
/* The block that holds an event; 0: none. */
uint32_t effects_block(struct effects *effects, uint32_t unit, uint32_t event);

/* ---- path.c ---- */

uint32_t path_of_place(struct effects *effects, uint32_t unit, uint32_t place);
/* The storage an operand names: of a place itself; what a pointer points to with path_pointee. 0:
 * unknown. */
uint32_t path_of_operand(struct effects *effects, uint32_t unit, const struct operand *operand);
uint32_t path_pointee(struct effects *effects, uint32_t unit, const struct operand *operand);
/* For arguments that are a mutex, a handle or a container: what a reference or a pointer leads to.
 */
uint32_t path_object(struct effects *effects, uint32_t unit, const struct operand *operand);
bool path_below(const struct effects *effects, uint32_t path, uint32_t ancestor); /* or equal */
/* Part of the object: below it, but not behind a pointer or reference of it. */
bool path_inside(const struct effects *effects, uint32_t path, uint32_t ancestor);
/* A DEREF of an owner (unique_ptr, optional): it lives and dies with the object. */
bool path_owned(const struct effects *effects, uint32_t path);
/* *PATH */
uint32_t path_deref(struct effects *effects, uint32_t path, uint32_t unit, uint32_t type);
/* PATH with its beginning FROM replaced by TO; 0 when it does not begin so. */
uint32_t path_replace(struct effects *effects, uint32_t path, uint32_t from, uint32_t to);
/* The row that stands for a comparison; KEY tells it from others. */
uint32_t path_condition(struct effects *effects, uint64_t key);
/* A local or parameter that has one value as long as the function runs, or a condition on such. */
bool path_unchanging(struct effects *effects, uint32_t unit, uint32_t path);
/* The storage that stands for a lock without a name. */
uint32_t path_unnamed(struct effects *effects);
/* Goes through a pointer, a call's result or an element: another name may mean the same storage. */
bool path_vague(const struct effects *effects, uint32_t path);
const struct path *path_at(const struct effects *effects, uint32_t path);
/* In the caller: what a path of the callee is at the call EVENT; 0 when it has no name there. */
uint32_t path_in_caller(struct effects *effects, uint32_t unit, const struct event *event,
			struct func callee, uint32_t path);
void path_text(const struct effects *effects, uint32_t path, struct text *text);

/* ---- guard.c ---- */

enum guard_kind { GUARD_NONE, GUARD_TASK, GUARD_THREAD };
struct guard {
	enum guard_kind kind;
	bool simple;    /* the guard itself, not something that contains one */
	bool optional;  /* may hold nothing when built without arguments */
	bool dependent; /* its mutex type depends on a template parameter */
	bool always;    /* it, or a part that nobody can leave out, is never without its lock */
};
/* Whether an object of the type holds a lock while it lives. */
struct guard guard_of_type(struct effects *effects, uint32_t unit, uint32_t type);
/* GUARD_TASK when the mutex belongs to tasks, GUARD_THREAD otherwise. */
enum guard_kind mutex_kind(struct effects *effects, uint32_t unit, uint32_t type);
/* A class whose constructor locks and whose destructor unlocks, both visible. */
bool is_home_made_guard(struct effects *effects, uint32_t unit, uint32_t type);

/* ---- summary.c ---- */

/* What a call of the function does; empty when its body is not visible. */
const struct summary *effects_summary(struct effects *effects, struct func function);
const struct summary *call_summary(struct effects *effects, uint32_t unit,
				   const struct event *event, struct func *definition);
/* The body that the call leads to; {0,0} when it is not visible, or chosen at run time. */
struct func call_definition(struct effects *effects, uint32_t unit, const struct event *event);
/* The call suspends the calling task: by model, annotation or through its body. */
/* The event through which calling FUNCTION suspends the task that calls it; 0: it does not. */
uint32_t suspends_through(struct effects *effects, struct func function);
bool call_suspends(struct effects *effects, uint32_t unit, const struct event *event);
bool call_never_returns(struct effects *effects, uint32_t unit, const struct event *event);
/* An await that never suspends: std::suspend_never, or an await_ready that only returns true. */
/* What is awaited takes a lock before it hands control back: its await_resume, if it is visible. */
bool await_resume_locks(struct effects *effects, uint32_t unit, const struct event *event);
bool await_never_suspends(struct effects *effects, uint32_t unit, const struct event *event);

#endif
