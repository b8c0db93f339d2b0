/*
 * A baseline: the findings that a project has accepted so far. With one, only
 * new findings are reported, so a rule can be switched on in an old code base
 * before its last finding is gone.
 *
 * Each entry names a rule, a file (relative to the baseline's folder when below
 * it), a fingerprint and how many findings have all three. The fingerprint
 * speaks of the function and the line's text, not of line numbers, so edits
 * elsewhere change nothing; a file that is renamed takes its entries along.
 */
#ifndef SENDSYNC_REPORT_BASELINE_H
#define SENDSYNC_REPORT_BASELINE_H

#include "report/diag.h"

struct text;
struct baseline;

/* Reads FILE, an absolute path. NULL, with "FILE: what is wrong and what to do" in ERROR. */
struct baseline *baseline_read(const char *file, struct text *error);
void baseline_free(struct baseline *baseline);

/* Drops the findings that the baseline has, each of its findings once; returns how many. DIAGS is
 * sorted. */
uint32_t baseline_filter(struct baseline *baseline, struct diag_list *diags);

/* After the filter: how many findings of the baseline were not met, among those that LOOKED says
 * yes to: whose rule ran, and whose file (absolute) was looked at. */
typedef bool baseline_scope(const char *file, const char *rule, void *context);
uint32_t baseline_gone(const struct baseline *baseline, baseline_scope *looked, void *context);

/* Writes the findings to FILE, an absolute path, whole or not at all. False, with a sentence. The
 * same findings give the same bytes. */
bool baseline_write(struct diag_list *diags, const char *file, struct text *error);

#endif
