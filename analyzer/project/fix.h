/*
 * --fix: the changes that rules offer, made.
 *
 * The first fix of each finding is taken whole or not at all: not when it meets
 * one that was taken before (the next run gets it), not in a file outside of
 * the project or in a system header, and not in one that changed while it was
 * analysed. Each file is written whole or not at all. What is mended is no
 * finding any more, so a second run finds nothing to do.
 */
#ifndef SENDSYNC_PROJECT_FIX_H
#define SENDSYNC_PROJECT_FIX_H

#include <time.h>

#include "report/report.h"

struct text;

/* What may be changed: files that MAY says yes to, and that nobody wrote to since START. */
struct fix_limits {
	bool (*may)(const char *file, void *context);
	void *context;
	struct timespec start;
};

/* Makes the changes; drops the findings that are mended and counts them in FIXED. False, with a
 * sentence in ERROR, when a file could not be written; what was mended before it stays so. */
bool fix_apply(struct diag_list *diags, const struct fix_limits *limits, uint32_t *fixed,
	       struct text *error);

/* Writes, as a unified diff of paths relative to DIRECTORY, what fix_apply would do. */
uint32_t fix_preview(struct diag_list *diags, const struct fix_limits *limits,
		     const char *directory, struct text *out);

/* FILE lies in the project of one of the session's commands, behind all links too. */
bool fix_in_project(const char *file, void *session);

#endif
