/*
 * SARIF 2.1.0: one run, with the rules that ran, the results, and what could
 * not be analysed.
 *
 * Files are relative to the working directory (%SRCROOT%) when below it.
 * Columns count UTF-16 code units, SARIF's own way, so each is computed from
 * the bytes of its line. A reason chain becomes a code flow from the finding to
 * the root cause; every note is a related location too. Nothing depends on
 * when or with how many workers a run was made.
 */
#include "base/text.h"
#include "report/json_value.h"
#include "report/source.h"

#define SCHEMA                                                                                     \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"                      \
	"sarif-schema-2.1.0.json"

struct sarif {
	const struct report *report;
	struct source_cache sources;
};

/* ---- places ---- */

/* Appends PATH as a part of a URI. */
static void
put_uri(const char *path, struct text *out)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~/";

	for (; *path; path++)
		if (strchr(plain, *path))
			text_putc(out, *path);
		else
			text_printf(out, "%%%02X", (unsigned)(unsigned char)*path);
}

static json_t *
artifact_location(const struct report *report, const char *file)
{
	const char *path = report_path(report, file);
	bool absolute = *path == '/';
	struct text uri = {0};

	text_puts(&uri, absolute ? "file://" : "");
	put_uri(path, &uri);
	json_t *json = json_pack("{s:s}", "uri", text_str(&uri));
	if (!absolute)
		json_object_set_new(json, "uriBaseId", json_string("%SRCROOT%"));
	text_free(&uri);
	return json;
}

static void
set_number(json_t *object, const char *key, uint32_t number)
{
	json_object_set_new(object, key, json_integer((json_int_t)number));
}

static json_t *
region(struct sarif *sarif, const struct location *where)
{
	const struct source *source = source_open(&sarif->sources, where->file);
	json_t *json = json_object();

	set_number(json, "startLine", where->line);
	if (where->column)
		set_number(json, "startColumn",
			   source_utf16_column(source, where->line, where->column));
	if (!where->column || !where->end_column || where->end_line < where->line)
		return json;
	set_number(json, "endLine", where->end_line);
	set_number(json, "endColumn",
		   source_utf16_column(source, where->end_line, where->end_column));
	return json;
}

static json_t *
physical_location(struct sarif *sarif, const struct location *where)
{
	json_t *json = json_pack("{s:o}", "artifactLocation",
				 artifact_location(sarif->report, where->file));

	if (where->line)
		json_object_set_new(json, "region", region(sarif, where));
	return json;
}

/* A location with what is to be said there; ID from 1, 0: none. */
static json_t *
location(struct sarif *sarif, uint32_t id, const struct location *where, const char *message)
{
	json_t *json = json_object();

	if (id)
		set_number(json, "id", id);
	if (where->file)
		json_object_set_new(json, "physicalLocation", physical_location(sarif, where));
	json_object_set_new(json, "message", json_pack("{s:o}", "text", json_of(message)));
	return json;
}

/* ---- results ---- */

static json_t *
primary_locations(struct sarif *sarif, const struct diag *diag)
{
	json_t *json;

	if (!diag->where.file)
		return json_array();
	json = json_pack("{s:o}", "physicalLocation", physical_location(sarif, &diag->where));
	if (diag->function && *diag->function)
		json_object_set_new(json, "logicalLocations",
				    json_pack("[{s:o, s:s}]", "fullyQualifiedName",
					      json_of(diag->function), "kind", "function"));
	return json_pack("[o]", json);
}

static json_t *
related_locations(struct sarif *sarif, const struct diag *diag)
{
	json_t *json = json_array();

	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		json_array_append_new(json, location(sarif, i + 1, &note->where, note->message));
	}
	return json;
}

/* The finding, then each step of its reason chain; NULL when there is none. */
static json_t *
code_flows(struct sarif *sarif, const struct diag *diag)
{
	json_t *steps = json_array();

	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		if (note->reason && note->where.file)
			json_array_append_new(
				steps, json_pack("{s:o}", "location",
						 location(sarif, 0, &note->where, note->message)));
	}
	if (json_array_size(steps) == 0 || !diag->where.file) {
		json_decref(steps);
		return NULL;
	}
	json_array_insert_new(
		steps, 0,
		json_pack("{s:o}", "location", location(sarif, 0, &diag->where, diag->message)));
	return json_pack("[{s:[{s:o}]}]", "threadFlows", "locations", steps);
}

static json_t *
replacements(struct sarif *sarif, const struct diag_fix *fix)
{
	json_t *json = json_array();

	for (const struct diag_edit *edit = fix->edits; edit; edit = edit->next) {
		const struct location where = {
			.file = fix->file,
			.line = edit->line,
			.column = edit->column,
			.end_line = edit->end_line,
			.end_column = edit->end_column,
		};

		json_array_append_new(json, json_pack("{s:o, s:{s:o}}", "deletedRegion",
						      region(sarif, &where), "insertedContent",
						      "text", json_of(edit->text)));
	}
	return json;
}

static json_t *
fixes(struct sarif *sarif, const struct diag *diag)
{
	json_t *json = json_array();

	for (const struct diag_fix *fix = diag->fixes; fix; fix = fix->next)
		json_array_append_new(json, json_pack("{s:{s:o}, s:[{s:o, s:o}]}", "description",
						      "text", json_of(fix->title),
						      "artifactChanges", "artifactLocation",
						      artifact_location(sarif->report, fix->file),
						      "replacements", replacements(sarif, fix)));
	return json;
}

