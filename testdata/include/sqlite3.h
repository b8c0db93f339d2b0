/*
 * Stand-in for SQLite: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_SQLITE3_H
#define SENDSYNC_TESTDATA_SQLITE3_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int sqlite3_threadsafe(void);
struct sqlite3;
typedef struct sqlite3 sqlite3;
int sqlite3_close(sqlite3 *);
int sqlite3_close_v2(sqlite3 *);
int sqlite3_exec(sqlite3 *, const char *sql, int (*callback)(void *, int, char **, char **), void *,
		 char **errmsg);
struct sqlite3_mutex;
typedef struct sqlite3_mutex sqlite3_mutex;
void sqlite3_interrupt(sqlite3 *);
int sqlite3_busy_timeout(sqlite3 *, int ms);
int sqlite3_get_table(sqlite3 *db, const char *zSql, char ***pazResult, int *pnRow, int *pnColumn,
		      char **pzErrmsg);
void sqlite3_free(void *);
int sqlite3_open(const char *filename, sqlite3 **ppDb);
int sqlite3_open16(const void *filename, sqlite3 **ppDb);
int sqlite3_open_v2(const char *filename, sqlite3 **ppDb, int flags, const char *zVfs);
int sqlite3_errcode(sqlite3 *db);
const char *sqlite3_errmsg(sqlite3 *);
struct sqlite3_stmt;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_prepare(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt,
		    const char **pzTail);
int sqlite3_prepare_v2(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt,
		       const char **pzTail);
int sqlite3_prepare_v3(sqlite3 *db, const char *zSql, int nByte, unsigned int prepFlags,
		       sqlite3_stmt **ppStmt, const char **pzTail);
struct sqlite3_value;
typedef struct sqlite3_value sqlite3_value;
struct sqlite3_context;
typedef struct sqlite3_context sqlite3_context;
int sqlite3_bind_int(sqlite3_stmt *, int, int);
typedef long long sqlite_int64;
typedef sqlite_int64 sqlite3_int64;
int sqlite3_bind_int64(sqlite3_stmt *, int, sqlite3_int64);
int sqlite3_bind_text(sqlite3_stmt *, int, const char *, int, void (*)(void *));
int sqlite3_step(sqlite3_stmt *);
int sqlite3_column_int(sqlite3_stmt *, int iCol);
sqlite3_int64 sqlite3_column_int64(sqlite3_stmt *, int iCol);
const unsigned char *sqlite3_column_text(sqlite3_stmt *, int iCol);
int sqlite3_finalize(sqlite3_stmt *pStmt);
int sqlite3_reset(sqlite3_stmt *pStmt);
int sqlite3_sleep(int);
struct sqlite3_blob;
typedef struct sqlite3_blob sqlite3_blob;
int sqlite3_blob_read(sqlite3_blob *, void *Z, int N, int iOffset);
int sqlite3_blob_write(sqlite3_blob *, const void *z, int n, int iOffset);
void sqlite3_mutex_enter(sqlite3_mutex *);
int sqlite3_mutex_try(sqlite3_mutex *);
void sqlite3_mutex_leave(sqlite3_mutex *);
sqlite3_mutex *sqlite3_db_mutex(sqlite3 *);
struct sqlite3_backup;
typedef struct sqlite3_backup sqlite3_backup;
int sqlite3_backup_step(sqlite3_backup *p, int nPage);
int sqlite3_wal_checkpoint(sqlite3 *db, const char *zDb);
int sqlite3_wal_checkpoint_v2(sqlite3 *db, const char *zDb, int eMode, int *pnLog, int *pnCkpt);

#define SQLITE_OK 0
#define SQLITE_ROW 100
#define SQLITE_DONE 101
#define SQLITE_OPEN_READWRITE 2
#define SQLITE_OPEN_FULLMUTEX 0x10000
#define SQLITE_TRANSIENT ((sqlite3_destructor_type) - 1)

#ifdef __cplusplus
}
#endif

#endif
