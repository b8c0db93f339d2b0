/*
 * model.c and model_read.c: keys become fields, mistakes become sentences
 * with a place, and the user's word comes before the built-in one.
 *
 * Every key of the tables needs a row in the cases below, and a line with an
 * example in docs/models.md.
 */
#include "suite.h"

#include <dirent.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "analysis/model_keys.h"
#include "analysis/model_read.h"
#include "base/text.h"

#define MODELS_DIR SENDSYNC_SOURCE_DIR "/annotations/models"

enum model_table { MODEL_TYPE, MODEL_FUNCTION, MODEL_SPAWN, MODEL_BLOCKS };

/* The key at INDEX of what an entry may say; NULL behind the last. */
static const char *
model_key(enum model_table table, size_t index)
{
	static const struct key *const tables[] = {
		[MODEL_TYPE] = model_type_keys,
		[MODEL_FUNCTION] = model_function_keys,
		[MODEL_SPAWN] = model_spawn_keys,
		[MODEL_BLOCKS] = model_block_keys,
	};

	return tables[table][index].name;
}

static struct models *
blank_models(void)
{
	struct models *models = xmalloc(sizeof *models);

	*models = (struct models){0};
	return models;
}

/* The models of one file; the test ends when it cannot be read. */
static struct models *
read_models(const char *yaml)
{
	struct models *models = blank_models();
	char *error = NULL;
	bool ok = model_read(models, "m.yaml", yaml, &error);

	if (!ok)
		fprintf(stderr, "%s\n%s\n", yaml, error);
	free(error);
	CU_ASSERT_FATAL(ok);
	return models;
}

/* An entry of SECTION ("types" or "functions") called `x` with one more key. */
static struct models *
read_entry(const char *section, const char *key)
{
	struct text yaml = {0};
	struct models *models;

	text_printf(&yaml, "library: l\n%s:\n  - {name: x, %s}\n", section, key);
	models = read_models(text_str(&yaml));
	text_free(&yaml);
	return models;
}

/* ---- keys ---- */

enum member { INTEGER, BOOLEAN, STRING, CONDITION };

/* One key and the field it sets: nothing else may differ from an entry without keys. */
struct key_case {
	const char *yaml;
	enum member member;
	size_t offset, size;
	int64_t value;
	const char *string;
};

#define SIZE(type, field) sizeof(((struct type *)NULL)->field)
#define FIELD(yaml, member, type, field, value)                                                    \
	{yaml, member, offsetof(struct type, field), SIZE(type, field), value, NULL}
#define TEXT_FIELD(yaml, type, field, string)                                                      \
	{yaml, STRING, offsetof(struct type, field), SIZE(type, field), 0, string}
#define ROLE(yaml, role) FIELD(yaml, INTEGER, model_type, roles, role)
#define POSITION(yaml, field, value) FIELD(yaml, INTEGER, model_function, field, value)
#define FLAG(yaml, field) FIELD(yaml, BOOLEAN, model_function, field, true)

static const struct key_case type_cases[] = {
	TEXT_FIELD("because: it counts", model_type, because, "it counts"),
	TEXT_FIELD("instead: std::atomic", model_type, instead, "std::atomic"),
	FIELD("send: always", CONDITION, model_type, send, CONDITION_ALWAYS),
	FIELD("send: never", CONDITION, model_type, send, CONDITION_NEVER),
	FIELD("send: unknown", CONDITION, model_type, send, CONDITION_UNKNOWN),
	FIELD("send: parts", CONDITION, model_type, send, CONDITION_PARTS),
	FIELD("sync: always", CONDITION, model_type, sync, CONDITION_ALWAYS),
	ROLE("guard: yes", ROLE_GUARD),
	ROLE("tag: defer", ROLE_TAG_DEFER),
	ROLE("tag: try", ROLE_TAG_TRY),
	ROLE("tag: adopt", ROLE_TAG_ADOPT),
	ROLE("thread-mutex: yes", ROLE_THREAD_MUTEX),
	ROLE("recursive: yes", ROLE_RECURSIVE),
	ROLE("task-mutex: yes", ROLE_TASK_MUTEX),
	ROLE("task-guard: yes", ROLE_TASK_GUARD),
	ROLE("view: yes", ROLE_VIEW),
	ROLE("holder: yes", ROLE_HOLDER),
	ROLE("box: yes", ROLE_BOX),
	ROLE("container: yes", ROLE_CONTAINER),
	ROLE("never-suspends: yes", ROLE_NEVER_SUSPENDS),
	ROLE("always-suspends: yes", ROLE_ALWAYS_SUSPENDS),
	ROLE("synchronized: yes", ROLE_SYNCHRONIZED),
	ROLE("thread-bound: yes", ROLE_THREAD_BOUND),
	ROLE("blocks: yes", ROLE_BLOCKING),
	ROLE("lazy: yes", ROLE_LAZY_TASK),
	ROLE("eager: yes", ROLE_EAGER_TASK),
	ROLE("migrates: yes", ROLE_MIGRATES),
	ROLE("same-thread: yes", ROLE_SAME_THREAD),
};

