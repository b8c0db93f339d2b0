/*
 * The database. A row of `unit` is a command's facts, whose bytes are apart in
 * `body`, so that telling that a row was used does not touch them. The bytes
 * name the files that they were made from, with the hash of each. A row of
 * `file` says which content a file had when it looked as it did (size, inode,
 * both times): so the headers that a thousand units share are read once, and
 * not once a run. What changed less than two seconds before it was read is not
 * noted down: it may change again without looking different.
 *
 * Everything is in transactions of SQLite's write-ahead log: a run that is
 * killed loses what it had not kept yet, and no other run ever sees a half.
 * A damaged file is emptied in place by SQLite's own means, since others may
 * have it open; one that is not ours, or is newer, is left alone.
 *
 * A command that makes libclang read what it does not tell of (modules, other
 * file systems) is never kept.
 */
#include "project/cache.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "project/shadows.h"

enum {
	APPLICATION = 0x53656e64, /* "Send": which databases are ours */
	FORMAT = 1,               /* of the tables below; to be raised when they change */
	BUSY_MILLISECONDS = 10000,
	RACY_SECONDS = 2,
	USED_SECONDS = 60, /* that a row was used is written no more often */
};
static const uint64_t default_limit = UINT64_C(1) << 30;
static const int64_t second = 1000000000; /* in nanoseconds */

static const char schema[] =
	"BEGIN IMMEDIATE;"
	"CREATE TABLE IF NOT EXISTS unit(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,"
	" shadows INTEGER NOT NULL, size INTEGER NOT NULL, used INTEGER NOT NULL);"
	"CREATE TABLE IF NOT EXISTS body(id INTEGER PRIMARY KEY, facts BLOB NOT NULL);"
	"CREATE TABLE IF NOT EXISTS file(path TEXT PRIMARY KEY, size INTEGER NOT NULL,"
	" inode INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,"
	" hash INTEGER NOT NULL) WITHOUT ROWID;";

#define STATEMENTS(X)                                                                              \
	X(FIND,                                                                                    \
	  "SELECT unit.id, used, shadows, facts FROM unit JOIN body USING(id) WHERE key = ?1")     \
	X(KEEP_UNIT, "INSERT INTO unit(key, size, used, shadows) VALUES(?1, ?2, ?3, ?4) "          \
		     "ON CONFLICT(key) DO UPDATE SET size = excluded.size, used = excluded.used, " \
		     "shadows = excluded.shadows RETURNING id")                                    \
	X(KEEP_BODY, "INSERT OR REPLACE INTO body(id, facts) VALUES(?1, ?2)")                      \
	X(USE, "UPDATE unit SET used = ?2 WHERE id = ?1")                                          \
	X(RECALL, "SELECT hash FROM file WHERE path = ?1 AND size = ?2 AND inode = ?3 "            \
		  "AND modified = ?4 AND changed = ?5")                                            \
	X(NOTE, "INSERT OR REPLACE INTO file(path, size, inode, modified, changed, hash) "         \
		"VALUES(?1, ?2, ?3, ?4, ?5, ?6)")                                                  \
	X(TOTAL, "SELECT total(size) FROM unit")                                                   \
	/* From the one used last on, what fits into ?1 bytes stays; and all of ?2 and later. */   \
	X(EVICT_UNITS, "DELETE FROM unit WHERE used < ?2 AND id IN (SELECT id FROM (SELECT id, "   \
		       "sum(size) OVER (ORDER BY used DESC, id DESC) AS sum FROM unit) "           \
		       "WHERE sum > ?1)")                                                          \
	X(EVICT_BODIES, "DELETE FROM body WHERE id NOT IN (SELECT id FROM unit)")                  \
	X(EVICT_FILES, "DELETE FROM file")

enum statement {
#define STATEMENT_NAME(name, sql) name,
	STATEMENTS(STATEMENT_NAME)
#undef STATEMENT_NAME
		STATEMENT_COUNT
};

static const char *const statement_texts[STATEMENT_COUNT] = {
#define STATEMENT_TEXT(name, sql) sql,
	STATEMENTS(STATEMENT_TEXT)
#undef STATEMENT_TEXT
};

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
	sqlite3 *db; /* NULL: none, or given up */
	sqlite3_stmt *statements[STATEMENT_COUNT];
	struct text path, who, complaint;
	int64_t now;
	uint64_t limit, total;
	bool mended, full;
	struct map seen; /* hash of a path -> 1 + row of contents: each file is looked at once */
	VEC(struct content) contents;
	struct shadows shadows;
	struct arena arena; /* of the notes' paths */
	VEC(struct note) notes;
	VEC(int64_t) used; /* units that were found */
};

