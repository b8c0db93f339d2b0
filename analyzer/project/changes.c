/*
 * The diff is read by its hunk headers, and what a hunk contains is skipped by
 * their counts: a line of code that looks like a header is none. A name with odd
 * characters comes quoted, as a string of C.
 */
#include "project/changes.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "project/git.h"
#include "project/pathname.h"

/* ---- the list ---- */

void
changes_free(struct changes *changes)
{
	for (uint32_t i = 0; i < changes->files.count; i++)
		vec_free(&changes->files.items[i].lines);
	vec_free(&changes->files);
	map_free(&changes->index);
	map_free(&changes->resolved);
	arena_release(&changes->arena);
}

/* The row of a file, from 1, which is added. */
static uint32_t
add_file(struct changes *changes, const char *root, const char *name)
{
	const char *path = pathname_absolute(&changes->arena, root, name);
	uint64_t key = hash_str(path);
	uint32_t row = map_get(&changes->index, key);

	if (row)
		return row;
	vec_push(&changes->files)->path = path;
	map_put(&changes->index, key, changes->files.count);
	return changes->files.count;
}

static void
add_lines(struct changes *changes, uint32_t row, uint32_t first, uint32_t last)
{
	*vec_push(&changes->files.items[row - 1].lines) = (struct changed_lines){first, last};
}

/* ---- the diff ---- */

/* The character that a letter behind a backslash stands for; 0: none. */
static char
unescape(char letter)
{
	static const char letters[] = "abtnvfr\"\\", values[] = "\a\b\t\n\v\f\r\"\\";
	const char *found = letter ? strchr(letters, letter) : NULL;

	return found ? values[found - letters] : '\0';
}

/* Appends the name that begins at LINE, quoted or up to the end of the line. */
static void
read_name(const char *line, struct text *name)
{
	if (*line != '"') {
		/* git ends a name that has blanks with a tab */
		text_append(name, line, strcspn(line, "\t\n"));
		return;
	}
	for (line++; *line && *line != '"' && *line != '\n'; line++) {
		unsigned octal = 0;

		if (*line != '\\') {
			text_putc(name, *line);
			continue;
		}
		line++;
		if (*line < '0' || *line > '7') {
			text_putc(name, unescape(*line));
			if (!*line)
				return;
			continue;
		}
		for (int digit = 0; digit < 3 && *line >= '0' && *line <= '7'; digit++)
			octal = octal * 8 + (unsigned)(*line++ - '0');
		line--;
		text_putc(name, (char)octal);
	}
}

struct hunk {
	uint32_t old_count, first, count;
};

/* "12,3" or "12"; returns what follows. */
static const char *
read_counts(const char *at, uint32_t *first, uint32_t *count)
{
	char *end;

	*first = (uint32_t)strtoul(at, &end, 10);
	*count = 1;
	if (*end == ',')
		*count = (uint32_t)strtoul(end + 1, &end, 10);
	return end;
}

/* "@@ -1,2 +3,4 @@" */
static bool
read_hunk(const char *line, struct hunk *hunk)
{
	uint32_t old_first;

	if (!str_starts_with(line, "@@ -"))
		return false;
	line = read_counts(line + 4, &old_first, &hunk->old_count);
	if (!str_starts_with(line, " +"))
		return false;
	line = read_counts(line + 2, &hunk->first, &hunk->count);
	return str_starts_with(line, " @@");
}

static const char *
next_line(const char *line)
{
	line += strcspn(line, "\n");
	return *line ? line + 1 : line;
}

/* Skips the lines of a hunk. */
static const char *
skip_hunk(const char *line, struct hunk hunk)
{
	uint64_t left = (uint64_t)hunk.old_count + hunk.count;

	for (; *line && (left || *line == '\\'); line = next_line(line)) {
		if (*line == '\\') /* no newline at the end of the file */
			continue;
		if (*line != '-' && *line != '+')
			break;
		left--;
	}
	return line;
}

/* Where lines were only taken away, the line before and the one behind count. */
static void
add_hunk(struct changes *changes, uint32_t row, struct hunk hunk)
{
	uint64_t last = (uint64_t)hunk.first + (hunk.count ? hunk.count - 1 : 1);

	add_lines(changes, row, hunk.first, last < UINT32_MAX ? (uint32_t)last : UINT32_MAX);
}

bool
changes_read_diff(struct changes *changes, const char *root, const char *diff)
{
	struct text name = {0};
	uint32_t row = 0; /* of the file that hunks belong to */
	bool ok = true;

	for (const char *line = diff; *line && ok;) {
		struct hunk hunk;

		if (read_hunk(line, &hunk)) {
			if (row)
				add_hunk(changes, row, hunk);
			line = skip_hunk(next_line(line), hunk);
			continue;
		}
		if (str_starts_with(line, "diff --git "))
			row = 0;
		if (str_starts_with(line, "@@"))
			ok = false;
		if (str_starts_with(line, "+++ ")) {
			text_clear(&name);
			read_name(line + 4, &name);
			row = str_starts_with(text_str(&name), "b/")
				      ? add_file(changes, root, text_str(&name) + 2)
				      : 0; /* /dev/null: the file is gone */
		}
		line = next_line(line);
	}
	text_free(&name);
	return ok;
}

