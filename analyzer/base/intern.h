/*
 * Strings as numbers. Equal strings get equal ids; id 0 is "". All strings
 * lie in one block of bytes, each with a NUL behind it, and the id is the
 * offset: so the block can be written to a file as it is.
 */
#ifndef SENDSYNC_BASE_INTERN_H
#define SENDSYNC_BASE_INTERN_H

#include "base/vec.h"

struct intern {
	VEC(char) bytes;
	uint32_t *slots; /* open addressing, offsets + 1; NULL when only read */
	uint32_t slot_count, used;
};

uint32_t intern(struct intern *table, const char *string);
uint32_t intern_n(struct intern *table, const char *string, size_t length);
void intern_free(struct intern *table);

/* The string of an id that intern() returned; owned by the table, and may move at the next
 * intern(). */
const char *intern_str(const struct intern *table, uint32_t id);

#endif
