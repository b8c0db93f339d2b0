/*
 * GitLab's code quality report: an array of findings. GitLab shows findings
 * with one fingerprint once, and compares those of two branches; ours tell
 * findings apart and survive edits elsewhere. A unit that was not analysed is a
 * finding too, a blocking one, as the report has no other place for it.
 */
#include "base/hash.h"
#include "base/text.h"
#include "report/json_value.h"

static const char *
severity_of(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_NOTE] = "info",
		[SEVERITY_WARNING] = "minor",
		[SEVERITY_ERROR] = "major",
	};
	return names[severity];
}

static json_t *
issue(const char *description, const char *check, const char *fingerprint, const char *severity)
{
	return json_pack("{s:o, s:o, s:s, s:s}", "description", json_of(description), "check_name",
			 json_of(check), "fingerprint", fingerprint, "severity", severity);
}

/* A path must be there, and a line from 1. */
static json_t *
place(const struct report *report, const struct location *where)
{
	json_t *lines = json_pack("{s:I}", "begin", (json_int_t)(where->line ? where->line : 1));

	if (where->end_line > where->line)
		json_object_set_new(lines, "end", json_integer((json_int_t)where->end_line));
	return json_pack("{s:o, s:o}", "path",
			 json_of_path(report, where->file ? where->file : "."), "lines", lines);
}

static json_t *
failure_issue(const struct report *report, const struct report_failure *failure)
{
	const struct location where = {.file = failure->file, .line = 1};
	struct text text = {0};
	char fingerprint[17];

	text_printf(&text, "could not be analysed: %s", failure->reason);
	snprintf(fingerprint, sizeof fingerprint, "%016llx",
		 (unsigned long long)hash_str(report_path(report, failure->file)));
	json_t *json = issue(text_str(&text), "analysis-failed", fingerprint, "blocker");
	json_object_set_new(json, "location", place(report, &where));
	text_free(&text);
	return json;
}

bool
report_gitlab(const struct report *report, FILE *out)
{
	json_t *issues = json_array();

	for (uint32_t i = 0; i < report->diags->items.count; i++) {
		const struct diag *diag = report->diags->items.items[i];
		json_t *json = issue(diag->message, diag->rule, diag_fingerprint(report->diags, i),
				     severity_of(diag->severity));

		json_object_set_new(json, "location", place(report, &diag->where));
		json_array_append_new(issues, json);
	}
	for (uint32_t i = 0; i < report->failure_count; i++)
		json_array_append_new(issues, failure_issue(report, &report->failures[i]));
	return json_finish(issues, out);
}
