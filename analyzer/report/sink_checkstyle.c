/*
 * Checkstyle's XML, which CI servers have long read: files, and in them errors
 * with a source "sendsync.RULE". A unit that was not analysed is an error in
 * its first line.
 */
#include "base/text.h"
#include "report/report.h"
#include "report/xml.h"

static const char *
severity_of(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_NOTE] = "info",
		[SEVERITY_WARNING] = "warning",
		[SEVERITY_ERROR] = "error",
	};
	return names[severity];
}

static const char *
file_of(const struct report *report, const struct diag *diag)
{
	return diag->where.file ? report_path(report, diag->where.file) : "";
}

static void
put_error(struct text *out, const struct location *where, const char *severity, const char *message,
	  const char *source)
{
	text_printf(out, "    <error line=\"%u\"", (unsigned)(where->line ? where->line : 1));
	if (where->column)
		text_printf(out, " column=\"%u\"", (unsigned)where->column);
	xml_attribute("severity", severity, out);
	xml_attribute("message", message, out);
	xml_attribute("source", source, out);
	text_puts(out, "/>\n");
}

static void
open_file(struct text *out, const char *file)
{
	text_puts(out, "  <file");
	xml_attribute("name", file, out);
	text_puts(out, ">\n");
}

static void
put_diags(struct text *out, const struct report *report)
{
	const struct diag_list *diags = report->diags;
	struct text source = {0};

	for (uint32_t i = 0; i < diags->items.count; i++) {
		const struct diag *diag = diags->items.items[i];
		const char *file = file_of(report, diag);

		if (i == 0 || !str_equal(file_of(report, diags->items.items[i - 1]), file))
			open_file(out, file);
		text_clear(&source);
		text_printf(&source, "sendsync.%s", diag->rule);
		put_error(out, &diag->where, severity_of(diag->severity), diag->message,
			  text_str(&source));
		if (i + 1 == diags->items.count ||
		    !str_equal(file_of(report, diags->items.items[i + 1]), file))
			text_puts(out, "  </file>\n");
	}
	text_free(&source);
}

static void
put_failures(struct text *out, const struct report *report)
{
	const struct location nowhere = {0};
	struct text message = {0};

	for (uint32_t i = 0; i < report->failure_count; i++) {
		text_clear(&message);
		text_printf(&message, "could not be analysed: %s", report->failures[i].reason);
		open_file(out, report_path(report, report->failures[i].file));
		put_error(out, &nowhere, "error", text_str(&message), "sendsync");
		text_puts(out, "  </file>\n");
	}
	text_free(&message);
}

bool
report_checkstyle(const struct report *report, FILE *out)
{
	struct text text = {0};

	text_puts(&text,
		  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n");
	put_diags(&text, report);
	put_failures(&text, report);
	text_puts(&text, "</checkstyle>\n");
	fwrite(text_str(&text), 1, text.length, out);
	text_free(&text);
	return fflush(out) == 0 && !ferror(out);
}