static const struct key_case function_cases[] = {
	TEXT_FIELD("because: it sleeps", model_function, because, "it sleeps"),
	TEXT_FIELD("instead: a timer", model_function, instead, "a timer"),
	FIELD("spawn: {}", BOOLEAN, model_function, spawn.present, true),
	POSITION("locks: 0", locks, 0),
	POSITION("unlocks: this", unlocks, ARG_THIS),
	POSITION("try-locks: 63", try_locks, 63),
	POSITION("releases: this", releases, ARG_THIS),
	POSITION("tests: 1", tests, 1),
	POSITION("joins: 2", joins, 2),
	POSITION("detaches: this", detaches, ARG_THIS),
	POSITION("waits: 0", waits, 0),
	POSITION("empties: this", empties, ARG_THIS),
	POSITION("fills: result", fills, ARG_RESULT),
	POSITION("takes: this", takes, ARG_THIS),
	POSITION("swaps: 0", swaps, 0),
	POSITION("borrows: 0", borrows, 0),
	POSITION("returns: 0", returns, 0),
	POSITION("binds: all", binds, ARG_ALL),
	POSITION("derefs: this", derefs, ARG_THIS),
	POSITION("callback: 2", callback, 2),
	POSITION("sets-detached: 0", sets_detached, 0),
	POSITION("atomic: 0", atomic, 0),
	FLAG("calls-back: yes", calls_back),
	FLAG("per-thread: yes", per_thread),
	FLAG("own-handle: yes", own_handle),
	FLAG("resumes: yes", resumes),
	FLAG("migrates: yes", migrates),
	FLAG("suspends: yes", suspends),
	FLAG("never-returns: yes", never_returns),
	FLAG("blocks: yes", blocks.present),
	FLAG("opens: yes", opens.present),
	POSITION("unblocks: 0", unblocks, 0),
	FLAG("offloads: yes", offloads),
	FLAG("no-throw: yes", no_throw),
	FIELD("success: zero", INTEGER, model_function, success, SUCCESS_ZERO),
	FIELD("success: nonzero", INTEGER, model_function, success, SUCCESS_NONZERO),
};

static const struct key_case spawn_cases[] = {
	FIELD("task: 2", INTEGER, model_spawn, task, 2),
	FIELD("data: rest", INTEGER, model_spawn, data, ARG_REST),
	FIELD("handle: result", INTEGER, model_spawn, handle, ARG_RESULT),
	FIELD("attributes: 1", INTEGER, model_spawn, attributes, 1),
	FIELD("lifetime: scoped", INTEGER, model_spawn, lifetime, SPAWN_SCOPED),
	FIELD("lifetime: detached", INTEGER, model_spawn, lifetime, SPAWN_DETACHED),
	FIELD("end: joins", INTEGER, model_spawn, handle_end, HANDLE_END_JOINS),
	FIELD("end: terminates", INTEGER, model_spawn, handle_end, HANDLE_END_TERMINATES),
	FIELD("end: detaches", INTEGER, model_spawn, handle_end, HANDLE_END_DETACHES),
	FIELD("by-pointer: yes", BOOLEAN, model_spawn, by_pointer, true),
	FIELD("many: yes", BOOLEAN, model_spawn, many, true),
	FIELD("same-thread: yes", BOOLEAN, model_spawn, same_thread, true),
	FIELD("thread: yes", BOOLEAN, model_spawn, starts_thread, true),
	TEXT_FIELD("payload: data", model_spawn, payload, "data"),
	TEXT_FIELD("only-with: asio::detached_t", model_spawn, only_with, "asio::detached_t"),
	TEXT_FIELD("policy: std::launch", model_spawn, policy_type, "std::launch"),
	FIELD("policy-same-thread: 2", INTEGER, model_spawn, policy_same_thread, 2),
};

static const struct key_case block_cases[] = {
	FIELD("on: this", INTEGER, model_blocks, on, ARG_THIS),
	FIELD("flags: 3", INTEGER, model_blocks, flags, 3),
	FIELD("unless: 2048", INTEGER, model_blocks, unless, 2048),
	FIELD("timeout: 2", INTEGER, model_blocks, timeout, 2),
	FIELD("without: 6", INTEGER, model_blocks, without, 6),
};

enum {
	TYPE_CASES = sizeof type_cases / sizeof *type_cases,
	FUNCTION_CASES = sizeof function_cases / sizeof *function_cases,
	SPAWN_CASES = sizeof spawn_cases / sizeof *spawn_cases,
	BLOCK_CASES = sizeof block_cases / sizeof *block_cases
};

static int64_t
integer_at(const void *at, size_t size)
{
	int32_t value = 0;

	CU_ASSERT_EQUAL_FATAL(size, sizeof value);
	memcpy(&value, at, sizeof value);
	return value;
}

