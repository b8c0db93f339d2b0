/*
 * Diagnostics of ours -> diagnostics of the protocol.
 *
 * A note with a place becomes related information, for clients that show it;
 * else, and without a place, it is a line of the message, as the help is. The
 * fixes stand in `data` as text edits, from which code actions are made.
 */
#ifndef SENDSYNC_LSP_CONVERT_H
#define SENDSYNC_LSP_CONVERT_H

#include <jansson.h>

#include "lsp/documents.h"
#include "report/diag.h"
#include "report/source.h"

struct converter {
	struct source_cache sources;       /* with the open documents */
	const struct documents *documents; /* the client's own spelling of their URIs */
	enum position_encoding encoding;
	bool related;
};

/* DOCUMENTS are borrowed. Set the rest, and free it. */
void convert_open(struct converter *converter, const struct documents *documents);
void convert_close(struct converter *converter);

/* {start, end}, from 0. */
json_t *convert_range(struct converter *converter, const struct location *where);

json_t *convert_diag(struct converter *converter, const struct diag *diag);

#endif
