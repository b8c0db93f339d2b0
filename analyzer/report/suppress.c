/*
 * Suppression comments.
 *
 * Each comment becomes a region: the lines (for a block, the positions) and
 * the names it speaks for. A block's region is closed when its NOLINTEND is
 * met; one that never is stays empty. A diagnostic is suppressed by every
 * region that holds it, so that of two comments that say the same neither
 * counts as unused.
 */
#include "report/suppress.h"

#include <fnmatch.h>
#include <stdlib.h>

#include "report/source.h"

const struct report_rule suppress_unused_rule = {
	.id = UNUSED_SUPPRESSION,
	.group = "suppression",
	.summary = "a NOLINT comment names a rule that reports nothing there",
	.rationale = "A suppression that suppresses nothing hides the next finding in its place. "
		     "Remove it, or correct the name of the rule or the line. Reported with "
		     "--report-unused-suppressions, for rules that ran and are named in full.",
	.severity = SEVERITY_WARNING,
};

struct position {
	uint32_t line, column;
};

/* One name of a list. */
struct name {
	const char *glob;
	bool used;
};

enum region_kind { REGION_LINE, REGION_NEXT_LINE, REGION_BEGIN, REGION_END };

struct region {
	enum region_kind kind;
	const char *file;
	struct position at;          /* of the comment's word */
	struct position first, last; /* what it holds, both inclusive; last.line 0: nothing */
	const char *list;            /* between the parentheses; NULL: none written */
	VEC(struct name) names;
};

struct file_regions {
	uint32_t first, count;
};

struct suppressions {
	const char *const *rules;
	struct arena arena;
	VEC(struct region) regions; /* those of a file stand together */
	VEC(struct file_regions) files;
	struct map scanned; /* hash of a path -> 1 + row of files */
};

struct suppressions *
suppress_new(const char *const *rules)
{
	struct suppressions *suppressions = xmalloc(sizeof *suppressions);

	*suppressions = (struct suppressions){.rules = rules};
	return suppressions;
}

void
suppress_free(struct suppressions *suppressions)
{
	if (!suppressions)
		return;
	for (uint32_t i = 0; i < suppressions->regions.count; i++)
		vec_free(&suppressions->regions.items[i].names);
	vec_free(&suppressions->regions);
	vec_free(&suppressions->files);
	map_free(&suppressions->scanned);
	arena_release(&suppressions->arena);
	free(suppressions);
}

/* ---- reading ---- */

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
word_kind(const char *word, size_t length, enum region_kind *kind)
{
	static const char *const words[] = {
		[REGION_LINE] = "NOLINT",
		[REGION_NEXT_LINE] = "NOLINTNEXTLINE",
		[REGION_BEGIN] = "NOLINTBEGIN",
		[REGION_END] = "NOLINTEND",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (strlen(words[i]) != length || memcmp(words[i], word, length) != 0)
			continue;
		*kind = (enum region_kind)i;
		return true;
	}
	return false;
}

/* Splits the list at commas, without the blanks around names. The list itself is rewritten so, too,
 * because a NOLINTEND is compared with its NOLINTBEGIN by it. */
static void
split_names(struct suppressions *suppressions, struct region *region, const char *list)
{
	struct text joined = {0};

	for (bool more = true; more;) {
		size_t length = strcspn(list, ",");
		const char *begin = list, *end = list + length;

		more = *end == ',';
		list = end + 1;
		begin += strspn(begin, " \t");
		while (end > begin && (end[-1] == ' ' || end[-1] == '\t'))
			end--;
		text_append(&joined, begin, (size_t)(end - begin));
		text_puts(&joined, more ? "," : "");
		if (end > begin && *begin != '-')
			vec_push(&region->names)->glob =
				arena_strndup(&suppressions->arena, begin, (size_t)(end - begin));
	}
	region->list = arena_strdup(&suppressions->arena, text_str(&joined));
	text_free(&joined);
}

/* Ends the innermost open block of this file, if it is the one that END names. */
static void
close_block(struct suppressions *suppressions, uint32_t first, const struct region *end)
{
	for (uint32_t i = suppressions->regions.count; i-- > first;) {
		struct region *begin = &suppressions->regions.items[i];

		if (begin->kind != REGION_BEGIN || begin->last.line)
			continue;
		if (!str_equal(begin->list, end->list))
			return;
		begin->first = begin->at;
		begin->last = end->at;
		return;
	}
}

static void
add_region(struct suppressions *suppressions, struct region *region, uint32_t first)
{
	uint32_t line = region->at.line + (region->kind == REGION_NEXT_LINE);

	if (region->kind == REGION_END) {
		close_block(suppressions, first, region);
		vec_free(&region->names);
		return;
	}
	if (region->kind != REGION_BEGIN) {
		region->first = (struct position){line, 0};
		region->last = (struct position){line, UINT32_MAX};
	}
	*vec_push(&suppressions->regions) = *region;
}

/* Reads the word at AT and its list; returns the offset behind them. */
static size_t
read_word(struct suppressions *suppressions, const char *line, size_t at, struct region *region)
{
	size_t end = at;

	while (is_letter(line[end]))
		end++;
	if (!word_kind(line + at, end - at, &region->kind))
		return end;
	region->at.column = (uint32_t)at + 1;
	size_t length = strcspn(line + end, ")");
	if (line[end] != '(' || !line[end + length]) {
		vec_push(&region->names)->glob = "*";
		return end;
	}
	char *list = arena_strndup(&suppressions->arena, line + end + 1, length - 1);
	split_names(suppressions, region, list);
	return end + length + 1;
}

