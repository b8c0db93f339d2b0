/*
 * GitHub's workflow commands, a line a finding:
 *
 *   ::error file=src/a.cpp,line=12,endLine=12,col=20,endColumn=22,title=rule-id::message
 *
 * A runner reads them from standard output. In a value, what would end it is
 * written as %XX; a line break in a message as %0A. Columns of a range over
 * several lines would be refused, so they are left out.
 */
#include "base/text.h"
#include "base/utf8.h"
#include "report/report.h"

static const char *
command_of(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_NOTE] = "notice",
		[SEVERITY_WARNING] = "warning",
		[SEVERITY_ERROR] = "error",
	};
	return names[severity];
}

/* SPECIAL: the characters that may not stand there as they are. */
static void
put_escaped(struct text *out, const char *string, const char *special)
{
	struct text valid = {0};

	utf8_repair(string, &valid);
	for (const char *c = text_str(&valid); *c; c++)
		if (strchr(special, *c))
			text_printf(out, "%%%02X", (unsigned)(unsigned char)*c);
		else
			text_putc(out, *c);
	text_free(&valid);
}

static void
put_property(struct text *out, const char *name, const char *value)
{
	text_printf(out, "%s=", name);
	put_escaped(out, value, "%\r\n:,");
}

static void
put_message(struct text *out, const char *message)
{
	put_escaped(out, message, "%\r\n");
}

static void
put_place(struct text *out, const struct report *report, const struct location *where)
{
	uint32_t end = where->end_line > where->line ? where->end_line : where->line;

	if (!where->file)
		return;
	put_property(out, "file", report_path(report, where->file));
	text_putc(out, ',');
	if (!where->line)
		return;
	text_printf(out, "line=%u,endLine=%u,", (unsigned)where->line, (unsigned)end);
	if (!where->column || end != where->line)
		return;
	text_printf(out, "col=%u,", (unsigned)where->column);
	if (where->end_column > where->column)
		text_printf(out, "endColumn=%u,", (unsigned)where->end_column);
}

static void
put_diag(struct text *out, const struct report *report, const struct diag *diag)
{
	text_printf(out, "::%s ", command_of(diag->severity));
	put_place(out, report, &diag->where);
	put_property(out, "title", diag->rule);
	text_puts(out, "::");
	put_message(out, diag->message);
	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		text_puts(out, "%0Anote: ");
		if (note->where.file) {
			put_message(out, report_path(report, note->where.file));
			text_printf(out, ":%u: ", (unsigned)note->where.line);
		}
		put_message(out, note->message);
	}
	if (diag->help) {
		text_puts(out, "%0Ahelp: ");
		put_message(out, diag->help);
	}
	text_putc(out, '\n');
}

bool
report_github(const struct report *report, FILE *out)
{
	struct text text = {0};

	for (uint32_t i = 0; i < report->diags->items.count; i++)
		put_diag(&text, report, report->diags->items.items[i]);
	for (uint32_t i = 0; i < report->failure_count; i++) {
		text_puts(&text, "::error ");
		put_property(&text, "file", report_path(report, report->failures[i].file));
		text_puts(&text, ",title=sendsync::could not be analysed: ");
		put_message(&text, report->failures[i].reason);
		text_putc(&text, '\n');
	}
	fwrite(text_str(&text), 1, text.length, out);
	text_free(&text);
	return fflush(out) == 0 && !ferror(out);
}
