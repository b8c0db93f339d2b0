/*
 * Code actions: the fixes that a diagnostic brings, and a NOLINT comment.
 *
 * They are made from the diagnostics that were published for this very version
 * of the document; of an older one nobody knows where the edits belong.
 *
 * Missed on purpose: whether the end of a line is a place for a comment is seen
 * by a backslash alone; a raw string that goes on is not noticed.
 */
#ifndef SENDSYNC_LSP_ACTIONS_H
#define SENDSYNC_LSP_ACTIONS_H

#include <jansson.h>

#include "lsp/documents.h"

/* An array of quick fixes for those of DIAGNOSTICS that touch RANGE, {start, end}. ONLY: the kinds
 * that are wanted; NULL: all. VERSIONED: the client knows documentChanges. */
json_t *actions_list(const struct document *document, const json_t *diagnostics,
		     const json_t *range, const json_t *only, enum position_encoding encoding,
		     bool versioned);

#endif
