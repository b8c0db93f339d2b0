/*
 * What a project lives with: the findings that are left when suppression
 * comments, the baseline and --diff have had their say, in this order.
 */
#ifndef SENDSYNC_PROJECT_FILTERS_H
#define SENDSYNC_PROJECT_FILTERS_H

#include "project/changes.h"
#include "report/report.h"

struct session;
struct baseline;

struct filters {
	struct baseline *baseline; /* NULL: none */
	bool has_changes;
	struct changes changes;
	uint32_t hidden, gone; /* see struct report */
};

/* Reads what the options name, before anything is analysed. EXIT_CLEAN, or EXIT_USAGE when the user
 * was told what is wrong. The filters are to be freed either way. */
int filters_open(struct filters *filters, const struct session *session);
void filters_close(struct filters *filters);

/* RULES: ids of those that ran, NULL behind the last. DIAGS is sorted, and sorted afterwards.
 * EXIT_CLEAN, or EXIT_USAGE when the user was told that a baseline cannot be written. */
int filters_apply(struct filters *filters, struct session *session, const char *const *rules,
		  struct diag_list *diags);

#endif
