/*
 * The checks of open documents: when each is due, the process that does it, and
 * what it found.
 *
 * A document has one process at most. A change kills it, whatever it does, and
 * a new one is started when nothing was changed for a while; one that is done
 * stays, to answer what is asked about the same text. A process that crashes
 * costs a message in the editor's log.
 */
#ifndef SENDSYNC_LSP_DIAGNOSE_H
#define SENDSYNC_LSP_DIAGNOSE_H

#include <uv.h>

#include "lsp/checker.h"
#include "lsp/rpc.h"

struct job;

struct diagnose {
	uv_loop_t *loop;
	struct rpc *rpc;
	const struct documents *documents;
	struct checker_settings settings;
	uv_timer_t timer; /* to the next job that is due */
	VEC(struct job *) jobs;
	uint32_t running; /* checks that have not reported */
	char *told;       /* the mistake that was shown last, which is not shown again */
};

/* The first four members but the timer are set, all else is zero. */
void diagnose_start(struct diagnose *diagnose);

/* Checks the document of URI in so many milliseconds, and not before. */
void diagnose_schedule(struct diagnose *diagnose, const char *uri, uint64_t delay);
void diagnose_schedule_all(struct diagnose *diagnose, uint64_t delay);

/* The document is closed: its diagnostics are taken back. */
void diagnose_forget(struct diagnose *diagnose, const char *uri);

/* What was published for this version of it; NULL: nothing yet. Borrowed. */
const json_t *diagnose_published(const struct diagnose *diagnose, const struct document *document);

/* Answers the request of TICKET with the hover at POSITION, later. */
void diagnose_ask(struct diagnose *diagnose, const char *uri, struct position position,
		  uint32_t ticket);

/* Ends all processes; memory is free when the loop has run. */
void diagnose_close(struct diagnose *diagnose);

#endif
