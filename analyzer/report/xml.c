/* Line breaks are entities, since an attribute's plain ones are read as blanks. */
#include "report/xml.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"

static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */

/* What stands for a character; NULL: itself. */
static const char *
entity(uint32_t point)
{
	static const struct {
		uint32_t point;
		const char *entity;
	} entities[] = {
		{'&', "&amp;"},  {'<', "&lt;"},   {'>', "&gt;"},  {'"', "&quot;"},
		{'\n', "&#10;"}, {'\r', "&#13;"}, {'\t', "&#9;"},
	};

	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (entities[i].point == point)
			return entities[i].entity;
	if (point < ' ' || point == UTF8_INVALID || point == 0xfffe || point == 0xffff)
		return replacement;
	return NULL;
}

void
xml_escape(const char *string, struct text *out)
{
	for (size_t left = strlen(string); left;) {
		uint32_t point;
		size_t size = utf8_decode(string, left, &point);
		const char *instead = entity(point);

		if (instead)
			text_puts(out, instead);
		else
			text_append(out, string, size);
		string += size;
		left -= size;
	}
}

void
xml_attribute(const char *name, const char *value, struct text *out)
{
	text_printf(out, " %s=\"", name);
	xml_escape(value, out);
	text_putc(out, '"');
}
