/*
 * What is under the pointer, and whether it is Send and Sync.
 *
 * By the name that stands there: a type of that name, else the variable in whose
 * function the pointer is, else a field. So a type that only the linked facts of
 * the file know is found, at once and without another parse.
 *
 * Missed on purpose: what stands in the head of a loop counts to the end of the
 * block around it, if nothing else has its name.
 */
#ifndef SENDSYNC_LSP_HOVER_H
#define SENDSYNC_LSP_HOVER_H

#include <jansson.h>

#include "lsp/documents.h"
#include "project/session.h"

/* The protocol's Hover, or null. The session is linked. */
json_t *hover_answer(struct session *session, const struct document *document,
		     struct position position, enum position_encoding encoding);

#endif
