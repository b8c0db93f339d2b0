/* Requests are few at a time, so that the open ones are searched from the front. */
#include "lsp/rpc.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "report/json_value.h"

/* ---- sending ---- */

/* Frees MESSAGE. */
static void
send_message(struct rpc *rpc, json_t *message)
{
	char *body = json_dumps(message, JSON_COMPACT);

	json_decref(message);
	if (body)
		rpc->send(rpc->context, body, strlen(body));
	free(body);
}

/* ID is borrowed. */
static void
send_error(struct rpc *rpc, json_t *id, enum rpc_error code, const char *message)
{
	send_message(rpc, json_pack("{s:s, s:O, s:{s:i, s:o}}", "jsonrpc", "2.0", "id", id, "error",
				    "code", (int)code, "message", json_of(message)));
}

void
rpc_notify(struct rpc *rpc, const char *method, json_t *params)
{
	send_message(rpc, json_pack("{s:s, s:s, s:o}", "jsonrpc", "2.0", "method", method, "params",
				    params));
}

void
rpc_request(struct rpc *rpc, const char *method, json_t *params)
{
	send_message(rpc, json_pack("{s:s, s:s, s:s, s:o}", "jsonrpc", "2.0", "id", method,
				    "method", method, "params", params));
}

/* ---- open requests ---- */

static uint32_t
open_request(struct rpc *rpc, json_t *id)
{
	*vec_push(&rpc->pending) = (struct rpc_pending){++rpc->tickets, json_incref(id)};
	return rpc->tickets;
}

/* The id of the request, which is open no more; NULL when it was not. */
static json_t *
close_request(struct rpc *rpc, uint32_t ticket)
{
	for (uint32_t i = 0; i < rpc->pending.count; i++) {
		json_t *id = rpc->pending.items[i].id;
		if (rpc->pending.items[i].ticket != ticket)
			continue;
		rpc->pending.items[i] = *vec_last(&rpc->pending);
		rpc->pending.count--;
		return id;
	}
	return NULL;
}

void
rpc_resolve(struct rpc *rpc, uint32_t ticket, json_t *result)
{
	json_t *id = close_request(rpc, ticket);

	if (id)
		send_message(rpc, json_pack("{s:s, s:o, s:o}", "jsonrpc", "2.0", "id", id, "result",
					    result));
	else
		json_decref(result);
}

void
rpc_reject(struct rpc *rpc, uint32_t ticket, enum rpc_error code, const char *message)
{
	json_t *id = close_request(rpc, ticket);

	if (id)
		send_error(rpc, id, code, message);
	json_decref(id);
}

static void
cancel(struct rpc *rpc, const json_t *params)
{
	const json_t *id = json_object_get(params, "id");

	for (uint32_t i = 0; i < rpc->pending.count; i++) {
		if (!json_equal(rpc->pending.items[i].id, id))
			continue;
		rpc_reject(rpc, rpc->pending.items[i].ticket, RPC_CANCELLED, "cancelled");
		return;
	}
}

void
rpc_free(struct rpc *rpc)
{
	for (uint32_t i = 0; i < rpc->pending.count; i++)
		json_decref(rpc->pending.items[i].id);
	vec_free(&rpc->pending);
}

/* ---- receiving ---- */

static const struct rpc_method *
find_method(const struct rpc *rpc, const char *name, bool request)
{
	for (const struct rpc_method *method = rpc->methods; method->name; method++)
		if (method->request == request && str_equal(method->name, name))
			return method;
	return NULL;
}

static void
receive_request(struct rpc *rpc, json_t *id, const char *name, const json_t *params)
{
	const struct rpc_method *method = find_method(rpc, name, true);
	bool initialize = str_equal(name, "initialize");

	if (rpc->state == RPC_SHUT_DOWN)
		send_error(rpc, id, RPC_INVALID_REQUEST, "the server was shut down");
	else if (rpc->state == RPC_FRESH && !initialize)
		send_error(rpc, id, RPC_NOT_INITIALIZED, "the first request is initialize");
	else if (rpc->state != RPC_FRESH && initialize)
		send_error(rpc, id, RPC_INVALID_REQUEST, "the server is initialized already");
	else if (!method)
		send_error(rpc, id, RPC_METHOD_NOT_FOUND, "no such method");
	else
		method->handle(rpc->context, open_request(rpc, id), params);
}

static void
receive_notification(struct rpc *rpc, const char *name, const json_t *params)
{
	const struct rpc_method *method = find_method(rpc, name, false);

	if (str_equal(name, "$/cancelRequest"))
		cancel(rpc, params);
	else if (method && (rpc->state == RPC_READY || str_equal(name, "exit")))
		method->handle(rpc->context, 0, params);
}

/* An answer to a request of ours has no method. */
static bool
is_answer(const json_t *message)
{
	return json_object_get(message, "id") && !json_object_get(message, "method") &&
	       (json_object_get(message, "result") || json_object_get(message, "error"));
}

static void
receive_message(struct rpc *rpc, const json_t *message)
{
	const char *method = json_string_value(json_object_get(message, "method"));
	const json_t *params = json_object_get(message, "params");
	json_t *id = json_object_get(message, "id");

	if (is_answer(message))
		return;
	if (!method || (id && !json_is_string(id) && !json_is_number(id)))
		send_error(rpc, json_null(), RPC_INVALID_REQUEST, "no request of JSON-RPC 2.0");
	else if (id)
		receive_request(rpc, id, method, params);
	else
		receive_notification(rpc, method, params);
}

void
rpc_receive(struct rpc *rpc, const char *body, size_t length)
{
	json_error_t error;
	json_t *message = json_loadb(body, length, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);

	if (message)
		receive_message(rpc, message);
	else
		rpc_receive_broken(rpc, error.text);
	json_decref(message);
}

void
rpc_receive_broken(struct rpc *rpc, const char *sentence)
{
	send_error(rpc, json_null(), RPC_PARSE_ERROR, sentence);
}
