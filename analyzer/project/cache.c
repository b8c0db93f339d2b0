/*
 * A row of `unit` is a command's facts, whose bytes are apart in `body`, so that
 * telling that a row was used does not touch them. The bytes name the files that
 * they were made from, with the hash of each. A row of `file` says which content
 * a file had when it looked as it did (size, inode, both times): so the headers
 * that a thousand units share are read once, and not once a run. What changed
 * less than two seconds before it was read is not noted down: it may change again
 * without looking different.
 *
 * A command that makes libclang read what it does not tell of (modules, other
 * file systems) is never kept.
 */
#include "project/cache.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "project/cache_db.h"
#include "project/shadows.h"

enum {
	RACY_SECONDS = 2,
	USED_SECONDS = 60, /* that a row was used is written no more often */
};
static const uint64_t default_limit = UINT64_C(1) << 30;
static const int64_t second = 1000000000; /* in nanoseconds */

/* What a file looks like from outside. */
struct looks {
	int64_t size, inode, modified, changed; /* times in nanoseconds */
};

struct content {
	bool there; /* a file that can be read */
	uint64_t hash;
};

struct note {
	const char *path;
	struct looks looks;
	uint64_t hash;
};

struct cache {
	struct cache_db db;
	struct text lowering;
	int64_t now;
	uint64_t limit;
	bool full;
	struct map seen; /* hash of a path -> 1 + row of contents: each file is looked at once */
	VEC(struct content) contents;
	struct shadows shadows;
	struct arena arena; /* of the notes' paths */
	VEC(struct note) notes;
	VEC(int64_t) used; /* units that were found */
};

struct cache *
cache_open(const struct cache_settings *settings)
{
	struct cache *cache = xmalloc(sizeof *cache);
	struct text path = {0};

	*cache = (struct cache){
		.now = settings->now ? settings->now : (int64_t)time(NULL),
		.limit = settings->limit ? settings->limit : default_limit,
	};
	text_puts(&cache->lowering, settings->lowering);
	text_printf(&path, "%s/" CACHE_FILE, settings->directory);
	db_open(&cache->db, text_str(&path));
	text_free(&path);
	return cache;
}

/* ---- what a file holds ---- */

static int64_t
nanoseconds(struct timespec time)
{
	return (int64_t)time.tv_sec * second + time.tv_nsec;
}

static bool
look(const char *path, struct looks *looks)
{
	struct stat status;

	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
		return false;
	*looks = (struct looks){
		.size = status.st_size,
		.inode = (int64_t)status.st_ino,
		.modified = nanoseconds(status.st_mtim),
		.changed = nanoseconds(status.st_ctim),
	};
	return true;
}

static void
bind_looks(struct cache *cache, enum statement statement, const char *path,
	   const struct looks *looks)
{
	sqlite3_bind_text(cache->db.statements[statement], 1, path, -1, SQLITE_STATIC);
	db_bind(&cache->db, statement, 2, looks->size);
	db_bind(&cache->db, statement, 3, looks->inode);
	db_bind(&cache->db, statement, 4, looks->modified);
	db_bind(&cache->db, statement, 5, looks->changed);
}

static bool
recall(struct cache *cache, const char *path, const struct looks *looks, uint64_t *hash)
{
	bool known;

	if (!cache->db.db)
		return false;
	bind_looks(cache, RECALL, path, looks);
	known = db_step(&cache->db, RECALL);
	if (known)
		*hash = (uint64_t)db_column(&cache->db, RECALL, 0);
	db_finish(&cache->db, RECALL);
	return known;
}

static bool
has_settled(const struct cache *cache, const struct looks *looks)
{
	int64_t settled = (cache->now - RACY_SECONDS) * second;

	return looks->modified < settled && looks->changed < settled;
}

static struct content
read_content(struct cache *cache, const char *path, const struct looks *looks)
{
	struct text text = {0};
	struct content content = {.there = text_read_file(&text, path)};

	content.hash = hash_bytes(text_str(&text), text.length);
	text_free(&text);
	if (content.there && has_settled(cache, looks))
		*vec_push(&cache->notes) =
			(struct note){arena_strdup(&cache->arena, path), *looks, content.hash};
	return content;
}

