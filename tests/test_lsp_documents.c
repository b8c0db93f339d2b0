/*
 * Positions in both encodings, edits, and URIs.
 */
#include <CUnit/CUnit.h>
#include <string.h>

#include "lsp/documents.h"
#include "lsp/uri.h"
#include "suite.h"

/* U+1D4B3 is two units of UTF-16 and four bytes; U+00E9 one and two. */
#define X "\xf0\x9d\x92\xb3"
#define E "\xc3\xa9"

/* ---- positions ---- */

struct position_row {
	const char *text;
	uint32_t line, character;
	size_t utf8, utf16; /* offsets */
};

static const struct position_row position_rows[] = {
	{"", 0, 0, 0, 0},
	{"", 5, 5, 0, 0},
	{"abc", 0, 0, 0, 0},
	{"abc", 0, 2, 2, 2},
	{"abc", 0, 3, 3, 3},
	{"abc", 0, 4, 3, 3},
	{"abc", 0, UINT32_MAX, 3, 3},
	{"abc", 1, 0, 3, 3},
	{"abc\n", 1, 0, 4, 4},
	{"abc\n", 1, 1, 4, 4},
	{"abc\n", 2, 0, 4, 4},
	{"abc\n", UINT32_MAX, UINT32_MAX, 4, 4},
	{"a\nbc\n", 0, 9, 1, 1},
	{"a\nbc\n", 1, 1, 3, 3},
	{"a\nbc\n", 1, 9, 4, 4},
	/* a line ends in front of all of \r\n */
	{"a\r\nbc\r\n", 0, 9, 1, 1},
	{"a\r\nbc\r\n", 1, 0, 3, 3},
	{"a\r\nbc\r\n", 1, 9, 5, 5},
	{"a\r\nbc\r\n", 2, 0, 7, 7},
	{"a\rbc", 1, 1, 3, 3},
	{"a\r\rb", 2, 0, 3, 3},
	{"a\n\rb", 2, 0, 3, 3},
	{"a\r", 1, 0, 2, 2},
	/* characters of several bytes or units; in the middle of one is in front of it */
	{E "b", 0, 1, 0, 2},
	{E "b", 0, 2, 2, 3},
	{E "b", 0, 3, 3, 3},
	{"a" X "b", 0, 1, 1, 1},
	{"a" X "b", 0, 2, 1, 1},
	{"a" X "b", 0, 3, 1, 5},
	{"a" X "b", 0, 4, 1, 6},
	{"a" X "b", 0, 5, 5, 6},
	{X X, 0, 1, 0, 0},
	{X X, 0, 2, 0, 4},
	{X X, 0, 3, 0, 4},
	{X X, 0, 4, 4, 8},
	{"\n" E X, 1, 1, 1, 3},
	{"\n" E X, 1, 3, 3, 7},
	/* no UTF-8: a byte is one of either */
	{"\xff"
	 "a",
	 0, 1, 1, 1},
	{"\xf0\x9d"
	 "a",
	 0, 2, 2, 2},
};

static void
test_offsets(void)
{
	for (size_t i = 0; i < sizeof position_rows / sizeof *position_rows; i++) {
		const struct position_row *row = &position_rows[i];
		const struct position position = {row->line, row->character};
		struct text text = {0};

		text_puts(&text, row->text);
		CU_ASSERT_EQUAL(position_offset(&text, position, ENCODING_UTF8), row->utf8);
		CU_ASSERT_EQUAL(position_offset(&text, position, ENCODING_UTF16), row->utf16);
		text_free(&text);
	}
}

struct character_row {
	const char *line;
	uint32_t column, utf8, utf16;
};

static void
test_characters(void)
{
	static const struct character_row rows[] = {
		{"", 0, 0, 0},        {"", 9, 0, 0},         {"abc", 2, 2, 2},
		{"abc", 9, 3, 3},     {"a" E "b", 3, 3, 2},  {"a" E "b", 2, 1, 1},
		{"a" X "b", 5, 5, 3}, {"a" X "b", 6, 6, 4},  {"a" X "b", 3, 1, 1},
		{X X, 8, 8, 4},       {"\xff\xff", 2, 2, 2},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct character_row *row = &rows[i];
		size_t length = strlen(row->line);

		CU_ASSERT_EQUAL(position_character(row->line, length, row->column, ENCODING_UTF8),
				row->utf8);
		CU_ASSERT_EQUAL(position_character(row->line, length, row->column, ENCODING_UTF16),
				row->utf16);
	}
}

/* What is at a boundary of characters goes there and back. */
static void
test_there_and_back(void)
{
	static const char line[] = "int " E " = \"" X X "\"; // " E E X;
	struct text text = {0};
	uint32_t last = UINT32_MAX;

	text_puts(&text, line);
	for (uint32_t column = 0; column <= text.length; column++) {
		uint32_t character = position_character(line, text.length, column, ENCODING_UTF16);
		size_t back =
			position_offset(&text, (struct position){0, character}, ENCODING_UTF16);
		CU_ASSERT_TRUE(back <= column);
		CU_ASSERT_TRUE(character == last || back == column);
		last = character;
	}
	text_free(&text);
}

