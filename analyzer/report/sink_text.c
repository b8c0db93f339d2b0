/*
 * Text: clang's form, which editors and problem matchers of CI understand.
 *
 *   file:line:column: error: message [rule-id]
 *      12 |         source line
 *         |                ^~~~
 *   file:line:column: note: ...
 *   help: ...
 *   fix: ...                 what --fix would do
 *
 * Every message is one line, whatever an identifier or an annotation holds:
 * control characters in it never reach the terminal. Colours are clang's.
 */
#include "report/excerpt.h"
#include "report/report.h"

enum { DEFAULT_WIDTH = 120 };

enum paint {
	PAINT_NOTE = SEVERITY_NOTE,
	PAINT_WARNING = SEVERITY_WARNING,
	PAINT_ERROR = SEVERITY_ERROR,
	PAINT_HELP,
	PAINT_BOLD,
	PAINT_OFF,
};

struct writer {
	const struct report *report;
	const struct text_style *style;
	struct source_cache sources;
	struct text out; /* one diagnostic at a time */
};

static void
paint(struct writer *writer, enum paint colour)
{
	static const char *const codes[] = {
		[PAINT_NOTE] = "\033[0;1;36m",  [PAINT_WARNING] = "\033[0;1;35m",
		[PAINT_ERROR] = "\033[0;1;31m", [PAINT_HELP] = "\033[0;1;32m",
		[PAINT_BOLD] = "\033[1m",       [PAINT_OFF] = "\033[0m",
	};

	if (writer->style->colour)
		text_puts(&writer->out, codes[colour]);
}

/* A string within a line. */
static void
put_clean(struct text *out, const char *string)
{
	for (; *string; string++) {
		unsigned char c = (unsigned char)*string;
		bool space = c == '\n' || c == '\t' || c == '\r';

		text_putc(out, space ? ' ' : (c < ' ' || c == 0x7f) ? '?' : *string);
	}
}

static void
put_location(struct writer *writer, const struct location *where)
{
	if (!where->file)
		return;
	paint(writer, PAINT_BOLD);
	put_clean(&writer->out, report_path(writer->report, where->file));
	text_printf(&writer->out, ":%u:%u: ", (unsigned)where->line, (unsigned)where->column);
	paint(writer, PAINT_OFF);
}

static void
put_excerpt(struct writer *writer, const struct location *where)
{
	struct excerpt excerpt = {
		.number = where->line,
		.column = where->column,
		.end_column = where->end_line > where->line ? UINT32_MAX : where->end_column,
		.width = writer->style->width ? writer->style->width : DEFAULT_WIDTH,
		.colour = writer->style->colour,
	};

	if (!where->file)
		return;
	const struct source *source = source_open(&writer->sources, where->file);
	if (source_line(source, where->line, &excerpt.line))
		excerpt_draw(&excerpt, &writer->out);
}

static void
put_label(struct writer *writer, enum paint colour, const char *label)
{
	paint(writer, colour);
	text_printf(&writer->out, "%s: ", label);
	paint(writer, PAINT_OFF);
}

static void
put_note(struct writer *writer, const struct diag_note *note)
{
	put_location(writer, &note->where);
	put_label(writer, PAINT_NOTE, severity_name(SEVERITY_NOTE));
	put_clean(&writer->out, note->message);
	text_putc(&writer->out, '\n');
	put_excerpt(writer, &note->where);
}

static void
put_line(struct writer *writer, const char *label, const char *line)
{
	put_label(writer, PAINT_HELP, label);
	put_clean(&writer->out, line);
	text_putc(&writer->out, '\n');
}

static void
put_diag(struct writer *writer, const struct diag *diag)
{
	put_location(writer, &diag->where);
	put_label(writer, (enum paint)diag->severity, severity_name(diag->severity));
	paint(writer, PAINT_BOLD);
	put_clean(&writer->out, diag->message);
	text_printf(&writer->out, " [%s]", diag->rule);
	paint(writer, PAINT_OFF);
	text_putc(&writer->out, '\n');
	put_excerpt(writer, &diag->where);
	for (uint32_t i = 0; i < diag->notes.count; i++)
		put_note(writer, &diag->notes.items[i]);
	if (diag->help)
		put_line(writer, "help", diag->help);
	for (const struct diag_fix *fix = diag->fixes; fix; fix = fix->next)
		put_line(writer, "fix", fix->title);
}

static bool
flush(struct writer *writer, FILE *out)
{
	fwrite(text_str(&writer->out), 1, writer->out.length, out);
	text_clear(&writer->out);
	return fflush(out) == 0 && !ferror(out);
}

/* ---- the summary ---- */

static void
put_count(struct text *out, uint32_t count, const char *noun)
{
	text_printf(out, "%u %s%s", (unsigned)count, noun, count == 1 ? "" : "s");
}

/* "2 errors and 1 warning", or "no problems". */
static void
put_findings(struct text *out, const struct diag_list *diags)
{
	uint32_t counts[SEVERITY_ERROR + 1] = {0};

	for (uint32_t i = 0; i < diags->items.count; i++)
		counts[diags->items.items[i]->severity]++;
	if (!diags->items.count)
		text_puts(out, "no problems");
	const char *joint = "";
	for (int severity = SEVERITY_ERROR; severity >= SEVERITY_NOTE; severity--) {
		if (!counts[severity])
			continue;
		text_puts(out, joint);
		put_count(out, counts[severity], severity_name((enum severity)severity));
		joint = " and ";
	}
}

static void
put_baseline(struct writer *writer)
{
	const struct report *report = writer->report;

	if (!report->has_baseline)
		return;
	text_puts(&writer->out, "; the baseline hides ");
	put_count(&writer->out, report->hidden, "finding");
	if (report->gone)
		text_printf(&writer->out, ", and %u of its findings %s gone",
			    (unsigned)report->gone, report->gone == 1 ? "is" : "are");
}

static void
put_summary(struct writer *writer)
{
	const struct report *report = writer->report;

	for (uint32_t i = 0; i < report->failure_count; i++) {
		put_clean(&writer->out, report_path(report, report->failures[i].file));
		text_puts(&writer->out, ": could not be analysed: ");
		put_clean(&writer->out, report->failures[i].reason);
		text_putc(&writer->out, '\n');
	}
	put_findings(&writer->out, report->diags);
	text_puts(&writer->out, " in ");
	put_count(&writer->out, report->checked, "file");
	if (report->failure_count) {
		text_puts(&writer->out, "; ");
		put_count(&writer->out, report->failure_count, "file");
		text_puts(&writer->out, " could not be analysed");
	}
	if (report->fixed) {
		text_puts(&writer->out, "; fixed ");
		put_count(&writer->out, report->fixed, "finding");
	}
	put_baseline(writer);
	text_putc(&writer->out, '\n');
}

bool
report_text(const struct report *report, FILE *out, const struct text_style *style)
{
	struct writer writer = {.report = report, .style = style};
	bool ok = true;

	for (uint32_t i = 0; i < report->diags->items.count && ok; i++) {
		put_diag(&writer, report->diags->items.items[i]);
		ok = flush(&writer, out);
	}
	if (style->summary) {
		put_summary(&writer);
		ok = flush(&writer, style->summary) && ok;
	}
	source_cache_free(&writer.sources);
	text_free(&writer.out);
	return ok;
}
