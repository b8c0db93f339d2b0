/*
 * The methods, and what holds the parts together: bytes come from transport.c,
 * become messages (message.c) and requests (rpc.c); documents.c keeps the texts,
 * diagnose.c the processes that check them.
 *
 * The compile database and the configuration are read by every check anew: a
 * change of them needs no more than another check.
 */
#include "lsp/server.h"

#include <signal.h>
#include <stdlib.h>

#include "lsp/actions.h"
#include "lsp/diagnose.h"
#include "lsp/transport.h"
#include "project/config.h"
#include "project/normalise.h"
#include "project/session.h"

enum { DEBOUNCE = 250 }; /* milliseconds after the last key */

struct server {
	uv_loop_t loop;
	struct transport transport;
	struct rpc rpc;
	struct documents documents;
	struct diagnose diagnose;
	bool versioned; /* the client knows documentChanges */
	bool watches;   /* the client tells of files when asked to */
	bool closed;
	int code;
};

/* ---- the wire ---- */

static void
send_body(void *context, const char *body, size_t length)
{
	struct server *server = context;

	if (!server->closed)
		transport_send(&server->transport, body, length);
}

static void
receive(void *context, const struct message *message)
{
	struct server *server = context;

	if (message->kind == MESSAGE_BODY)
		rpc_receive(&server->rpc, message->bytes, message->length);
	else
		rpc_receive_broken(&server->rpc, message->bytes);
}

static void
close_server(struct server *server, bool flush, int code)
{
	if (server->closed)
		return;
	server->closed = true;
	server->code = code;
	diagnose_close(&server->diagnose);
	transport_close(&server->transport, flush);
}

/* The client is gone, and did not say so. */
static void
end(void *context)
{
	close_server(context, false, EXIT_FAILURE);
}

/* ---- parameters ---- */

static const json_t *
get(const json_t *object, const char *key)
{
	return json_object_get(object, key);
}

/* The open document that the request is about; else the request is refused, and NULL. */
static struct document *
named_document(struct server *server, uint32_t ticket, const json_t *params)
{
	const char *uri = json_string_value(get(get(params, "textDocument"), "uri"));
	struct document *document = uri ? documents_find(&server->documents, uri) : NULL;

	if (!document && ticket)
		rpc_reject(&server->rpc, ticket, RPC_INVALID_PARAMS, "no such open document");
	return document;
}

/* A number that is none, negative or too large is the nearest that is one. */
static uint32_t
get_number(const json_t *object, const char *key)
{
	json_int_t number = json_integer_value(get(object, key));

	if (number < 0)
		return 0;
	return number > UINT32_MAX ? UINT32_MAX : (uint32_t)number;
}

static struct position
get_position(const json_t *object, const char *key)
{
	const json_t *position = get(object, key);

	return (struct position){get_number(position, "line"), get_number(position, "character")};
}

static enum position_encoding *
encoding(struct server *server)
{
	return &server->diagnose.settings.encoding;
}

/* ---- life ---- */

static bool
offers_utf8(const json_t *capabilities)
{
	const json_t *encodings = get(get(capabilities, "general"), "positionEncodings"), *name;
	size_t i;

	json_array_foreach(encodings, i,
			   name) if (str_equal(json_string_value(name), "utf-8")) return true;
	return false;
}

static void
initialize(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	const json_t *capabilities = get(params, "capabilities");
	const json_t *document = get(capabilities, "textDocument");
	const json_t *workspace = get(capabilities, "workspace");
	bool utf8 = offers_utf8(capabilities);

	*encoding(server) = utf8 ? ENCODING_UTF8 : ENCODING_UTF16;
	server->diagnose.settings.related =
		json_is_true(get(get(document, "publishDiagnostics"), "relatedInformation"));
	server->versioned = json_is_true(get(get(workspace, "workspaceEdit"), "documentChanges"));
	server->watches =
		json_is_true(get(get(workspace, "didChangeWatchedFiles"), "dynamicRegistration"));
	server->rpc.state = RPC_READY;
	rpc_resolve(&server->rpc, ticket,
		    json_pack("{s:{s:s, s:{s:b, s:i, s:b}, s:b, s:{s:[s]}}, s:{s:s, s:s}}",
			      "capabilities", "positionEncoding", utf8 ? "utf-8" : "utf-16",
			      "textDocumentSync", "openClose", 1, "change", 2, "save", 1,
			      "hoverProvider", 1, "codeActionProvider", "codeActionKinds",
			      "quickfix", "serverInfo", "name", "sendsync", "version",
			      SENDSYNC_VERSION));
}

static void
initialized(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;

	(void)ticket, (void)params;
	if (!server->watches)
		return;
	rpc_request(&server->rpc, "client/registerCapability",
		    json_pack("{s:[{s:s, s:s, s:{s:[{s:s}, {s:s}]}}]}", "registrations", "id",
			      "watch", "method", "workspace/didChangeWatchedFiles",
			      "registerOptions", "watchers", "globPattern",
			      "**/compile_commands.json", "globPattern", "**/" CONFIG_NAME));
}

