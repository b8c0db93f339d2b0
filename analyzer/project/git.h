/*
 * Asking git, as a process of its own: its rules for what is ignored, renamed
 * and converted are then the user's. No shell, no pager, no terminal; nothing
 * that a repository's configuration names is run for its sake (external diffs,
 * text conversions, file system monitors), and its index is not written.
 */
#ifndef SENDSYNC_PROJECT_GIT_H
#define SENDSYNC_PROJECT_GIT_H

#include <stdbool.h>

struct text;

/* Runs `git -C DIRECTORY ARGUMENTS...` (NULL behind the last) and appends what it prints to OUT.
 * Its exit code, and the first line of its complaint in COMPLAINT; -1 when it cannot be started,
 * with the reason there. */
int git_run(const char *directory, const char *const *arguments, struct text *out,
	    struct text *complaint);

#endif