void
changes_read_untracked(struct changes *changes, const char *root, const char *names, size_t length)
{
	for (size_t at = 0; at < length; at += strlen(names + at) + 1)
		add_lines(changes, add_file(changes, root, names + at), 1, UINT32_MAX);
}

/* ---- git ---- */

/* The line that git printed, without its end. */
static void
chomp(struct text *text)
{
	while (text->length && text->data[text->length - 1] == '\n')
		text->data[--text->length] = '\0';
}

/* Runs git; a failure becomes "--diff: WHAT: complaint". */
static bool
ask(const char *directory, const char *const *arguments, const char *what, struct text *out,
    struct text *error)
{
	struct text complaint = {0};
	int code = git_run(directory, arguments, out, &complaint);

	if (code != 0)
		text_printf(error, "--diff: %s%s%s", what, complaint.length ? ": " : "",
			    text_str(&complaint));
	text_free(&complaint);
	return code == 0;
}

/* The folder at the top of the repository. */
static bool
find_root(const char *directory, struct text *root, struct text *error)
{
	static const char *const arguments[] = {"rev-parse", "--show-toplevel", NULL};
	struct text what = {0};

	text_printf(&what, "%s is in no git repository that can be read", directory);
	bool ok = ask(directory, arguments, text_str(&what), root, error);
	text_free(&what);
	chomp(root);
	return ok;
}

/* The hash of the commit that REVISION names. */
static bool
find_commit(const char *root, const char *revision, struct text *commit, struct text *error)
{
	struct text name = {0}, what = {0};

	text_printf(&name, "%s^{commit}", revision);
	text_printf(&what, "`%s` names no commit of %s", revision, root);
	const char *arguments[] = {"rev-parse", "--verify", "--quiet", text_str(&name), NULL};
	/* An empty name, or one that would be an option of git's, is none. */
	bool ok = *revision && *revision != '-';
	if (ok)
		ok = ask(root, arguments, text_str(&what), commit, error);
	else
		text_printf(error, "--diff: %s", text_str(&what));
	text_free(&name);
	text_free(&what);
	chomp(commit);
	return ok;
}

static bool
ask_diff(struct changes *changes, const char *root, const char *commit, struct text *error)
{
	const char *arguments[] = {
		"diff",
		"--no-ext-diff",
		"--no-textconv",
		"--no-color",
		"-U0",
		"-M",
		"--no-relative",
		"--inter-hunk-context=0",
		"--src-prefix=a/",
		"--dst-prefix=b/",
		"--ignore-submodules",
		commit,
		"--",
		NULL,
	};
	struct text diff = {0};
	bool ok = ask(root, arguments, "git cannot compare", &diff, error);

	if (ok && !changes_read_diff(changes, root, text_str(&diff))) {
		text_puts(error, "--diff: what git printed is no diff");
		ok = false;
	}
	text_free(&diff);
	return ok;
}

static bool
ask_untracked(struct changes *changes, const char *root, struct text *error)
{
	static const char *const arguments[] = {"ls-files", "--others", "--exclude-standard", "-z",
						NULL};
	struct text names = {0};
	bool ok = ask(root, arguments, "git cannot list files", &names, error);

	if (ok)
		changes_read_untracked(changes, root, text_str(&names), names.length);
	text_free(&names);
	return ok;
}

bool
changes_read(struct changes *changes, const char *directory, const char *revision,
	     struct text *error)
{
	struct text root = {0}, commit = {0};
	bool ok = find_root(directory, &root, error) &&
		  find_commit(text_str(&root), revision, &commit, error) &&
		  ask_diff(changes, text_str(&root), text_str(&commit), error) &&
		  ask_untracked(changes, text_str(&root), error);

	text_free(&root);
	text_free(&commit);
	return ok;
}

/* ---- questions ---- */

/* git speaks of real paths; the compiler of those that it was given. */
static uint32_t
row_of(struct changes *changes, const char *file)
{
	uint64_t key = hash_str(file);
	uint32_t row = map_get(&changes->resolved, key);

	if (row)
		return row == UINT32_MAX ? 0 : row;
	char *real = realpath(file, NULL);
	row = map_get(&changes->index, hash_str(real ? real : file));
	map_put(&changes->resolved, key, row ? row : UINT32_MAX);
	free(real);
	return row;
}

bool
changes_touch(struct changes *changes, const char *file, uint32_t first, uint32_t last)
{
	uint32_t row = row_of(changes, file);

	for (uint32_t i = 0; row && i < changes->files.items[row - 1].lines.count; i++) {
		const struct changed_lines *lines = &changes->files.items[row - 1].lines.items[i];

		if (first <= lines->last && lines->first <= (last > first ? last : first))
			return true;
	}
	return false;
}
