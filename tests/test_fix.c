/*
 * Fixes made: whole or not at all, without overlap, in files that may be
 * changed; and the diff of a dry run, compared whole.
 */
#include <CUnit/CUnit.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "project/fix.h"
#include "suite.h"

struct bench {
	char folder[64];
	char path[96];
	struct diag_list diags;
	struct fix_limits limits;
	bool may;
};

static bool
may(const char *file, void *context)
{
	const struct bench *bench = context;

	return bench->may && str_equal(file, bench->path);
}

static void
bench_open(struct bench *bench, const char *content)
{
	*bench = (struct bench){.folder = "/tmp/test_fix.XXXXXX", .may = true};
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(bench->folder));
	strcat(strcpy(bench->path, bench->folder), "/a.c");
	CU_ASSERT_TRUE_FATAL(file_write(bench->path, content, strlen(content)));
	bench->limits = (struct fix_limits){.may = may, .context = bench};
	bench->limits.start.tv_sec = time(NULL) + 10;
}

static void
bench_close(struct bench *bench)
{
	unlink(bench->path);
	CU_ASSERT_EQUAL(rmdir(bench->folder), 0);
	diag_list_free(&bench->diags);
}

/* A finding with a fix, which has one edit. */
static struct diag_fix *
offer(struct bench *bench, uint32_t line, uint32_t column, uint32_t end_line, uint32_t end_column,
      const char *text)
{
	struct location where = {bench->path, line, column, end_line, end_column};
	struct diag *diag = diag_add(&bench->diags, "r", SEVERITY_WARNING, where, "m");
	struct diag_fix *fix = diag_add_fix(&bench->diags, diag, bench->path, "mend it");

	diag_add_edit(&bench->diags, fix, where, text);
	return fix;
}

static void
expect_content(const struct bench *bench, const char *expected)
{
	struct text text = {0};

	CU_ASSERT_TRUE(text_read_file(&text, bench->path));
	CU_ASSERT_STRING_EQUAL(text_str(&text), expected);
	if (!str_equal(text_str(&text), expected))
		fprintf(stderr, "got:\n%s\n", text_str(&text));
	text_free(&text);
}

/* Applies; asserts how many findings are mended, how many are left, and what the file is then. */
static void
expect_fixed(struct bench *bench, uint32_t mended, uint32_t left, const char *content)
{
	struct text error = {0};
	uint32_t fixed;

	CU_ASSERT_TRUE(fix_apply(&bench->diags, &bench->limits, &fixed, &error));
	CU_ASSERT_EQUAL(fixed, mended);
	CU_ASSERT_EQUAL(bench->diags.items.count, left);
	expect_content(bench, content);
	text_free(&error);
}

static void
expect_diff(struct bench *bench, const char *expected)
{
	struct text diff = {0};
	struct stat before, after;

	CU_ASSERT_EQUAL(stat(bench->path, &before), 0);
	fix_preview(&bench->diags, &bench->limits, bench->folder, &diff);
	CU_ASSERT_STRING_EQUAL(text_str(&diff), expected);
	if (!str_equal(text_str(&diff), expected))
		fprintf(stderr, "got:\n%s\n", text_str(&diff));
	CU_ASSERT_EQUAL(stat(bench->path, &after), 0);
	CU_ASSERT_EQUAL(before.st_ino, after.st_ino);
	CU_ASSERT_EQUAL(before.st_size, after.st_size);
	text_free(&diff);
}

/* ---- applying ---- */

static void
test_insert_replace_delete(void)
{
	struct bench bench;

	bench_open(&bench, "one\r\ntwo three\n\xc3\xa9 four");
	offer(&bench, 3, 4, 3, 4, "4");
	offer(&bench, 2, 5, 2, 10, "3");
	offer(&bench, 1, 1, 2, 1, "");
	expect_fixed(&bench, 3, 0, "two 3\n\xc3\xa9 4four");
	bench_close(&bench);
}

static void
test_a_fix_is_made_whole_or_not_at_all(void)
{
	struct bench bench;

	bench_open(&bench, "f(a);\n");
	struct diag_fix *fix = offer(&bench, 1, 1, 1, 2, "g");
	diag_add_edit(&bench.diags, fix, (struct location){bench.path, 9, 1, 9, 1}, "beyond");
	offer(&bench, 1, 3, 1, 4, "b");
	expect_fixed(&bench, 1, 1, "f(b);\n");
	bench_close(&bench);
}

static void
test_several_edits(void)
{
	struct bench bench;

	bench_open(&bench, "f(a);\n");
	struct diag_fix *fix = offer(&bench, 1, 5, 1, 5, ")");
	diag_add_edit(&bench.diags, fix, (struct location){bench.path, 1, 1, 1, 1}, "(");
	expect_fixed(&bench, 1, 0, "(f(a));\n");
	bench_close(&bench);
}

