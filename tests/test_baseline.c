/*
 * Baselines: what is written, that the same findings give the same bytes, what
 * is hidden after edits, renames and copies, what counts as gone, and every way
 * in which a file may be no baseline.
 */
#include <CUnit/CUnit.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "report/baseline.h"
#include "suite.h"

/* ---- a folder with sources and a baseline ---- */

struct bench {
	char folder[64];
	char file[128]; /* the baseline */
	struct text a, b;
	struct diag_list diags;
};

static void
bench_open(struct bench *bench)
{
	*bench = (struct bench){.folder = "/tmp/test_baseline.XXXXXX"};
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(bench->folder));
	strcat(strcpy(bench->file, bench->folder), "/base.json");
	text_printf(&bench->a, "%s/a.cpp", bench->folder);
	text_printf(&bench->b, "%s/b.cpp", bench->folder);
}

static void
bench_close(struct bench *bench)
{
	unlink(bench->file);
	unlink(text_str(&bench->a));
	unlink(text_str(&bench->b));
	CU_ASSERT_EQUAL(rmdir(bench->folder), 0);
	text_free(&bench->a);
	text_free(&bench->b);
	diag_list_free(&bench->diags);
}

static void
write_file(const char *path, const char *content)
{
	CU_ASSERT_TRUE_FATAL(file_write(path, content, strlen(content)));
}

static void
add(struct bench *bench, const struct text *file, uint32_t line, const char *rule)
{
	struct location where = {text_str(file), line, 1, line, 2};
	struct diag *diag = diag_add(&bench->diags, rule, SEVERITY_ERROR, where, "m");

	diag->function = "serve";
}

/* A new list, as of another run. */
static void
again(struct bench *bench)
{
	diag_list_free(&bench->diags);
	bench->diags = (struct diag_list){0};
}

static void
write_baseline(struct bench *bench)
{
	struct text error = {0};

	diag_sort(&bench->diags);
	CU_ASSERT_TRUE(baseline_write(&bench->diags, bench->file, &error));
	CU_ASSERT_STRING_EQUAL(text_str(&error), "");
	text_free(&error);
	again(bench);
}

static bool
everywhere(const char *file, const char *rule, void *context)
{
	(void)file, (void)rule, (void)context;
	return true;
}

/* Applies the baseline to the list; asserts how many are hidden and gone. */
static void
expect_filtered(struct bench *bench, uint32_t hidden, uint32_t gone)
{
	struct text error = {0};
	struct baseline *baseline = baseline_read(bench->file, &error);

	CU_ASSERT_PTR_NOT_NULL_FATAL(baseline);
	diag_sort(&bench->diags);
	CU_ASSERT_EQUAL(baseline_filter(baseline, &bench->diags), hidden);
	CU_ASSERT_EQUAL(baseline_gone(baseline, everywhere, NULL), gone);
	baseline_free(baseline);
	text_free(&error);
}

/* ---- writing ---- */

static void
test_written_form(void)
{
	struct bench bench;
	struct text text = {0};

	bench_open(&bench);
	write_file(text_str(&bench.a), "one\ntwo\n");
	add(&bench, &bench.a, 1, "rule-b");
	add(&bench, &bench.a, 1, "rule-a");
	write_baseline(&bench);
	CU_ASSERT_TRUE(text_read_file(&text, bench.file));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&text),
				      "{\"baseline\": \"sendsync\", \"version\": 1, \"findings\": "
				      "[\n  {\"file\": \"a.cpp\", \"rule\": \"rule-a\", "
				      "\"fingerprint\": \""));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&text), "\", \"count\": 1},\n  {\"file\""));
	CU_ASSERT_TRUE(str_ends_with(text_str(&text), "\"count\": 1}\n]}\n"));
	text_free(&text);
	bench_close(&bench);
}

static void
test_order_of_findings_changes_nothing(void)
{
	struct bench bench;
	struct text first = {0}, second = {0};

	bench_open(&bench);
	write_file(text_str(&bench.a), "one\ntwo\nthree\n");
	for (uint32_t line = 1; line <= 3; line++)
		add(&bench, &bench.a, line, "rule-a");
	write_baseline(&bench);
	CU_ASSERT_TRUE(text_read_file(&first, bench.file));
	write_file(text_str(&bench.a), "three\ntwo\none\n");
	for (uint32_t line = 3; line >= 1; line--)
		add(&bench, &bench.a, line, "rule-a");
	write_baseline(&bench);
	CU_ASSERT_TRUE(text_read_file(&second, bench.file));
	CU_ASSERT_STRING_EQUAL(text_str(&first), text_str(&second));
	text_free(&first);
	text_free(&second);
	bench_close(&bench);
}

