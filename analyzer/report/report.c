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
