/*
 * Entries are matched twice: first by file and fingerprint, then what is left
 * by fingerprint alone, for files that were renamed. So a copy of bad code is
 * new where it was copied to, and not where it has always been.
 *
 * The file may come from anywhere: each value is checked before it is used.
 */
#include "report/baseline.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "base/utf8.h"

enum { VERSION = 1, FINGERPRINT_DIGITS = 16, MOST = 1000000 };

struct entry {
	const char *file, *rule;
	uint64_t identity;
	uint32_t count, met;
	uint32_t next; /* row of the next one with this identity, from 1; 0: none */
};

struct baseline {
	struct arena arena;
	const char *path;
	VEC(struct entry) entries;
	struct map places;     /* file and identity -> row, from 1 */
	struct map identities; /* identity -> row of the first, from 1 */
};

/* ---- files ---- */

/* The length of the folder of PATH, with its slash. */
static size_t
folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* FILE as an entry of the baseline PATH has it. */
static const char *
file_in(const char *path, const char *file, struct arena *arena)
{
	size_t length = folder_length(path);
	struct text valid = {0};

	if (file && strncmp(file, path, length) == 0)
		file += length;
	utf8_repair(file ? file : "", &valid);
	const char *shown = arena_strdup(arena, text_str(&valid));
	text_free(&valid);
	return shown;
}

static uint64_t
place_key(const char *file, uint64_t identity)
{
	return hash_mix(hash_str(file), identity);
}

/* ---- the list ---- */

static struct entry *
find_entry(struct baseline *baseline, const char *file, uint64_t identity)
{
	uint32_t row = map_get(&baseline->places, place_key(file, identity));

	return row ? &baseline->entries.items[row - 1] : NULL;
}

static void
add_entry(struct baseline *baseline, const struct entry *entry)
{
	struct entry *old = find_entry(baseline, entry->file, entry->identity);

	if (old) {
		old->count += entry->count;
		return;
	}
	*vec_push(&baseline->entries) = *entry;
	uint32_t row = baseline->entries.count;
	vec_last(&baseline->entries)->next = map_get(&baseline->identities, entry->identity);
	map_put(&baseline->identities, entry->identity, row);
	map_put(&baseline->places, place_key(entry->file, entry->identity), row);
}

void
baseline_free(struct baseline *baseline)
{
	if (!baseline)
		return;
	vec_free(&baseline->entries);
	map_free(&baseline->places);
	map_free(&baseline->identities);
	arena_release(&baseline->arena);
	free(baseline);
}

static struct baseline *
baseline_new(const char *path)
{
	struct baseline *baseline = xmalloc(sizeof *baseline);

	*baseline = (struct baseline){0};
	baseline->path = arena_strdup(&baseline->arena, path);
	return baseline;
}

/* ---- reading ---- */

#define ANEW "write it anew with --write-baseline"

static bool
fail_entry(const struct baseline *baseline, size_t index, const char *what, struct text *error)
{
	text_printf(error, "%s: entry %zu of `findings` %s; " ANEW, baseline->path, index + 1,
		    what);
	return false;
}

/* 16 hexadecimal digits. */
static bool
read_fingerprint(const char *digits, uint64_t *identity)
{
	if (!digits || strlen(digits) != FINGERPRINT_DIGITS ||
	    digits[strspn(digits, "0123456789abcdef")])
		return false;
	*identity = strtoull(digits, NULL, 16);
	return true;
}

static bool
read_entry(struct baseline *baseline, const json_t *json, size_t index, struct text *error)
{
	const char *file = json_string_value(json_object_get(json, "file"));
	const char *rule = json_string_value(json_object_get(json, "rule"));
	json_int_t count = json_integer_value(json_object_get(json, "count"));
	struct entry entry = {0};

	if (!json_is_object(json))
		return fail_entry(baseline, index, "is no object", error);
	if (!file || !rule)
		return fail_entry(baseline, index, "has no `file` or no `rule`", error);
	if (!read_fingerprint(json_string_value(json_object_get(json, "fingerprint")),
			      &entry.identity))
		return fail_entry(baseline, index, "has no `fingerprint` of 16 hexadecimal digits",
				  error);
	if (count < 1 || count > MOST)
		return fail_entry(baseline, index, "has no `count` from 1 to 1000000", error);
	entry.file = arena_strdup(&baseline->arena, file);
	entry.rule = arena_strdup(&baseline->arena, rule);
	entry.count = (uint32_t)count;
	add_entry(baseline, &entry);
	return true;
}

static bool
read_root(struct baseline *baseline, const json_t *root, struct text *error)
{
	const json_t *version = json_object_get(root, "version");
	const json_t *findings = json_object_get(root, "findings"), *finding;
	const char *tool = json_string_value(json_object_get(root, "baseline"));
	size_t index;

	if (!str_equal(tool, "sendsync") || !json_is_integer(version)) {
		text_printf(error,
			    "%s: this is no baseline of sendsync's; name another file, or " ANEW,
			    baseline->path);
		return false;
	}
	if (json_integer_value(version) != VERSION) {
		text_printf(error,
			    "%s: its version is %lld, and this sendsync reads version %d; update "
			    "sendsync, or " ANEW,
			    baseline->path, (long long)json_integer_value(version), VERSION);
		return false;
	}
	if (!json_is_array(findings)) {
		text_printf(error, "%s: it has no list `findings`; " ANEW, baseline->path);
		return false;
	}
	json_array_foreach(findings, index, finding)
	{
		if (!read_entry(baseline, finding, index, error))
			return false;
	}
	return true;
}

