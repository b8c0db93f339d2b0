/*
 * Changed lines: the reader of git's diffs, and a real git in repositories that
 * are made here: edits, deletions, renames, untracked and ignored files, names
 * that nobody should use, and everything that may be missing.
 */
#include <CUnit/CUnit.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "project/changes.h"
#include "project/git.h"
#include "suite.h"

/* ---- the reader ---- */

/* "1-3 7-7 " of a file below /r; "none" when it is not there. */
static void
append_lines(const struct changes *changes, const char *name, struct text *out)
{
	for (uint32_t i = 0; i < changes->files.count; i++) {
		const struct changed_file *file = &changes->files.items[i];

		if (!str_equal(file->path + strlen("/r/"), name))
			continue;
		for (uint32_t k = 0; k < file->lines.count; k++)
			text_printf(out, "%u-%u ", file->lines.items[k].first,
				    file->lines.items[k].last);
		return;
	}
	text_puts(out, "none");
}

static void
expect_lines(const char *diff, const char *name, const char *expected)
{
	struct changes changes = {0};
	struct text lines = {0};

	CU_ASSERT_TRUE(changes_read_diff(&changes, "/r", diff));
	append_lines(&changes, name, &lines);
	CU_ASSERT_STRING_EQUAL(text_str(&lines), expected);
	if (!str_equal(text_str(&lines), expected))
		fprintf(stderr, "%s: %s\n", name, text_str(&lines));
	text_free(&lines);
	changes_free(&changes);
}

static void
test_hunks(void)
{
	static const char diff[] = "diff --git a/a.c b/a.c\n"
				   "index 1..2 100644\n"
				   "--- a/a.c\n"
				   "+++ b/a.c\n"
				   "@@ -1 +1,3 @@ int f(void)\n"
				   "-x\n+a\n+b\n+c\n"
				   "@@ -9,0 +12 @@\n"
				   "+d\n"
				   "@@ -20,2 +22,0 @@\n"
				   "-e\n-f\n"
				   "diff --git a/gone.c b/gone.c\n"
				   "deleted file mode 100644\n"
				   "--- a/gone.c\n"
				   "+++ /dev/null\n"
				   "@@ -1 +0,0 @@\n"
				   "-x\n"
				   "diff --git a/pic.png b/pic.png\n"
				   "Binary files a/pic.png and b/pic.png differ\n";

	expect_lines(diff, "a.c", "1-3 12-12 22-23 ");
	expect_lines(diff, "gone.c", "none");
	expect_lines(diff, "pic.png", "none");
	expect_lines("", "a.c", "none");
}

/* Lines of code that look like a diff's own. */
static void
test_code_is_no_header(void)
{
	static const char diff[] = "diff --git a/a.c b/a.c\n"
				   "--- a/a.c\n"
				   "+++ b/a.c\n"
				   "@@ -1,2 +1,2 @@\n"
				   "--- a/b.c\n"
				   "-@@ -7 +7 @@\n"
				   "+++ b/b.c\n"
				   "+@@ -9 +9 @@\n"
				   "\\ No newline at end of file\n"
				   "@@ -4 +4 @@\n"
				   "-x\n+y\n";

	expect_lines(diff, "a.c", "1-2 4-4 ");
	expect_lines(diff, "b.c", "none");
}

static void
test_names(void)
{
	expect_lines("+++ b/with blank.c\t\n@@ -0,0 +1 @@\n+x\n", "with blank.c", "1-1 ");
	expect_lines("+++ \"b/q\\\"t\\t\\\\\\303\\251\\n.c\"\n@@ -0,0 +1 @@\n+x\n",
		     "q\"t\t\\\xc3\xa9\n.c", "1-1 ");
	expect_lines("+++ b/x/b/y.c\n@@ -0,0 +1 @@\n+x\n", "x/b/y.c", "1-1 ");
}

static void
test_damaged(void)
{
	static const char *const diffs[] = {
		"+++ \"b/\\",
		"+++ \"b/\\3",
		"+++ \"",
		"+++ b/",
		"@@ -1 +1 @@",
		"+++ b/a.c\n@@ -1,99999999999999999999 +4294967295,4294967295 @@\n+x\n",
	};

	for (size_t i = 0; i < sizeof diffs / sizeof *diffs; i++) {
		struct changes changes = {0};

		CU_ASSERT_TRUE(changes_read_diff(&changes, "/r", diffs[i]));
		changes_free(&changes);
	}
	struct changes changes = {0};
	CU_ASSERT_FALSE(changes_read_diff(&changes, "/r", "@@@ -1 -1 +1 @@@\n"));
	changes_free(&changes);
}

