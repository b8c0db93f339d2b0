/*
 * Everything is in transactions of SQLite's write-ahead log: a run that is
 * killed loses what it had not kept yet, and no other run ever sees a half.
 * A damaged file is emptied in place by SQLite's own means, since others may
 * have it open; one that is not ours, or is newer, is left alone.
 */
#include "project/cache_db.h"

#include <string.h>

enum {
	APPLICATION = 0x53656e64, /* "Send": which databases are ours */
	FORMAT = 1,               /* of the tables below; to be raised when they change */
	BUSY_MILLISECONDS = 10000,
};

static const char schema[] =
	"BEGIN IMMEDIATE;"
	"CREATE TABLE IF NOT EXISTS unit(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,"
	" shadows INTEGER NOT NULL, size INTEGER NOT NULL, used INTEGER NOT NULL);"
	"CREATE TABLE IF NOT EXISTS body(id INTEGER PRIMARY KEY, facts BLOB NOT NULL);"
	"CREATE TABLE IF NOT EXISTS file(path TEXT PRIMARY KEY, size INTEGER NOT NULL,"
	" inode INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,"
	" hash INTEGER NOT NULL) WITHOUT ROWID;";

static const char *const statement_texts[STATEMENT_COUNT] = {
#define STATEMENT_TEXT(name, sql) sql,
	STATEMENTS(STATEMENT_TEXT)
#undef STATEMENT_TEXT
};

/* ---- failing ---- */

static void
forget_statements(struct cache_db *db)
{
	for (int i = 0; i < STATEMENT_COUNT; i++) {
		sqlite3_finalize(db->statements[i]);
		db->statements[i] = NULL;
	}
}

void
db_close(struct cache_db *db)
{
	forget_statements(db);
	sqlite3_close(db->db);
	db->db = NULL;
}

/* Says so, rather than what was hoped before. */
static bool
give_up(struct cache_db *db, const char *reason)
{
	text_clear(&db->complaint);
	text_printf(&db->complaint, "no cache: %s: %s", text_str(&db->path), reason);
	db_close(db);
	return false;
}

static bool open_tables(struct cache_db *db);

/* Empties the file, whatever it holds, and begins anew. SQLite's documentation of
 * SQLITE_DBCONFIG_RESET_DATABASE tells the steps. */