static bool
holds(const struct key_case *test, const void *row)
{
	const char *at = (const char *)row + test->offset;
	const char *string;
	struct condition condition;
	bool boolean;

	switch (test->member) {
	case INTEGER:
		return integer_at(at, test->size) == test->value;
	case BOOLEAN:
		memcpy(&boolean, at, sizeof boolean);
		return boolean == (bool)test->value;
	case STRING:
		memcpy(&string, at, sizeof string);
		return str_equal(string, test->string);
	case CONDITION:
		memcpy(&condition, at, sizeof condition);
		return condition.kind == (enum condition_kind)test->value;
	}
	return false;
}

/* Of all fields that COUNT cases know, ROW has only that of TEST set. */
static void
check_row(const struct key_case *test, const struct key_case *cases, size_t count, const void *row,
	  const void *blank)
{
	bool ok = holds(test, row) && !holds(test, blank);

	for (size_t i = 0; i < count; i++)
		if (cases[i].offset != test->offset)
			ok &= memcmp((const char *)row + cases[i].offset,
				     (const char *)blank + cases[i].offset, cases[i].size) == 0;
	if (!ok)
		fprintf(stderr, "`%s` sets something else than its field\n", test->yaml);
	CU_ASSERT(ok);
}

static void
test_type_keys(void)
{
	static const struct model_type blank;

	for (size_t i = 0; i < TYPE_CASES; i++) {
		struct models *models = read_entry("types", type_cases[i].yaml);

		check_row(&type_cases[i], type_cases, TYPE_CASES, models_type(models, "x"), &blank);
		models_free(models);
	}
}

static void
test_function_keys(void)
{
	for (size_t i = 0; i < FUNCTION_CASES; i++) {
		struct models *models = read_entry("functions", function_cases[i].yaml);

		check_row(&function_cases[i], function_cases, FUNCTION_CASES,
			  models_function(models, "x"), &model_function_blank);
		models_free(models);
	}
}

static void
test_spawn_keys(void)
{
	struct model_spawn blank = model_function_blank.spawn;
	char yaml[128];

	blank.lifetime = SPAWN_HANDLE;
	for (size_t i = 0; i < SPAWN_CASES; i++) {
		snprintf(yaml, sizeof yaml, "spawn: {%s}", spawn_cases[i].yaml);
		struct models *models = read_entry("functions", yaml);
		const struct model_spawn *spawn = &models_function(models, "x")->spawn;

		CU_ASSERT(spawn->present);
		check_row(&spawn_cases[i], spawn_cases, SPAWN_CASES, spawn, &blank);
		models_free(models);
	}
}

static void
test_block_keys(void)
{
	static const char *const keys[] = {"blocks", "opens"};
	struct text yaml = {0};

	for (size_t i = 0; i < 2 * (size_t)BLOCK_CASES; i++) {
		const struct key_case *test = &block_cases[i / 2];

		text_clear(&yaml);
		text_printf(&yaml, "%s: {%s}", keys[i % 2], test->yaml);
		struct models *models = read_entry("functions", text_str(&yaml));
		const struct model_function *row = models_function(models, "x");
		const struct model_blocks *blocks = i % 2 ? &row->opens : &row->blocks;

		CU_ASSERT(blocks->present);
		check_row(test, block_cases, BLOCK_CASES, blocks,
			  i % 2 ? &model_function_blank.opens : &model_function_blank.blocks);
		models_free(models);
	}
	text_free(&yaml);
}

/* What says no, or what the key means without a value of its own, changes nothing. */
static void
test_keys_that_say_no(void)
{
	static const struct model_type blank_type;
	struct models *models =
		read_models("library: l\n"
			    "types:\n"
			    "  - {name: t, guard: no, holder: no}\n"
			    "functions:\n"
			    "  - {name: f, blocks: no, locks: none, success: always}\n"
			    "  - {name: g, spawn: {lifetime: handle, end: nothing}}\n");

	CU_ASSERT_EQUAL(models_type(models, "t")->roles, blank_type.roles);
	CU_ASSERT_FALSE(models_function(models, "f")->blocks.present);
	CU_ASSERT_EQUAL(models_function(models, "f")->locks, ARG_NONE);
	CU_ASSERT_EQUAL(models_function(models, "f")->success, SUCCESS_ALWAYS);
	CU_ASSERT_EQUAL(models_function(models, "g")->spawn.lifetime, SPAWN_HANDLE);
	CU_ASSERT_EQUAL(models_function(models, "g")->spawn.handle_end, HANDLE_END_NOTHING);
	models_free(models);
}

static bool
is_tested(const char *key, const struct key_case *cases, size_t count)
{
	size_t length = strlen(key);

	for (size_t i = 0; i < count; i++)
		if (strncmp(cases[i].yaml, key, length) == 0 && cases[i].yaml[length] == ':')
			return true;
	return str_equal(key, "name") || str_equal(key, "names");
}

static void
test_every_key_is_tested(void)
{
	static const struct {
		const struct key_case *cases;
		size_t count;
	} tables[] = {[MODEL_TYPE] = {type_cases, TYPE_CASES},
		      [MODEL_FUNCTION] = {function_cases, FUNCTION_CASES},
		      [MODEL_SPAWN] = {spawn_cases, SPAWN_CASES},
		      [MODEL_BLOCKS] = {block_cases, BLOCK_CASES}};
	const char *key;

	for (size_t table = 0; table < sizeof tables / sizeof *tables; table++) {
		for (size_t i = 0; (key = model_key((enum model_table)table, i)); i++) {
			bool tested = is_tested(key, tables[table].cases, tables[table].count);

			if (!tested)
				fprintf(stderr, "no case tests the key `%s`\n", key);
			CU_ASSERT(tested);
		}
	}
}

