/* The rules' pages are looked for from the program: beside it when it is installed, in the sources
 * when it was just built. Without them there is no link. */
#include "lsp/convert.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/text.h"
#include "lsp/uri.h"
#include "report/json_value.h"

void
convert_open(struct converter *converter, const struct documents *documents)
{
	*converter = (struct converter){.documents = documents};
	for (uint32_t i = 0; i < documents->items.count; i++) {
		const struct document *document = documents->items.items[i];
		source_add(&converter->sources, document->path, text_str(&document->text),
			   document->text.length);
	}
}

void
convert_close(struct converter *converter)
{
	source_cache_free(&converter->sources);
}

/* ---- places ---- */

/* LINE and COLUMN from 1, in bytes. */
static json_t *
json_of_position(struct converter *converter, const char *file, uint32_t line, uint32_t column)
{
	struct slice slice = {"", 0};

	if (file)
		source_line(source_open(&converter->sources, file), line, &slice);
	return json_pack("{s:I, s:I}", "line", (json_int_t)(line ? line - 1 : 0), "character",
			 (json_int_t)position_character(slice.data, slice.length,
							column ? column - 1 : 0,
							converter->encoding));
}

json_t *
convert_range(struct converter *converter, const struct location *where)
{
	bool ends = where->end_line > where->line ||
		    (where->end_line == where->line && where->end_column > where->column);

	return json_pack(
		"{s:o, s:o}", "start",
		json_of_position(converter, where->file, where->line, where->column), "end",
		json_of_position(converter, where->file, ends ? where->end_line : where->line,
				 ends ? where->end_column : where->column));
}

/* The client may escape other characters than we do: its own documents are called as it does. */
static json_t *
json_of_uri(const struct converter *converter, const char *path)
{
	const struct documents *documents = converter->documents;
	struct text uri = {0};

	for (uint32_t i = 0; i < documents->items.count; i++)
		if (str_equal(documents->items.items[i]->path, path))
			return json_of(documents->items.items[i]->uri);
	uri_of_path(path, &uri);
	json_t *json = json_of(text_str(&uri));
	text_free(&uri);
	return json;
}

/* ---- notes ---- */

static bool
is_related(const struct converter *converter, const struct diag_note *note)
{
	return converter->related && note->where.file;
}

static json_t *
json_of_message(const struct converter *converter, const struct diag *diag)
{
	struct text text = {0};

	text_puts(&text, diag->message);
	for (uint32_t i = 0; i < diag->notes.count; i++)
		if (!is_related(converter, &diag->notes.items[i]))
			text_printf(&text, "\nnote: %s", diag->notes.items[i].message);
	if (diag->help)
		text_printf(&text, "\nhelp: %s", diag->help);
	json_t *json = json_of(text_str(&text));
	text_free(&text);
	return json;
}

static json_t *
json_of_related(struct converter *converter, const struct diag *diag)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		if (is_related(converter, note))
			json_array_append_new(
				list, json_pack("{s:{s:o, s:o}, s:o}", "location", "uri",
						json_of_uri(converter, note->where.file), "range",
						convert_range(converter, &note->where), "message",
						json_of(note->message)));
	}
	return list;
}

/* ---- fixes ---- */

static json_t *
json_of_edits(struct converter *converter, const struct diag_fix *fix)
{
	json_t *edits = json_array();

	for (const struct diag_edit *edit = fix->edits; edit; edit = edit->next) {
		const struct location where = {fix->file, edit->line, edit->column, edit->end_line,
					       edit->end_column};

		json_array_append_new(edits, json_pack("{s:o, s:o}", "range",
						       convert_range(converter, &where), "newText",
						       json_of(edit->text)));
	}
	return edits;
}

static json_t *
json_of_fixes(struct converter *converter, const struct diag *diag)
{
	json_t *fixes = json_array();

	for (const struct diag_fix *fix = diag->fixes; fix; fix = fix->next)
		json_array_append_new(fixes,
				      json_pack("{s:o, s:o, s:o}", "title", json_of(fix->title),
						"uri", json_of_uri(converter, fix->file), "edits",
						json_of_edits(converter, fix)));
	return fixes;
}

/* ---- the rule's page ---- */

/* Appends its path; false when there is none. */
static bool
find_page(const char *rule, struct text *page)
{
	static const char *const folders[] = {"../share/doc/sendsync/rules", "../docs/rules"};
	char program[4096];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program);

	while (length > 0 && program[length - 1] != '/')
		length--;
	for (size_t i = 0; length > 0 && i < sizeof folders / sizeof *folders; i++) {
		text_clear(page);
		text_append(page, program, (size_t)length);
		text_printf(page, "%s/%s.md", folders[i], rule);
		if (access(text_str(page), R_OK) == 0)
			return true;
	}
	return false;
}

static void
add_page(const struct converter *converter, json_t *json, const char *rule)
{
	struct text page = {0};
	char *path = find_page(rule, &page) ? realpath(text_str(&page), NULL) : NULL;

	if (path)
		json_object_set_new(json, "codeDescription",
				    json_pack("{s:o}", "href", json_of_uri(converter, path)));
	free(path);
	text_free(&page);
}

/* ---- the whole ---- */

json_t *
convert_diag(struct converter *converter, const struct diag *diag)
{
	static const int severities[] = {
		[SEVERITY_ERROR] = 1, [SEVERITY_WARNING] = 2, [SEVERITY_NOTE] = 3};
	json_t *json = json_pack("{s:o, s:i, s:s, s:s, s:o, s:{s:o}}", "range",
				 convert_range(converter, &diag->where), "severity",
				 severities[diag->severity], "code", diag->rule, "source",
				 "sendsync", "message", json_of_message(converter, diag), "data",
				 "fixes", json_of_fixes(converter, diag));

	if (converter->related)
		json_object_set_new(json, "relatedInformation", json_of_related(converter, diag));
	add_page(converter, json, diag->rule);
	return json;
}
