/*
 * JSON-RPC 2.0 as the language server protocol uses it: a table of methods, and
 * for each request one answer, at once or later.
 *
 * What the protocol says of wrong requests is decided here: before initialize,
 * after shutdown, unknown, cancelled, no JSON. Handlers see only what is in
 * order. A notification that cannot be handled is dropped.
 */
#ifndef SENDSYNC_LSP_RPC_H
#define SENDSYNC_LSP_RPC_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

enum rpc_error {
	RPC_PARSE_ERROR = -32700,
	RPC_INVALID_REQUEST = -32600,
	RPC_METHOD_NOT_FOUND = -32601,
	RPC_INVALID_PARAMS = -32602,
	RPC_NOT_INITIALIZED = -32002,
	RPC_CONTENT_MODIFIED = -32801,
	RPC_CANCELLED = -32800,
};

/* TICKET: what rpc_resolve or rpc_reject is called with, once; 0 for a notification. PARAMS may be
 * NULL or of any type. */
typedef void (*rpc_handler)(void *context, uint32_t ticket, const json_t *params);

struct rpc_method {
	const char *name; /* NULL behind the last */
	bool request;     /* else a notification */
	rpc_handler handle;
};

enum rpc_state { RPC_FRESH, RPC_READY, RPC_SHUT_DOWN };

struct rpc_pending {
	uint32_t ticket;
	json_t *id;
};

struct rpc {
	const struct rpc_method *methods;
	void (*send)(void *context, const char *body, size_t length);
	void *context; /* of the handlers and of send */
	enum rpc_state state;
	uint32_t tickets;
	VEC(struct rpc_pending) pending;
};

/* One message; SENTENCE: why there is none. */
void rpc_receive(struct rpc *rpc, const char *body, size_t length);
void rpc_receive_broken(struct rpc *rpc, const char *sentence);

/* Answers a request, unless it was cancelled. RESULT and PARAMS are taken over. */
void rpc_resolve(struct rpc *rpc, uint32_t ticket, json_t *result);
void rpc_reject(struct rpc *rpc, uint32_t ticket, enum rpc_error code, const char *message);
void rpc_request(struct rpc *rpc, const char *method, json_t *params); /* no answer is awaited */
void rpc_notify(struct rpc *rpc, const char *method, json_t *params);

/* Frees what was not answered. */
void rpc_free(struct rpc *rpc);

#endif