static void
test_empty_list(void)
{
	struct bench bench;

	bench_open(&bench);
	write_baseline(&bench);
	write_file(text_str(&bench.a), "one\n");
	add(&bench, &bench.a, 1, "rule-a");
	expect_filtered(&bench, 0, 0);
	CU_ASSERT_EQUAL(bench.diags.items.count, 1);
	bench_close(&bench);
}

static void
test_cannot_write(void)
{
	struct diag_list diags = {0};
	struct text error = {0};

	CU_ASSERT_FALSE(baseline_write(&diags, "/no/such/folder/base.json", &error));
	CU_ASSERT_STRING_EQUAL(text_str(&error), "/no/such/folder/base.json: cannot write this "
						 "baseline: No such file or directory");
	text_free(&error);
}

/* ---- the filter ---- */

static void
test_survives_edits_elsewhere(void)
{
	struct bench bench;

	bench_open(&bench);
	write_file(text_str(&bench.a), "lock(m);\n");
	add(&bench, &bench.a, 1, "rule-a");
	write_baseline(&bench);
	write_file(text_str(&bench.a), "// new\n\n\t  lock( m );\nlock(n);\n");
	add(&bench, &bench.a, 3, "rule-a");
	add(&bench, &bench.a, 4, "rule-a");
	expect_filtered(&bench, 1, 0);
	CU_ASSERT_EQUAL_FATAL(bench.diags.items.count, 1);
	CU_ASSERT_EQUAL(bench.diags.items.items[0]->where.line, 4);
	bench_close(&bench);
}

static void
test_duplicates_are_counted(void)
{
	struct bench bench;
	struct text text = {0};

	bench_open(&bench);
	write_file(text_str(&bench.a), "lock(m);\nlock(m);\nlock(m);\n");
	add(&bench, &bench.a, 1, "rule-a");
	add(&bench, &bench.a, 2, "rule-a");
	write_baseline(&bench);
	CU_ASSERT_TRUE(text_read_file(&text, bench.file));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&text), "\"count\": 2}"));
	text_free(&text);
	for (uint32_t line = 1; line <= 3; line++)
		add(&bench, &bench.a, line, "rule-a");
	expect_filtered(&bench, 2, 0);
	CU_ASSERT_EQUAL(bench.diags.items.count, 1);
	again(&bench);
	add(&bench, &bench.a, 1, "rule-a");
	expect_filtered(&bench, 1, 1);
	bench_close(&bench);
}

static void
test_other_rule_or_line_is_new(void)
{
	struct bench bench;

	bench_open(&bench);
	write_file(text_str(&bench.a), "lock(m);\nlock(n);\n");
	add(&bench, &bench.a, 1, "rule-a");
	write_baseline(&bench);
	add(&bench, &bench.a, 1, "rule-b");
	add(&bench, &bench.a, 2, "rule-a");
	expect_filtered(&bench, 0, 1);
	CU_ASSERT_EQUAL(bench.diags.items.count, 2);
	bench_close(&bench);
}

static void
test_renamed_file_takes_its_entries_along(void)
{
	struct bench bench;

	bench_open(&bench);
	write_file(text_str(&bench.b), "lock(m);\n");
	add(&bench, &bench.b, 1, "rule-a");
	write_baseline(&bench);
	CU_ASSERT_EQUAL(rename(text_str(&bench.b), text_str(&bench.a)), 0);
	add(&bench, &bench.a, 1, "rule-a");
	expect_filtered(&bench, 1, 0);
	bench_close(&bench);
}

/* The copy is new, wherever it sorts. */
static void
test_copy_is_new_where_it_was_copied_to(void)
{
	struct bench bench;

	bench_open(&bench);
	write_file(text_str(&bench.b), "lock(m);\n");
	add(&bench, &bench.b, 1, "rule-a");
	write_baseline(&bench);
	write_file(text_str(&bench.a), "lock(m);\n");
	add(&bench, &bench.a, 1, "rule-a");
	add(&bench, &bench.b, 1, "rule-a");
	expect_filtered(&bench, 1, 0);
	CU_ASSERT_EQUAL_FATAL(bench.diags.items.count, 1);
	CU_ASSERT_STRING_EQUAL(bench.diags.items.items[0]->where.file, text_str(&bench.a));
	bench_close(&bench);
}

static bool
only_rule_b_in_a(const char *file, const char *rule, void *context)
{
	return str_equal(file, context) && str_equal(rule, "rule-b");
}

static void
test_gone_is_what_was_looked_for(void)
{
	struct bench bench;
	struct text error = {0};

	bench_open(&bench);
	write_file(text_str(&bench.a), "lock(m);\n");
	write_file(text_str(&bench.b), "lock(m);\n");
	add(&bench, &bench.a, 1, "rule-a");
	add(&bench, &bench.a, 1, "rule-b");
	add(&bench, &bench.b, 1, "rule-b");
	write_baseline(&bench);
	struct baseline *baseline = baseline_read(bench.file, &error);
	CU_ASSERT_PTR_NOT_NULL_FATAL(baseline);
	CU_ASSERT_EQUAL(baseline_gone(baseline, everywhere, NULL), 3);
	CU_ASSERT_EQUAL(baseline_gone(baseline, only_rule_b_in_a, (void *)text_str(&bench.a)), 1);
	baseline_free(baseline);
	bench_close(&bench);
}

