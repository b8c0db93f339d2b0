/*
 * Suppression comments, as clang-tidy's users know them:
 *
 *   // NOLINT                      this line, all rules
 *   // NOLINT(rule-a, lock-*): why these rules; * stands for any characters
 *   // NOLINTNEXTLINE(rule-a)      the line below
 *   // NOLINTBEGIN(rule-a)         from here to the NOLINTEND with the same list
 *
 * The line is that of the primary location. Names of other tools in the
 * list match nothing here. As in clang-tidy: NOLINT() is an empty list and
 * suppresses nothing; a list that is not closed on its line counts as none
 * (all rules); a "-name" in it is ignored; blocks nest, and a NOLINTEND
 * closes the innermost or nothing; the word need not stand in a comment. A
 * NOLINTBEGIN without its NOLINTEND suppresses nothing.
 */
#ifndef SENDSYNC_REPORT_SUPPRESS_H
#define SENDSYNC_REPORT_SUPPRESS_H

#include <stdint.h>

#include "report/report.h"

/* The rule that unused comments are reported under. */
#define UNUSED_SUPPRESSION "unused-suppression"

extern const struct report_rule suppress_unused_rule;

struct suppressions;

/* RULES: ids of the rules that run, NULL behind the last; borrowed. Only a suppression that names
 * one of them in full can be reported as unused. */
struct suppressions *suppress_new(const char *const *rules);
void suppress_free(struct suppressions *suppressions);

/* Reads the comments of a file, once; one that cannot be read has none. Only suppress_unused needs
 * it: suppress_filter reads the files it meets. */
void suppress_scan(struct suppressions *suppressions, const char *file);

/* The same for a file whose content is not that on disk. Before the file is met otherwise. */
void suppress_scan_text(struct suppressions *suppressions, const char *file, const char *bytes,
			size_t length);

/* Drops the diagnostics that a comment suppresses; returns how many. */
uint32_t suppress_filter(struct suppressions *suppressions, struct diag_list *diags);

/* Adds to DIAGS, which need not be the filtered list, a warning UNUSED_SUPPRESSION for every rule
 * that a scanned comment names in full and that suppressed nothing. The caller sorts. */
void suppress_unused(const struct suppressions *suppressions, struct diag_list *diags);

#endif
