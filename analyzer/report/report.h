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
};

struct text_style {
	bool colour;
	uint32_t width; /* columns of source shown before a line is clipped; 0: 120 */
	FILE *summary;  /* gets the failed units and the last line ("2 errors and 1 warning in 12
			   files"); NULL: they are not written */
};

/* clang's form: location, message and rule, source line and caret, notes alike, help. */
bool report_text(const struct report *report, FILE *out, const struct text_style *style);

/* One JSON object: shared/design/cli.md, docs. Bytes that are no UTF-8 become U+FFFD. */
bool report_json(const struct report *report, FILE *out);

/* Compares with the expectation comments in the main files (FIXTURES.md) and writes each
 * mismatch as a line. True when everything matched. */
bool report_verify(const struct report *report, FILE *out);

/* FILE as a report shows it: relative to the report's directory when below it. A part of FILE. */
const char *report_path(const struct report *report, const char *file);

#endif