/* ---- values with a form of their own ---- */

static void
test_conditions(void)
{
	struct models *models = read_models("library: l\n"
					    "types:\n"
					    "  - {name: a, send: send 0, sync: sync 1}\n"
					    "  - {name: b, send: [send 0, sync 2]}\n");
	const struct model_type *a = models_type(models, "a"), *b = models_type(models, "b");

	CU_ASSERT_EQUAL(a->send.kind, CONDITION_TERMS);
	CU_ASSERT_EQUAL_FATAL(a->send.term_count, 1);
	CU_ASSERT_EQUAL(a->send.terms[0].trait, TRAIT_SEND);
	CU_ASSERT_EQUAL(a->send.terms[0].argument, 0);
	CU_ASSERT_EQUAL(a->sync.terms[0].trait, TRAIT_SYNC);
	CU_ASSERT_EQUAL(a->sync.terms[0].argument, 1);
	CU_ASSERT_EQUAL_FATAL(b->send.term_count, 2);
	CU_ASSERT_EQUAL(b->send.terms[1].trait, TRAIT_SYNC);
	CU_ASSERT_EQUAL(b->send.terms[1].argument, 2);
	CU_ASSERT_EQUAL(b->sync.kind, CONDITION_UNSTATED);
	models_free(models);
}

static void
test_guards(void)
{
	struct models *models = read_models("library: l\n"
					    "types:\n"
					    "  - {name: a, guard: {mutex: 1}}\n"
					    "  - {name: b, guard: {mutex: rest}}\n"
					    "  - {name: c, guard: yes}\n"
					    "  - {name: d, guard: always}\n");
	const struct model_type *a = models_type(models, "a"), *b = models_type(models, "b");
	const struct model_type *c = models_type(models, "c"), *d = models_type(models, "d");

	CU_ASSERT_EQUAL(a->roles, ROLE_GUARD);
	CU_ASSERT(a->guard_mutex_known && !a->guard_mutex_rest && a->guard_mutex == 1);
	CU_ASSERT_EQUAL(b->roles, ROLE_GUARD);
	CU_ASSERT(b->guard_mutex_known && b->guard_mutex_rest && b->guard_mutex == 0);
	CU_ASSERT_EQUAL(c->roles, ROLE_GUARD);
	CU_ASSERT(!c->guard_mutex_known && !c->guard_always);
	CU_ASSERT_EQUAL(d->roles, ROLE_GUARD);
	CU_ASSERT(!d->guard_mutex_known && d->guard_always);
	models_free(models);
}

static void
test_rows_stand_in_order(void)
{
	static const char *const names[] = {"b", "a", "d", "c"};
	struct models *models = read_models("library: l\n"
					    "types:\n"
					    "  - {name: [b, a], view: yes}\n"
					    "  - {names: [d], box: yes}\n"
					    "  - name: c\n"
					    "functions:\n"
					    "  - names: [f, g]\n"
					    "    blocks: yes\n");

	for (size_t i = 0; i < 4; i++) {
		const struct model_type *type = models_type_at(models, i);

		CU_ASSERT_PTR_NOT_NULL_FATAL(type);
		CU_ASSERT_STRING_EQUAL(type->name, names[i]);
		CU_ASSERT_STRING_EQUAL(type->library, "l");
		CU_ASSERT_PTR_EQUAL(models_type(models, names[i]), type);
	}
	CU_ASSERT_PTR_NULL(models_type_at(models, 4));
	CU_ASSERT_EQUAL(models_type(models, "a")->roles, ROLE_VIEW);
	CU_ASSERT_EQUAL(models_type(models, "d")->roles, ROLE_BOX);
	CU_ASSERT_STRING_EQUAL(models_function_at(models, 1)->name, "g");
	CU_ASSERT(models_function_at(models, 1)->blocks.present);
	CU_ASSERT_PTR_NULL(models_function_at(models, 2));
	CU_ASSERT_PTR_NULL(models_type(models, "f"));
	CU_ASSERT_PTR_NULL(models_function(models, "a"));
	models_free(models);
}

/* ---- mistakes ---- */

