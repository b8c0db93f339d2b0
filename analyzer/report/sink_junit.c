/*
 * JUnit's XML, for servers that show test results: one suite, a test case a
 * finding, a passed one for each source without findings, and an error for each
 * that was not analysed. A note is a passed case with an output.
 */
#include "base/hash.h"
#include "base/text.h"
#include "report/report.h"
#include "report/xml.h"

struct junit {
	const struct report *report;
	struct text cases;
	uint32_t tests, failures, errors;
};

static void
open_case(struct junit *junit, const char *file, const char *name)
{
	text_puts(&junit->cases, "    <testcase");
	xml_attribute("classname", file, &junit->cases);
	xml_attribute("name", name, &junit->cases);
	junit->tests++;
}

/* Message, notes and help, as the content of an element. */
static void
put_details(struct text *out, const struct report *report, const struct diag *diag)
{
	struct text text = {0};

	text_printf(&text, "%s [%s]\n", diag->message, diag->rule);
	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		if (note->where.file)
			text_printf(&text, "%s:%u:%u: ", report_path(report, note->where.file),
				    (unsigned)note->where.line, (unsigned)note->where.column);
		text_printf(&text, "note: %s\n", note->message);
	}
	if (diag->help)
		text_printf(&text, "help: %s\n", diag->help);
	xml_escape(text_str(&text), out);
	text_free(&text);
}

static void
put_diag(struct junit *junit, const struct diag *diag)
{
	const char *file =
		diag->where.file ? report_path(junit->report, diag->where.file) : "sendsync";
	bool note = diag->severity == SEVERITY_NOTE;
	struct text name = {0}, *out = &junit->cases;

	text_printf(&name, "%s at %u:%u", diag->rule, (unsigned)diag->where.line,
		    (unsigned)diag->where.column);
	open_case(junit, file, text_str(&name));
	text_puts(out, note ? ">\n      <system-out>" : ">\n      <failure");
	if (!note) {
		xml_attribute("type", severity_name(diag->severity), out);
		xml_attribute("message", diag->message, out);
		text_putc(out, '>');
		junit->failures++;
	}
	put_details(out, junit->report, diag);
	text_puts(out, note ? "</system-out>\n    </testcase>\n" : "</failure>\n    </testcase>\n");
	text_free(&name);
}

static void
put_failure(struct junit *junit, const struct report_failure *failure)
{
	open_case(junit, report_path(junit->report, failure->file), "could not be analysed");
	text_puts(&junit->cases, ">\n      <error type=\"error\"");
	xml_attribute("message", failure->reason, &junit->cases);
	text_puts(&junit->cases, "/>\n    </testcase>\n");
	junit->errors++;
}

/* The sources that nothing was said of. */
static void
put_clean(struct junit *junit)
{
	const struct report *report = junit->report;
	struct map seen = {0};

	for (uint32_t i = 0; i < report->diags->items.count; i++)
		if (report->diags->items.items[i]->where.file)
			map_put(&seen, hash_str(report->diags->items.items[i]->where.file), 1);
	for (uint32_t i = 0; i < report->failure_count; i++)
		map_put(&seen, hash_str(report->failures[i].file), 1);
	for (uint32_t i = 0; i < report->main_file_count; i++) {
		uint64_t key = hash_str(report->main_files[i]);

		if (map_get(&seen, key))
			continue;
		map_put(&seen, key, 1);
		open_case(junit, report_path(report, report->main_files[i]), "no findings");
		text_puts(&junit->cases, "/>\n");
	}
	map_free(&seen);
}

bool
report_junit(const struct report *report, FILE *out)
{
	struct junit junit = {.report = report};

	for (uint32_t i = 0; i < report->diags->items.count; i++)
		put_diag(&junit, report->diags->items.items[i]);
	for (uint32_t i = 0; i < report->failure_count; i++)
		put_failure(&junit, &report->failures[i]);
	put_clean(&junit);
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", out);
	fprintf(out, "<testsuites tests=\"%u\" failures=\"%u\" errors=\"%u\">\n", junit.tests,
		junit.failures, junit.errors);
	fprintf(out,
		"  <testsuite name=\"sendsync\" tests=\"%u\" failures=\"%u\" errors=\"%u\">\n%s"
		"  </testsuite>\n</testsuites>\n",
		junit.tests, junit.failures, junit.errors, text_str(&junit.cases));
	text_free(&junit.cases);
	return fflush(out) == 0 && !ferror(out);
}
