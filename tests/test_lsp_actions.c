/*
 * Code actions: from diagnostics as they were published to edits.
 */
#include <CUnit/CUnit.h>
#include <string.h>

#include "lsp/actions.h"
#include "suite.h"

#define X "\xf0\x9d\x92\xb3"

static json_t *
range(int line, int first, int last)
{
	return json_pack("{s:{s:i, s:i}, s:{s:i, s:i}}", "start", "line", line, "character", first,
			 "end", "line", line, "character", last);
}

static json_t *
diagnostic(int line, int first, int last)
{
	return json_pack("{s:s, s:o, s:{s:[]}}", "code", "lock-leak", "range",
			 range(line, first, last), "data", "fixes");
}

/* The actions of a document with this TEXT that has DIAGNOSTICS, both of which are taken over, at a
 * place in line 1. */
static json_t *
list(const char *text, json_t *diagnostics, int first, int last, bool versioned)
{
	struct documents documents = {0};
	struct document *document =
		documents_open(&documents, "file:///a%2Ecpp", 3, text, strlen(text));
	json_t *where = range(1, first, last);
	json_t *actions =
		actions_list(document, diagnostics, where, NULL, ENCODING_UTF16, versioned);

	json_decref(where);
	json_decref(diagnostics);
	documents_free(&documents);
	return actions;
}

/* ---- NOLINT ---- */

struct row {
	const char *line, *inserted; /* NULL: no action */
	int character;
};

static void
test_suppress(void)
{
	static const struct row rows[] = {
		{"lock();", " // NOLINT(lock-leak)", 7},
		{"lock(); // why", " // NOLINT(lock-leak)", 14},
		{"lock(" X ");", " // NOLINT(lock-leak)", 9},
		{"lock(); // NOLINT(a)", ", lock-leak", 19},
		{"lock(); // NOLINT(a, b): c", ", lock-leak", 22},
		{"lock(); // NOLINTNEXTLINE(a)", " // NOLINT(lock-leak)", 28},
		{"lock(); \\", NULL, 0},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text text = {0};
		text_printf(&text, "first\r\n%s\r\nlast", rows[i].line);
		json_t *actions =
			list(text_str(&text), json_pack("[o]", diagnostic(1, 0, 4)), 2, 2, false);
		const json_t *edits = json_object_get(
			json_object_get(json_object_get(json_array_get(actions, 0), "edit"),
					"changes"),
			"file:///a%2Ecpp");
		json_t *wanted = json_pack("[{s:o, s:s}]", "range",
					   range(1, rows[i].character, rows[i].character),
					   "newText", rows[i].inserted ? rows[i].inserted : "");

		CU_ASSERT_EQUAL(json_array_size(actions), rows[i].inserted ? 1 : 0);
		CU_ASSERT_TRUE(!rows[i].inserted || json_equal(edits, wanted));
		json_decref(wanted);
		json_decref(actions);
		text_free(&text);
	}
}

/* ---- fixes ---- */

static json_t *
with_fixes(void)
{
	return json_pack("[{s:s, s:o, s:{s:[{s:s, s:s, s:[]}, {s:s, s:s, s:[]}]}}]", "code",
			 "lock-leak", "range", range(1, 0, 4), "data", "fixes", "title", "best",
			 "uri", "file:///a%2Ecpp", "edits", "title", "other", "uri", "file:///b.h",
			 "edits");
}

static const char *
title(const json_t *actions, size_t index)
{
	return json_string_value(json_object_get(json_array_get(actions, index), "title"));
}

static const json_t *
edited(const json_t *actions, size_t index)
{
	const json_t *edit = json_object_get(json_array_get(actions, index), "edit");

	return json_object_get(json_array_get(json_object_get(edit, "documentChanges"), 0),
			       "textDocument");
}

static void
test_fixes(void)
{
	json_t *actions = list("\nlock();", with_fixes(), 0, 0, true);

	CU_ASSERT_EQUAL_FATAL(json_array_size(actions), 3);
	CU_ASSERT_STRING_EQUAL(title(actions, 0), "best");
	CU_ASSERT_STRING_EQUAL(title(actions, 1), "other");
	CU_ASSERT_STRING_EQUAL(title(actions, 2), "Suppress lock-leak on this line (NOLINT)");
	CU_ASSERT_TRUE(json_is_true(json_object_get(json_array_get(actions, 0), "isPreferred")));
	CU_ASSERT_TRUE(json_is_false(json_object_get(json_array_get(actions, 1), "isPreferred")));
	/* Only of its own document the version is known. */
	CU_ASSERT_EQUAL(json_integer_value(json_object_get(edited(actions, 0), "version")), 3);
	CU_ASSERT_TRUE(json_is_null(json_object_get(edited(actions, 1), "version")));
	json_decref(actions);
}

/* ---- which ---- */

static void
test_places(void)
{
	static const struct {
		int first, last;
		size_t count;
	} rows[] = {{0, 1, 0}, {0, 2, 1}, {2, 2, 1}, {4, 4, 1}, {6, 9, 1}, {7, 9, 0}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		json_t *found = json_pack("[o, o]", diagnostic(1, 2, 6), diagnostic(2, 2, 6));
		json_t *actions =
			list("\nlock();\nlock();", found, rows[i].first, rows[i].last, false);

		CU_ASSERT_EQUAL(json_array_size(actions), rows[i].count);
		json_decref(actions);
	}
}

static void
test_kinds(void)
{
	static const struct {
		const char *only;
		size_t count;
	} rows[] = {{"quickfix", 1}, {"", 1}, {"refactor", 0}, {"quickfix.x", 0}, {"quick", 0}};
	struct documents documents = {0};
	struct document *document = documents_open(&documents, "file:///a", 1, "lock();", 7);
	json_t *found = json_pack("[o]", diagnostic(0, 0, 4)), *where = range(0, 0, 0);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		json_t *only = json_pack("[s, s]", "source", rows[i].only);
		json_t *actions = actions_list(document, found, where, only, ENCODING_UTF8, false);
		CU_ASSERT_EQUAL(json_array_size(actions), rows[i].count);
		json_decref(actions);
		json_decref(only);
	}
	json_t *actions = actions_list(document, NULL, where, NULL, ENCODING_UTF8, false);
	CU_ASSERT_EQUAL(json_array_size(actions), 0);
	json_decref(actions);
	json_decref(found);
	json_decref(where);
	documents_free(&documents);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"NOLINT", test_suppress}, {"fixes", test_fixes},
		{"places", test_places},   {"kinds that are asked for", test_kinds},
		CU_TEST_INFO_NULL,
	};
	return suite_run("lsp_actions", tests);
}