static const struct {
	const char *yaml, *error;
} mistakes[] = {
	{"", "m.yaml:1:1: a model begins with 'library: NAME'"},
	{"# nothing\n", "m.yaml:1:1: a model begins with 'library: NAME'"},
	{"- a\n- b\n", "m.yaml:1:3: a model begins with 'library: NAME'"},
	{"library\n", "m.yaml:1:1: a model begins with 'library: NAME'"},
	{"types: []\n", "m.yaml:1:1: a model begins with 'library: NAME'"},
	{"library: [a]\n", "m.yaml:1:1: a model begins with 'library: NAME'"},
	{"library: l\ntype: []\n", "m.yaml:2:1: unknown key 'type'; did you mean 'types'?"},
	{"library: l\ntypes: x\n", "m.yaml:2:8: expected a list"},
	{"library: l\ntypes:\n  name: x\n", "m.yaml:3:3: expected a list"},
	{"library: l\ntypes:\n  - x\n", "m.yaml:3:5: expected keys and values"},
	{"library: l\ntypes:\n  - {send: never}\n", "m.yaml:3:6: this entry has no name"},
	{"library: l\ntypes:\n  - {}\n", "m.yaml:2:1: this entry has no name"},
	{"library: l\ntypes:\n  - name:\n", "m.yaml:3:5: expected a name"},
	{"library: l\ntypes:\n  - name: []\n", "m.yaml:3:5: this entry has no name"},
	{"library: l\ntypes:\n  - name: [a, [b]]\n", "m.yaml:3:16: expected a name"},
	{"library: l\ntypes:\n  - name: {a: b}\n", "m.yaml:3:12: expected a name"},
	{"library: l\ntypes:\n  - name: a\n    names: [b]\n",
	 "m.yaml:4:13: 'name' and 'names' side by side: use one of them"},
	{"library: l\ntypes:\n  - name: a\n    sendd: never\n",
	 "m.yaml:4:5: unknown key 'sendd'; did you mean 'send'?"},
	{"library: l\ntypes:\n  - name: a\n    send: maybe\n",
	 "m.yaml:4:11: expected one of always, never, unknown, parts"},
	{"library: l\ntypes:\n  - name: a\n    send: [never]\n",
	 "m.yaml:4:12: expected a term such as 'send 0' or 'sync 1'"},
	{"library: l\ntypes:\n  - name: a\n    send: send x\n",
	 "m.yaml:4:11: expected a term such as 'send 0' or 'sync 1'"},
	{"library: l\ntypes:\n  - name: a\n    send: [send 0, send 1, send 2, send 3, send "
	 "4]\n",
	 "m.yaml:4:44: too many terms"},
	{"library: l\ntypes:\n  - name: a\n    send: {x: y}\n",
	 "m.yaml:4:12: expected one of always, never, unknown, parts"},
	{"library: l\ntypes:\n  - name: a\n    view: true\n", "m.yaml:4:11: expected yes or no"},
	{"library: l\ntypes:\n  - name: a\n    guard: 0\n", "m.yaml:4:12: expected yes or no"},
	{"library: l\ntypes:\n  - name: a\n    guard: {lock: 0}\n",
	 "m.yaml:4:13: expected {mutex: N} or {mutex: rest}"},
	{"library: l\ntypes:\n  - name: a\n    guard: {mutex: this}\n",
	 "m.yaml:4:20: expected the position of a template argument, or rest"},
	{"library: l\ntypes:\n  - name: a\n    tag: later\n",
	 "m.yaml:4:10: expected one of defer, try, adopt"},
	{"library: l\ntypes:\n  - name: a\n    because: [b]\n", "m.yaml:4:15: expected a text"},
	{"library: l\ntypes:\n  - name: a\n  - name: b\n  - name: a\n",
	 "m.yaml:5:11: 'a' stands here twice"},
	{"library: l\nfunctions:\n  - name: [f, g, f]\n", "m.yaml:3:18: 'f' stands here twice"},
	{"library: l\nfunctions:\n  - name: f\n    lock: 0\n",
	 "m.yaml:4:5: unknown key 'lock'; did you mean 'locks'?"},
	{"library: l\nfunctions:\n  - name: f\n    locks: mutex\n",
	 "m.yaml:4:12: expected the position of an argument, from 0, or this, result, "
	 "rest, all, unnamed"},
	{"library: l\nfunctions:\n  - name: f\n    locks: -1\n",
	 "m.yaml:4:12: expected the position of an argument, from 0, or this, result, "
	 "rest, all, unnamed"},
	{"library: l\nfunctions:\n  - name: f\n    locks: 64\n",
	 "m.yaml:4:12: expected the position of an argument, from 0, or this, result, "
	 "rest, all, unnamed"},
	{"library: l\nfunctions:\n  - name: f\n    locks: 1x\n",
	 "m.yaml:4:12: expected the position of an argument, from 0, or this, result, "
	 "rest, all, unnamed"},
	{"library: l\nfunctions:\n  - name: f\n    locks:\n",
	 "m.yaml:4:5: expected the position of an argument, from 0, or this, result, rest, "
	 "all, unnamed"},
	{"library: l\nfunctions:\n  - name: f\n    success: one\n",
	 "m.yaml:4:14: expected one of always, zero, nonzero"},
	{"library: l\nfunctions:\n  - name: f\n    spawn: 0\n",
	 "m.yaml:4:12: expected keys and values"},
	{"library: l\nfunctions:\n  - name: f\n    blocks: 0\n", "m.yaml:4:13: expected yes or no"},
	{"library: l\nfunctions:\n  - name: f\n    blocks: {unlest: 0}\n",
	 "m.yaml:4:14: unknown key 'unlest'; did you mean 'unless'?"},
	{"library: l\nfunctions:\n  - name: f\n    opens: {unless: many}\n",
	 "m.yaml:4:21: expected a number"},
	{"library: l\nfunctions:\n  - name: f\n    spawn: {tusk: 0}\n",
	 "m.yaml:4:13: unknown key 'tusk'; did you mean 'task'?"},
	{"library: l\nfunctions:\n  - name: f\n    spawn: {lifetime: long}\n",
	 "m.yaml:4:23: expected one of scoped, handle, detached"},
	{"library: l\nfunctions:\n  - name: f\n    spawn: {end: dies}\n",
	 "m.yaml:4:18: expected one of nothing, joins, terminates, detaches"},
	{"library: l\ntypes:\n  - {name: a\n", "m.yaml:4:1: missing comma in flow mapping"},
	{"library: l\ntypes:\n\t- name: a\n",
	 "m.yaml:3:1: tab character may not be used as indentation"},
	{"library: l\ntypes:\n  - name: a\n\tview: yes\n",
	 "m.yaml:4:2: invalid tab used as indentation"},
	{"library: l\nlibrary: m\n", "m.yaml:2:1: duplicate key"},
	{"library: l\ntypes:\n  - name: a\n    send: never\n    send: always\n",
	 "m.yaml:5:5: duplicate key"},
	{"library: \"l\n", "m.yaml:1:11: double-quoted scalar without closing quote"},
};

