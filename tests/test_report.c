/*
 * Diagnostics from the list to the bytes of each sink: order, repetitions,
 * fingerprints, the text form, JSON, suppression comments, the fixture
 * checker. Files are written to a folder of their own; what a sink prints is
 * compared whole.
 */
#include <CUnit/CUnit.h>
#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/report.h"
#include "report/source.h"
#include "report/suppress.h"
#include "suite.h"

/* ---- a folder with sources ---- */

struct bench {
	char folder[64];
	char path[96];
	struct diag_list diags;
};

static void
bench_open(struct bench *bench)
{
	*bench = (struct bench){.folder = "/tmp/test_report.XXXXXX"};
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(bench->folder));
}

/* One file a bench; its path. */
static const char *
bench_write(struct bench *bench, const char *name, const char *content)
{
	struct text path = {0};

	text_printf(&path, "%s/%s", bench->folder, name);
	CU_ASSERT_TRUE_FATAL(path.length < sizeof bench->path);
	memcpy(bench->path, text_str(&path), path.length + 1);
	text_free(&path);
	FILE *file = fopen(bench->path, "w");
	CU_ASSERT_PTR_NOT_NULL_FATAL(file);
	fputs(content, file);
	fclose(file);
	return bench->path;
}

static void
bench_close(struct bench *bench)
{
	unlink(bench->path);
	rmdir(bench->folder);
	diag_list_free(&bench->diags);
}

static struct location
at(const char *file, uint32_t line, uint32_t column, uint32_t end_column)
{
	return (struct location){file, line, column, line, end_column};
}

static struct diag *
add(struct bench *bench, const char *rule, struct location where, const char *message)
{
	return diag_add(&bench->diags, rule, SEVERITY_ERROR, where, message);
}

static struct report
bench_report(struct bench *bench)
{
	return (struct report){
		.diags = &bench->diags,
		.version = "1.2.3",
		.directory = bench->folder,
		.checked = 12,
		.from_cache = 7,
	};
}

/* What report_text prints, with the summary behind it. Free it. */
static char *
text_of(const struct report *report, bool colour, uint32_t width)
{
	char *bytes = NULL;
	size_t size;
	FILE *out = open_memstream(&bytes, &size);
	struct text_style style = {.colour = colour, .width = width, .summary = out};

	CU_ASSERT_TRUE(report_text(report, out, &style));
	fclose(out);
	return bytes;
}

static void
expect_text(const struct report *report, uint32_t width, const char *expected)
{
	char *bytes = text_of(report, false, width);

	CU_ASSERT_STRING_EQUAL(bytes, expected);
	if (strcmp(bytes, expected) != 0)
		fprintf(stderr, "got:\n%s\n", bytes);
	free(bytes);
}

/* ---- the list ---- */

static void
test_sort_orders_by_place_then_rule(void)
{
	struct bench bench = {0};
	static const char *const expected[] = {"nowhere", "first", "second", "third",
					       "fourth",  "fifth", "sixth"};

	add(&bench, "a", at("/b.c", 1, 1, 2), "sixth");
	add(&bench, "b", at("/a.c", 2, 9, 9), "fifth");
	add(&bench, "a", at("/a.c", 2, 9, 9), "fourth");
	add(&bench, "z", at("/a.c", 2, 1, 2), "third");
	add(&bench, "z", at("/a.c", 1, 10, 11), "second");
	add(&bench, "z", at("/a.c", 1, 2, 3), "first");
	add(&bench, "z", (struct location){0}, "nowhere");
	diag_sort(&bench.diags);
	CU_ASSERT_EQUAL_FATAL(bench.diags.items.count, 7);
	for (uint32_t i = 0; i < 7; i++)
		CU_ASSERT_STRING_EQUAL(bench.diags.items.items[i]->message, expected[i]);
	diag_list_free(&bench.diags);
}

static void
test_repetitions_are_dropped_and_the_first_keeps_its_notes(void)
{
	struct bench bench = {0};
	struct diag *first = add(&bench, "a", at("/h.h", 3, 1, 2), "same");
	struct diag *second = add(&bench, "a", at("/h.h", 3, 1, 2), "same");

	add(&bench, "a", at("/h.h", 3, 1, 2), "another message");
	add(&bench, "b", at("/h.h", 3, 1, 2), "same");
	diag_note(&bench.diags, first, at("/a.c", 1, 1, 1), "of the first");
	diag_note(&bench.diags, second, at("/b.c", 1, 1, 1), "of the second");
	diag_sort(&bench.diags);
	CU_ASSERT_EQUAL_FATAL(bench.diags.items.count, 3);
	CU_ASSERT_PTR_EQUAL(bench.diags.items.items[1], first);
	CU_ASSERT_EQUAL_FATAL(first->notes.count, 1);
	CU_ASSERT_STRING_EQUAL(first->notes.items[0].message, "of the first");
	diag_list_free(&bench.diags);
}

