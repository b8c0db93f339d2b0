/*
 * Edits are places in lines; here they become offsets in the bytes of their
 * file, in order and without overlap. The diff needs no comparison of texts: the
 * edits say where they differ.
 */
#include "project/fix.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/text.h"
#include "project/pathname.h"
#include "project/session.h"
#include "report/source.h"

enum { CONTEXT = 3 };

/* Bytes begin .. end-1 become TEXT. */
struct change {
	size_t begin, end;
	const char *text;
};

typedef VEC(struct change) change_list;

struct changed_source {
	const struct source *source;
	bool may;
	change_list changes; /* in order; none overlap */
};

struct fixing {
	const struct fix_limits *limits;
	struct source_cache sources;
	VEC(struct changed_source) files;
	uint32_t fixed;
};

static void
fixing_free(struct fixing *fixing)
{
	for (uint32_t i = 0; i < fixing->files.count; i++)
		vec_free(&fixing->files.items[i].changes);
	vec_free(&fixing->files);
	source_cache_free(&fixing->sources);
}

/* ---- which changes ---- */

static bool
is_later(struct timespec a, struct timespec b)
{
	return a.tv_sec > b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec > b.tv_nsec);
}

static bool
may_change(const struct fix_limits *limits, const char *file)
{
	struct stat status;

	return stat(file, &status) == 0 && S_ISREG(status.st_mode) &&
	       !is_later(status.st_mtim, limits->start) && limits->may(file, limits->context);
}

/* The row of the file. */
static uint32_t
open_file(struct fixing *fixing, const char *file)
{
	const struct source *source = source_open(&fixing->sources, file);

	for (uint32_t i = 0; i < fixing->files.count; i++)
		if (fixing->files.items[i].source == source)
			return i;
	struct changed_source *added = vec_push(&fixing->files);
	added->source = source;
	added->may = may_change(fixing->limits, file);
	return fixing->files.count - 1;
}

/* The offset of a place, which may be right behind the end of its line. */
static bool
offset_of(const struct source *source, uint32_t line, uint32_t column, size_t *offset)
{
	struct slice text;

	if (!source_line(source, line, &text) || column < 1 || column - 1 > text.length)
		return false;
	*offset = (size_t)(text.data - text_str(&source->bytes)) + column - 1;
	return true;
}

static bool
read_edit(const struct source *source, const struct diag_edit *edit, struct change *change)
{
	change->text = edit->text;
	return offset_of(source, edit->line, edit->column, &change->begin) &&
	       offset_of(source, edit->end_line, edit->end_column, &change->end) &&
	       change->begin <= change->end;
}

/* Two insertions at one place meet, too: nobody knows in which order. */
static bool
meets_any(const change_list *list, const struct change *change)
{
	for (uint32_t i = 0; i < list->count; i++) {
		const struct change *other = &list->items[i];

		if (change->begin < other->end && other->begin < change->end)
			return true;
		if (change->begin == other->begin || change->end == other->end)
			return true;
	}
	return false;
}

static void
insert_change(change_list *list, struct change change)
{
	uint32_t place = list->count;

	vec_push(list);
	for (; place > 0 && list->items[place - 1].begin > change.begin; place--)
		list->items[place] = list->items[place - 1];
	list->items[place] = change;
}

/* Takes all edits of the fix, or none. */
static bool
take_fix(struct fixing *fixing, const struct diag_fix *fix)
{
	uint32_t row = open_file(fixing, fix->file);
	struct changed_source *file = &fixing->files.items[row];
	change_list changes = {0};
	bool ok = file->may && fix->edits;

	for (const struct diag_edit *edit = fix->edits; edit && ok; edit = edit->next) {
		struct change change;

		ok = read_edit(file->source, edit, &change) &&
		     !meets_any(&file->changes, &change) && !meets_any(&changes, &change);
		if (ok)
			*vec_push(&changes) = change;
	}
	for (uint32_t i = 0; i < changes.count && ok; i++)
		insert_change(&file->changes, changes.items[i]);
	vec_free(&changes);
	return ok;
}

static bool
is_not_mended(const struct diag *diag, void *context)
{
	struct fixing *fixing = context;

	if (!diag->fixes || !take_fix(fixing, diag->fixes))
		return true;
	fixing->fixed++;
	return false;
}

/* ---- writing ---- */

