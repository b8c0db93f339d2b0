/* Strings that are no UTF-8 (a path, a literal in a message) are repaired, never dropped. */
#include "report/json_value.h"

#include "base/text.h"
#include "base/utf8.h"

json_t *
json_of(const char *string)
{
	struct text valid = {0};

	if (!string)
		return json_null();
	utf8_repair(string, &valid);
	json_t *json = json_stringn(text_str(&valid), valid.length);
	text_free(&valid);
	return json;
}

json_t *
json_of_path(const struct report *report, const char *file)
{
	return json_of(file ? report_path(report, file) : NULL);
}

bool
json_finish(json_t *root, FILE *out)
{
	bool ok = root && json_dumpf(root, out, JSON_INDENT(2)) == 0;

	json_decref(root);
	return ok && fputc('\n', out) != EOF && fflush(out) == 0;
}