static void
test_strings_are_copied(void)
{
	struct bench bench = {0};
	char word[] = "word";
	struct diag *diag = add(&bench, word, at(word, 1, 1, 2), word);

	diag_note(&bench.diags, diag, at(word, 1, 1, 2), word);
	diag_help(&bench.diags, diag, word);
	memset(word, 'x', 4);
	CU_ASSERT_STRING_EQUAL(diag->rule, "word");
	CU_ASSERT_STRING_EQUAL(diag->where.file, "word");
	CU_ASSERT_STRING_EQUAL(diag->message, "word");
	CU_ASSERT_STRING_EQUAL(diag->help, "word");
	CU_ASSERT_STRING_EQUAL(diag->notes.items[0].message, "word");
	CU_ASSERT_STRING_EQUAL(diag->notes.items[0].where.file, "word");
	diag_list_free(&bench.diags);
}

/* ---- fingerprints ---- */

/* The fingerprint of the last of COUNT diagnostics, on consecutive lines from LINE, of a file. */
static char *
fingerprint(const char *content, uint32_t line, uint32_t count, const char *function)
{
	struct bench bench;

	bench_open(&bench);
	const char *file = bench_write(&bench, "a.cpp", content);
	for (uint32_t i = 0; i < count; i++)
		add(&bench, "rule", at(file, line + i, 2, 3), "m")->function = function;
	diag_sort(&bench.diags);
	char *result = xstrdup(diag_fingerprint(&bench.diags, count - 1));
	bench_close(&bench);
	return result;
}

static void
test_fingerprint_survives_edits_elsewhere(void)
{
	char *before = fingerprint("a\n\tlock(m);\n", 2, 1, "f");
	char *moved = fingerprint("new\nlines\nabove\na\n\tlock(m);\nbelow\n", 5, 1, "f");
	char *spaced = fingerprint("a\n    lock( m );  \n", 2, 1, "f");

	CU_ASSERT_EQUAL(strlen(before), 16);
	CU_ASSERT_EQUAL(strspn(before, "0123456789abcdef"), 16);
	CU_ASSERT_STRING_EQUAL(before, moved);
	CU_ASSERT_STRING_EQUAL(before, spaced);
	free(before);
	free(moved);
	free(spaced);
}

static void
test_fingerprint_tells_diagnostics_apart(void)
{
	char *one = fingerprint("lock(m);\n", 1, 1, "f");
	char *function = fingerprint("lock(m);\n", 1, 1, "g");
	char *line = fingerprint("lock(n);\n", 1, 1, "f");
	char *twin = fingerprint("lock(m);\nlock(m);\n", 1, 2, "f");

	CU_ASSERT_STRING_NOT_EQUAL(one, function);
	CU_ASSERT_STRING_NOT_EQUAL(one, line);
	CU_ASSERT_STRING_NOT_EQUAL(one, twin);
	free(one);
	free(function);
	free(line);
	free(twin);
}

/* ---- text ---- */

static const char server[] = "struct server {\n"
			     "\tstd::mutex m;\n"
			     "};\n"
			     "task<void> f(server &s) {\n"
			     "\tstd::lock_guard guard(s.m);\n"
			     "\tco_await next();\n"
			     "}\n";

static void
add_server_diags(struct bench *bench)
{
	const char *file = bench_write(bench, "server.cpp", server);
	struct diag *diag = add(bench, "lock-across-await", at(file, 5, 18, 28), "'guard' is held");

	diag_note(&bench->diags, diag, at(file, 6, 2, 10), "may resume elsewhere");
	diag_note(&bench->diags, diag, (struct location){0}, "a model says so");
	diag_help(&bench->diags, diag, "end the scope first");
	diag_add(&bench->diags, "other-rule", SEVERITY_WARNING, at("/gone/x.h", 3, 1, 2), "odd");
	diag_sort(&bench->diags);
}

static void
test_text_is_in_the_form_of_clang(void)
{
	struct bench bench;

	bench_open(&bench);
	add_server_diags(&bench);
	struct report report = bench_report(&bench);
	expect_text(&report, 0,
		    "/gone/x.h:3:1: warning: odd [other-rule]\n"
		    "server.cpp:5:18: error: 'guard' is held [lock-across-await]\n"
		    "    5 |         std::lock_guard guard(s.m);\n"
		    "      |                         ^~~~~~~~~~\n"
		    "server.cpp:6:2: note: may resume elsewhere\n"
		    "    6 |         co_await next();\n"
		    "      |         ^~~~~~~~\n"
		    "note: a model says so\n"
		    "help: end the scope first\n"
		    "1 error and 1 warning in 12 files\n");
	bench_close(&bench);
}

static void
test_text_in_colour(void)
{
	struct bench bench;

	bench_open(&bench);
	add_server_diags(&bench);
	struct report report = bench_report(&bench);
	char *bytes = text_of(&report, true, 0);
	CU_ASSERT_STRING_EQUAL(
		bytes,
		"\033[1m/gone/x.h:3:1: \033[0m\033[0;1;35mwarning: \033[0m"
		"\033[1modd [other-rule]\033[0m\n"
		"\033[1mserver.cpp:5:18: \033[0m\033[0;1;31merror: \033[0m"
		"\033[1m'guard' is held [lock-across-await]\033[0m\n"
		"    5 |         std::lock_guard guard(s.m);\n"
		"      | \033[0;1;32m                        ^~~~~~~~~~\033[0m\n"
		"\033[1mserver.cpp:6:2: \033[0m\033[0;1;36mnote: \033[0mmay resume elsewhere\n"
		"    6 |         co_await next();\n"
		"      | \033[0;1;32m        ^~~~~~~~\033[0m\n"
		"\033[0;1;36mnote: \033[0ma model says so\n"
		"\033[0;1;32mhelp: \033[0mend the scope first\n"
		"1 error and 1 warning in 12 files\n");
	free(bytes);
	bench_close(&bench);
}

