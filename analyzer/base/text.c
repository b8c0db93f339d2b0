/*
 * Strings under construction, and the few questions asked of C strings.
 *
 * A NUL is kept behind the bytes from the first append on; growth doubles.
 * What is appended must not be part of the text itself, which may move.
 */
#include "base/text.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static void
reserve(struct text *text, size_t more)
{
	size_t needed = text->length + more + 1;

	if (more > SIZE_MAX / 4 || text->length > SIZE_MAX / 4)
		abort();
	if (needed <= text->capacity)
		return;
	text->capacity = needed * 2;
	text->data = xrealloc(text->data, text->capacity);
}

void
text_append(struct text *text, const char *bytes, size_t length)
{
	reserve(text, length);
	if (length)
		memcpy(text->data + text->length, bytes, length);
	text->length += length;
	text->data[text->length] = '\0';
}

void
text_puts(struct text *text, const char *string)
{
	text_append(text, string, strlen(string));
}

void
text_putc(struct text *text, char c)
{
	text_append(text, &c, 1);
}

void
text_vprintf(struct text *text, const char *format, va_list arguments)
{
	va_list again;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	if (length < 0) /* a format that is wrong: a bug of ours */
		abort();
	reserve(text, (size_t)length);
	vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
	text->length += (size_t)length;
	va_end(again);
}

void
text_printf(struct text *text, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(text, format, arguments);
	va_end(arguments);
}

void
text_clear(struct text *text)
{
	text->length = 0;
	if (text->data)
		text->data[0] = '\0';
}

void
text_free(struct text *text)
{
	free(text->data);
	*text = (struct text){0};
}

const char *
text_str(const struct text *text)
{
	return text->data ? text->data : "";
}

bool
text_read_file(struct text *text, const char *path)
{
	enum { CHUNK = 16384 };
	FILE *file = fopen(path, "rbe");
	size_t count, before = text->length;
	int error;

	if (!file)
		return false;
	do {
		reserve(text, CHUNK);
		count = fread(text->data + text->length, 1, CHUNK, file);
		text->length += count;
		text->data[text->length] = '\0';
	} while (count == CHUNK);
	error = ferror(file) ? errno : 0;
	fclose(file);
	if (!error)
		return true;
	text->length = before; /* half a file is of no use */
	text->data[before] = '\0';
	errno = error;
	return false;
}

bool
str_starts_with(const char *string, const char *prefix)
{
	return strncmp(string, prefix, strlen(prefix)) == 0;
}

bool
str_ends_with(const char *string, const char *suffix)
{
	size_t length = strlen(string), tail = strlen(suffix);

	return length >= tail && strcmp(string + length - tail, suffix) == 0;
}

bool
str_equal(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return strcmp(a, b) == 0;
}
