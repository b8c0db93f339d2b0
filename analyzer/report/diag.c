/*
 * The list of diagnostics: adding, ordering, fingerprints.
 *
 * Everything but the arrays of notes and of items lies in the list's arena;
 * those arrays grow, so they are freed one by one. The order is total (ties
 * go to what was added first), so the output does not depend on the sorting
 * routine.
 */
#include "report/diag.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "report/source.h"

const char *
severity_name(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_NOTE] = "note",
		[SEVERITY_WARNING] = "warning",
		[SEVERITY_ERROR] = "error",
	};
	return names[severity];
}

static const char *
copy_string(struct diag_list *list, const char *string)
{
	return string ? arena_strdup(&list->arena, string) : NULL;
}

static struct location
copy_location(struct diag_list *list, struct location where)
{
	where.file = copy_string(list, where.file);
	return where;
}

struct diag *
diag_add(struct diag_list *list, const char *rule, enum severity severity, struct location where,
	 const char *message)
{
	struct diag *diag = arena_alloc(&list->arena, sizeof *diag);

	diag->rule = copy_string(list, rule);
	diag->severity = severity;
	diag->where = copy_location(list, where);
	diag->message = copy_string(list, message);
	*vec_push(&list->items) = diag;
	return diag;
}

void
diag_note(struct diag_list *list, struct diag *diag, struct location where, const char *message)
{
	struct diag_note *note = vec_push(&diag->notes);

	note->where = copy_location(list, where);
	note->message = copy_string(list, message);
}

void
diag_help(struct diag_list *list, struct diag *diag, const char *help)
{
	diag->help = copy_string(list, help);
}

struct diag_fix *
diag_add_fix(struct diag_list *list, struct diag *diag, const char *file, const char *title)
{
	struct diag_fix *fix = arena_alloc(&list->arena, sizeof *fix), **last = &diag->fixes;

	fix->title = copy_string(list, title);
	fix->file = copy_string(list, file);
	while (*last)
		last = &(*last)->next;
	*last = fix;
	return fix;
}

void
diag_add_edit(struct diag_list *list, struct diag_fix *fix, struct location where, const char *text)
{
	struct diag_edit *edit = arena_alloc(&list->arena, sizeof *edit), **last = &fix->edits;

	*edit = (struct diag_edit){
		.line = where.line,
		.column = where.column,
		.end_line = where.end_line,
		.end_column = where.end_column,
		.text = copy_string(list, text),
	};
	while (*last)
		last = &(*last)->next;
	*last = edit;
}

uint32_t
diag_filter(struct diag_list *list, bool (*keep)(const struct diag *diag, void *context),
	    void *context)
{
	uint32_t count = list->items.count, kept = 0;

	for (uint32_t i = 0; i < count; i++) {
		struct diag *diag = list->items.items[i];

		if (keep(diag, context))
			list->items.items[kept++] = diag;
		else
			vec_free(&diag->notes);
	}
	list->items.count = kept;
	return count - kept;
}

/* ---- order ---- */

struct ranked {
	struct diag *diag;
	uint32_t added; /* position before sorting */
};

static int
compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int
compare_files(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

/* By file, line, column, rule, message: 0 for what readers take for the same diagnostic. */
static int
compare_diags(const struct diag *a, const struct diag *b)
{
	int order = compare_files(a->where.file, b->where.file);

	if (!order)
		order = compare_numbers(a->where.line, b->where.line);
	if (!order)
		order = compare_numbers(a->where.column, b->where.column);
	if (!order)
		order = strcmp(a->rule, b->rule);
	if (!order)
		order = strcmp(a->message, b->message);
	return order;
}

static int
compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	int order = compare_diags(a->diag, b->diag);

	return order ? order : compare_numbers(a->added, b->added);
}

void
diag_sort(struct diag_list *list)
{
	uint32_t count = list->items.count, kept = 0;

	if (count < 2)
		return;
	struct ranked *ranked = xmalloc(count * sizeof *ranked);
	for (uint32_t i = 0; i < count; i++)
		ranked[i] = (struct ranked){list->items.items[i], i};
	qsort(ranked, count, sizeof *ranked, compare_ranked);
	for (uint32_t i = 0; i < count; i++) {
		struct diag *diag = ranked[i].diag;

		if (kept && compare_diags(list->items.items[kept - 1], diag) == 0)
			vec_free(&diag->notes);
		else
			list->items.items[kept++] = diag;
	}
	list->items.count = kept;
	free(ranked);
}

void
diag_list_free(struct diag_list *list)
{
	for (uint32_t i = 0; i < list->items.count; i++)
		vec_free(&list->items.items[i]->notes);
	vec_free(&list->items);
	arena_release(&list->arena);
}

/* ---- fingerprints ---- */

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static uint64_t
hash_without_space(struct slice line)
{
	struct text packed = {0};

	for (size_t i = 0; i < line.length; i++)
		if (!is_space(line.data[i]))
			text_putc(&packed, line.data[i]);
	uint64_t hash = hash_str(text_str(&packed));
	text_free(&packed);
	return hash;
}

/* Rule, function and source line; the line counts as empty when it cannot be read. */
static uint64_t
hash_identity(const struct diag *diag, struct source_cache *sources)
{
	struct slice line = {"", 0};

	if (diag->where.file)
		source_line(source_open(sources, diag->where.file), diag->where.line, &line);
	uint64_t where =
		hash_mix(hash_str(diag->rule), hash_str(diag->function ? diag->function : ""));
	return hash_mix(where, hash_without_space(line));
}

void
diag_identify(struct diag_list *list)
{
	struct source_cache sources = {0};
	struct map seen = {0}; /* identity -> how many so far */

	if (list->items.count && list->items.items[0]->fingerprint)
		return;
	for (uint32_t i = 0; i < list->items.count; i++) {
		struct diag *diag = list->items.items[i];
		uint64_t identity = hash_identity(diag, &sources);
		uint32_t occurrence = map_get(&seen, identity) + 1;

		map_put(&seen, identity, occurrence);
		diag->identity = identity;
		diag->fingerprint =
			arena_printf(&list->arena, "%016llx",
				     (unsigned long long)hash_mix(identity, occurrence));
	}
	map_free(&seen);
	source_cache_free(&sources);
}

const char *
diag_fingerprint(struct diag_list *list, uint32_t index)
{
	const struct diag *diag = list->items.items[index];

	if (!diag->fingerprint)
		diag_identify(list);
	return diag->fingerprint;
}