static struct content
content_of(struct cache *cache, const char *path)
{
	uint64_t key = hash_str(path);
	uint32_t row = map_get(&cache->seen, key);
	struct content content = {0};
	struct looks looks;

	if (row)
		return cache->contents.items[row - 1];
	if (look(path, &looks)) {
		content.there = recall(cache, path, &looks, &content.hash);
		if (!content.there)
			content = read_content(cache, path, &looks);
	}
	*vec_push(&cache->contents) = content;
	map_put(&cache->seen, key, cache->contents.count);
	return content;
}

static bool
has_inputs(struct cache *cache, const struct facts *facts)
{
	for (uint32_t i = 1; i < facts->inputs.count; i++) {
		const struct input *input = &facts->inputs.items[i];
		struct content content = content_of(cache, facts_str(facts, input->path));

		if (!content.there || content.hash != input_hash(input))
			return false;
	}
	return facts->inputs.count > 1;
}

/* ---- keys ---- */

/* Variables of the environment that libclang looks at. */
static const char *const variables[] = {
	"CPATH",
	"C_INCLUDE_PATH",
	"CPLUS_INCLUDE_PATH",
	"OBJC_INCLUDE_PATH",
	"OBJCPLUS_INCLUDE_PATH",
	"COMPILER_PATH",
	"CCC_OVERRIDE_OPTIONS",
	"SDKROOT",
	"SOURCE_DATE_EPOCH",
};

static void
put_word(struct text *text, const char *word)
{
	text_append(text, word ? word : "", word ? strlen(word) + 1 : 1);
}

/* Whether facts name all that they were made from. */
static bool
is_cacheable(const struct unit_command *command)
{
	static const char *const readers[] = {"-fmodule", "-fimplicit-module", "-fprebuilt-module",
					      "-ivfsoverlay", "--config"};

	for (uint32_t i = 1; i < command->argument_count; i++)
		for (size_t j = 0; j < sizeof readers / sizeof *readers; j++)
			if (str_starts_with(command->arguments[i], readers[j]))
				return false;
	return true;
}

/* Of all that decides what is lowered but the content of files. */
static struct wide_hash
key_of(const struct cache *cache, const struct unit_command *command)
{
	struct text text = {0};
	struct wide_hash key;

	put_word(&text, text_str(&cache->lowering));
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
		put_word(&text, getenv(variables[i]));
	put_word(&text, command->directory);
	put_word(&text, command->root);
	put_word(&text, command->file);
	put_word(&text, command->every_type ? "every type" : "");
	for (uint32_t i = 0; i < command->argument_count; i++)
		put_word(&text, command->arguments[i]);
	key = hash_wide(text_str(&text), text.length);
	text_free(&text);
	return key;
}

static void
bind_key(struct cache *cache, enum statement statement, const struct wide_hash *key)
{
	sqlite3_bind_blob(cache->db.statements[statement], 1, key, sizeof *key, SQLITE_STATIC);
}

/* ---- finding ---- */

/* A row of `unit`. */
struct unit_row {
	int64_t id, used;
	uint64_t shadows;
	struct facts facts;
};

/* The row that FIND stands on. */
static bool
read_row(struct cache *cache, struct unit_row *row)
{
	sqlite3_stmt *found = cache->db.statements[FIND];
	const void *bytes = sqlite3_column_blob(found, 3);
	int size = sqlite3_column_bytes(found, 3);
	const char *error = NULL;

	row->id = sqlite3_column_int64(found, 0);
	row->used = sqlite3_column_int64(found, 1);
	row->shadows = (uint64_t)sqlite3_column_int64(found, 2);
	if (bytes && facts_read(&row->facts, bytes, (size_t)size, &error))
		return true;
	db_failed(&cache->db, SQLITE_CORRUPT);
	return false;
}

static bool
find_row(struct cache *cache, const struct unit_command *command, struct unit_row *row)
{
	struct wide_hash key = key_of(cache, command);

	bind_key(cache, FIND, &key);
	bool found = db_step(&cache->db, FIND) && read_row(cache, row);
	db_finish(&cache->db, FIND);
	return found;
}

bool
cache_find(struct cache *cache, const struct unit_command *command, struct facts *facts)
{
	struct unit_row row;

	if (!cache->db.db || !is_cacheable(command) || !find_row(cache, command, &row))
		return false;
	if (!has_inputs(cache, &row.facts) ||
	    shadows_sum(&cache->shadows, command, &row.facts) != row.shadows) {
		facts_free(&row.facts);
		return false;
	}
	if (cache->db.db && row.used + USED_SECONDS <= cache->now)
		*vec_push(&cache->used) = row.id;
	*facts = row.facts;
	return true;
}