static void
test_mistakes(void)
{
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		struct models *models = blank_models();
		char *error = NULL;
		bool ok = model_read(models, "m.yaml", mistakes[i].yaml, &error);

		if (ok || !str_equal(error, mistakes[i].error))
			fprintf(stderr, "%s-> expected: %s\n   found:    %s\n", mistakes[i].yaml,
				mistakes[i].error, ok ? "no mistake" : error);
		CU_ASSERT_FALSE(ok);
		CU_ASSERT(str_equal(error, mistakes[i].error));
		free(error);
		models_free(models);
	}
}

/* ---- files ---- */

static char *
temporary_file(const char *content)
{
	char *path = xstrdup("/tmp/sendsync-models-XXXXXX");
	int file = mkstemp(path);

	CU_ASSERT_FATAL(file >= 0);
	CU_ASSERT_FATAL(write(file, content, strlen(content)) == (ssize_t)strlen(content));
	close(file);
	return path;
}

static void
discard_file(char *path)
{
	unlink(path);
	free(path);
}

/* A user's row takes the place of the built-in one as a whole, also under the library's own name;
 * the other rows of the library stay; of two files of the user's the first wins. */
static void
test_user_overrides(void)
{
	char *paths[] = {temporary_file("library: std\n"
					"types:\n"
					"  - {name: std::lock_guard, send: always}\n"
					"functions:\n"
					"  - {name: pthread_join}\n"
					"  - {name: our_sleep, blocks: yes}\n"),
			 temporary_file("library: ours\n"
					"functions:\n"
					"  - {name: our_sleep, blocks: no}\n")};
	char *error = NULL;
	struct models *built_in = models_load(NULL, 0, &error);
	struct models *models = models_load((const char *const *)paths, 2, &error);

	CU_ASSERT_PTR_NOT_NULL_FATAL(built_in);
	CU_ASSERT_PTR_NOT_NULL_FATAL(models);
	CU_ASSERT_EQUAL(models_type(built_in, "std::lock_guard")->send.kind, CONDITION_NEVER);
	CU_ASSERT_EQUAL(models_type(models, "std::lock_guard")->send.kind, CONDITION_ALWAYS);
	CU_ASSERT_EQUAL(models_type(models, "std::lock_guard")->roles, 0);
	CU_ASSERT(models_function(built_in, "pthread_join")->blocks.present);
	CU_ASSERT_EQUAL(models_function(built_in, "pthread_join")->joins, 0);
	CU_ASSERT_FALSE(models_function(models, "pthread_join")->blocks.present);
	CU_ASSERT_EQUAL(models_function(models, "pthread_join")->joins, ARG_NONE);
	CU_ASSERT(models_function(models, "our_sleep")->blocks.present);
	CU_ASSERT_PTR_EQUAL(models_type_at(models, 0), models_type(models, "std::lock_guard"));
	CU_ASSERT_EQUAL(models_type(models, "std::unique_lock")->roles,
			models_type(built_in, "std::unique_lock")->roles);
	models_free(built_in);
	models_free(models);
	discard_file(paths[0]);
	discard_file(paths[1]);
}

/* What models_load says of the file at PATH, without the path; to be freed. */
static char *
load_error(const char *path)
{
	char *error = NULL, *rest;
	struct models *models = models_load(&path, 1, &error);

	CU_ASSERT_PTR_NULL(models);
	CU_ASSERT_PTR_NOT_NULL_FATAL(error);
	CU_ASSERT_FATAL(str_starts_with(error, path));
	rest = xstrdup(error + strlen(path));
	free(error);
	return rest;
}