static void
test_touch(void)
{
	struct changes changes = {0};

	CU_ASSERT_TRUE(changes_read_diff(&changes, "/r", "+++ b/a.c\n@@ -5,0 +5,2 @@\n+x\n+y\n"));
	changes_read_untracked(&changes, "/r", "new.c\0odd\nname.c", sizeof "new.c\0odd\nname.c");
	CU_ASSERT_FALSE(changes_touch(&changes, "/r/a.c", 4, 4));
	CU_ASSERT_TRUE(changes_touch(&changes, "/r/a.c", 4, 5));
	CU_ASSERT_TRUE(changes_touch(&changes, "/r/a.c", 6, 0)); /* no end: that line */
	CU_ASSERT_FALSE(changes_touch(&changes, "/r/a.c", 7, 9));
	CU_ASSERT_FALSE(changes_touch(&changes, "/r/b.c", 5, 5));
	CU_ASSERT_TRUE(changes_touch(&changes, "/r/new.c", 1000, 1000));
	CU_ASSERT_TRUE(changes_touch(&changes, "/r/odd\nname.c", 1, 1));
	changes_free(&changes);
}

/* ---- a repository ---- */

struct repository {
	char folder[64];
};

static void
git(const struct repository *repository, const char *const *arguments)
{
	struct text out = {0}, complaint = {0};

	CU_ASSERT_EQUAL(git_run(repository->folder, arguments, &out, &complaint), 0);
	if (complaint.length)
		fprintf(stderr, "git: %s\n", text_str(&complaint));
	text_free(&out);
	text_free(&complaint);
}

#define GIT(repository, ...) git(repository, (const char *const[]){__VA_ARGS__, NULL})

static void
path_in(const struct repository *repository, const char *name, struct text *path)
{
	text_clear(path);
	text_printf(path, "%s/%s", repository->folder, name);
}

static void
put(const struct repository *repository, const char *name, const char *content)
{
	struct text path = {0};

	path_in(repository, name, &path);
	CU_ASSERT_TRUE_FATAL(file_write(text_str(&path), content, strlen(content)));
	text_free(&path);
}

static void
repository_open(struct repository *repository)
{
	*repository = (struct repository){"/tmp/test_diff.XXXXXX"};
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(repository->folder));
	GIT(repository, "init", "-q");
	GIT(repository, "config", "user.email", "a@b");
	GIT(repository, "config", "user.name", "a");
}

static void
commit(const struct repository *repository)
{
	GIT(repository, "add", "-A");
	GIT(repository, "commit", "-q", "-m", "m");
}

static int
remove_entry(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status, (void)type, (void)walk;
	return remove(path);
}

static void
repository_close(struct repository *repository)
{
	CU_ASSERT_EQUAL(nftw(repository->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS), 0);
}

static bool
touches(struct changes *changes, const struct repository *repository, const char *name,
	uint32_t line)
{
	struct text path = {0};

	path_in(repository, name, &path);
	bool touched = changes_touch(changes, text_str(&path), line, line);
	text_free(&path);
	return touched;
}

static void
read_changes(struct changes *changes, const struct repository *repository, const char *revision)
{
	struct text error = {0};

	*changes = (struct changes){0};
	CU_ASSERT_TRUE(changes_read(changes, repository->folder, revision, &error));
	CU_ASSERT_STRING_EQUAL(text_str(&error), "");
	text_free(&error);
}

static void
test_a_real_repository(void)
{
	struct repository repository;
	struct changes changes;

	repository_open(&repository);
	put(&repository, ".gitignore", "*.tmp\n");
	put(&repository, "a.c", "1\n2\n3\n4\n");
	put(&repository, "old.c", "1\n2\n3\n4\n5\n6\n");
	commit(&repository);
	put(&repository, "a.c", "1\n2\nthree\n4\n");
	commit(&repository);
	put(&repository, "a.c", "1\n2\nthree\n4\n5\n");
	put(&repository, "new.c", "1\n");
	put(&repository, "skip.tmp", "1\n");
	GIT(&repository, "mv", "old.c", "moved.c");
	put(&repository, "moved.c", "1\n2\n3\n4\n5\nsix\n");
	read_changes(&changes, &repository, "HEAD");
	CU_ASSERT_FALSE(touches(&changes, &repository, "a.c", 3));
	CU_ASSERT_TRUE(touches(&changes, &repository, "a.c", 5));
	CU_ASSERT_TRUE(touches(&changes, &repository, "new.c", 1));
	CU_ASSERT_FALSE(touches(&changes, &repository, "skip.tmp", 1));
	CU_ASSERT_FALSE(touches(&changes, &repository, "moved.c", 1));
	CU_ASSERT_TRUE(touches(&changes, &repository, "moved.c", 6));
	changes_free(&changes);
	read_changes(&changes, &repository, "HEAD~1");
	CU_ASSERT_TRUE(touches(&changes, &repository, "a.c", 3));
	changes_free(&changes);
	repository_close(&repository);
}