/* ---- keeping ---- */

static bool
write_note(struct cache *cache, const struct note *note)
{
	bind_looks(cache, NOTE, note->path, &note->looks);
	db_bind(&cache->db, NOTE, 6, (int64_t)note->hash);
	return db_run(&cache->db, NOTE);
}

static bool
write_use(struct cache *cache, int64_t id)
{
	db_bind(&cache->db, USE, 1, id);
	db_bind(&cache->db, USE, 2, cache->now);
	return db_run(&cache->db, USE);
}

/* Writes what was learnt while looking for units. */
static bool
flush(struct cache *cache)
{
	if (!cache->notes.count && !cache->used.count)
		return true;
	if (!db_execute(&cache->db, "BEGIN IMMEDIATE"))
		return false;
	for (uint32_t i = 0; i < cache->notes.count; i++)
		if (!write_note(cache, &cache->notes.items[i]))
			return false;
	for (uint32_t i = 0; i < cache->used.count; i++)
		if (!write_use(cache, cache->used.items[i]))
			return false;
	cache->notes.count = cache->used.count = 0;
	return db_execute(&cache->db, "COMMIT");
}

/* Makes room, more than is asked for, so that the next need not. */
static bool
evict(struct cache *cache)
{
	if (!flush(cache) || !db_execute(&cache->db, "BEGIN IMMEDIATE"))
		return false;
	db_bind(&cache->db, EVICT_UNITS, 1, (int64_t)(cache->limit / 8 * 7));
	db_bind(&cache->db, EVICT_UNITS, 2, cache->now);
	if (!db_run(&cache->db, EVICT_UNITS) || !db_run(&cache->db, EVICT_BODIES) ||
	    !db_run(&cache->db, EVICT_FILES))
		return false;
	return db_count(&cache->db) && db_execute(&cache->db, "COMMIT");
}

static bool
has_room(struct cache *cache, size_t length)
{
	if (cache->db.total + length <= cache->limit)
		return true;
	cache->full = cache->full || !evict(cache) || cache->db.total + length > cache->limit;
	return !cache->full;
}

static bool
write_unit(struct cache *cache, const struct unit_command *command, uint64_t shadows,
	   const struct text *bytes)
{
	struct wide_hash key = key_of(cache, command);
	int64_t id = 0;

	bind_key(cache, KEEP_UNIT, &key);
	db_bind(&cache->db, KEEP_UNIT, 2, (int64_t)bytes->length);
	db_bind(&cache->db, KEEP_UNIT, 3, cache->now);
	db_bind(&cache->db, KEEP_UNIT, 4, (int64_t)shadows);
	if (db_step(&cache->db, KEEP_UNIT))
		id = db_column(&cache->db, KEEP_UNIT, 0);
	if (!id || !db_finish(&cache->db, KEEP_UNIT))
		return false;
	db_bind(&cache->db, KEEP_BODY, 1, id);
	sqlite3_bind_blob64(cache->db.statements[KEEP_BODY], 2, text_str(bytes), bytes->length,
			    SQLITE_STATIC);
	return db_run(&cache->db, KEEP_BODY);
}

void
cache_keep(struct cache *cache, const struct unit_command *command, const struct facts *facts,
	   const struct text *bytes)
{
	if (!cache->db.db || !is_cacheable(command) || !has_room(cache, bytes->length))
		return;
	uint64_t shadows = shadows_sum(&cache->shadows, command, facts);
	if (db_execute(&cache->db, "BEGIN IMMEDIATE") &&
	    write_unit(cache, command, shadows, bytes) && db_execute(&cache->db, "COMMIT"))
		cache->db.total += bytes->length;
}

void
cache_close(struct cache *cache, struct text *complaint)
{
	if (cache->db.db)
		flush(cache);
	text_append(complaint, text_str(&cache->db.complaint), cache->db.complaint.length);
	db_close(&cache->db);
	text_free(&cache->db.path);
	text_free(&cache->db.complaint);
	text_free(&cache->lowering);
	map_free(&cache->seen);
	vec_free(&cache->contents);
	shadows_free(&cache->shadows);
	vec_free(&cache->notes);
	vec_free(&cache->used);
	arena_release(&cache->arena);
	free(cache);
}
