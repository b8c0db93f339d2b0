/*
 * Source files, for excerpts, fingerprints and comments: each is read once
 * and kept, with the start of every line. Lines end as clang counts them: at
 * \n, \r\n or a lone \r.
 *
 * A file that cannot be read has no lines; nobody complains.
 */
#ifndef SENDSYNC_REPORT_SOURCE_H
#define SENDSYNC_REPORT_SOURCE_H

#include <stdbool.h>

#include "base/hash.h"
#include "base/text.h"
#include "base/vec.h"

/* A piece of text that is not NUL-terminated. */
struct slice {
	const char *data;
	size_t length;
};

struct source {
	char *path;
	struct text bytes;
	VEC(size_t) lines; /* offset of each line's first byte */
};

struct source_cache {
	struct map index; /* hash of the path -> 1 + row of files */
	VEC(struct source *) files;
};

/* Never NULL; belongs to the cache. */
const struct source *source_open(struct source_cache *cache, const char *path);

/* Puts a file into the cache that is not read from disk: an editor has it. Before it is opened. */
void source_add(struct source_cache *cache, const char *path, const char *bytes, size_t length);

/* Line LINE, from 1, without its end. False when there is none. */
bool source_line(const struct source *source, uint32_t line, struct slice *text);

/* The column of LINE, from 1, that has COLUMN in bytes, counted in UTF-16 code units and without a
 * byte order mark; a byte that is no UTF-8 counts as one. Behind the end, or in a line that cannot
 * be read, columns count on in bytes. */
uint32_t source_utf16_column(const struct source *source, uint32_t line, uint32_t column);

void source_cache_free(struct source_cache *cache);

#endif
