/*
 * Workers: each unit is parsed in a child process of its own.
 *
 * libclang can crash, hang or eat all memory on odd input. Then one unit is
 * lost, with a reason, and never the run. The child is forked, not executed:
 * libclang is loaded already. It sends facts as bytes through a pipe; the
 * parent validates them like those of a file.
 */
#ifndef SENDSYNC_PROJECT_WORKERS_H
#define SENDSYNC_PROJECT_WORKERS_H

#include "frontend/frontend.h"
#include "project/cache.h"

/* frontend_lower, or a test's stand-in. */
typedef enum unit_status (*unit_lowering)(const struct unit_command *command, struct facts *facts);

struct worker_settings {
	unit_lowering lower;
	uint32_t jobs;    /* children at once; 0: one for each processor */
	uint32_t seconds; /* per unit; 0: 300 */
	uint64_t memory;  /* bytes of address space per unit; 0: 8 GiB. Not in builds with ASan */
	struct cache *cache; /* asked first, and told of every unit that is analysed; NULL: none */
	bool progress;       /* tell on standard error how far it is */
};

/* What came of the command at the same index. */
struct unit_result {
	struct facts facts; /* never uninitialised: empty tables when there are none */
	bool ok;            /* analysed as a whole */
	bool from_cache;    /* ... by an earlier run */
	char *reason;       /* why not, one line; malloc'ed, NULL when ok */
};

/* Lowers COMMANDS[0..COUNT), the largest source first, into RESULTS[0..COUNT), in the order of the
 * commands. False when SIGINT or SIGTERM ended it: the children are gone, and what was not done
 * has the reason "interrupted". Free the results either way. */
bool workers_run(const struct worker_settings *settings, const struct unit_command *commands,
		 uint32_t count, struct unit_result *results);
void unit_results_free(struct unit_result *results, uint32_t count);

#endif