static bool
read_text(struct baseline *baseline, const struct text *text, struct text *error)
{
	json_error_t where;
	json_t *root = json_loadb(text_str(text), text->length, JSON_REJECT_DUPLICATES, &where);
	bool ok = root != NULL;

	if (!ok)
		text_printf(error, "%s:%d:%d: this baseline is damaged: %s; restore it, or " ANEW,
			    baseline->path, where.line, where.column, where.text);
	ok = ok && read_root(baseline, root, error);
	json_decref(root);
	return ok;
}

struct baseline *
baseline_read(const char *file, struct text *error)
{
	struct baseline *baseline = baseline_new(file);
	struct text text = {0};
	bool ok = text_read_file(&text, file);

	if (!ok)
		text_printf(error, "%s: cannot read this baseline: %s; --write-baseline writes one",
			    file, strerror(errno));
	ok = ok && read_text(baseline, &text, error);
	text_free(&text);
	if (ok)
		return baseline;
	baseline_free(baseline);
	return NULL;
}

/* ---- the filter ---- */

/* One more finding of the entry is met. */
static bool
meet(struct entry *entry)
{
	if (entry->met == entry->count)
		return false;
	entry->met++;
	return true;
}

static bool
is_not_known_here(const struct diag *diag, void *context)
{
	struct baseline *baseline = context;
	const char *file = file_in(baseline->path, diag->where.file, &baseline->arena);
	struct entry *entry = find_entry(baseline, file, diag->identity);

	return !entry || !meet(entry);
}

static bool
is_not_known_elsewhere(const struct diag *diag, void *context)
{
	struct baseline *baseline = context;
	uint32_t row = map_get(&baseline->identities, diag->identity);

	for (; row; row = baseline->entries.items[row - 1].next)
		if (meet(&baseline->entries.items[row - 1]))
			return false;
	return true;
}

uint32_t
baseline_filter(struct baseline *baseline, struct diag_list *diags)
{
	uint32_t dropped;

	diag_identify(diags);
	dropped = diag_filter(diags, is_not_known_here, baseline);
	return dropped + diag_filter(diags, is_not_known_elsewhere, baseline);
}

uint32_t
baseline_gone(const struct baseline *baseline, baseline_scope *looked, void *context)
{
	struct text file = {0};
	uint32_t gone = 0;

	for (uint32_t i = 0; i < baseline->entries.count; i++) {
		const struct entry *entry = &baseline->entries.items[i];

		text_clear(&file);
		if (*entry->file != '/')
			text_append(&file, baseline->path, folder_length(baseline->path));
		text_puts(&file, entry->file);
		if (entry->met < entry->count && looked(text_str(&file), entry->rule, context))
			gone += entry->count - entry->met;
	}
	text_free(&file);
	return gone;
}

/* ---- writing ---- */

static int
compare_entries(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	int order = strcmp(a->file, b->file);

	if (!order)
		order = strcmp(a->rule, b->rule);
	return order ? order : (a->identity > b->identity) - (a->identity < b->identity);
}

static json_t *
json_of_entries(const struct baseline *baseline)
{
	json_t *json = json_array();

	for (uint32_t i = 0; i < baseline->entries.count; i++) {
		const struct entry *entry = &baseline->entries.items[i];
		char digits[FINGERPRINT_DIGITS + 1];

		snprintf(digits, sizeof digits, "%016llx", (unsigned long long)entry->identity);
		json_array_append_new(json, json_pack("{s:s, s:s, s:s, s:I}", "file", entry->file,
						      "rule", entry->rule, "fingerprint", digits,
						      "count", (json_int_t)entry->count));
	}
	return json;
}

/* An entry a line, so that a merge of two baselines is one of lines. */
static bool
print_entries(const struct baseline *baseline, FILE *out)
{
	json_t *entries = json_of_entries(baseline);
	json_t *entry;
	size_t index;

	fprintf(out, "{\"baseline\": \"sendsync\", \"version\": %d, \"findings\": [", VERSION);
	json_array_foreach(entries, index, entry)
	{
		fputs(index ? ",\n  " : "\n  ", out);
		json_dumpf(entry, out, 0);
	}
	fputs("\n]}\n", out);
	json_decref(entries);
	return !ferror(out);
}

bool
baseline_write(struct diag_list *diags, const char *file, struct text *error)
{
	struct baseline *baseline = baseline_new(file);
	struct file_writer writer;

	diag_identify(diags);
	for (uint32_t i = 0; i < diags->items.count; i++) {
		const struct diag *diag = diags->items.items[i];

		add_entry(baseline,
			  &(struct entry){
				  .file = file_in(file, diag->where.file, &baseline->arena),
				  .rule = diag->rule,
				  .identity = diag->identity,
				  .count = 1,
			  });
	}
	if (baseline->entries.count)
		qsort(baseline->entries.items, baseline->entries.count,
		      sizeof *baseline->entries.items, compare_entries);
	bool ok = file_open(&writer, file);
	if (ok)
		ok = file_close(&writer, print_entries(baseline, writer.out));
	if (!ok)
		text_printf(error, "%s: cannot write this baseline: %s", file, strerror(errno));
	baseline_free(baseline);
	return ok;
}