static void
test_text_keeps_characters_whole(void)
{
	struct bench bench;

	bench_open(&bench);
	const char *file = bench_write(&bench, "u.c",
				       "f(\"h\xc3\xa9 \xe4\xb8\xad\", x);\n" /* é, and a wide 中 */
				       "f(\"\xff\x1b\", x);\n");
	add(&bench, "r", at(file, 1, 14, 15), "after wide ones");
	add(&bench, "r", at(file, 2, 4, 6), "bytes that are no text");
	diag_sort(&bench.diags);
	struct report report = bench_report(&bench);
	expect_text(&report, 0,
		    "u.c:1:14: error: after wide ones [r]\n"
		    "    1 | f(\"h\xc3\xa9 \xe4\xb8\xad\", x);\n"
		    "      |            ^\n"
		    "u.c:2:4: error: bytes that are no text [r]\n"
		    "    2 | f(\"<FF><U+001B>\", x);\n"
		    "      |    ^~~~~~~~~~~~\n"
		    "2 errors in 12 files\n");
	bench_close(&bench);
}

static void
test_text_clips_long_lines_around_the_caret(void)
{
	struct bench bench;

	bench_open(&bench);
	const char *file = bench_write(
		&bench, "long.c",
		"0123456789012345678901234567890123456789X2345678901234567890123456789\n");
	add(&bench, "r", at(file, 1, 41, 44), "middle");
	add(&bench, "r", at(file, 1, 1, 99), "start");
	add(&bench, "r", at(file, 1, 69, 70), "end");
	diag_sort(&bench.diags);
	struct report report = bench_report(&bench);
	expect_text(&report, 20,
		    "long.c:1:1: error: start [r]\n"
		    "    1 | 01234567890123...\n"
		    "      | ^~~~~~~~~~~~~~\n"
		    "long.c:1:41: error: middle [r]\n"
		    "    1 | ...6789X234567890...\n"
		    "      |        ^~~\n"
		    "long.c:1:69: error: end [r]\n"
		    "    1 | ...67890123456789\n"
		    "      |                 ^\n"
		    "3 errors in 12 files\n");
	bench_close(&bench);
}

static void
test_text_survives_stale_locations(void)
{
	struct bench bench;

	bench_open(&bench);
	const char *file = bench_write(&bench, "s.c", "ab\n\nlast");
	add(&bench, "r", at(file, 1, 50, 60), "behind the line");
	add(&bench, "r", (struct location){file, 1, 2, 3, 1}, "over lines");
	add(&bench, "r", at(file, 2, 1, 2), "empty line");
	add(&bench, "r", (struct location){file, 3, 2, 0, 0}, "no end");
	add(&bench, "r", at(file, 4, 1, 2), "behind the file");
	diag_sort(&bench.diags);
	struct report report = bench_report(&bench);
	expect_text(&report, 0,
		    "s.c:1:2: error: over lines [r]\n"
		    "    1 | ab\n"
		    "      |  ^\n"
		    "s.c:1:50: error: behind the line [r]\n"
		    "    1 | ab\n"
		    "      |   ^\n"
		    "s.c:2:1: error: empty line [r]\n"
		    "    2 | \n"
		    "      | ^\n"
		    "s.c:3:2: error: no end [r]\n"
		    "    3 | last\n"
		    "      |  ^\n"
		    "s.c:4:1: error: behind the file [r]\n"
		    "5 errors in 12 files\n");
	bench_close(&bench);
}

static void
test_messages_stay_on_their_line(void)
{
	struct bench bench = {.folder = "/nowhere"};
	struct report report = bench_report(&bench);

	add(&bench, "r", at("/else/a.c", 1, 1, 2), "two\nlines \033[31m");
	expect_text(&report, 0,
		    "/else/a.c:1:1: error: two lines ?[31m [r]\n"
		    "1 error in 12 files\n");
	diag_list_free(&bench.diags);
}

static void
test_summary_lists_failures(void)
{
	struct bench bench = {.folder = "/p"};
	const struct report_failure failures[] = {{"/p/src/a.c", "'x.h' file not found"},
						  {"/q/b.c", "out of memory"}};
	struct report report = bench_report(&bench);

	report.checked = 1;
	expect_text(&report, 0, "no problems in 1 file\n");
	report.failures = failures;
	report.failure_count = 1;
	expect_text(&report, 0,
		    "src/a.c: could not be analysed: 'x.h' file not found\n"
		    "no problems in 1 file; 1 file could not be analysed\n");
	report.failure_count = 2;
	expect_text(&report, 0,
		    "src/a.c: could not be analysed: 'x.h' file not found\n"
		    "/q/b.c: could not be analysed: out of memory\n"
		    "no problems in 1 file; 2 files could not be analysed\n");
}

