/*
 * What the sinks share.
 */
#include "report/report.h"

#include <string.h>

#include "base/text.h"

const char *
report_path(const struct report *report, const char *file)
{
	if (!report->directory || !str_starts_with(file, report->directory))
		return file;
	const char *rest = file + strlen(report->directory);

	if (str_ends_with(report->directory, "/")) /* the root, or a careless caller */
		return rest;
	return *rest == '/' ? rest + 1 : file;
}

bool
report_write(const struct report *report, const char *format, FILE *out,
	     const struct text_style *style)
{
	static const struct {
		const char *name;
		bool (*write)(const struct report *report, FILE *out);
	} sinks[] = {
#define ROW(name, help) {#name, report_##name},
		REPORT_SINKS(ROW)
#undef ROW
	};

	for (size_t i = 0; i < sizeof sinks / sizeof *sinks; i++)
		if (str_equal(sinks[i].name, format))
			return sinks[i].write(report, out);
	return report_text(report, out, style);
}

const struct report_rule *
report_rule_of(const struct report *report, const char *id)
{
	for (uint32_t i = 0; i < report->rule_count; i++)
		if (str_equal(report->rules[i].id, id))
			return &report->rules[i];
	return NULL;
}
