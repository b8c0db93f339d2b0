/*
 * Comments "// key: value" of a source file under test, and the flags
 * that such a file is compiled with: those of a fixture.
 */
#ifndef SENDSYNC_TESTS_UNIT_LINES_H
#define SENDSYNC_TESTS_UNIT_LINES_H

#include "project/normalise.h"

struct unit_lines {
	struct arena arena; /* the words */
	word_list lines;    /* without blanks at the end */
};

/* Reads PATH. False when it cannot be read. Free either way. */
bool unit_lines_read(struct unit_lines *lines, const char *path);
void unit_lines_free(struct unit_lines *lines);

/* The value of the next comment "// KEY: value", which may stand behind code, from index *NEXT on,
 * which is moved behind it; NULL when there is none. */
const char *unit_lines_value(const struct unit_lines *lines, const char *key, uint32_t *next);

/* Appends the words of all lines "// KEY: words". */
void unit_lines_words(struct unit_lines *lines, const char *key, word_list *out);

/* Appends the words of "// args:", behind the default standard of PATH's language unless they name
 * one. */
void unit_lines_flags(struct unit_lines *lines, const char *path, word_list *out);

#endif