static void
test_paths_are_relative_only_below_the_directory(void)
{
	struct report report = {.directory = "/a/b"};

	CU_ASSERT_STRING_EQUAL(report_path(&report, "/a/b/c.c"), "c.c");
	CU_ASSERT_STRING_EQUAL(report_path(&report, "/a/bc/c.c"), "/a/bc/c.c");
	CU_ASSERT_STRING_EQUAL(report_path(&report, "/a/c.c"), "/a/c.c");
	report.directory = "/";
	CU_ASSERT_STRING_EQUAL(report_path(&report, "/a/c.c"), "a/c.c");
	report.directory = NULL;
	CU_ASSERT_STRING_EQUAL(report_path(&report, "/a/c.c"), "/a/c.c");
}

static void
test_a_full_device_is_noticed(void)
{
	struct bench bench = {0};
	struct report report = bench_report(&bench);
	FILE *full = fopen("/dev/full", "w");
	struct text_style style = {.summary = full};

	CU_ASSERT_PTR_NOT_NULL_FATAL(full);
	CU_ASSERT_FALSE(report_text(&report, full, &style));
	CU_ASSERT_FALSE(report_json(&report, full));
	fclose(full);
}

/* ---- JSON ---- */

static char *
json_bytes(const struct report *report)
{
	char *bytes = NULL;
	size_t size;
	FILE *out = open_memstream(&bytes, &size);

	CU_ASSERT_TRUE(report_json(report, out));
	fclose(out);
	return bytes;
}

static void
expect_keys(const json_t *object, const char *expected)
{
	struct text keys = {0};
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)object, key, value) text_printf(&keys, "%s ", key);
	CU_ASSERT_STRING_EQUAL(text_str(&keys), expected);
	text_free(&keys);
}

static void
expect_member(const json_t *object, const char *key, const char *expected)
{
	const char *value = json_string_value(json_object_get(object, key));

	CU_ASSERT_PTR_NOT_NULL_FATAL(value);
	CU_ASSERT_STRING_EQUAL(value, expected);
}

static void
expect_number(const json_t *object, const char *key, json_int_t expected)
{
	const json_t *value = json_object_get(object, key);

	CU_ASSERT_TRUE(json_is_integer(value));
	CU_ASSERT_EQUAL(json_integer_value(value), expected);
}

static void
test_json_has_the_contracts_shape(void)
{
	struct bench bench;
	const struct report_failure failure = {"/gone/b.c", "killed"};

	bench_open(&bench);
	add_server_diags(&bench);
	struct report report = bench_report(&bench);
	report.failures = &failure;
	report.failure_count = 1;
	char *bytes = json_bytes(&report);
	json_t *root = json_loads(bytes, JSON_REJECT_DUPLICATES, NULL);
	CU_ASSERT_PTR_NOT_NULL_FATAL(root);
	expect_keys(root, "version tool diagnostics units ");
	expect_number(root, "version", 1);
	expect_member(json_object_get(root, "tool"), "version", "1.2.3");

	const json_t *diags = json_object_get(root, "diagnostics");
	CU_ASSERT_EQUAL_FATAL(json_array_size(diags), 2);
	CU_ASSERT_TRUE(json_is_null(json_object_get(json_array_get(diags, 0), "help")));
	const json_t *diag = json_array_get(diags, 1);
	expect_keys(diag, "rule severity file line column end_line end_column message notes help "
			  "fixes fingerprint ");
	expect_member(diag, "rule", "lock-across-await");
	expect_member(diag, "severity", "error");
	expect_member(diag, "file", "server.cpp");
	expect_number(diag, "line", 5);
	expect_number(diag, "column", 18);
	expect_number(diag, "end_column", 28);
	expect_member(diag, "help", "end the scope first");
	expect_member(diag, "fingerprint", diag_fingerprint(&bench.diags, 1));
	CU_ASSERT_TRUE(json_is_array(json_object_get(diag, "fixes")));
	CU_ASSERT_EQUAL(json_array_size(json_object_get(diag, "fixes")), 0);

	const json_t *note = json_array_get(json_object_get(diag, "notes"), 0);
	expect_keys(note, "file line column message ");
	expect_number(note, "line", 6);
	const json_t *units = json_object_get(root, "units");
	expect_keys(units, "checked from_cache failed ");
	expect_number(units, "from_cache", 7);
	expect_member(json_array_get(json_object_get(units, "failed"), 0), "reason", "killed");
	json_decref(root);
	free(bytes);
	bench_close(&bench);
}

static void
test_json_and_text_of_a_fix(void)
{
	struct bench bench = {0};
	struct report report = bench_report(&bench);
	struct diag *diag = add(&bench, "r", at("/no/a.c", 3, 5, 6), "m");
	struct diag_fix *fix = diag_add_fix(&bench.diags, diag, "/no/a.c", "await it");
	struct text_style style = {0};

	report.directory = NULL;
	diag_add_edit(&bench.diags, fix, at("/no/a.c", 3, 5, 5), "co_await ");
	diag_add_edit(&bench.diags, fix, (struct location){"/no/a.c", 4, 1, 5, 2}, "");
	char *bytes = json_bytes(&report);
	json_t *root = json_loads(bytes, 0, NULL);
	const json_t *fixes =
		json_object_get(json_array_get(json_object_get(root, "diagnostics"), 0), "fixes");
	char *compact = json_dumps(fixes, JSON_COMPACT);
	CU_ASSERT_STRING_EQUAL(compact, "[{\"file\":\"/no/a.c\",\"edits\":[{\"start\":[3,5],"
					"\"end\":[3,5],\"text\":\"co_await \"},{\"start\":[4,1],"
					"\"end\":[5,2],\"text\":\"\"}]}]");
	free(compact);
	json_decref(root);
	free(bytes);

	size_t size;
	FILE *out = open_memstream(&bytes, &size);
	CU_ASSERT_TRUE(report_text(&report, out, &style));
	fclose(out);
	CU_ASSERT_STRING_EQUAL(bytes, "/no/a.c:3:5: error: m [r]\nfix: await it\n");
	free(bytes);
	diag_list_free(&bench.diags);
}

