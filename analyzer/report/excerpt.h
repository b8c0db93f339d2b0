/*
 * An excerpt: a source line with its number, and below it a caret and tildes
 * under the range that a diagnostic speaks of, as clang draws it.
 */
#ifndef SENDSYNC_REPORT_EXCERPT_H
#define SENDSYNC_REPORT_EXCERPT_H

#include "report/source.h"

struct excerpt {
	struct slice line;
	uint32_t number;     /* of the line */
	uint32_t column;     /* caret, in bytes from 1; beyond the line: behind its end */
	uint32_t end_column; /* end of the range, exclusive; not behind the column: the caret alone
			      */
	uint32_t width;      /* columns of source to show at most; at least 20 are */
	bool colour;
};

/* Appends two lines to OUT. Tabs go to multiples of 8; what a terminal should not get is spelled
 * out ("<U+001B>", "<FF>"); a longer line is cut around the caret, with "..." where. */
void excerpt_draw(const struct excerpt *excerpt, struct text *out);

#endif