static void
shut_down(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;

	(void)params;
	server->rpc.state = RPC_SHUT_DOWN;
	rpc_resolve(&server->rpc, ticket, json_null());
}

static void
leave(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;

	(void)ticket, (void)params;
	close_server(server, true,
		     server->rpc.state == RPC_SHUT_DOWN ? EXIT_SUCCESS : EXIT_FAILURE);
}

/* ---- documents ---- */

static void
did_open(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	const json_t *item = get(params, "textDocument"), *text = get(item, "text");
	const char *uri = json_string_value(get(item, "uri"));
	int64_t version = json_integer_value(get(item, "version"));

	(void)ticket;
	if (uri && json_is_string(text) &&
	    documents_open(&server->documents, uri, version, json_string_value(text),
			   json_string_length(text)))
		diagnose_schedule(&server->diagnose, uri, 0);
}

static void
apply_change(struct server *server, struct document *document, const json_t *change)
{
	const json_t *text = get(change, "text"), *range = get(change, "range");
	const char *bytes = json_string_value(text);

	if (bytes && json_is_object(range))
		document_edit(document, get_position(range, "start"), get_position(range, "end"),
			      *encoding(server), bytes, json_string_length(text));
	else if (bytes)
		document_replace(document, bytes, json_string_length(text));
}

static void
did_change(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	struct document *document = named_document(server, ticket, params);
	const json_t *change;
	size_t i;

	if (!document)
		return;
	json_array_foreach(get(params, "contentChanges"), i, change)
		apply_change(server, document, change);
	document->version = json_integer_value(get(get(params, "textDocument"), "version"));
	diagnose_schedule(&server->diagnose, document->uri, DEBOUNCE);
}

/* Who includes a header that was saved may be told something else now. */
static void
did_save(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	const struct document *document = named_document(server, ticket, params);

	if (document && source_is_header(document->path))
		diagnose_schedule_all(&server->diagnose, 0);
	else if (document)
		diagnose_schedule(&server->diagnose, document->uri, 0);
}

static void
did_close(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	const struct document *document = named_document(server, ticket, params);

	if (!document)
		return;
	diagnose_forget(&server->diagnose, document->uri);
	documents_close(&server->documents, document->uri);
}

static void
files_changed(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;

	(void)ticket, (void)params;
	diagnose_schedule_all(&server->diagnose, DEBOUNCE);
}

/* ---- questions ---- */

static void
hover(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	const struct document *document = named_document(server, ticket, params);

	if (document)
		diagnose_ask(&server->diagnose, document->uri, get_position(params, "position"),
			     ticket);
}

static void
code_action(void *context, uint32_t ticket, const json_t *params)
{
	struct server *server = context;
	const struct document *document = named_document(server, ticket, params);

	if (document)
		rpc_resolve(&server->rpc, ticket,
			    actions_list(document, diagnose_published(&server->diagnose, document),
					 get(params, "range"), get(get(params, "context"), "only"),
					 *encoding(server), server->versioned));
}

static const struct rpc_method methods[] = {
	{"initialize", true, initialize},
	{"initialized", false, initialized},
	{"shutdown", true, shut_down},
	{"exit", false, leave},
	{"textDocument/didOpen", false, did_open},
	{"textDocument/didChange", false, did_change},
	{"textDocument/didSave", false, did_save},
	{"textDocument/didClose", false, did_close},
	{"textDocument/hover", true, hover},
	{"textDocument/codeAction", true, code_action},
	{"workspace/didChangeWatchedFiles", false, files_changed},
	{NULL, false, NULL},
};

/* ---- the whole ---- */

static void
free_server(struct server *server)
{
	rpc_free(&server->rpc);
	documents_free(&server->documents);
	transport_free(&server->transport);
	uv_loop_close(&server->loop);
}

int
lsp_run(const struct options *options)
{
	struct server server = {
		.transport = {.receive = receive, .end = end, .context = &server},
		.rpc = {.methods = methods, .send = send_body, .context = &server},
		.diagnose = {.loop = &server.loop,
			     .rpc = &server.rpc,
			     .documents = &server.documents,
			     .settings = {.options = options}},
	};

	signal(SIGPIPE, SIG_IGN);
	uv_loop_init(&server.loop);
	diagnose_start(&server.diagnose);
	if (!transport_start(&server.transport, &server.loop)) {
		server.code = session_fail("lsp talks to an editor through standard input and "
					   "output, which are no pipes here");
		diagnose_close(&server.diagnose);
	}
	uv_run(&server.loop, UV_RUN_DEFAULT);
	free_server(&server);
	return server.code;
}
