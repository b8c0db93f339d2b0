/*
 * Spawns: which events start tasks, what goes in, what is borrowed.
 *
 * A spawn is a call that a model or an annotation names, one that builds a
 * thread in place (vector<thread>::emplace_back), or one of a visible function
 * that spawns what it is given.
 */
#ifndef SENDSYNC_ANALYSIS_SPAWN_H
#define SENDSYNC_ANALYSIS_SPAWN_H

#include "analysis/effects.h"

struct spawn {
	uint32_t unit, event;
	VEC(struct operand) values; /* the task first (if any), then its data */
	bool by_pointer;            /* the data is a payload behind a pointer */
	bool same_thread;
	bool starts_thread; /* of the operating system, for this task alone */
	enum spawn_lifetime lifetime;
	enum handle_end handle_end;
	uint32_t handle; /* path, 0: none */
	enum model_success success;
	bool erased;         /* ... and its parameter does not show the type of what it gets */
	bool through_callee; /* the spawn itself is in a function that EVENT calls */
	struct span there;   /* ... at this place of `there_unit` */
	uint32_t there_unit;
};

/* Describes the spawn that EVENT is; false when it is none. Free with spawn_release. */
bool spawn_of_event(struct effects *effects, uint32_t unit, uint32_t event, struct spawn *spawn);
void spawn_release(struct spawn *spawn);
/* A class whose constructor starts a thread: std::thread, boost::thread. */
bool spawn_is_thread_class(struct effects *effects, uint32_t unit, uint32_t type);
/* The type of what EVENT builds in place (make_unique, emplace_back); 0: none. */
uint32_t spawn_built_type(struct effects *effects, uint32_t unit, uint32_t event);

/* One value on its way into a task. */
struct crossing {
	uint32_t type;            /* row of the unit: of the capture or argument */
	struct span span;         /* where it is captured or passed */
	uint32_t name;            /* string: of the variable; 0: none */
	uint32_t capture;         /* row of captures; 0: an argument */
	struct range annotations; /* of the variable, which may override those of its type */
	uint32_t closure;         /* that captures it */
	bool reference;           /* by reference: a capture, std::ref, `this`, a parameter */
	bool object;              /* `type` is that of the object itself */
	bool built_before;        /* the closure was made earlier than the spawn */
};
typedef VEC(struct crossing) crossing_list;

/* Appends what crosses with VALUE: the captures of a closure, the arguments of a bind, the value
 * itself. */
void spawn_crossings(struct effects *effects, const struct spawn *spawn,
		     const struct operand *value, crossing_list *list);

/* A borrow of an automatic variable of the function that spawns. */
struct borrow {
	uint32_t path;    /* of the variable */
	uint32_t var;     /* row of the unit */
	struct span span; /* the capture, or the argument */
	bool implicit;    /* captured by [&] */
};
typedef VEC(struct borrow) borrow_list;

/* Appends the automatic variables of FUNCTION that VALUE refers to. */
void spawn_borrows(struct effects *effects, struct func function, const struct operand *value,
		   borrow_list *list);

/* The closure row an operand is or was made from (through variables, std::function, std::bind); 0:
 * none. */
uint32_t closure_of_operand(struct effects *effects, uint32_t unit, const struct operand *operand);

#endif
