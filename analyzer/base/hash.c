/*
 * The map: open addressing with linear probing, at most half full.
 *
 * Keys need not be hashes (addresses and row numbers are used too), so the
 * slot comes from the high half of a multiplication. A free slot is key 0;
 * the caller's key 0 is therefore stored under the constant zero_key, and a
 * caller's key that happens to equal that constant shares its entry. Hashes
 * collide just as rarely. Entries are never removed.
 */
#include "base/hash.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/arena.h"

enum { FIRST_CAPACITY = 64 };

static const uint64_t zero_key = 0x9e3779b97f4a7c15u; /* odd: also the multiplier */

static uint32_t
slot_of(const struct map *map, uint64_t key)
{
	uint32_t mask = map->capacity - 1;
	uint32_t i = (uint32_t)(key * zero_key >> 32) & mask;

	while (map->keys[i] && map->keys[i] != key)
		i = (i + 1) & mask;
	return i;
}

static void
grow(struct map *map)
{
	struct map old = *map;

	map->capacity = old.capacity ? old.capacity * 2 : FIRST_CAPACITY;
	map->keys = xmalloc(map->capacity * sizeof *map->keys);
	map->values = xmalloc(map->capacity * sizeof *map->values);
	memset(map->keys, 0, map->capacity * sizeof *map->keys);
	for (uint32_t i = 0; i < old.capacity; i++) {
		uint32_t slot;

		if (!old.keys[i])
			continue;
		slot = slot_of(map, old.keys[i]);
		map->keys[slot] = old.keys[i];
		map->values[slot] = old.values[i];
	}
	free(old.keys);
	free(old.values);
}

uint32_t
map_get(const struct map *map, uint64_t key)
{
	uint32_t slot;

	if (!map->capacity)
		return 0;
	slot = slot_of(map, key ? key : zero_key);
	return map->keys[slot] ? map->values[slot] : 0;
}

void
map_put(struct map *map, uint64_t key, uint32_t value)
{
	uint32_t slot;

	if (map->used >= map->capacity / 2)
		grow(map);
	key = key ? key : zero_key;
	slot = slot_of(map, key);
	map->used += map->keys[slot] == 0;
	map->keys[slot] = key;
	map->values[slot] = value;
}

void
map_free(struct map *map)
{
	free(map->keys);
	free(map->values);
	*map = (struct map){0};
}

uint64_t
hash_bytes(const void *bytes, size_t length)
{
	return XXH3_64bits(bytes, length);
}

uint64_t
hash_str(const char *string)
{
	return hash_bytes(string, strlen(string));
}

uint64_t
hash_mix(uint64_t a, uint64_t b)
{
	uint64_t both[2] = {a, b};

	return hash_bytes(both, sizeof both);
}

struct wide_hash
hash_wide(const void *bytes, size_t length)
{
	XXH128_hash_t hash = XXH3_128bits(bytes, length);

	return (struct wide_hash){{hash.low64, hash.high64}};
}