/* The bytes FROM .. TO of the source as the changes make them. */
static void
put_changed(const struct source *source, const struct change *changes, uint32_t count, size_t from,
	    size_t to, struct text *out)
{
	const char *bytes = text_str(&source->bytes);

	for (uint32_t i = 0; i < count; i++) {
		text_append(out, bytes + from, changes[i].begin - from);
		text_puts(out, changes[i].text);
		from = changes[i].end;
	}
	text_append(out, bytes + from, to - from);
}

static bool
write_changed(const struct changed_source *file, struct text *error)
{
	struct text text = {0};

	put_changed(file->source, file->changes.items, file->changes.count, 0,
		    file->source->bytes.length, &text);
	bool ok = file_write(file->source->path, text_str(&text), text.length);
	if (!ok)
		text_printf(error, "--fix: cannot write %s: %s", file->source->path,
			    strerror(errno));
	text_free(&text);
	return ok;
}

bool
fix_apply(struct diag_list *diags, const struct fix_limits *limits, uint32_t *fixed,
	  struct text *error)
{
	struct fixing fixing = {.limits = limits};
	bool ok = true;

	diag_filter(diags, is_not_mended, &fixing);
	for (uint32_t i = 0; i < fixing.files.count && ok; i++)
		if (fixing.files.items[i].changes.count)
			ok = write_changed(&fixing.files.items[i], error);
	*fixed = fixing.fixed;
	fixing_free(&fixing);
	return ok;
}

/* ---- the diff ---- */

/* A run of changes in lines that touch each other: lines first .. last, from 0, become others. */
struct patch {
	uint32_t first, last;
	uint32_t change, count; /* rows of changes */
	uint32_t lines;         /* how many it makes of them */
};

struct differ {
	const struct changed_source *file;
	VEC(size_t) starts; /* of the lines, which end at \n alone; and the end of the file */
	VEC(struct patch) patches;
	struct text *out;
};

static uint32_t
line_count(const struct differ *differ)
{
	return differ->starts.count - 1;
}

static void
split_lines(struct differ *differ)
{
	const struct text *bytes = &differ->file->source->bytes;

	*vec_push(&differ->starts) = 0;
	for (size_t i = 0; i < bytes->length; i++)
		if (bytes->data[i] == '\n' || i + 1 == bytes->length)
			*vec_push(&differ->starts) = i + 1;
}

/* The line that holds the byte; the last one for the end of the file. */
static uint32_t
line_of(const struct differ *differ, size_t offset)
{
	uint32_t line = 0;

	while (line + 1 < line_count(differ) && differ->starts.items[line + 1] <= offset)
		line++;
	return line;
}

static void
put_patch(const struct differ *differ, const struct patch *patch, struct text *out)
{
	put_changed(differ->file->source, differ->file->changes.items + patch->change, patch->count,
		    differ->starts.items[patch->first], differ->starts.items[patch->last + 1], out);
}

/* How many lines TEXT has; one without an end counts. */
static uint32_t
count_lines(const struct text *text)
{
	uint32_t lines = 0;

	for (size_t i = 0; i < text->length; i++)
		lines += text->data[i] == '\n' || i + 1 == text->length;
	return lines;
}

static void
find_patches(struct differ *differ)
{
	const change_list *changes = &differ->file->changes;
	struct text text = {0};

	for (uint32_t i = 0; i < changes->count; i++) {
		uint32_t first = line_of(differ, changes->items[i].begin);
		uint32_t last = line_of(differ, changes->items[i].end);

		if (!differ->patches.count || vec_last(&differ->patches)->last < first)
			*vec_push(&differ->patches) = (struct patch){.first = first, .change = i};
		vec_last(&differ->patches)->last = last;
		vec_last(&differ->patches)->count++;
	}
	for (uint32_t i = 0; i < differ->patches.count; i++) {
		text_clear(&text);
		put_patch(differ, &differ->patches.items[i], &text);
		differ->patches.items[i].lines = count_lines(&text);
	}
	text_free(&text);
}

/* Each line of BYTES behind the SIGN. */
static void
put_lines(struct text *out, char sign, const char *bytes, size_t length)
{
	for (size_t at = 0; at < length;) {
		const char *end = memchr(bytes + at, '\n', length - at);
		size_t size = end ? (size_t)(end - bytes) + 1 - at : length - at;

		text_putc(out, sign);
		text_append(out, bytes + at, size);
		text_puts(out, end ? "" : "\n\\ No newline at end of file\n");
		at += size;
	}
}

