/*
 * A string under construction. A zeroed struct is the empty string; data is
 * NUL-terminated after the first append and NULL before it.
 */
#ifndef SENDSYNC_BASE_TEXT_H
#define SENDSYNC_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct text {
	char *data;
	size_t length, capacity;
};

void text_append(struct text *text, const char *bytes, size_t length);
void text_puts(struct text *text, const char *string);
void text_putc(struct text *text, char c);
void text_printf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(struct text *text, const char *format, va_list arguments);
void text_clear(struct text *text); /* keeps the memory */
void text_free(struct text *text);

/* The text as a C string, never NULL; valid until the next change. */
const char *text_str(const struct text *text);

/* Reads a whole file, appending it. False, with errno set, when it cannot. */
bool text_read_file(struct text *text, const char *path);

bool str_starts_with(const char *string, const char *prefix);
bool str_ends_with(const char *string, const char *suffix);
bool str_equal(const char *a, const char *b); /* NULL equals only NULL */

#endif