static void
test_files_that_fail(void)
{
	char *empty = temporary_file("");
	char *wrong = temporary_file("library: l\ntypes:\n  - {name: a, vieww: yes}\n");
	char *missing = load_error("/no/such/model.yaml");
	char *of_empty = load_error(empty), *of_wrong = load_error(wrong);

	CU_ASSERT_STRING_EQUAL(missing, ": cannot read this model file: No such file or directory");
	CU_ASSERT_STRING_EQUAL(of_empty, ":1:1: a model begins with 'library: NAME'");
	CU_ASSERT_STRING_EQUAL(of_wrong, ":3:15: unknown key 'vieww'; did you mean 'view'?");
	free(missing);
	free(of_empty);
	free(of_wrong);
	discard_file(empty);
	discard_file(wrong);
}

/* ---- docs/models.md ---- */

/* The section of the documentation that tells of each table, and the form of an entry with a key.
 */
static const struct {
	const char *heading, *entry;
} sections[] = {
	[MODEL_TYPE] = {"## Types\n", "library: l\ntypes:\n  - {%s%s}\n"},
	[MODEL_FUNCTION] = {"## Functions\n", "library: l\nfunctions:\n  - {%s%s}\n"},
	[MODEL_SPAWN] = {"## Spawns\n", "library: l\nfunctions:\n  - {%sspawn: {%s}}\n"},
	[MODEL_BLOCKS] = {"## Blocking calls\n", "library: l\nfunctions:\n  - {%sblocks: {%s}}\n"},
};
enum { SECTION_COUNT = sizeof sections / sizeof *sections };

static void
read_documentation(struct text *text)
{
	CU_ASSERT_FATAL(text_read_file(text, SENDSYNC_SOURCE_DIR "/docs/models.md"));
}

static char *
section_of(const char *documentation, const char *heading)
{
	const char *from = strstr(documentation, heading), *to;

	if (!from)
		fprintf(stderr, "docs/models.md has no %s", heading);
	CU_ASSERT_PTR_NOT_NULL_FATAL(from);
	to = strstr(from + strlen(heading), "\n## ");
	return to ? strndup(from, (size_t)(to - from)) : xstrdup(from);
}

static bool
is_key(enum model_table table, const char *name, size_t length)
{
	const char *key;

	for (size_t i = 0; (key = model_key(table, i)); i++)
		if (strlen(key) == length && strncmp(key, name, length) == 0)
			return true;
	return false;
}

static void
test_every_key_is_documented(void)
{
	struct text documentation = {0};
	char line[64];
	const char *key;

	read_documentation(&documentation);
	for (int table = 0; table < SECTION_COUNT; table++) {
		char *section = section_of(text_str(&documentation), sections[table].heading);

		for (size_t i = 0; (key = model_key((enum model_table)table, i)); i++) {
			snprintf(line, sizeof line, "\n| `%s` | ", key);
			if (!strstr(section, line))
				fprintf(stderr, "docs/models.md: no line for the key `%s` in %s",
					key, sections[table].heading);
			CU_ASSERT_PTR_NOT_NULL(strstr(section, line));
		}
		free(section);
	}
	text_free(&documentation);
}

/* A line "| `key` | meaning | `key: value` |": the key exists, and the example can be read. */
static void
check_documented(enum model_table table, const char *line)
{
	size_t length = strcspn(line, "`");
	const char *end = strchr(line, '\n');
	const char *example = strstr(line, " | `");
	struct text yaml = {0};

	if (!is_key(table, line, length))
		fprintf(stderr, "docs/models.md: no such key: %.*s\n", (int)length, line);
	CU_ASSERT(is_key(table, line, length));
	for (const char *next = example; next && next < end; next = strstr(next + 1, " | `"))
		example = next;
	CU_ASSERT_FATAL(example && example < end);
	example += strlen(" | `");
	CU_ASSERT_EQUAL(strncmp(example, line, length), 0);
	char *copy = strndup(example, strcspn(example, "`"));
	text_printf(&yaml, sections[table].entry, str_starts_with(copy, "name") ? "" : "name: x, ",
		    copy);
	models_free(read_models(text_str(&yaml)));
	text_free(&yaml);
	free(copy);
}

static void
test_documented_keys_and_examples(void)
{
	static const char row[] = "\n| `";
	struct text documentation = {0};

	read_documentation(&documentation);
	for (int table = 0; table < SECTION_COUNT; table++) {
		char *section = section_of(text_str(&documentation), sections[table].heading);

		for (const char *line = section; (line = strstr(line, row)); line += strlen(row))
			check_documented((enum model_table)table, line + strlen(row));
		free(section);
	}
	text_free(&documentation);
}

/* Each block of YAML in the documentation is a model. */
static void
test_documented_models(void)
{
	static const char begin[] = "\n```yaml\n";
	struct text documentation = {0};
	uint32_t count = 0;

	read_documentation(&documentation);
	for (const char *at = text_str(&documentation); (at = strstr(at, begin)); count++) {
		at += strlen(begin);
		const char *end = strstr(at, "\n```");
		CU_ASSERT_PTR_NOT_NULL_FATAL(end);
		char *yaml = strndup(at, (size_t)(end - at) + 1);
		models_free(read_models(yaml));
		free(yaml);
	}
	CU_ASSERT(count > 0);
	text_free(&documentation);
}

