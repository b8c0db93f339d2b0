/*
 * Requests in and out of order: what is answered, and what handlers see.
 */
#include <CUnit/CUnit.h>
#include <string.h>

#include "base/text.h"
#include "lsp/rpc.h"
#include "suite.h"

struct log {
	struct rpc rpc;
	struct text sent; /* all bodies, a line each */
	struct text handled;
	uint32_t later; /* ticket of the request that was not answered at once */
};

static void
send_body(void *context, const char *body, size_t length)
{
	struct log *log = context;

	text_append(&log->sent, body, length);
	text_putc(&log->sent, '\n');
}

static void
initialize(void *context, uint32_t ticket, const json_t *params)
{
	struct log *log = context;

	(void)params;
	log->rpc.state = RPC_READY;
	rpc_resolve(&log->rpc, ticket, json_true());
}

static void
echo(void *context, uint32_t ticket, const json_t *params)
{
	struct log *log = context;

	rpc_resolve(&log->rpc, ticket, params ? json_deep_copy(params) : json_null());
}

static void
wait_for_more(void *context, uint32_t ticket, const json_t *params)
{
	struct log *log = context;

	(void)params;
	log->later = ticket;
}

static void
note(void *context, uint32_t ticket, const json_t *params)
{
	struct log *log = context;

	CU_ASSERT_EQUAL(ticket, 0);
	text_puts(&log->handled, json_is_array(params) ? "array " : "note ");
}

static const struct rpc_method methods[] = {
	{"initialize", true, initialize},
	{"echo", true, echo},
	{"wait", true, wait_for_more},
	{"note", false, note},
	{"exit", false, note},
	{NULL, false, NULL},
};

static struct log
open_log(enum rpc_state state)
{
	return (struct log){.rpc = {.methods = methods, .send = send_body, .state = state}};
}

static void
close_log(struct log *log)
{
	rpc_free(&log->rpc);
	text_free(&log->sent);
	text_free(&log->handled);
}

struct row {
	enum rpc_state state;
	const char *body, *sent, *handled;
};

#define ERROR(id, code, message)                                                                   \
	"{\"jsonrpc\":\"2.0\",\"id\":" id ",\"error\":{\"code\":" code ",\"message\":\"" message   \
	"\"}}\n"
#define RESULT(id, result) "{\"jsonrpc\":\"2.0\",\"id\":" id ",\"result\":" result "}\n"
#define NO_REQUEST ERROR("null", "-32600", "no request of JSON-RPC 2.0")

static const struct row rows[] = {
	{RPC_FRESH, "{\"id\":1,\"method\":\"initialize\"}", RESULT("1", "true"), ""},
	{RPC_FRESH, "{\"id\":1,\"method\":\"echo\"}",
	 ERROR("1", "-32002", "the first request is initialize"), ""},
	{RPC_FRESH, "{\"id\":1,\"method\":\"unheard\"}",
	 ERROR("1", "-32002", "the first request is initialize"), ""},
	{RPC_FRESH, "{\"method\":\"note\"}", "", ""},
	{RPC_FRESH, "{\"method\":\"exit\"}", "", "note "},
	{RPC_READY, "{\"id\":1,\"method\":\"initialize\"}",
	 ERROR("1", "-32600", "the server is initialized already"), ""},
	{RPC_READY, "{\"id\":\"x\",\"method\":\"echo\",\"params\":{\"a\":[1]}}",
	 RESULT("\"x\"", "{\"a\":[1]}"), ""},
	{RPC_READY, "{\"id\":1,\"method\":\"echo\"}", RESULT("1", "null"), ""},
	{RPC_READY, "{\"id\":1,\"method\":\"unheard\"}", ERROR("1", "-32601", "no such method"),
	 ""},
	{RPC_READY, "{\"id\":1,\"method\":\"note\"}", ERROR("1", "-32601", "no such method"), ""},
	{RPC_READY, "{\"method\":\"note\",\"params\":[]}", "", "array "},
	{RPC_READY, "{\"method\":\"echo\"}", "", ""},
	{RPC_READY, "{\"method\":\"$/unheard\"}", "", ""},
	{RPC_READY, "{\"method\":\"$/cancelRequest\"}", "", ""},
	{RPC_READY, "{\"id\":\"ours\",\"result\":null}", "", ""},
	{RPC_READY, "{\"id\":\"ours\",\"error\":{}}", "", ""},
	{RPC_READY, "{}", NO_REQUEST, ""},
	{RPC_READY, "[]", NO_REQUEST, ""},
	{RPC_READY, "1", NO_REQUEST, ""},
	{RPC_READY, "{\"id\":1}", NO_REQUEST, ""},
	{RPC_READY, "{\"id\":[],\"method\":\"echo\"}", NO_REQUEST, ""},
	{RPC_READY, "{\"id\":null,\"method\":\"echo\"}", NO_REQUEST, ""},
	{RPC_READY, "{\"id\":1,\"method\":2}", NO_REQUEST, ""},
	{RPC_SHUT_DOWN, "{\"id\":1,\"method\":\"echo\"}",
	 ERROR("1", "-32600", "the server was shut down"), ""},
	{RPC_SHUT_DOWN, "{\"id\":1,\"method\":\"initialize\"}",
	 ERROR("1", "-32600", "the server was shut down"), ""},
	{RPC_SHUT_DOWN, "{\"method\":\"note\"}", "", ""},
	{RPC_SHUT_DOWN, "{\"method\":\"exit\"}", "", "note "},
};