/* FIRST: row of the file's first region. */
static void
scan_line(struct suppressions *suppressions, struct slice slice, struct region model,
	  uint32_t first)
{
	char *line = NULL;
	const char *found;
	size_t at = 0;

	if (!memmem(slice.data, slice.length, "NOLINT", 6))
		return;
	line = arena_strndup(&suppressions->arena, slice.data, slice.length);
	while ((found = strstr(line + at, "NOLINT"))) {
		struct region region = model;

		at = read_word(suppressions, line, (size_t)(found - line), &region);
		if (!region.at.column) /* another word */
			continue;
		add_region(suppressions, &region, first);
	}
}

static struct file_regions
scan_source(struct suppressions *suppressions, const struct source *source)
{
	struct region model = {.file = arena_strdup(&suppressions->arena, source->path)};
	uint32_t first = suppressions->regions.count;

	for (uint32_t line = 1; line <= source->lines.count; line++) {
		struct slice slice = {"", 0};

		source_line(source, line, &slice);
		model.at.line = line;
		scan_line(suppressions, slice, model, first);
	}
	return (struct file_regions){first, suppressions->regions.count - first};
}

/* The regions of FILE, which is read when it was not yet: from SOURCES, which may have it. */
static struct file_regions
regions_in(struct suppressions *suppressions, const char *file, struct source_cache *sources)
{
	uint64_t key = hash_str(file);
	uint32_t row = map_get(&suppressions->scanned, key);

	if (row)
		return suppressions->files.items[row - 1];
	struct file_regions regions = scan_source(suppressions, source_open(sources, file));
	*vec_push(&suppressions->files) = regions;
	map_put(&suppressions->scanned, key, suppressions->files.count);
	return regions;
}

static struct file_regions
regions_of(struct suppressions *suppressions, const char *file)
{
	struct source_cache sources = {0};
	struct file_regions regions = regions_in(suppressions, file, &sources);

	source_cache_free(&sources);
	return regions;
}

void
suppress_scan_text(struct suppressions *suppressions, const char *file, const char *bytes,
		   size_t length)
{
	struct source_cache sources = {0};

	source_add(&sources, file, bytes, length);
	regions_in(suppressions, file, &sources);
	source_cache_free(&sources);
}

void
suppress_scan(struct suppressions *suppressions, const char *file)
{
	regions_of(suppressions, file);
}

/* ---- applying ---- */

static bool
not_after(struct position a, struct position b)
{
	return a.line < b.line || (a.line == b.line && a.column <= b.column);
}

static bool
region_holds(const struct region *region, const struct location *where)
{
	struct position at = {where->line, where->column};

	return region->last.line && not_after(region->first, at) && not_after(at, region->last);
}

/* Marks every name of the region that matches RULE. */
static bool
use_region(struct region *region, const char *rule)
{
	bool used = false;

	for (uint32_t i = 0; i < region->names.count; i++) {
		if (fnmatch(region->names.items[i].glob, rule, FNM_NOESCAPE) != 0)
			continue;
		region->names.items[i].used = true;
		used = true;
	}
	return used;
}

static bool
is_not_suppressed(const struct diag *diag, void *context)
{
	struct suppressions *suppressions = context;
	bool found = false;

	if (!diag->where.file)
		return true;
	struct file_regions regions = regions_of(suppressions, diag->where.file);
	for (uint32_t i = 0; i < regions.count; i++) {
		struct region *region = &suppressions->regions.items[regions.first + i];

		if (region_holds(region, &diag->where) && use_region(region, diag->rule))
			found = true;
	}
	return !found;
}

uint32_t
suppress_filter(struct suppressions *suppressions, struct diag_list *diags)
{
	return diag_filter(diags, is_not_suppressed, suppressions);
}

/* ---- what was of no use ---- */

static bool
is_rule(const struct suppressions *suppressions, const char *name)
{
	for (const char *const *rule = suppressions->rules; *rule; rule++)
		if (str_equal(*rule, name))
			return true;
	return false;
}

static void
report_unused(const struct region *region, const char *rule, struct diag_list *diags)
{
	struct text message = {0};
	struct location where = {
		.file = region->file,
		.line = region->at.line,
		.column = region->at.column,
		.end_line = region->at.line,
		.end_column = region->at.column + (uint32_t)strlen("NOLINT"),
	};

	if (region->kind == REGION_BEGIN && !region->last.line)
		text_printf(&message, "NOLINTBEGIN(%s) has no NOLINTEND(%s)", region->list,
			    region->list);
	else
		text_printf(&message, "suppression of '%s' suppresses nothing", rule);
	diag_add(diags, UNUSED_SUPPRESSION, SEVERITY_WARNING, where, text_str(&message));
	text_free(&message);
}

void
suppress_unused(const struct suppressions *suppressions, struct diag_list *diags)
{
	for (uint32_t i = 0; i < suppressions->regions.count; i++) {
		const struct region *region = &suppressions->regions.items[i];

		for (uint32_t n = 0; n < region->names.count; n++) {
			const struct name *name = &region->names.items[n];

			if (!name->used && is_rule(suppressions, name->glob))
				report_unused(region, name->glob, diags);
		}
	}
}
