/*
 * One check, in a process of its own that is forked from the server: so it has
 * every open document as it was at that moment, and may crash.
 *
 * It runs what `sendsync check` runs, sends one line of JSON, and then stays to
 * answer questions about what it found, a line each, until it is killed. What
 * went wrong it says on standard error, as `check` does.
 */
#ifndef SENDSYNC_LSP_CHECKER_H
#define SENDSYNC_LSP_CHECKER_H

#include "lsp/documents.h"
#include "project/options.h"

struct checker_settings {
	const struct options *options;
	enum position_encoding encoding;
	bool related; /* the client shows related information */
};

/* Checks DOCUMENT, one of DOCUMENTS. Sends {"ok": whether it was analysed as a whole, "reason": why
 * not, "diagnostics": those in the document itself}. Then reads lines {"line", "character"} and
 * sends the hover of each. */
_Noreturn void checker_main(const struct checker_settings *settings,
			    const struct documents *documents, const struct document *document,
			    int socket);

#endif
