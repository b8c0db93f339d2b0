/*
 * Tasks and their handles: forward dataflow over one function, from the
 * spawn to the join, the detach or the way out, and the variables that die
 * while a task may still use them.
 */
#ifndef SENDSYNC_ANALYSIS_TASKS_H
#define SENDSYNC_ANALYSIS_TASKS_H

#include "analysis/spawn.h"

enum escape { ESCAPE_DETACHED, ESCAPE_UNJOINED, ESCAPE_LEAVES };

/* A variable that may die while a task that refers to it runs. */
struct escaped_borrow {
	uint32_t spawn_event;
	struct borrow borrow;
	enum escape how;
	uint32_t death; /* the event that destroys the variable */
	uint32_t detach,
		way_out; /* the events that detached the task, and that left the scope; 0: none */
	bool through_callee;
	struct span there;
	uint32_t there_unit;
};
typedef VEC(struct escaped_borrow) escaped_list;

void tasks_escaped_borrows(struct effects *effects, struct func function, escaped_list *list);

/* A handle that dies, or is assigned over, while its thread is neither joined nor detached. */
struct unjoined {
	uint32_t spawn_event;
	uint32_t var;     /* the handle, or what contains it */
	uint32_t event;   /* its end, or the assignment */
	uint32_t way_out; /* the return or throw that leads to its end; 0: the end of the scope */
	bool overwritten;
	bool terminates; /* std::thread; else the thread runs on, and its resources are never freed
			  */
};
typedef VEC(struct unjoined) unjoined_list;

/* Appends the local handles of FUNCTION that may end so, once each. */
void tasks_unjoined(struct effects *effects, struct func function, unjoined_list *list);

enum task_rest {
	REST_NONE,     /* it was joined, or never started */
	REST_ALONE,    /* its handle is one variable: the next one in there is started when it has
			  ended */
	REST_KEPT,     /* its handle is kept somewhere */
	REST_DETACHED, /* ... nowhere, on some path */
};

/* What is left, where BLOCK begins, of the task that SPAWN_EVENT of FUNCTION starts. A handle that
 * is given away is thought not to be joined. */
enum task_rest tasks_rest_at(struct effects *effects, struct func function, uint32_t spawn_event,
			     uint32_t block);

/* By its name, a function that may sleep until another task acts. */
bool tasks_name_waits(const char *name);

/* Which tasks may run where: a bit each of the first 32 spawns of the function. */
struct running {
	VEC(uint32_t) spawns; /* events */
	uint32_t first;       /* event of the function */
	VEC(uint32_t)
	tasks; /* by event - first: bits of those that may run when it happens. A
		  task that was told to signal, and waited for, counts as ended; so
		  does one whose handle is out of sight. A scoped one never counts */
	VEC(bool) reached;
};

/* Finds out for FUNCTION. Free with running_release. */
void tasks_running(struct effects *effects, struct func function, struct running *running);
void running_release(struct running *running);

/* Fills in the spawn part of a summary: which parameters go into tasks that outlive the call. */
void tasks_summarise(struct effects *effects, struct func function, struct summary *summary);

#endif