/* Lines FIRST .. LAST-1 of the old file. */
static void
put_old(const struct differ *differ, char sign, uint32_t first, uint32_t last)
{
	size_t begin = differ->starts.items[first], end = differ->starts.items[last];

	put_lines(differ->out, sign, text_str(&differ->file->source->bytes) + begin, end - begin);
}

/* Patches FIRST .. LAST-1 with the lines around them; SHIFT: lines that those before have added. */
static int
put_hunk(const struct differ *differ, uint32_t first, uint32_t last, int shift)
{
	const struct patch *patches = differ->patches.items;
	uint32_t begin = patches[first].first > CONTEXT ? patches[first].first - CONTEXT : 0;
	uint32_t end = patches[last - 1].last + 1 + CONTEXT, at = begin;
	int added = 0;

	if (end > line_count(differ))
		end = line_count(differ);
	for (uint32_t i = first; i < last; i++)
		added += (int)patches[i].lines - (int)(patches[i].last + 1 - patches[i].first);
	text_printf(differ->out, "@@ -%u,%u +%d,%d @@\n", begin + 1, end - begin,
		    (int)begin + 1 + shift, (int)(end - begin) + added);
	for (uint32_t i = first; i < last; i++) {
		struct text text = {0};

		put_old(differ, ' ', at, patches[i].first);
		put_old(differ, '-', patches[i].first, patches[i].last + 1);
		put_patch(differ, &patches[i], &text);
		put_lines(differ->out, '+', text_str(&text), text.length);
		text_free(&text);
		at = patches[i].last + 1;
	}
	put_old(differ, ' ', at, end);
	return shift + added;
}

static void
put_diff(const struct changed_source *file, const char *path, struct text *out)
{
	struct differ differ = {.file = file, .out = out};
	bool absolute = *path == '/';
	int shift = 0;

	text_printf(out, "--- %s%s\n+++ %s%s\n", absolute ? "" : "a/", path, absolute ? "" : "b/",
		    path);
	split_lines(&differ);
	find_patches(&differ);
	for (uint32_t first = 0, last; first < differ.patches.count; first = last) {
		const struct patch *patches = differ.patches.items;

		last = first + 1;
		while (last < differ.patches.count &&
		       patches[last].first - patches[last - 1].last <= 2 * CONTEXT + 1)
			last++;
		shift = put_hunk(&differ, first, last, shift);
	}
	vec_free(&differ.starts);
	vec_free(&differ.patches);
}

uint32_t
fix_preview(struct diag_list *diags, const struct fix_limits *limits, const char *directory,
	    struct text *out)
{
	const struct report report = {.directory = directory};
	struct fixing fixing = {.limits = limits};

	for (uint32_t i = 0; i < diags->items.count; i++)
		is_not_mended(diags->items.items[i], &fixing);
	for (uint32_t i = 0; i < fixing.files.count; i++) {
		const struct changed_source *file = &fixing.files.items[i];

		if (file->changes.count)
			put_diff(file, report_path(&report, file->source->path), out);
	}
	uint32_t fixed = fixing.fixed;
	fixing_free(&fixing);
	return fixed;
}

/* ---- the project ---- */

/* Whether some unit knows FILE as one of the project. */
static bool
is_project_file(const struct session *session, const char *file)
{
	for (uint32_t unit = 0; unit < session->program.units.count; unit++) {
		const struct facts *facts = session->program.units.items[unit];

		for (uint32_t i = 1; i < facts->files.count; i++)
			if (facts->files.items[i].flags & FILE_PROJECT &&
			    !(facts->files.items[i].flags & FILE_SYSTEM) &&
			    str_equal(facts_str(facts, facts->files.items[i].path), file))
				return true;
	}
	return false;
}

/* REAL, behind all links, is below the real ROOT. */
static bool
is_below(const char *real, const char *root)
{
	char *resolved = realpath(root, NULL);
	bool below = resolved && pathname_below(real, resolved);

	free(resolved);
	return below;
}

bool
fix_in_project(const char *file, void *context)
{
	const struct session *session = context;
	char *real = realpath(file, NULL);
	bool below = false;

	if (!real)
		return false;
	for (uint32_t i = 0; i < session->commands.items.count && !below; i++)
		below = is_below(real, session->commands.items.items[i].root);
	free(real);
	return below && is_project_file(session, file);
}
