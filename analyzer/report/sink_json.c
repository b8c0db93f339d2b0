/*
 * JSON: one object, in the form that docs and shared/design/cli.md fix. The
 * keys stand in the order they are packed in here, so equal runs give equal
 * bytes. Strings that are no UTF-8 (a path, a literal in a message) are
 * repaired, never dropped.
 *
 * No rule makes fixes yet: the array is there, and empty.
 */
#include <jansson.h>

#include "base/text.h"
#include "report/report.h"
#include "report/utf8.h"

/* A string; null for NULL. */
static json_t *
json_of(const char *string)
{
	struct text valid = {0};

	if (!string)
		return json_null();
	for (size_t left = strlen(string); left;) {
		uint32_t point;
		size_t size = utf8_decode(string, left, &point);

		if (point == UTF8_INVALID)
			text_puts(&valid, "\xef\xbf\xbd"); /* U+FFFD */
		else
			text_append(&valid, string, size);
		string += size;
		left -= size;
	}
	json_t *json = json_stringn(text_str(&valid), valid.length);
	text_free(&valid);
	return json;
}

static json_t *
json_of_path(const struct report *report, const char *file)
{
	return json_of(file ? report_path(report, file) : NULL);
}

static json_t *
json_of_notes(const struct report *report, const struct diag *diag)
{
	json_t *notes = json_array();

	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		json_array_append_new(notes, json_pack("{s:o, s:I, s:I, s:o}", "file",
						       json_of_path(report, note->where.file),
						       "line", (json_int_t)note->where.line,
						       "column", (json_int_t)note->where.column,
						       "message", json_of(note->message)));
	}
	return notes;
}

static json_t *
json_of_diag(const struct report *report, uint32_t index)
{
	const struct diag *diag = report->diags->items.items[index];
	const struct location *where = &diag->where;
	json_t *json = json_pack(
		"{s:o, s:s, s:o, s:I, s:I, s:I, s:I}", "rule", json_of(diag->rule), "severity",
		severity_name(diag->severity), "file", json_of_path(report, where->file), "line",
		(json_int_t)where->line, "column", (json_int_t)where->column, "end_line",
		(json_int_t)where->end_line, "end_column", (json_int_t)where->end_column);

	json_object_set_new(json, "message", json_of(diag->message));
	json_object_set_new(json, "notes", json_of_notes(report, diag));
	json_object_set_new(json, "help", json_of(diag->help));
	json_object_set_new(json, "fixes", json_array());
	json_object_set_new(json, "fingerprint", json_of(diag_fingerprint(report->diags, index)));
	return json;
}

static json_t *
json_of_diags(const struct report *report)
{
	json_t *diags = json_array();

	for (uint32_t i = 0; i < report->diags->items.count; i++)
		json_array_append_new(diags, json_of_diag(report, i));
	return diags;
}

static json_t *
json_of_units(const struct report *report)
{
	json_t *failed = json_array();

	for (uint32_t i = 0; i < report->failure_count; i++) {
		const struct report_failure *failure = &report->failures[i];

		json_array_append_new(failed, json_pack("{s:o, s:o}", "file",
							json_of_path(report, failure->file),
							"reason", json_of(failure->reason)));
	}
	return json_pack("{s:I, s:I, s:o}", "checked", (json_int_t)report->checked, "from_cache",
			 (json_int_t)report->from_cache, "failed", failed);
}

bool
report_json(const struct report *report, FILE *out)
{
	json_t *root = json_pack("{s:i, s:{s:s, s:o}, s:o, s:o}", "version", 1, "tool", "name",
				 "sendsync", "version", json_of(report->version), "diagnostics",
				 json_of_diags(report), "units", json_of_units(report));
	bool ok = root && json_dumpf(root, out, JSON_INDENT(2)) == 0;

	json_decref(root);
	return ok && fputc('\n', out) != EOF && fflush(out) == 0;
}
