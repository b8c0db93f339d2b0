/*
 * The program: facts of all translation units side by side, linked by USR.
 *
 * Facts stay as they came, one set a unit; what is linked is which unit
 * defines a function that another one only calls. The first unit in order
 * that defines a USR at a place (file, line, column) is its home, so a
 * header's inline function counts once, and each program's main() too.
 */
#ifndef SENDSYNC_ANALYSIS_PROGRAM_H
#define SENDSYNC_ANALYSIS_PROGRAM_H

#include "analysis/model.h"
#include "base/hash.h"
#include "facts/facts.h"

enum strictness { STRICTNESS_MINIMAL, STRICTNESS_TARGETED, STRICTNESS_COMPLETE };

/* A function of a unit. function 0: none. */
struct func {
	uint32_t unit, function;
};

/* For maps by function. */
static inline uint64_t
func_key(struct func func)
{
	return (uint64_t)func.unit << 32 | func.function;
}

struct program {
	VEC(struct facts *) units; /* owned by the caller */
	const struct models *models;
	enum strictness strictness;
	bool multi_threaded;    /* coroutines may resume on another thread, whatever their type */
	struct map definitions; /* hash of USR, and of USR and place -> 1 + row of `defined` */
	VEC(struct func) defined;
};

void program_init(struct program *program, const struct models *models, enum strictness strictness);
void program_add(struct program *program, struct facts *facts);
void program_free(struct program *program); /* not the facts */

/* Where FUNCTION (a row of UNIT) has its body: the home of its definition, when this unit has one;
 * else the first home of its USR; {0,0} when nowhere. What has no linkage across units (static
 * functions, lambdas) is never looked for in another one. */
struct func program_definition(const struct program *program, uint32_t unit, uint32_t function);

/* True when UNIT's copy of the function is the one to be analysed: it has a body, and no earlier
 * unit has the same one from a header. A lambda goes with the function around it. */
bool program_is_home(const struct program *program, uint32_t unit, uint32_t function);

/* The model of a function or type row, or NULL. Methods are looked up by their own class's name. */
const struct model_function *program_function_model(const struct program *program, uint32_t unit,
						    uint32_t function);
const struct model_type *program_type_model(const struct program *program, uint32_t unit,
					    uint32_t type);

/* The same for a record in every unit that sees it: its name with arguments, and where it stands.
 */
uint64_t program_type_key(const struct program *program, uint32_t unit, uint32_t type);

/* True when TYPE, or what it points or refers to, is a mutex that a task owns and not a thread: by
 * its model or TASK_MUTEX, or because its own lock operation is awaitable. */
bool program_task_mutex(const struct program *program, uint32_t unit, uint32_t type);

/* True when one of RANGE (rows of annotations) has this text, or begins with it and ':' . The text
 * behind the ':' goes to *REST when REST is not NULL ("" if there is none). TEXT is without the
 * "sendsync::". */
bool program_annotated(const struct facts *facts, struct range range, const char *text,
		       const char **rest);

#endif