/* ---- the built-in models ---- */

/* What was compiled in is what the file says, key by key. */
static void
check_same(const struct key *keys, const char *read, const char *compiled)
{
	for (const struct key *key = keys; key->name; key++) {
		const void *a = read + key->offset, *b = compiled + key->offset;

		switch (key->kind) {
		case VALUE_TEXT:
			CU_ASSERT(str_equal(*(const char *const *)a, *(const char *const *)b));
			break;
		case VALUE_BOOL:
			CU_ASSERT_EQUAL(*(const bool *)a, *(const bool *)b);
			break;
		case VALUE_SPAWN:
			check_same(model_spawn_keys, a, b);
			break;
		case VALUE_CONDITION:
			CU_ASSERT_EQUAL(memcmp(a, b, sizeof(struct condition)), 0);
			break;
		case VALUE_NAME:
		case VALUE_GUARD:
		case VALUE_TAG:
			break;
		default:
			CU_ASSERT_EQUAL(memcmp(a, b, sizeof(int)), 0);
		}
	}
}

static void
check_type(const struct model_type *type, const char *file, const struct models *all)
{
	const struct model_type *compiled = models_type(all, type->name);
	char name[64];

	snprintf(name, sizeof name, "%s.yaml", type->library);
	CU_ASSERT_STRING_EQUAL(name, file);
	CU_ASSERT_PTR_NOT_NULL_FATAL(compiled);
	if (!str_equal(compiled->library, type->library))
		fprintf(stderr, "type %s stands in two models\n", type->name);
	CU_ASSERT_STRING_EQUAL(compiled->library, type->library);
	check_same(model_type_keys, (const char *)type, (const char *)compiled);
	CU_ASSERT_EQUAL(type->guard_mutex, compiled->guard_mutex);
	CU_ASSERT_EQUAL(type->guard_mutex_rest, compiled->guard_mutex_rest);
	CU_ASSERT_EQUAL(type->guard_mutex_known, compiled->guard_mutex_known);
}

static void
check_function(const struct model_function *function, const char *file, const struct models *all)
{
	const struct model_function *compiled = models_function(all, function->name);
	char name[64];

	snprintf(name, sizeof name, "%s.yaml", function->library);
	CU_ASSERT_STRING_EQUAL(name, file);
	CU_ASSERT_PTR_NOT_NULL_FATAL(compiled);
	if (!str_equal(compiled->library, function->library))
		fprintf(stderr, "function %s stands in two models\n", function->name);
	CU_ASSERT_STRING_EQUAL(compiled->library, function->library);
	check_same(model_function_keys, (const char *)function, (const char *)compiled);
}

/* Each file names the library as it is called itself, says nothing that another file has said
 * before it (that would be lost), and is compiled in as it stands. */
static void
check_built_in(const char *file, const struct models *all)
{
	struct text text = {0};
	char path[512];

	snprintf(path, sizeof path, "%s/%s", MODELS_DIR, file);
	CU_ASSERT_FATAL(text_read_file(&text, path));
	struct models *models = read_models(text_str(&text));
	const struct model_function *function;
	const struct model_type *type;

	for (size_t i = 0; (type = models_type_at(models, i)); i++)
		check_type(type, file, all);
	for (size_t i = 0; (function = models_function_at(models, i)); i++)
		check_function(function, file, all);
	CU_ASSERT(models_type_at(models, 0) || models_function_at(models, 0));
	models_free(models);
	text_free(&text);
}

static void
test_built_in(void)
{
	char *error = NULL;
	struct models *all = models_load(NULL, 0, &error);
	DIR *directory = opendir(MODELS_DIR);
	struct dirent *entry;

	CU_ASSERT_PTR_NOT_NULL_FATAL(all);
	CU_ASSERT_PTR_NOT_NULL_FATAL(directory);
	while ((entry = readdir(directory)))
		if (str_ends_with(entry->d_name, ".yaml"))
			check_built_in(entry->d_name, all);
	closedir(directory);
	models_free(all);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"keys of types become fields", test_type_keys},
		{"keys of functions become fields", test_function_keys},
		{"keys of spawns become fields", test_spawn_keys},
		{"keys of blocking calls become fields", test_block_keys},
		{"keys that say no change nothing", test_keys_that_say_no},
		{"every key is tested", test_every_key_is_tested},
		{"conditions", test_conditions},
		{"guards", test_guards},
		{"rows stand in order", test_rows_stand_in_order},
		{"mistakes", test_mistakes},
		{"a user's file overrides", test_user_overrides},
		{"files that fail", test_files_that_fail},
		{"every key is documented", test_every_key_is_documented},
		{"documented keys and examples", test_documented_keys_and_examples},
		{"documented models", test_documented_models},
		{"the built-in models", test_built_in},
		CU_TEST_INFO_NULL,
	};

	return suite_run("models", tests);
}
