/*
 * Standard input and output under libuv: bytes in, framed messages out.
 *
 * Editors give pipes or sockets. A file does as well (a recorded session), and
 * is read before the loop runs. Nobody waits for a client that does not read:
 * what it was sent is kept until it does, or is gone.
 */
#ifndef SENDSYNC_LSP_TRANSPORT_H
#define SENDSYNC_LSP_TRANSPORT_H

#include <stdbool.h>
#include <uv.h>

#include "lsp/message.h"

struct transport {
	uv_pipe_t in, out;
	bool in_open, out_open; /* pipes; else files */
	bool ended;
	struct message_reader reader;
	void (*receive)(void *context, const struct message *message);
	void (*end)(void *context); /* the client is gone; called once */
	void *context;
};

/* RECEIVE, END and CONTEXT are set, all else is zero. False when standard input is no way to talk
 * to an editor. */
bool transport_start(struct transport *transport, uv_loop_t *loop);
void transport_send(struct transport *transport, const char *body, size_t length);

/* Receives no more. FLUSH: what was sent is still written when the loop runs. Free behind that. */
void transport_close(struct transport *transport, bool flush);
void transport_free(struct transport *transport);

#endif