static void
test_summary_tells_what_is_hidden_and_fixed(void)
{
	struct bench bench = {0};
	struct report report = bench_report(&bench);

	report.has_baseline = true;
	expect_text(&report, 0, "no problems in 12 files; the baseline hides 0 findings\n");
	report.hidden = 1;
	report.gone = 1;
	report.fixed = 2;
	expect_text(&report, 0,
		    "no problems in 12 files; fixed 2 findings; the baseline hides 1 finding, and "
		    "1 of its findings is gone\n");
	report.gone = 3;
	report.has_baseline = false;
	report.fixed = 1;
	expect_text(&report, 0, "no problems in 12 files; fixed 1 finding\n");
}

static void
test_json_repairs_what_is_no_utf8(void)
{
	struct bench bench = {0};
	struct report report = bench_report(&bench);

	add(&bench, "r", at("/a.c", 1, 1, 2), "caf\xe9 \xc3\xa9");
	char *bytes = json_bytes(&report);
	json_t *root = json_loads(bytes, 0, NULL);
	CU_ASSERT_PTR_NOT_NULL_FATAL(root);
	expect_member(json_array_get(json_object_get(root, "diagnostics"), 0), "message",
		      "caf\xef\xbf\xbd \xc3\xa9");
	json_decref(root);
	free(bytes);
	diag_list_free(&bench.diags);
}

static void
test_utf8_rejects_what_is_not_shortest(void)
{
	static const struct {
		const char *bytes;
		size_t size;
		uint32_t point;
	} cases[] = {
		{"a", 1, 'a'},
		{"\xc3\xa9", 2, 0xe9},
		{"\xe2\x82\xac", 3, 0x20ac},
		{"\xf0\x9f\x98\x80", 4, 0x1f600},
		{"\xc0\x80", 1, UTF8_INVALID},         /* overlong NUL */
		{"\xe0\x80\xaf", 1, UTF8_INVALID},     /* overlong slash */
		{"\xed\xa0\x80", 1, UTF8_INVALID},     /* a surrogate */
		{"\xf4\x90\x80\x80", 1, UTF8_INVALID}, /* behind the last plane */
		{"\xe2\x82", 1, UTF8_INVALID},         /* cut off */
		{"\x80", 1, UTF8_INVALID},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		uint32_t point = 0;

		CU_ASSERT_EQUAL(utf8_decode(cases[i].bytes, strlen(cases[i].bytes), &point),
				cases[i].size);
		CU_ASSERT_EQUAL(point, cases[i].point);
	}
	CU_ASSERT_FALSE(utf8_printable(0x202e));
	CU_ASSERT_EQUAL(utf8_width(0x301), 0);
	CU_ASSERT_EQUAL(utf8_width(0x4e2d), 2);
}

/* ---- sources ---- */

static void
test_lines_end_as_clang_counts_them(void)
{
	struct bench bench;
	struct source_cache cache = {0};
	static const char *const lines[] = {"a", "b", "c", "", "d"};
	struct slice slice;

	bench_open(&bench);
	const char *file = bench_write(&bench, "l.c", "a\r\nb\rc\n\nd");
	const struct source *source = source_open(&cache, file);
	for (uint32_t i = 0; i < 5; i++) {
		CU_ASSERT_TRUE_FATAL(source_line(source, i + 1, &slice));
		CU_ASSERT_EQUAL(slice.length, strlen(lines[i]));
		CU_ASSERT_EQUAL(memcmp(slice.data, lines[i], slice.length), 0);
	}
	CU_ASSERT_FALSE(source_line(source, 0, &slice));
	CU_ASSERT_FALSE(source_line(source, 6, &slice));
	CU_ASSERT_PTR_EQUAL(source_open(&cache, file), source);
	CU_ASSERT_FALSE(source_line(source_open(&cache, "/gone"), 1, &slice));
	source_cache_free(&cache);
	bench_close(&bench);
}

/* What an editor shows counts more than what is on disk. */
static void
test_sources_that_are_not_on_disk(void)
{
	struct bench bench;
	struct source_cache cache = {0};
	struct slice slice;

	bench_open(&bench);
	const char *file = bench_write(&bench, "l.c", "disk\n");
	source_add(&cache, file, "first\nshown", 11);
	CU_ASSERT_TRUE_FATAL(source_line(source_open(&cache, file), 2, &slice));
	CU_ASSERT_EQUAL(slice.length, 5);
	CU_ASSERT_EQUAL(memcmp(slice.data, "shown", 5), 0);
	source_add(&cache, "/gone", "", 0);
	CU_ASSERT_FALSE(source_line(source_open(&cache, "/gone"), 1, &slice));
	source_add(&cache, file, "late", 4);
	CU_ASSERT_EQUAL(source_open(&cache, file)->bytes.length, 11);
	source_cache_free(&cache);
	bench_close(&bench);
}

