/*
 * A map from a 64-bit key to a 32-bit value, and 64-bit hashes (XXH3, from
 * libxxhash). Used for "have I seen this?" tables.
 */
#ifndef SENDSYNC_BASE_HASH_H
#define SENDSYNC_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct map {
	uint64_t *keys; /* 0 marks a free slot; key 0 is stored as another, see hash.c */
	uint32_t *values;
	uint32_t capacity, used;
};

/* The value stored for KEY, or 0 when there is none (so store nothing under value 0). */
uint32_t map_get(const struct map *map, uint64_t key);
void map_put(struct map *map, uint64_t key, uint32_t value);
void map_free(struct map *map);

uint64_t hash_bytes(const void *bytes, size_t length);
uint64_t hash_str(const char *string);
uint64_t hash_mix(uint64_t a, uint64_t b); /* order matters */

/* 128 bits: where what is hashed is not compared when the hashes are equal. */
struct wide_hash {
	uint64_t halves[2];
};
struct wide_hash hash_wide(const void *bytes, size_t length);

#endif
