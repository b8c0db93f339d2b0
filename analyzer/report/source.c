/*
 * The cached reader of source files.
 *
 * A file is found again by the hash of its path; two paths with one hash
 * are told apart by trying the next of a row of keys. A file that cannot be
 * read is kept too, empty, so that it is not tried twice.
 */
#include "report/source.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"

static void
index_lines(struct source *source)
{
	const char *bytes = text_str(&source->bytes);
	size_t length = source->bytes.length;

	for (size_t at = 0; at < length;) {
		*vec_push(&source->lines) = at;
		while (at < length && bytes[at] != '\n' && bytes[at] != '\r')
			at++;
		if (at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n')
			at++;
		at++;
	}
}

/* The entry of PATH, or NULL and the *KEY that a new one gets. */
static struct source *
find_source(const struct source_cache *cache, const char *path, uint64_t *key)
{
	uint32_t row;

	for (*key = hash_str(path); (row = map_get(&cache->index, *key)) != 0;
	     *key = hash_mix(*key, 1))
		if (str_equal(cache->files.items[row - 1]->path, path))
			return cache->files.items[row - 1];
	return NULL;
}

static struct source *
new_source(struct source_cache *cache, const char *path, uint64_t key)
{
	struct source *source = xmalloc(sizeof *source);

	*source = (struct source){.path = xstrdup(path)};
	*vec_push(&cache->files) = source;
	map_put(&cache->index, key, cache->files.count);
	return source;
}

const struct source *
source_open(struct source_cache *cache, const char *path)
{
	uint64_t key;
	struct source *source = find_source(cache, path, &key);

	if (source)
		return source;
	source = new_source(cache, path, key);
	if (text_read_file(&source->bytes, path))
		index_lines(source);
	return source;
}

void
source_add(struct source_cache *cache, const char *path, const char *bytes, size_t length)
{
	uint64_t key;

	if (find_source(cache, path, &key))
		return;
	struct source *source = new_source(cache, path, key);
	text_append(&source->bytes, bytes, length);
	index_lines(source);
}

bool
source_line(const struct source *source, uint32_t line, struct slice *text)
{
	if (line == 0 || line > source->lines.count)
		return false;
	const char *bytes = text_str(&source->bytes);
	size_t begin = source->lines.items[line - 1];
	size_t end = line < source->lines.count ? source->lines.items[line] : source->bytes.length;

	while (end > begin && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r'))
		end--;
	*text = (struct slice){bytes + begin, end - begin};
	return true;
}

uint32_t
source_utf16_column(const struct source *source, uint32_t line, uint32_t column)
{
	struct slice text = {"", 0};
	uint32_t units = 0, point;
	size_t at = 0, end = column ? column - 1 : 0;

	source_line(source, line, &text);
	if (line == 1 && text.length >= 3 && memcmp(text.data, "\xef\xbb\xbf", 3) == 0)
		at = 3;
	while (at < end && at < text.length) {
		at += utf8_decode(text.data + at, text.length - at, &point);
		units += point != UTF8_INVALID && point > 0xffff ? 2 : 1;
	}
	return 1 + units + (uint32_t)(end > at ? end - at : 0);
}

void
source_cache_free(struct source_cache *cache)
{
	for (uint32_t i = 0; i < cache->files.count; i++) {
		struct source *source = cache->files.items[i];

		text_free(&source->bytes);
		vec_free(&source->lines);
		free(source->path);
		free(source);
	}
	vec_free(&cache->files);
	map_free(&cache->index);
}