/* ---- suppression ---- */

static const char *const rule_ids[] = {"lock-across-await", "non-send-capture", NULL};

/* Which lines of CONTENT keep a diagnostic of RULE, when each has one at COLUMN: "1 3 ". */
static char *
kept_lines(const char *content, const char *rule, uint32_t column)
{
	struct bench bench;
	struct text kept = {0};
	uint32_t line = 1;

	bench_open(&bench);
	const char *file = bench_write(&bench, "n.c", content);
	for (const char *c = content; *c; c++)
		if (*c == '\n')
			add(&bench, rule, at(file, line++, column, column + 1), "m");
	struct suppressions *suppressions = suppress_new(rule_ids);
	uint32_t dropped = suppress_filter(suppressions, &bench.diags);
	CU_ASSERT_EQUAL(dropped + bench.diags.items.count, line - 1);
	for (uint32_t i = 0; i < bench.diags.items.count; i++)
		text_printf(&kept, "%u ", (unsigned)bench.diags.items.items[i]->where.line);
	suppress_free(suppressions);
	bench_close(&bench);
	return kept.data ? kept.data : xstrdup("");
}

static void
expect_kept(const char *content, const char *expected)
{
	char *kept = kept_lines(content, "lock-across-await", 1);

	CU_ASSERT_STRING_EQUAL(kept, expected);
	if (strcmp(kept, expected) != 0)
		fprintf(stderr, "%s kept: %s\n", content, kept);
	free(kept);
}

static void
test_nolint_on_the_line(void)
{
	expect_kept("x; // NOLINT\nx;\n", "2 ");
	expect_kept("x; // NOLINT: it is fine\n", "");
	expect_kept("x; /* NOLINT */ y;\n", "");
	expect_kept("x; // NOLINT(lock-across-await)\n", "");
	expect_kept("x; // NOLINT(lock-across-await): the lock is ours\n", "");
	expect_kept("x; // NOLINT( bugprone-x , lock-across-await )\n", "");
	expect_kept("x; // NOLINT(non-send-capture)\n", "1 ");
	expect_kept("x; // NOLINT(bugprone-*, cert-err33-c)\n", "1 ");
	expect_kept("x; // NOLINT(other) NOLINT(lock-across-await)\n", "");
}

static void
test_nolint_globs_and_odd_forms(void)
{
	expect_kept("x; // NOLINT(*)\n", "");
	expect_kept("x; // NOLINT(lock-*)\n", "");
	expect_kept("x; // NOLINT(*-await)\n", "");
	expect_kept("x; // NOLINT(*,-lock-*)\n", ""); /* clang-tidy ignores negative globs here */
	expect_kept("x; // NOLINT()\n", "1 ");
	expect_kept("x; // NOLINT(not-closed\n", "");
	expect_kept("x; // NOLINT (other)\n", "");
	expect_kept("x; // NOLINTXYZ\n", "1 ");
	expect_kept("x; // nolint\n", "1 ");
	expect_kept("x; // NOLINT(lock-across)\n", "1 ");
}

static void
test_nolintnextline(void)
{
	expect_kept("// NOLINTNEXTLINE\nx;\nx;\n", "1 3 ");
	expect_kept("// NOLINTNEXTLINE(lock-across-await): why\nx;\nx;\n", "1 3 ");
	expect_kept("// NOLINTNEXTLINE(non-send-capture)\nx;\n", "1 2 ");
}

static void
test_nolint_blocks(void)
{
	expect_kept("x;\n// NOLINTBEGIN\nx;\nx;\n// NOLINTEND\nx;\n", "1 2 6 ");
	expect_kept("// NOLINTBEGIN(lock-*): why\nx;\n// NOLINTEND(lock-*)\nx;\n", "1 4 ");
	expect_kept("// NOLINTBEGIN(a, b)\nx;\n// NOLINTEND(a,b)\n", "1 2 3 ");
	/* Nested, the inner one of another rule. */
	expect_kept("// NOLINTBEGIN(lock-across-await)\n// NOLINTBEGIN(z)\nx;\n// NOLINTEND(z)\n"
		    "x;\n// NOLINTEND(lock-across-await)\nx;\n",
		    "1 7 ");
	/* Never closed, closed by another's end, closed in the wrong order: nothing is hidden. */
	expect_kept("// NOLINTBEGIN(lock-across-await)\nx;\n", "1 2 ");
	expect_kept("// NOLINTBEGIN(lock-across-await)\nx;\n// NOLINTEND\n", "1 2 3 ");
	expect_kept("x;\n// NOLINTEND\nx;\n", "1 2 3 ");
}