static void
test_table(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct log log = open_log(rows[i].state);

		log.rpc.context = &log;
		rpc_receive(&log.rpc, rows[i].body, strlen(rows[i].body));
		CU_ASSERT_STRING_EQUAL(text_str(&log.sent), rows[i].sent);
		CU_ASSERT_STRING_EQUAL(text_str(&log.handled), rows[i].handled);
		close_log(&log);
	}
}

/* No JSON, in every length of a good message. */
static void
test_no_json(void)
{
	static const char body[] = "{\"id\":1,\"method\":\"echo\"}";

	for (size_t length = 0; length < sizeof body - 1; length++) {
		struct log log = open_log(RPC_READY);

		log.rpc.context = &log;
		rpc_receive(&log.rpc, body, length);
		CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&log.sent), "\"code\":-32700"));
		CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&log.sent), "\"id\":null"));
		close_log(&log);
	}
}

static void
receive(struct log *log, const char *body)
{
	text_clear(&log->sent);
	rpc_receive(&log->rpc, body, strlen(body));
}

static void
test_later(void)
{
	struct log log = open_log(RPC_READY);

	log.rpc.context = &log;
	receive(&log, "{\"id\":1,\"method\":\"wait\"}");
	uint32_t first = log.later;
	receive(&log, "{\"id\":2,\"method\":\"wait\"}");
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), "");
	rpc_resolve(&log.rpc, log.later, json_integer(20));
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), RESULT("2", "20"));
	text_clear(&log.sent);
	rpc_reject(&log.rpc, first, RPC_CONTENT_MODIFIED, "changed");
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), ERROR("1", "-32801", "changed"));
	text_clear(&log.sent);
	rpc_resolve(&log.rpc, first, json_integer(10));
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), "");
	close_log(&log);
}

static void
test_cancel(void)
{
	struct log log = open_log(RPC_READY);

	log.rpc.context = &log;
	receive(&log, "{\"id\":1,\"method\":\"wait\"}");
	receive(&log, "{\"method\":\"$/cancelRequest\",\"params\":{\"id\":\"1\"}}");
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), "");
	receive(&log, "{\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}");
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), ERROR("1", "-32800", "cancelled"));
	text_clear(&log.sent);
	rpc_resolve(&log.rpc, log.later, json_integer(10));
	CU_ASSERT_STRING_EQUAL(text_str(&log.sent), "");
	receive(&log, "{\"id\":2,\"method\":\"wait\"}"); /* never answered: freed with the rest */
	close_log(&log);
}

static void
test_own_messages(void)
{
	struct log log = open_log(RPC_READY);

	log.rpc.context = &log;
	rpc_notify(&log.rpc, "a/b", json_pack("[i]", 1));
	rpc_request(&log.rpc, "c/d", json_object());
	CU_ASSERT_STRING_EQUAL(
		text_str(&log.sent),
		"{\"jsonrpc\":\"2.0\",\"method\":\"a/b\",\"params\":[1]}\n"
		"{\"jsonrpc\":\"2.0\",\"id\":\"c/d\",\"method\":\"c/d\",\"params\":{}}\n");
	close_log(&log);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"what is answered", test_table},        {"no JSON", test_no_json},
		{"answers that come later", test_later}, {"cancelled", test_cancel},
		{"messages of ours", test_own_messages}, CU_TEST_INFO_NULL,
	};
	return suite_run("lsp_rpc", tests);
}
