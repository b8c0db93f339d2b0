/*
 * A report: what one run found, and the sinks that write it.
 *
 * The caller fills the struct, all borrowed, with a list that is sorted
 * (diag_sort) and filtered; a sink only reads it and writes one form. Every
 * sink returns whether all was written, report_verify also whether all
 * matched.
 */
#ifndef SENDSYNC_REPORT_REPORT_H
#define SENDSYNC_REPORT_REPORT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "report/diag.h"

/* A translation unit that was not analysed, and why, in one line. */
struct report_failure {
	const char *file; /* absolute */
	const char *reason;
};

/* A rule that ran, as reports describe it. */
struct report_rule {
	const char *id, *group, *summary, *rationale;
	const char *bad, *good; /* examples; NULL: none */
	enum severity severity;
};

struct report {
	struct diag_list *diags; /* not const: fingerprints are stored in it when first asked for */
	const char *version;     /* of sendsync, "0.1.0" */
	const char *directory;   /* working directory, absolute: files below it are written relative
				    to it. NULL: all stay absolute */
	uint32_t checked;        /* units analysed, those from the cache too */
	uint32_t from_cache;
	const struct report_failure *failures;
	uint32_t failure_count;
	const char *const *main_files; /* absolute; the fixtures that report_verify reads */
	uint32_t main_file_count;
	const struct report_rule *rules; /* in order of id; of every diagnostic */
	uint32_t rule_count;
	uint32_t fixed; /* findings that were mended, and are none any more */
	bool has_baseline;
	uint32_t hidden, gone; /* findings that the baseline hides; of the baseline, not met */
	int exit_code;         /* of the run, when all reports can be written */
};

/* Every form but text: its name, and what --help says of it. */
#define REPORT_SINKS(X)                                                                            \
	X(json, "one object, for programs")                                                        \
	X(sarif, "SARIF 2.1.0: code scanning, editors")                                            \
	X(gitlab, "GitLab's code quality report")                                                  \
	X(github, "GitHub's workflow commands: annotations")                                       \
	X(checkstyle, "Checkstyle's XML")                                                          \
	X(junit, "JUnit's XML: a test case a finding")                                             \
	X(verify, "compares with the expectations in fixtures")

/* "text|json|...": the names of all forms. */
#define REPORT_NAME_(name, help) "|" #name
#define REPORT_FORMATS "text" REPORT_SINKS(REPORT_NAME_)

struct text_style {
	bool colour;
	uint32_t width; /* columns of source shown before a line is clipped; 0: 120 */
	FILE *summary;  /* gets the failed units and the last line ("2 errors and 1 warning in 12
			   files"); NULL: they are not written */
};

/* clang's form: location, message and rule, source line and caret, notes alike, help. */
bool report_text(const struct report *report, FILE *out, const struct text_style *style);

/*
 * json: one object, by shared/design/cli.md. Bytes that are no UTF-8 become U+FFFD, in it and in
 * all that follow. sarif: one run, with the rules, the reason chains as code flows, and fixes.
 * gitlab: an array; a fingerprint a finding.
 * github: a line a finding, for the runner to read from standard output.
 * checkstyle, junit: XML.
 * verify: compares with the expectation comments in the main files (FIXTURES.md) and writes each
 * mismatch as a line; true when everything matched.
 */
#define REPORT_DECLARE_(name, help) bool report_##name(const struct report *report, FILE *out);
REPORT_SINKS(REPORT_DECLARE_)

/* Writes the form of that name, which must be one of REPORT_FORMATS. */
bool report_write(const struct report *report, const char *format, FILE *out,
		  const struct text_style *style);

/* The first report_rule of that id; NULL. */
const struct report_rule *report_rule_of(const struct report *report, const char *id);

/* FILE as a report shows it: relative to the report's directory when below it. A part of FILE. */
const char *report_path(const struct report *report, const char *file);

#endif