static void
test_unused_suppressions_are_listed(void)
{
	struct bench bench;
	struct diag_list unused = {0};
	static const char content[] = "x; // NOLINT(lock-across-await, non-send-capture)\n"
				      "y; // NOLINT\n"
				      "y; // NOLINT(bugprone-x, lock-*)\n"
				      "// NOLINTBEGIN(lock-across-await)\n"
				      "z; // NOLINTEND\n";

	bench_open(&bench);
	const char *file = bench_write(&bench, "n.c", content);
	struct suppressions *suppressions = suppress_new(rule_ids);
	suppress_scan(suppressions, file);
	add(&bench, "lock-across-await", at(file, 1, 1, 2), "m");
	CU_ASSERT_EQUAL(suppress_filter(suppressions, &bench.diags), 1);
	suppress_unused(suppressions, &unused);
	diag_sort(&unused);
	CU_ASSERT_EQUAL_FATAL(unused.items.count, 2);
	CU_ASSERT_EQUAL(unused.items.items[0]->where.line, 1);
	CU_ASSERT_EQUAL(unused.items.items[0]->where.column, 7);
	CU_ASSERT_STRING_EQUAL(unused.items.items[0]->rule, "unused-suppression");
	CU_ASSERT_STRING_EQUAL(unused.items.items[0]->message,
			       "suppression of 'non-send-capture' suppresses nothing");
	CU_ASSERT_EQUAL(unused.items.items[1]->where.line, 4);
	CU_ASSERT_STRING_EQUAL(
		unused.items.items[1]->message,
		"NOLINTBEGIN(lock-across-await) has no NOLINTEND(lock-across-await)");
	diag_list_free(&unused);
	suppress_free(suppressions);
	bench_close(&bench);
}

static void
test_suppressions_that_are_not_on_disk(void)
{
	static const char shown[] = "x;\ny; // NOLINT\n";
	struct bench bench;

	bench_open(&bench);
	const char *file = bench_write(&bench, "n.c", "x; // NOLINT\ny;\n");
	struct suppressions *suppressions = suppress_new(rule_ids);
	suppress_scan_text(suppressions, file, shown, sizeof shown - 1);
	add(&bench, "lock-across-await", at(file, 1, 1, 2), "m");
	add(&bench, "lock-across-await", at(file, 2, 1, 2), "m");
	CU_ASSERT_EQUAL(suppress_filter(suppressions, &bench.diags), 1);
	CU_ASSERT_EQUAL(bench.diags.items.items[0]->where.line, 1);
	suppress_free(suppressions);
	bench_close(&bench);
}

/* ---- verify ---- */

struct found {
	const char *rule, *message;
	uint32_t line, column;
};

/* Verifies a fixture in which FOUND (behind the last: rule NULL) was reported; the first one has a
 * note "because of this" on line 1. Returns what was printed; free it. */
static char *
verify(const char *content, const struct found *found, bool *ok)
{
	struct bench bench;
	char *bytes = NULL;
	size_t size;

	bench_open(&bench);
	const char *file = bench_write(&bench, "f.cpp", content);
	for (uint32_t i = 0; found[i].rule; i++) {
		struct diag *diag =
			add(&bench, found[i].rule, at(file, found[i].line, found[i].column, 9),
			    found[i].message);

		if (i == 0)
			diag_note(&bench.diags, diag, at(file, 1, 1, 2), "because of this");
	}
	diag_sort(&bench.diags);
	struct report report = bench_report(&bench);
	report.main_files = &file;
	report.main_file_count = 1;
	FILE *out = open_memstream(&bytes, &size);
	*ok = report_verify(&report, out);
	fclose(out);
	bench_close(&bench);
	return bytes;
}

static void
expect_verdict(const char *content, const struct found *found, const char *expected)
{
	bool ok;
	char *bytes = verify(content, found, &ok);

	CU_ASSERT_STRING_EQUAL(bytes, expected);
	CU_ASSERT_EQUAL(ok, *expected == '\0');
	if (strcmp(bytes, expected) != 0)
		fprintf(stderr, "%sgot: %s\n", content, bytes);
	free(bytes);
}

static const struct found nothing[] = {{0}};
static const struct found one[] = {{"rule-a", "held across", 2, 5}, {0}};
static const struct found two[] = {
	{"rule-a", "held across", 2, 5}, {"rule-a", "again", 2, 9}, {"rule-b", "bad", 3, 1}, {0}};

static void
test_verify_accepts_what_is_expected(void)
{
	expect_verdict("// expect-none\n", nothing, "");
	expect_verdict("\nx; // expect: rule-a\n", one, "");
	expect_verdict("\nx; // expect: rule-a@5 \"held\"\n", one, "");
	expect_verdict("// expect-next: rule-a\nx;\n", one, "");
	expect_verdict("m; // expect-note: \"of this\"\nx; // expect: rule-a\n", one, "");
	expect_verdict("\nx; // expect: rule-a; expect: rule-a \"again\"; expect-next: rule-b\n\n",
		       two, "");
	/* The one that asks for less must not take what the other needs. */
	expect_verdict("\nx; // expect: rule-a; expect: rule-a@5\n// expect: rule-b\n", two, "");
	expect_verdict("// expect-none\nx; // todo: rule-a; needs alias analysis\n", nothing, "");
	expect_verdict("auto u = \"http://x\"; // expect-none\n", nothing, "");
}

