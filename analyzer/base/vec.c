/*
 * Growth of vectors: by doubling, so that a push is constant time on average.
 *
 * Indices are 32 bits everywhere; a vector that would outgrow them is a bug
 * or an attack, and ends the program.
 */
#include "base/vec.h"

#include <stdlib.h>

#include "base/arena.h"

void *
vec_grow_(void *items, uint32_t *capacity, uint32_t count, size_t size)
{
	if (count == UINT32_MAX)
		abort();
	if (count >= *capacity) {
		*capacity = *capacity > UINT32_MAX / 2 ? UINT32_MAX : *capacity ? *capacity * 2 : 8;
		items = xrealloc(items, *capacity * size);
	}
	memset((char *)items + count * size, 0, size);
	return items;
}

void
vec_free_(void *items)
{
	free(items);
}