/* Message and help: a result has no other place for the way out. */
static json_t *
message_of(const struct diag *diag)
{
	struct text text = {0};

	text_puts(&text, diag->message);
	if (diag->help)
		text_printf(&text, "\nhelp: %s", diag->help);
	json_t *json = json_pack("{s:o}", "text", json_of(text_str(&text)));
	text_free(&text);
	return json;
}

static json_t *
result(struct sarif *sarif, uint32_t index)
{
	const struct report *report = sarif->report;
	const struct diag *diag = report->diags->items.items[index];
	const struct report_rule *rule = report_rule_of(report, diag->rule);
	json_t *json = json_pack("{s:o}", "ruleId", json_of(diag->rule)), *flows;

	if (rule)
		set_number(json, "ruleIndex", (uint32_t)(rule - report->rules));
	json_object_set_new(json, "level", json_string(severity_name(diag->severity)));
	json_object_set_new(json, "message", message_of(diag));
	json_object_set_new(json, "locations", primary_locations(sarif, diag));
	if (diag->notes.count)
		json_object_set_new(json, "relatedLocations", related_locations(sarif, diag));
	flows = code_flows(sarif, diag);
	if (flows)
		json_object_set_new(json, "codeFlows", flows);
	json_object_set_new(json, "partialFingerprints",
			    json_pack("{s:s}", "sendsyncFingerprint/v1",
				      diag_fingerprint(report->diags, index)));
	if (diag->fixes)
		json_object_set_new(json, "fixes", fixes(sarif, diag));
	return json;
}

static json_t *
results(struct sarif *sarif)
{
	json_t *json = json_array();

	for (uint32_t i = 0; i < sarif->report->diags->items.count; i++)
		json_array_append_new(json, result(sarif, i));
	return json;
}

/* ---- the run ---- */

/* What `sendsync explain` tells, as Markdown. */
static json_t *
help_of(const struct report_rule *rule)
{
	struct text markdown = {0};

	text_puts(&markdown, rule->rationale);
	if (rule->bad)
		text_printf(&markdown, "\n\nReported:\n\n```cpp\n%s```\n", rule->bad);
	if (rule->good)
		text_printf(&markdown, "\nNot reported:\n\n```cpp\n%s```\n", rule->good);
	json_t *json = json_pack("{s:o, s:o}", "text", json_of(rule->rationale), "markdown",
				 json_of(text_str(&markdown)));
	text_free(&markdown);
	return json;
}

static json_t *
rule_descriptors(const struct report *report)
{
	json_t *json = json_array();

	for (uint32_t i = 0; i < report->rule_count; i++) {
		const struct report_rule *rule = &report->rules[i];

		json_array_append_new(
			json,
			json_pack("{s:o, s:{s:o}, s:{s:o}, s:o, s:{s:s}, s:{s:[s, o]}}", "id",
				  json_of(rule->id), "shortDescription", "text",
				  json_of(rule->summary), "fullDescription", "text",
				  json_of(rule->rationale), "help", help_of(rule),
				  "defaultConfiguration", "level", severity_name(rule->severity),
				  "properties", "tags", "concurrency", json_of(rule->group)));
	}
	return json;
}

static json_t *
tool(const struct report *report)
{
	return json_pack("{s:{s:s, s:o, s:o, s:o}}", "driver", "name", "sendsync", "version",
			 json_of(report->version), "semanticVersion", json_of(report->version),
			 "rules", rule_descriptors(report));
}

/* The units that were not analysed. */
static json_t *
notifications(struct sarif *sarif)
{
	const struct report *report = sarif->report;
	json_t *json = json_array();

	for (uint32_t i = 0; i < report->failure_count; i++) {
		const struct location where = {.file = report->failures[i].file};

		json_array_append_new(
			json, json_pack("{s:s, s:{s:o}, s:[{s:o}]}", "level", "error", "message",
					"text", json_of(report->failures[i].reason), "locations",
					"physicalLocation", physical_location(sarif, &where)));
	}
	return json;
}

static json_t *
invocation(struct sarif *sarif)
{
	return json_pack("[{s:b, s:i, s:o}]", "executionSuccessful",
			 sarif->report->failure_count == 0, "exitCode", sarif->report->exit_code,
			 "toolExecutionNotifications", notifications(sarif));
}

static json_t *
base_ids(const char *directory)
{
	struct text uri = {0};

	text_puts(&uri, "file://");
	put_uri(directory, &uri);
	text_puts(&uri, str_ends_with(directory, "/") ? "" : "/");
	json_t *json = json_pack("{s:{s:s}}", "%SRCROOT%", "uri", text_str(&uri));
	text_free(&uri);
	return json;
}

bool
report_sarif(const struct report *report, FILE *out)
{
	struct sarif sarif = {.report = report};
	json_t *run = json_pack("{s:o, s:o, s:s}", "tool", tool(report), "invocations",
				invocation(&sarif), "columnKind", "utf16CodeUnits");

	if (report->directory)
		json_object_set_new(run, "originalUriBaseIds", base_ids(report->directory));
	json_object_set_new(run, "results", results(&sarif));
	source_cache_free(&sarif.sources);
	return json_finish(
		json_pack("{s:s, s:s, s:[o]}", "$schema", SCHEMA, "version", "2.1.0", "runs", run),
		out);
}