/* ---- what is no baseline ---- */

/* Asserts that CONTENT is refused with a sentence that begins with the file and contains PART. */
static void
refused(const char *content, const char *part)
{
	struct bench bench;
	struct text error = {0};

	bench_open(&bench);
	write_file(bench.file, content);
	CU_ASSERT_PTR_NULL(baseline_read(bench.file, &error));
	CU_ASSERT_TRUE(str_starts_with(text_str(&error), bench.file));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&error), part));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&error), "write it anew with --write-baseline"));
	if (!strstr(text_str(&error), part))
		fprintf(stderr, "got: %s\n", text_str(&error));
	text_free(&error);
	bench_close(&bench);
}

#define HEAD "{\"baseline\": \"sendsync\", \"version\": 1, \"findings\": "
#define ENTRY(digits, count)                                                                       \
	HEAD "[{\"file\": \"a\", \"rule\": \"r\", \"fingerprint\": \"" digits                      \
	     "\", \"count\": " count "}]}"

static void
test_refused(void)
{
	refused("", ":1:0: this baseline is damaged");
	refused(HEAD "[\n{]", ":2:2: this baseline is damaged");
	refused("{\"a\": 1, \"a\": 2}", "damaged: duplicate object key");
	refused("[]", "no baseline of sendsync's");
	refused("{\"version\": 1, \"diagnostics\": []}", "no baseline of sendsync's");
	refused("{\"baseline\": \"sendsync\", \"version\": \"1\"}", "no baseline of sendsync's");
	refused("{\"baseline\": \"sendsync\", \"version\": 2}", "its version is 2");
	refused("{\"baseline\": \"sendsync\", \"version\": 1}", "no list `findings`");
	refused(HEAD "[3]}", "entry 1 of `findings` is no object");
	refused(HEAD "[{\"rule\": \"r\"}]}", "no `file` or no `rule`");
	refused(ENTRY("0123456789abcde", "1"), "no `fingerprint`");
	refused(ENTRY("0123456789abcdeG", "1"), "no `fingerprint`");
	refused(ENTRY("0123456789abcdef", "0"), "no `count`");
	refused(ENTRY("0123456789abcdef", "-1"), "no `count`");
	refused(ENTRY("0123456789abcdef", "4294967297"), "no `count`");
	refused(ENTRY("0123456789abcdef", "\"1\""), "no `count`");
}

static void
test_missing(void)
{
	struct text error = {0};

	CU_ASSERT_PTR_NULL(baseline_read("/no/base.json", &error));
	CU_ASSERT_STRING_EQUAL(text_str(&error),
			       "/no/base.json: cannot read this baseline: No such file or "
			       "directory; --write-baseline writes one");
	text_free(&error);
}

static void
test_entry_that_stands_twice_adds_up(void)
{
	struct bench bench;
	struct text error = {0};

	bench_open(&bench);
	write_file(bench.file,
		   HEAD "[{\"file\": \"a\", \"rule\": \"r\", \"fingerprint\": "
			"\"0123456789abcdef\", \"count\": 2}, {\"file\": \"a\", \"rule\": \"r\", "
			"\"fingerprint\": \"0123456789abcdef\", \"count\": 3}]}");
	struct baseline *baseline = baseline_read(bench.file, &error);
	CU_ASSERT_PTR_NOT_NULL_FATAL(baseline);
	CU_ASSERT_EQUAL(baseline_gone(baseline, everywhere, NULL), 5);
	baseline_free(baseline);
	bench_close(&bench);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"written: form", test_written_form},
		{"written: order of findings", test_order_of_findings_changes_nothing},
		{"written: an empty list", test_empty_list},
		{"written: cannot", test_cannot_write},
		{"filter: edits elsewhere", test_survives_edits_elsewhere},
		{"filter: duplicates", test_duplicates_are_counted},
		{"filter: another rule or line", test_other_rule_or_line_is_new},
		{"filter: a renamed file", test_renamed_file_takes_its_entries_along},
		{"filter: a copy", test_copy_is_new_where_it_was_copied_to},
		{"gone: what was looked for", test_gone_is_what_was_looked_for},
		{"read: refused", test_refused},
		{"read: missing", test_missing},
		{"read: an entry twice", test_entry_that_stands_twice_adds_up},
		CU_TEST_INFO_NULL,
	};

	return suite_run("baseline", tests);
}
