/*
 * UTF-8 as a terminal shows it: code points, and how many columns each
 * takes. The tables hold the blocks that occur in source code, not all of
 * Unicode: a miss costs a caret a column, nothing more.
 */
#ifndef SENDSYNC_BASE_UTF8_H
#define SENDSYNC_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_INVALID UINT32_MAX

/* The code point at BYTES, of which LENGTH > 0 can be read, and in *POINT its value; returns how
 * many bytes it takes. A byte that begins no valid sequence: 1, and UTF8_INVALID. */
size_t utf8_decode(const char *bytes, size_t length, uint32_t *point);

/* Appends STRING to OUT, each byte that is no UTF-8 as U+FFFD. */
struct text;
void utf8_repair(const char *string, struct text *out);

/* False for what must not reach a terminal: control characters, and the invisible ones that
 * reorder or hide text. */
bool utf8_printable(uint32_t point);

/* Columns of a printable code point: 0 (combining), 1 or 2 (wide). */
unsigned utf8_width(uint32_t point);

#endif