/* Settings that would change what git prints, or run a program. */
static void
test_settings_change_nothing(void)
{
	static const char *const settings[][2] = {
		{"diff.noprefix", "true"},       {"diff.mnemonicPrefix", "true"},
		{"color.ui", "always"},          {"diff.external", "false"},
		{"diff.c.textconv", "false"},    {"diff.relative", "true"},
		{"diff.context", "5"},           {"diff.interHunkContext", "9"},
		{"core.fsmonitor", "touch ran"}, {"core.pager", "false"},
	};
	struct repository repository;
	struct changes changes;

	repository_open(&repository);
	put(&repository, ".gitattributes", "*.c diff=c\n");
	put(&repository, "a.c", "1\n2\n3\n4\n5\n6\n7\n");
	commit(&repository);
	put(&repository, "a.c", "one\n2\n3\n4\n5\n6\nseven\n");
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		GIT(&repository, "config", settings[i][0], settings[i][1]);
	setenv("GIT_DIFF_OPTS", "-u3", 1);
	setenv("GIT_EXTERNAL_DIFF", "false", 1);
	read_changes(&changes, &repository, "HEAD");
	unsetenv("GIT_DIFF_OPTS");
	unsetenv("GIT_EXTERNAL_DIFF");
	CU_ASSERT_TRUE(touches(&changes, &repository, "a.c", 1));
	CU_ASSERT_FALSE(touches(&changes, &repository, "a.c", 2));
	CU_ASSERT_FALSE(touches(&changes, &repository, "a.c", 6));
	CU_ASSERT_TRUE(touches(&changes, &repository, "a.c", 7));
	CU_ASSERT_FALSE(touches(&changes, &repository, "ran", 1));
	changes_free(&changes);
	repository_close(&repository);
}

static void
test_odd_names(void)
{
	static const char *const names[] = {"with blank.c", "-U9.c",         "q\"uote.c",
					    "tab\there.c",  "\xc3\xa9.c",    "line\n.c",
					    "\xff.c",       "back\\slash.c", ":(top)x.c"};
	struct repository repository;
	struct changes changes;

	repository_open(&repository);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		put(&repository, names[i], "1\n");
	commit(&repository);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		put(&repository, names[i], "1\n2\n");
	put(&repository, "not\ntracked.c", "1\n");
	read_changes(&changes, &repository, "HEAD");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		CU_ASSERT_FALSE(touches(&changes, &repository, names[i], 1));
		CU_ASSERT_TRUE(touches(&changes, &repository, names[i], 2));
	}
	CU_ASSERT_TRUE(touches(&changes, &repository, "not\ntracked.c", 1));
	changes_free(&changes);
	repository_close(&repository);
}

/* ---- what may be wrong ---- */

static void
refused(const char *directory, const char *revision, const char *part)
{
	struct changes changes = {0};
	struct text error = {0};

	CU_ASSERT_FALSE(changes_read(&changes, directory, revision, &error));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&error), part));
	if (!strstr(text_str(&error), part))
		fprintf(stderr, "got: %s\n", text_str(&error));
	text_free(&error);
	changes_free(&changes);
}

static void
test_refused(void)
{
	struct repository repository;
	char empty[] = "/tmp/test_diff_empty.XXXXXX";

	repository_open(&repository);
	refused(repository.folder, "HEAD", "--diff: `HEAD` names no commit of /tmp/test_diff.");
	put(&repository, "a.c", "1\n");
	commit(&repository);
	refused(repository.folder, "nothing", "`nothing` names no commit");
	refused(repository.folder, "", "`` names no commit");
	refused(repository.folder, "--output=x", "`--output=x` names no commit");
	refused(repository.folder, "HEAD:a.c", "`HEAD:a.c` names no commit");
	refused(repository.folder, "HEAD..HEAD", "`HEAD..HEAD` names no commit");
	repository_close(&repository);
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(empty));
	refused(empty, "HEAD", "is in no git repository that can be read: fatal: not a git");
	rmdir(empty);
}

static void
test_no_git(void)
{
	char *path = strdup(getenv("PATH"));

	setenv("PATH", "/nowhere", 1);
	refused("/tmp", "HEAD", "cannot run git: No such file or directory");
	setenv("PATH", path, 1);
	free(path);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"reader: hunks", test_hunks},
		{"reader: code is no header", test_code_is_no_header},
		{"reader: names", test_names},
		{"reader: damaged", test_damaged},
		{"touch", test_touch},
		{"git: a repository", test_a_real_repository},
		{"git: settings", test_settings_change_nothing},
		{"git: odd names", test_odd_names},
		{"refused", test_refused},
		{"no git", test_no_git},
		CU_TEST_INFO_NULL,
	};

	unsetenv("GIT_DIR");
	unsetenv("GIT_INDEX_FILE");
	unsetenv("GIT_WORK_TREE");
	return suite_run("diff", tests);
}
