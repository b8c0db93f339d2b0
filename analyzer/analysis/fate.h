/*
 * Fates: what becomes of the task that a call gives back.
 *
 * A start is a call whose result is a task, or a future that counts as one. A
 * lazy task does nothing before somebody awaits it; an eager one runs at once
 * up to its first suspension, and runs on when its handle is dropped.
 *
 * Three questions are answered here: is the task ever used; which variables,
 * that it was given by reference, are gone while it may still run; and does
 * the coroutine's body use what it was given where that matters.
 *
 * Whatever goes to code that nobody can see, or of which nothing is known,
 * counts as looked after.
 */
#ifndef SENDSYNC_ANALYSIS_FATE_H
#define SENDSYNC_ANALYSIS_FATE_H

#include "analysis/effects.h"

/* ---- start.c ---- */

enum start_mode {
	START_NONE,
	START_UNKNOWN, /* a coroutine; lazy or eager: not known */
	START_LAZY,
	START_EAGER,
	START_FUTURE, /* of std::async: its destructor waits */
};

struct start {
	enum start_mode mode;
	bool deferred;    /* a future that runs when somebody waits for it: lazy */
	struct func body; /* the coroutine that is called; {0,0}: not in sight */
};

/* Describes the start that EVENT is; false when it is none. */
bool start_of_event(struct effects *effects, uint32_t unit, uint32_t event, struct start *start);

/* ---- waste.c ---- */

enum waste {
	WASTE_NONE,        /* used somewhere, or nobody knows */
	WASTE_DROPPED,     /* an unnamed temporary that nobody uses */
	WASTE_FORGOTTEN,   /* stored in a variable, and not used on any path */
	WASTE_OVERWRITTEN, /* ... because the variable gets another value first */
};

/* Whether the result of EVENT, a start in FUNCTION, is of no use to anybody. VAR: where it was
 * stored; OVERWRITER: the event that replaced it. */
enum waste fate_waste(struct effects *effects, struct func function, uint32_t event, uint32_t *var,
		      uint32_t *overwriter);

/* ---- fate.c ---- */

enum loss_how {
	LOSS_DETACHED, /* the task runs on by itself */
	LOSS_RETURNED, /* it is returned */
	LOSS_STORED,   /* it is kept outside of the function */
	LOSS_RUNNING,  /* it runs, and its handle outlives what it refers to */
	LOSS_LATE,     /* it is started when what it refers to is gone already */
};

/* Something that a coroutine was given by reference and may use when it is gone. */
struct loss {
	uint32_t start;   /* the call */
	struct func body; /* the coroutine */
	uint32_t closure; /* the lambda whose closure is gone; 0: an argument or an object */
	int position;     /* of the argument; ARG_THIS: the object, or the closure */
	uint32_t var;     /* what is gone: variable or temporary */
	struct span span; /* where it is handed over */
	enum loss_how how;
	uint32_t cause;  /* the event that detached, returned, stored or started; 0: none */
	struct span use; /* in the body */
	uint32_t used;   /* string of the body's unit: what is used there; 0: *this */
};
typedef VEC(struct loss) loss_list;

/* Appends what FUNCTION's coroutine calls may lose. */
void fate_losses(struct effects *effects, struct func function, loss_list *list);

/* ---- lost_use.c ---- */

/* What of a coroutine may be gone. */
struct lost {
	struct func body;
	uint32_t closure;  /* captures of this closure; 0: a parameter, or the object */
	int position;      /* of the parameter, or ARG_THIS */
	bool before_start; /* gone before the body begins: each use counts, not only those that may
			      come after a suspension */
};

/* Finds a use of it in the body. NAME: a string of the body's unit, 0 for *this. */
bool lost_is_used(struct effects *effects, const struct lost *lost, struct span *use,
		  uint32_t *name);

/* True when OPERAND, or one it is made of, lies in the storage PATH or holds it. */
bool operand_touches(struct effects *effects, uint32_t unit, const struct operand *operand,
		     uint32_t path);

/* True when a return that stands right behind DEATH, the end of a temporary in PATH, takes its
 * value: in co_return f() the temporary ends before the event of the return. */
bool return_takes(struct effects *effects, uint32_t unit, uint32_t death, uint32_t path);

#endif