static void
test_verify_reports_what_is_missing(void)
{
	expect_verdict("\nx; // expect: rule-a\n", nothing,
		       "f.cpp:2: expected rule-a, but it was not reported\n");
	expect_verdict("\nx; // expect: rule-a@6\n", one,
		       "f.cpp:2: expected rule-a@6, but it was not reported\n"
		       "f.cpp:2: unexpected error: held across [rule-a]\n");
	expect_verdict("\nx; // expect: rule-a \"other\"\n", one,
		       "f.cpp:2: expected rule-a \"other\", but it was not reported\n"
		       "f.cpp:2: unexpected error: held across [rule-a]\n");
	expect_verdict("m; // expect-note: \"nope\"\nx; // expect: rule-a\n", one,
		       "f.cpp:1: expected a note \"nope\", but it was not reported\n");
}

static void
test_verify_reports_what_is_not_expected(void)
{
	expect_verdict("// expect-none\nx;\n", one,
		       "f.cpp:2: unexpected error: held across [rule-a]\n");
	expect_verdict("\nx; // expect: rule-a\n", two,
		       "f.cpp:2: unexpected error: again [rule-a]\n"
		       "f.cpp:3: unexpected error: bad [rule-b]\n");
	expect_verdict("// expect-none\nx; // todo: rule-a\n", one,
		       "f.cpp:2: promote this todo to expect: rule-a is reported now\n");
}

static void
test_verify_reports_careless_fixtures(void)
{
	static const char silent[] =
		"f.cpp:1: expected an expectation: a silent fixture says '// expect-none'\n";

	expect_verdict("x;\n", nothing, silent);
	expect_verdict("x; // todo: rule-a\n", nothing, silent);
	expect_verdict("// expect-none\nx; // expect: rule-a\n", one,
		       "f.cpp:1: expect-none stands beside expectations\n");
	expect_verdict("// expect-none\nx; // expect: Rule A\n", nothing,
		       "f.cpp:2: cannot read the expectation 'expect: Rule A'\n");
	expect_verdict("// expect-none; because\n", nothing,
		       "f.cpp:1: cannot read the expectation 'expect-none; because'\n");
	expect_verdict("// expect-none\n// expect-note: text\n", nothing,
		       "f.cpp:2: cannot read the expectation 'expect-note: text'\n");
}

static void
test_verify_needs_an_analysis(void)
{
	struct bench bench;
	char *bytes = NULL;
	size_t size;

	bench_open(&bench);
	const char *file = bench_write(&bench, "f.cpp", "// expect-none\n");
	const struct report_failure failure = {file, "'x.h' file not found"};
	struct report report = bench_report(&bench);
	report.main_files = &file;
	report.main_file_count = 1;
	report.failures = &failure;
	report.failure_count = 1;
	FILE *out = open_memstream(&bytes, &size);
	CU_ASSERT_FALSE(report_verify(&report, out));
	fclose(out);
	CU_ASSERT_STRING_EQUAL(bytes, "f.cpp:1: could not be analysed: 'x.h' file not found\n");
	free(bytes);
	bench_close(&bench);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"sort: by place, then rule", test_sort_orders_by_place_then_rule},
		{"sort: repetitions go, the first keeps its notes",
		 test_repetitions_are_dropped_and_the_first_keeps_its_notes},
		{"list: strings are copied", test_strings_are_copied},
		{"fingerprint: survives edits elsewhere",
		 test_fingerprint_survives_edits_elsewhere},
		{"fingerprint: tells diagnostics apart", test_fingerprint_tells_diagnostics_apart},
		{"text: clang's form", test_text_is_in_the_form_of_clang},
		{"text: colour", test_text_in_colour},
		{"text: characters stay whole", test_text_keeps_characters_whole},
		{"text: long lines are clipped", test_text_clips_long_lines_around_the_caret},
		{"text: stale locations", test_text_survives_stale_locations},
		{"text: a message is one line", test_messages_stay_on_their_line},
		{"text: summary", test_summary_lists_failures},
		{"report: relative paths", test_paths_are_relative_only_below_the_directory},
		{"report: a full device", test_a_full_device_is_noticed},
		{"json: shape", test_json_has_the_contracts_shape},
		{"json, text: a fix", test_json_and_text_of_a_fix},
		{"text: summary of what is hidden and fixed",
		 test_summary_tells_what_is_hidden_and_fixed},
		{"json: invalid UTF-8", test_json_repairs_what_is_no_utf8},
		{"utf8: strict", test_utf8_rejects_what_is_not_shortest},
		{"source: ends of lines", test_lines_end_as_clang_counts_them},
		{"source: not on disk", test_sources_that_are_not_on_disk},
		{"suppress: NOLINT", test_nolint_on_the_line},
		{"suppress: globs and odd forms", test_nolint_globs_and_odd_forms},
		{"suppress: NOLINTNEXTLINE", test_nolintnextline},
		{"suppress: blocks", test_nolint_blocks},
		{"suppress: unused ones", test_unused_suppressions_are_listed},
		{"suppress: not on disk", test_suppressions_that_are_not_on_disk},
		{"verify: accepts what is expected", test_verify_accepts_what_is_expected},
		{"verify: what is missing", test_verify_reports_what_is_missing},
		{"verify: what is not expected", test_verify_reports_what_is_not_expected},
		{"verify: careless fixtures", test_verify_reports_careless_fixtures},
		{"verify: a file that was not analysed", test_verify_needs_an_analysis},
		CU_TEST_INFO_NULL,
	};

	return suite_run("report", tests);
}
