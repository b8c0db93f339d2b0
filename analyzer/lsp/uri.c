/* Bytes are escaped, not characters: a path need not be UTF-8. */
#include "lsp/uri.h"

#include <string.h>

#include "base/text.h"

static int
hex_value(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *found = c ? strchr(digits, c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c) : NULL;

	return found ? (int)(found - digits) : -1;
}

/* Behind "file://" and an empty host, or this one. */
static const char *
path_part(const char *uri)
{
	static const char *const heads[] = {"file:///", "file://localhost/"};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (strncasecmp(uri, heads[i], strlen(heads[i])) == 0)
			return uri + strlen(heads[i]) - 1;
	return NULL;
}

bool
uri_path(const char *uri, struct text *path)
{
	const char *part = path_part(uri);
	size_t before = path->length;

	if (!part)
		return false;
	for (; *part && *part != '?' && *part != '#'; part++) {
		int high = *part == '%' ? hex_value(part[1]) : -1;
		int low = high >= 0 ? hex_value(part[2]) : -1;

		if (*part == '%' && low < 0)
			break;
		text_putc(path, (char)(low < 0 ? *part : high << 4 | low));
		part += low < 0 ? 0 : 2;
	}
	if (*part == '%' || memchr(text_str(path) + before, '\0', path->length - before)) {
		if (path->length > before)
			path->data[path->length = before] = '\0';
		return false;
	}
	return true;
}

void
uri_of_path(const char *path, struct text *uri)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~/";

	text_puts(uri, "file://");
	for (; *path; path++)
		if (strchr(plain, *path))
			text_putc(uri, *path);
		else
			text_printf(uri, "%%%02X", (unsigned)(unsigned char)*path);
}