static bool
mend(struct cache_db *db)
{
	forget_statements(db);
	db->mended = true;
	sqlite3_exec(db->db, "ROLLBACK", NULL, NULL, NULL);
	sqlite3_exec(db->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
	sqlite3_db_config(db->db, SQLITE_DBCONFIG_RESET_DATABASE, 1, NULL);
	sqlite3_exec(db->db, "VACUUM", NULL, NULL, NULL);
	sqlite3_db_config(db->db, SQLITE_DBCONFIG_RESET_DATABASE, 0, NULL);
	return open_tables(db);
}

static bool
is_damage(int code)
{
	return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

bool
db_failed(struct cache_db *db, int code)
{
	if (is_damage(code) && !db->mended) {
		text_printf(&db->complaint, "%s: the cache was damaged, and is begun anew",
			    text_str(&db->path));
		mend(db);
		return false;
	}
	return give_up(db, sqlite3_errstr(code & 0xff));
}

/* ---- talking to SQLite ---- */

bool
db_execute(struct cache_db *db, const char *sql)
{
	int code = sqlite3_exec(db->db, sql, NULL, NULL, NULL);

	return code == SQLITE_OK || db_failed(db, code);
}

void
db_bind(struct cache_db *db, enum statement statement, int position, int64_t value)
{
	sqlite3_bind_int64(db->statements[statement], position, value);
}

bool
db_step(struct cache_db *db, enum statement statement)
{
	int code = sqlite3_step(db->statements[statement]);

	if (code != SQLITE_ROW && code != SQLITE_DONE)
		db_failed(db, code);
	return code == SQLITE_ROW;
}

bool
db_finish(struct cache_db *db, enum statement statement)
{
	sqlite3_stmt *prepared = db->statements[statement];

	if (!prepared)
		return false;
	sqlite3_reset(prepared);
	sqlite3_clear_bindings(prepared);
	return true;
}

bool
db_run(struct cache_db *db, enum statement statement)
{
	bool mended = db->mended;

	db_step(db, statement);
	return db->mended == mended && db_finish(db, statement);
}

int64_t
db_column(const struct cache_db *db, enum statement statement, int column)
{
	return sqlite3_column_int64(db->statements[statement], column);
}

bool
db_count(struct cache_db *db)
{
	if (db_step(db, TOTAL))
		db->total = (uint64_t)db_column(db, TOTAL, 0);
	return db_finish(db, TOTAL);
}

/* The number that SQL asks for. Nothing happens when CODE is no success already. */
static int64_t
ask(struct cache_db *db, const char *sql, int *code)
{
	sqlite3_stmt *statement = NULL;
	int64_t value = 0;

	if (*code != SQLITE_OK)
		return 0;
	*code = sqlite3_prepare_v2(db->db, sql, -1, &statement, NULL);
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
make_tables(struct cache_db *db)
{
	struct text numbers = {0};
	bool ok;

	text_printf(&numbers, "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
		    APPLICATION, FORMAT);
	ok = db_execute(db, schema) && db_execute(db, text_str(&numbers));
	text_free(&numbers);
	return ok;
}

static bool
prepare(struct cache_db *db)
{
	for (int i = 0; i < STATEMENT_COUNT; i++) {
		int code = sqlite3_prepare_v3(db->db, statement_texts[i], -1,
					      SQLITE_PREPARE_PERSISTENT, &db->statements[i], NULL);
		if (code != SQLITE_OK)
			return db_failed(db, code == SQLITE_ERROR ? SQLITE_CORRUPT : code);
	}
	return db_count(db);
}

/* What the file is, before anything is written to it: all of it at one moment, since another run
 * may be making it. */
struct identity {
	int64_t application, format, tables;
};

static int
identify(struct cache_db *db, struct identity *identity)
{
	int code = sqlite3_exec(db->db, "BEGIN", NULL, NULL, NULL);

	*identity = (struct identity){
		.tables = ask(db, "SELECT count(*) FROM sqlite_schema", &code),
		.application = ask(db, "PRAGMA application_id", &code),
		.format = ask(db, "PRAGMA user_version", &code),
	};
	sqlite3_exec(db->db, "END", NULL, NULL, NULL);
	return code;
}

static bool
open_tables(struct cache_db *db)
{
	struct identity is;
	int code = identify(db, &is);

	if (code != SQLITE_OK)
		return db_failed(db, code);
	if (is.application != APPLICATION && (is.application || is.format || is.tables))
		return give_up(db, "it is no cache of sendsync");
	if (is.format > FORMAT)
		return give_up(db, "it was written by a newer sendsync");
	if (sqlite3_db_readonly(db->db, "main"))
		return give_up(db, "it is read-only");
	if (is.format < FORMAT && is.tables && !db->mended)
		return mend(db);
	/* Facts are large: so are pages. Where several open a new file at once, the log may not be
	 * turned on by each, which is no harm. */
	sqlite3_exec(db->db, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL", NULL, NULL,
		     NULL);
	return (is.format == FORMAT || make_tables(db)) && prepare(db);
}

/* A stranger's file may hold more than tables: nothing of it is run. */
bool
db_open(struct cache_db *db, const char *path)
{
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
	int code = sqlite3_open_v2(path, &db->db, flags, NULL);

	text_puts(&db->path, path);
	if (code != SQLITE_OK) {
		int reason = sqlite3_system_errno(db->db);
		return give_up(db, reason ? strerror(reason) : sqlite3_errstr(code));
	}
	sqlite3_busy_timeout(db->db, BUSY_MILLISECONDS);
	sqlite3_db_config(db->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(db->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_db_config(db->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	return db_execute(db, "PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON") &&
	       open_tables(db);
}
