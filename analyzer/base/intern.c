/*
 * The block of strings, and a hash table over it.
 *
 * Open addressing with linear probing, at most half full; a slot holds an
 * offset + 1. The table is derived from the block alone: it is made anew when
 * it grows, and for a block that was read from a file, at the first string
 * that is added to it. A string ends at its first NUL, whatever the length
 * that was given.
 */
#include "base/intern.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"

enum { FIRST_SLOTS = 1024 };

static uint32_t *
find_slot(const struct intern *table, const char *string, size_t length)
{
	uint32_t mask = table->slot_count - 1;
	uint32_t i = (uint32_t)hash_bytes(string, length) & mask;

	for (; table->slots[i]; i = (i + 1) & mask) {
		const char *have = table->bytes.items + table->slots[i] - 1;

		if (strncmp(have, string, length) == 0 && have[length] == '\0')
			break;
	}
	return &table->slots[i];
}

static uint32_t
count_strings(const struct intern *table)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < table->bytes.count; i++)
		count += table->bytes.items[i] == '\0';
	return count;
}

/* Makes the slots anew, with room for as many strings again as there are. */
static void
rebuild(struct intern *table)
{
	uint32_t strings = count_strings(table), slot_count = FIRST_SLOTS;

	while (slot_count / 4 < strings && slot_count <= UINT32_MAX / 2)
		slot_count *= 2;
	free(table->slots);
	table->slots = xmalloc(slot_count * sizeof *table->slots);
	memset(table->slots, 0, slot_count * sizeof *table->slots);
	table->slot_count = slot_count;
	table->used = strings;
	for (uint32_t at = 0; at < table->bytes.count;) {
		const char *string = table->bytes.items + at;
		size_t length = strlen(string);

		*find_slot(table, string, length) = at + 1;
		at += (uint32_t)length + 1;
	}
}

/* The string may be a part of one in the table, which moves. */
static uint32_t
add(struct intern *table, const char *string, size_t length)
{
	uintptr_t distance = (uintptr_t)string - (uintptr_t)table->bytes.items;
	bool own = distance < table->bytes.count;
	uint32_t at = table->bytes.count;

	for (size_t i = 0; i <= length; i++)
		vec_push(&table->bytes);
	memcpy(table->bytes.items + at, own ? table->bytes.items + distance : string, length);
	return at;
}

uint32_t
intern_n(struct intern *table, const char *string, size_t length)
{
	const char *end = memchr(string, '\0', length);
	uint32_t *slot;

	if (end)
		length = (size_t)(end - string);
	if (!table->bytes.count)
		add(table, "", 0);
	if (table->used >= table->slot_count / 2)
		rebuild(table);
	slot = find_slot(table, string, length);
	if (*slot)
		return *slot - 1;
	table->used++;
	*slot = add(table, string, length) + 1;
	return *slot - 1;
}

uint32_t
intern(struct intern *table, const char *string)
{
	return intern_n(table, string, strlen(string));
}

void
intern_free(struct intern *table)
{
	vec_free(&table->bytes);
	free(table->slots);
	*table = (struct intern){0};
}

const char *
intern_str(const struct intern *table, uint32_t id)
{
	return table->bytes.items + id;
}
