/*
 * The cache's database: what SQLite is asked, and what becomes of an answer
 * that is none. Whoever fails has said so already and goes on without: a
 * function returns false, and later ones find that db is NULL, or that the
 * file was begun anew.
 */
#ifndef SENDSYNC_PROJECT_CACHE_DB_H
#define SENDSYNC_PROJECT_CACHE_DB_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

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

/* Zeroed: not opened. */
struct cache_db {
	sqlite3 *db; /* NULL: none, or given up */
	sqlite3_stmt *statements[STATEMENT_COUNT];
	struct text path, complaint;
	uint64_t total; /* bytes of facts, when it was opened or when db_count() was called */
	bool mended;
};

bool db_open(struct cache_db *db, const char *path);
void db_close(struct cache_db *db);

/* What SQLite said does not do. False. */
bool db_failed(struct cache_db *db, int code);

bool db_execute(struct cache_db *db, const char *sql);
void db_bind(struct cache_db *db, enum statement statement, int position, int64_t value);
int64_t db_column(const struct cache_db *db, enum statement statement, int column);

/* The next row. False: there is none, or it failed. */
bool db_step(struct cache_db *db, enum statement statement);

/* Behind the last step; true when nothing failed since the statement was bound. */
bool db_finish(struct cache_db *db, enum statement statement);

/* Runs to the end a statement that gives no rows. */
bool db_run(struct cache_db *db, enum statement statement);

/* Finds out the total. */
bool db_count(struct cache_db *db);

#endif
