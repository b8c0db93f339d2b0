/*
 * JSON: one object, in the form that docs and shared/design/cli.md fix. The
 * keys stand in the order they are packed in here, so equal runs give equal
 * bytes.
 */
#include "report/json_value.h"

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
json_of_edits(const struct diag_fix *fix)
{
	json_t *edits = json_array();

	for (const struct diag_edit *edit = fix->edits; edit; edit = edit->next)
		json_array_append_new(
			edits,
			json_pack("{s:[I, I], s:[I, I], s:o}", "start", (json_int_t)edit->line,
				  (json_int_t)edit->column, "end", (json_int_t)edit->end_line,
				  (json_int_t)edit->end_column, "text", json_of(edit->text)));
	return edits;
}

static json_t *
json_of_fixes(const struct report *report, const struct diag *diag)
{
	json_t *fixes = json_array();

	for (const struct diag_fix *fix = diag->fixes; fix; fix = fix->next)
		json_array_append_new(fixes, json_pack("{s:o, s:o}", "file",
						       json_of_path(report, fix->file), "edits",
						       json_of_edits(fix)));
	return fixes;
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
	json_object_set_new(json, "fixes", json_of_fixes(report, diag));
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

	return json_finish(root, out);
}
