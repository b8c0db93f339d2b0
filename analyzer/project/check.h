/*
 * sendsync check: the program, the rules, the reports.
 */
#ifndef SENDSYNC_PROJECT_CHECK_H
#define SENDSYNC_PROJECT_CHECK_H

struct options;

/* Runs it; returns the exit code of the program. */
int check_run(const struct options *options);

#endif