/* ---- failing ---- */

static void
forget_statements(struct cache *cache)
{
	for (int i = 0; i < STATEMENT_COUNT; i++) {
		sqlite3_finalize(cache->statements[i]);
		cache->statements[i] = NULL;
	}
}

static void
close_database(struct cache *cache)
{
	forget_statements(cache);
	sqlite3_close(cache->db);
	cache->db = NULL;
}

/* Says so, rather than what was hoped before. */
static bool
give_up(struct cache *cache, const char *reason)
{
	text_clear(&cache->complaint);
	text_printf(&cache->complaint, "no cache: %s: %s", text_str(&cache->path), reason);
	close_database(cache);
	return false;
}

static bool open_tables(struct cache *cache);

/* Empties the file, whatever it holds, and begins anew. SQLite's documentation of
 * SQLITE_DBCONFIG_RESET_DATABASE tells the steps. */
static bool
mend(struct cache *cache)
{
	forget_statements(cache);
	cache->mended = true;
	cache->total = 0;
	cache->used.count = 0;
	sqlite3_exec(cache->db, "ROLLBACK", NULL, NULL, NULL);
	sqlite3_exec(cache->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
	sqlite3_db_config(cache->db, SQLITE_DBCONFIG_RESET_DATABASE, 1, NULL);
	sqlite3_exec(cache->db, "VACUUM", NULL, NULL, NULL);
	sqlite3_db_config(cache->db, SQLITE_DBCONFIG_RESET_DATABASE, 0, NULL);
	return open_tables(cache);
}

static bool
is_damage(int code)
{
	return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

/* What SQLite said does not do. False: what was being done is not done. */
static bool
failed(struct cache *cache, int code)
{
	if (is_damage(code) && !cache->mended) {
		text_printf(&cache->complaint, "%s: the cache was damaged, and is begun anew",
			    text_str(&cache->path));
		mend(cache);
		return false;
	}
	return give_up(cache, sqlite3_errstr(code & 0xff));
}

/* ---- talking to SQLite ---- */

static bool
execute(struct cache *cache, const char *sql)
{
	int code = sqlite3_exec(cache->db, sql, NULL, NULL, NULL);

	return code == SQLITE_OK || failed(cache, code);
}

static void
bind_number(struct cache *cache, enum statement statement, int position, int64_t value)
{
	sqlite3_bind_int64(cache->statements[statement], position, value);
}

/* The next row. False: there is none, or it failed; db tells. Reset by finish(). */
static bool
step(struct cache *cache, enum statement statement)
{
	int code = sqlite3_step(cache->statements[statement]);

	if (code != SQLITE_ROW && code != SQLITE_DONE)
		failed(cache, code);
	return code == SQLITE_ROW;
}

/* True when nothing failed since the statement was bound. */
static bool
finish(struct cache *cache, enum statement statement)
{
	sqlite3_stmt *prepared = cache->statements[statement];

	if (!prepared)
		return false;
	sqlite3_reset(prepared);
	sqlite3_clear_bindings(prepared);
	return true;
}

/* Runs to the end a statement that gives no rows. */
static bool
run(struct cache *cache, enum statement statement)
{
	bool mended = cache->mended;

	step(cache, statement);
	return cache->mended == mended && finish(cache, statement);
}

/* The number that SQL asks for. Nothing happens when CODE is no success already. */
static int64_t
ask(struct cache *cache, const char *sql, int *code)
{
	sqlite3_stmt *statement = NULL;
	int64_t value = 0;

	if (*code != SQLITE_OK)
		return 0;
	*code = sqlite3_prepare_v2(cache->db, sql, -1, &statement, NULL);
	if (*code == SQLITE_OK) {
		*code = sqlite3_step(statement);
		value = sqlite3_column_int64(statement, 0);
	}
	sqlite3_finalize(statement);
	if (*code == SQLITE_ROW)
		*code = SQLITE_OK;
	return value;
}

/* ---- opening ---- */

static bool
make_tables(struct cache *cache)
{
	struct text numbers = {0};
	bool ok;

	text_printf(&numbers, "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
		    APPLICATION, FORMAT);
	ok = execute(cache, schema) && execute(cache, text_str(&numbers));
	text_free(&numbers);
	return ok;
}

static bool
prepare(struct cache *cache)
{
	for (int i = 0; i < STATEMENT_COUNT; i++) {
		int code =
			sqlite3_prepare_v3(cache->db, statement_texts[i], -1,
					   SQLITE_PREPARE_PERSISTENT, &cache->statements[i], NULL);
		if (code != SQLITE_OK)
			return failed(cache, code == SQLITE_ERROR ? SQLITE_CORRUPT : code);
	}
	if (step(cache, TOTAL))
		cache->total = (uint64_t)sqlite3_column_int64(cache->statements[TOTAL], 0);
	return finish(cache, TOTAL);
}

/* What the file is, before anything is written to it: all of it at one moment, since another run
 * may be making it. */
struct identity {
	int64_t application, format, tables;
};

static int
identify(struct cache *cache, struct identity *identity)
{
	int code = sqlite3_exec(cache->db, "BEGIN", NULL, NULL, NULL);

	*identity = (struct identity){
		.tables = ask(cache, "SELECT count(*) FROM sqlite_schema", &code),
		.application = ask(cache, "PRAGMA application_id", &code),
		.format = ask(cache, "PRAGMA user_version", &code),
	};
	sqlite3_exec(cache->db, "END", NULL, NULL, NULL);
	return code;
}

static bool
open_tables(struct cache *cache)
{
	struct identity is;
	int code = identify(cache, &is);

	if (code != SQLITE_OK)
		return failed(cache, code);
	if (is.application != APPLICATION && (is.application || is.format || is.tables))
		return give_up(cache, "it is no cache of sendsync");
	if (is.format > FORMAT)
		return give_up(cache, "it was written by a newer sendsync");
	if (sqlite3_db_readonly(cache->db, "main"))
		return give_up(cache, "it is read-only");
	if (is.format < FORMAT && is.tables && !cache->mended)
		return mend(cache);
	/* Facts are large: so are pages. Where several open a new file at once, the log may not be
	 * turned on by each, which is no harm. */
	sqlite3_exec(cache->db, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL", NULL, NULL,
		     NULL);
	return (is.format == FORMAT || make_tables(cache)) && prepare(cache);
}

/* A stranger's file may hold more than tables: nothing of it is run. */
static bool
open_database(struct cache *cache)
{
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
	int code = sqlite3_open_v2(text_str(&cache->path), &cache->db, flags, NULL);

	if (code != SQLITE_OK) {
		int reason = sqlite3_system_errno(cache->db);
		return give_up(cache, reason ? strerror(reason) : sqlite3_errstr(code));
	}
	sqlite3_busy_timeout(cache->db, BUSY_MILLISECONDS);
	sqlite3_db_config(cache->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(cache->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_db_config(cache->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	return execute(cache, "PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON") &&
	       open_tables(cache);
}

struct cache *
cache_open(const struct cache_settings *settings)
{
	struct cache *cache = xmalloc(sizeof *cache);

	*cache = (struct cache){
		.now = settings->now ? settings->now : (int64_t)time(NULL),
		.limit = settings->limit ? settings->limit : default_limit,
	};
	text_printf(&cache->path, "%s/" CACHE_FILE, settings->directory);
	text_puts(&cache->who, settings->lowering);
	open_database(cache);
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
	sqlite3_bind_text(cache->statements[statement], 1, path, -1, SQLITE_STATIC);
	bind_number(cache, statement, 2, looks->size);
	bind_number(cache, statement, 3, looks->inode);
	bind_number(cache, statement, 4, looks->modified);
	bind_number(cache, statement, 5, looks->changed);
}

static bool
recall(struct cache *cache, const char *path, const struct looks *looks, uint64_t *hash)
{
	bool known;

	if (!cache->db)
		return false;
	bind_looks(cache, RECALL, path, looks);
	known = step(cache, RECALL);
	if (known)
		*hash = (uint64_t)sqlite3_column_int64(cache->statements[RECALL], 0);
	finish(cache, RECALL);
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

	put_word(&text, text_str(&cache->who));
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
	sqlite3_bind_blob(cache->statements[statement], 1, key, sizeof *key, SQLITE_STATIC);
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
	sqlite3_stmt *found = cache->statements[FIND];
	const void *bytes = sqlite3_column_blob(found, 3);
	int size = sqlite3_column_bytes(found, 3);
	const char *error = NULL;

	row->id = sqlite3_column_int64(found, 0);
	row->used = sqlite3_column_int64(found, 1);
	row->shadows = (uint64_t)sqlite3_column_int64(found, 2);
	if (bytes && facts_read(&row->facts, bytes, (size_t)size, &error))
		return true;
	return failed(cache, SQLITE_CORRUPT);
}

static bool
find_row(struct cache *cache, const struct unit_command *command, struct unit_row *row)
{
	struct wide_hash key = key_of(cache, command);

	bind_key(cache, FIND, &key);
	bool found = step(cache, FIND) && read_row(cache, row);
	finish(cache, FIND);
	return found;
}

bool
cache_find(struct cache *cache, const struct unit_command *command, struct facts *facts)
{
	struct unit_row row;

	if (!cache->db || !is_cacheable(command) || !find_row(cache, command, &row))
		return false;
	if (!has_inputs(cache, &row.facts) ||
	    shadows_sum(&cache->shadows, command, &row.facts) != row.shadows) {
		facts_free(&row.facts);
		return false;
	}
	if (cache->db && row.used + USED_SECONDS <= cache->now)
		*vec_push(&cache->used) = row.id;
	*facts = row.facts;
	return true;
}

/* ---- keeping ---- */

static bool
write_note(struct cache *cache, const struct note *note)
{
	bind_looks(cache, NOTE, note->path, &note->looks);
	bind_number(cache, NOTE, 6, (int64_t)note->hash);
	return run(cache, NOTE);
}

static bool
write_use(struct cache *cache, int64_t id)
{
	bind_number(cache, USE, 1, id);
	bind_number(cache, USE, 2, cache->now);
	return run(cache, USE);
}

/* Writes what was learnt while looking for units. */
static bool
flush(struct cache *cache)
{
	if (!cache->notes.count && !cache->used.count)
		return true;
	if (!execute(cache, "BEGIN IMMEDIATE"))
		return false;
	for (uint32_t i = 0; i < cache->notes.count; i++)
		if (!write_note(cache, &cache->notes.items[i]))
			return false;
	for (uint32_t i = 0; i < cache->used.count; i++)
		if (!write_use(cache, cache->used.items[i]))
			return false;
	cache->notes.count = cache->used.count = 0;
	return execute(cache, "COMMIT");
}

/* Makes room, more than is asked for, so that the next need not. */
static bool
evict(struct cache *cache)
{
	if (!flush(cache) || !execute(cache, "BEGIN IMMEDIATE"))
		return false;
	bind_number(cache, EVICT_UNITS, 1, (int64_t)(cache->limit / 8 * 7));
	bind_number(cache, EVICT_UNITS, 2, cache->now);
	if (!run(cache, EVICT_UNITS) || !run(cache, EVICT_BODIES) || !run(cache, EVICT_FILES))
		return false;
	if (step(cache, TOTAL))
		cache->total = (uint64_t)sqlite3_column_int64(cache->statements[TOTAL], 0);
	return finish(cache, TOTAL) && execute(cache, "COMMIT");
}

static bool
has_room(struct cache *cache, size_t length)
{
	if (cache->total + length <= cache->limit)
		return true;
	cache->full = cache->full || !evict(cache) || cache->total + length > cache->limit;
	return !cache->full;
}

static bool
write_unit(struct cache *cache, const struct unit_command *command, uint64_t shadows,
	   const struct text *bytes)
{
	struct wide_hash key = key_of(cache, command);
	int64_t id = 0;

	bind_key(cache, KEEP_UNIT, &key);
	bind_number(cache, KEEP_UNIT, 2, (int64_t)bytes->length);
	bind_number(cache, KEEP_UNIT, 3, cache->now);
	bind_number(cache, KEEP_UNIT, 4, (int64_t)shadows);
	if (step(cache, KEEP_UNIT))
		id = sqlite3_column_int64(cache->statements[KEEP_UNIT], 0);
	if (!id || !finish(cache, KEEP_UNIT))
		return false;
	bind_number(cache, KEEP_BODY, 1, id);
	sqlite3_bind_blob64(cache->statements[KEEP_BODY], 2, text_str(bytes), bytes->length,
			    SQLITE_STATIC);
	return run(cache, KEEP_BODY);
}

void
cache_keep(struct cache *cache, const struct unit_command *command, const struct facts *facts,
	   const struct text *bytes)
{
	if (!cache->db || !is_cacheable(command) || !has_room(cache, bytes->length))
		return;
	uint64_t shadows = shadows_sum(&cache->shadows, command, facts);
	if (execute(cache, "BEGIN IMMEDIATE") && write_unit(cache, command, shadows, bytes) &&
	    execute(cache, "COMMIT"))
		cache->total += bytes->length;
}

void
cache_close(struct cache *cache, struct text *complaint)
{
	if (cache->db)
		flush(cache);
	close_database(cache);
	text_append(complaint, text_str(&cache->complaint), cache->complaint.length);
	text_free(&cache->path);
	text_free(&cache->who);
	text_free(&cache->complaint);
	map_free(&cache->seen);
	vec_free(&cache->contents);
	shadows_free(&cache->shadows);
	vec_free(&cache->notes);
	vec_free(&cache->used);
	arena_release(&cache->arena);
	free(cache);
}