/* What meets a fix that was taken waits for the next run. */
static void
test_overlaps_wait(void)
{
	struct bench bench;

	bench_open(&bench, "abcdef\n");
	offer(&bench, 1, 2, 1, 4, "X");
	offer(&bench, 1, 3, 1, 5, "Y"); /* overlaps */
	offer(&bench, 1, 2, 1, 2, "Z"); /* at the same place */
	offer(&bench, 1, 5, 1, 6, "W");
	expect_fixed(&bench, 2, 2, "aXdWf\n");
	bench_close(&bench);
}

static void
test_only_the_first_fix_is_made(void)
{
	struct bench bench;

	bench_open(&bench, "ab\n");
	offer(&bench, 1, 1, 1, 2, "A");
	struct diag *diag = bench.diags.items.items[0];
	diag_add_edit(&bench.diags, diag_add_fix(&bench.diags, diag, bench.path, "or so"),
		      (struct location){bench.path, 1, 2, 1, 3}, "B");
	expect_fixed(&bench, 1, 0, "Ab\n");
	bench_close(&bench);
}

static void
test_places_that_are_not_there(void)
{
	static const uint32_t places[][4] = {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 4, 1, 4},
					     {1, 2, 1, 1}, {1, 1, 2, 1}, {1, 1, 1, 4}};
	struct bench bench;

	bench_open(&bench, "ab");
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		offer(&bench, places[i][0], places[i][1], places[i][2], places[i][3], "X");
	expect_fixed(&bench, 0, 6, "ab");
	bench_close(&bench);
}

static void
test_files_that_may_not_be_changed(void)
{
	struct bench bench;

	bench_open(&bench, "ab\n");
	bench.may = false;
	offer(&bench, 1, 1, 1, 2, "X");
	expect_fixed(&bench, 0, 1, "ab\n");
	bench.may = true;
	bench.limits.start.tv_sec -= 3600; /* somebody wrote to it since */
	expect_fixed(&bench, 0, 1, "ab\n");
	bench.limits.start.tv_sec += 3600;
	expect_fixed(&bench, 1, 0, "Xb\n");
	bench_close(&bench);
}

static void
test_finding_without_fix_stays(void)
{
	struct bench bench;
	struct location where = {"/gone.c", 1, 1, 1, 2};

	bench_open(&bench, "ab\n");
	diag_add(&bench.diags, "r", SEVERITY_WARNING, where, "m");
	struct diag *diag = diag_add(&bench.diags, "r", SEVERITY_WARNING, where, "n");
	diag_add_fix(&bench.diags, diag, bench.path, "without edits");
	expect_fixed(&bench, 0, 2, "ab\n");
	bench_close(&bench);
}

/* ---- the diff ---- */

static void
test_diff_of_hunks(void)
{
	struct bench bench;

	bench_open(&bench, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n");
	offer(&bench, 2, 1, 2, 2, "two\nand more");
	offer(&bench, 9, 2, 9, 2, "!"); /* 6 lines between: one hunk */
	expect_diff(&bench, "--- a/a.c\n+++ b/a.c\n"
			    "@@ -1,12 +1,13 @@\n"
			    " 1\n-2\n+two\n+and more\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+9!\n 10\n 11\n"
			    " 12\n");
	bench_close(&bench);

	bench_open(&bench, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
	offer(&bench, 1, 1, 2, 1, "");
	offer(&bench, 10, 1, 10, 3, "ten");
	expect_diff(&bench, "--- a/a.c\n+++ b/a.c\n"
			    "@@ -1,5 +1,4 @@\n"
			    "-1\n-2\n+2\n 3\n 4\n 5\n"
			    "@@ -7,4 +6,4 @@\n"
			    " 7\n 8\n 9\n-10\n+ten\n");
	bench_close(&bench);
}

static void
test_diff_of_the_last_line(void)
{
	struct bench bench;

	bench_open(&bench, "1\n2");
	offer(&bench, 2, 2, 2, 2, "!");
	offer(&bench, 2, 1, 2, 1, "?");
	expect_diff(&bench, "--- a/a.c\n+++ b/a.c\n"
			    "@@ -1,2 +1,2 @@\n"
			    " 1\n-2\n\\ No newline at end of file\n+?2!\n\\ No newline at end of "
			    "file\n");
	bench_close(&bench);
}

static void
test_diff_of_nothing(void)
{
	struct bench bench;

	bench_open(&bench, "1\n");
	bench.may = false;
	offer(&bench, 1, 1, 1, 2, "2");
	expect_diff(&bench, "");
	bench_close(&bench);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"insert, replace, delete", test_insert_replace_delete},
		{"whole or not at all", test_a_fix_is_made_whole_or_not_at_all},
		{"several edits", test_several_edits},
		{"overlaps wait", test_overlaps_wait},
		{"only the first fix", test_only_the_first_fix_is_made},
		{"places that are not there", test_places_that_are_not_there},
		{"files that may not be changed", test_files_that_may_not_be_changed},
		{"a finding without a fix", test_finding_without_fix_stays},
		{"diff: hunks", test_diff_of_hunks},
		{"diff: the last line", test_diff_of_the_last_line},
		{"diff: nothing", test_diff_of_nothing},
		CU_TEST_INFO_NULL,
	};

	return suite_run("fix", tests);
}
