/*
 * sendsync check: the program, the rules, the reports. Who reports in another
 * way, as the language server does, takes what was collected.
 */
#ifndef SENDSYNC_PROJECT_CHECK_H
#define SENDSYNC_PROJECT_CHECK_H

#include <time.h>

#include "project/filters.h"
#include "project/session.h"
#include "report/report.h"
#include "rules/registry.h"

struct checking {
	struct session session;
	struct registry registry;
	struct diag_list diags;
	VEC(const struct rule *) enabled;
	VEC(struct report_failure) failures;
	VEC(const char *) main_files;
	VEC(struct report_rule) rules;
	struct filters filters;
	struct timespec start;
	uint32_t fixed, from_cache;
};

/* Runs it; returns the exit code of the program. */
int check_run(const struct options *options);

/* Never fails. Close it whatever comes of collecting. */
void check_open(struct checking *checking, const struct options *options);
void check_close(struct checking *checking);

/* Everything up to the findings that are left when the filters have had their say, sorted. What is
 * not EXIT_CLEAN has been told on standard error. With --dump-config it ends at the configuration.
 */
int check_collect(struct checking *checking);

#endif