/* ---- edits ---- */

struct edit_row {
	const char *before;
	struct position start, end;
	const char *text, *after;
};

static void
test_edits(void)
{
	static const struct edit_row rows[] = {
		{"", {0, 0}, {0, 0}, "a", "a"},
		{"abc", {0, 1}, {0, 2}, "x", "axc"},
		{"abc", {0, 1}, {0, 2}, "", "ac"},
		{"abc", {0, 2}, {0, 1}, "x", "axc"},
		{"abc", {0, 3}, {7, 7}, "x", "abcx"},
		{"abc\n", {9, 9}, {9, 9}, "x", "abc\nx"},
		{"a\nb\nc\n", {0, 1}, {2, 0}, "", "ac\n"},
		{"a\nb\nc\n", {0, 0}, {9, 0}, "", ""},
		{"a\r\nb\r\n", {0, 1}, {1, 0}, "", "ab\r\n"},
		{"a\r\nb\r\n", {0, 9}, {0, 9}, ";", "a;\r\nb\r\n"},
		{"a" X "b", {0, 1}, {0, 3}, "", "ab"},
		{"a" X "b", {0, 3}, {0, 3}, "x", "a" X "xb"},
		{"a" X "b", {0, 2}, {0, 4}, "x", "ax"}, /* from between the halves */
		{X E, {0, 2}, {0, 3}, X, X X},
		{"a", {0, 1}, {0, 1}, "\n" X "\n", "a\n" X "\n"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct documents documents = {0};
		struct document *document = documents_open(&documents, "file:///a.cpp", 1,
							   rows[i].before, strlen(rows[i].before));

		document_edit(document, rows[i].start, rows[i].end, ENCODING_UTF16, rows[i].text,
			      strlen(rows[i].text));
		CU_ASSERT_STRING_EQUAL(text_str(&document->text), rows[i].after);
		documents_free(&documents);
	}
}

static void
test_documents(void)
{
	struct documents documents = {0};

	CU_ASSERT_PTR_NULL(documents_open(&documents, "untitled:1", 1, "", 0));
	struct document *a = documents_open(&documents, "file:///a%20b.cpp", 1, "x\0y", 3);
	documents_open(&documents, "file:///c.cpp", 1, "", 0);
	CU_ASSERT_STRING_EQUAL(a->path, "/a b.cpp");
	CU_ASSERT_EQUAL(a->text.length, 3);
	CU_ASSERT_PTR_EQUAL(documents_find(&documents, "file:///a%20b.cpp"), a);
	CU_ASSERT_PTR_EQUAL(documents_open(&documents, "file:///a%20b.cpp", 7, "new", 3), a);
	CU_ASSERT_EQUAL(a->version, 7);
	CU_ASSERT_STRING_EQUAL(text_str(&a->text), "new");
	CU_ASSERT_EQUAL(documents.items.count, 2);
	documents_close(&documents, "file:///a%20b.cpp");
	documents_close(&documents, "file:///a%20b.cpp");
	CU_ASSERT_PTR_NULL(documents_find(&documents, "file:///a%20b.cpp"));
	CU_ASSERT_PTR_NOT_NULL(documents_find(&documents, "file:///c.cpp"));
	documents_free(&documents);
}

/* ---- URIs ---- */

static void
test_uris(void)
{
	static const struct {
		const char *uri, *path; /* NULL: none */
	} rows[] = {
		{"file:///a/b.cpp", "/a/b.cpp"},
		{"FILE:///a", "/a"},
		{"file://localhost/a", "/a"},
		{"file:///a%20b%2Bc%c3%A9", "/a b+c" E},
		{"file:///a?x#y", "/a"},
		{"file://server/a", NULL},
		{"file:/a", NULL},
		{"untitled:a", NULL},
		{"", NULL},
		{"file:///a%2", NULL},
		{"file:///a%", NULL},
		{"file:///a%zz", NULL},
		{"file:///a%00b", NULL},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text path = {0};
		bool ok = uri_path(rows[i].uri, &path);

		CU_ASSERT_EQUAL(ok, rows[i].path != NULL);
		CU_ASSERT_STRING_EQUAL(text_str(&path), rows[i].path ? rows[i].path : "");
		text_free(&path);
	}
}

static void
test_uri_of_path(void)
{
	static const char path[] = "/a b/c+d/" E "%#?\xff.cpp";
	struct text uri = {0}, back = {0};

	uri_of_path(path, &uri);
	CU_ASSERT_STRING_EQUAL(text_str(&uri), "file:///a%20b/c%2Bd/%C3%A9%25%23%3F%FF.cpp");
	CU_ASSERT_TRUE(uri_path(text_str(&uri), &back));
	CU_ASSERT_STRING_EQUAL(text_str(&back), path);
	text_free(&uri);
	text_free(&back);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"positions to offsets", test_offsets},  {"columns to characters", test_characters},
		{"there and back", test_there_and_back}, {"edits", test_edits},
		{"documents", test_documents},           {"URIs to paths", test_uris},
		{"paths to URIs", test_uri_of_path},     CU_TEST_INFO_NULL,
	};
	return suite_run("lsp_documents", tests);
}
