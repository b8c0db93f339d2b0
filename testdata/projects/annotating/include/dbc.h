/* The client of a database. What is behind the handles, and behind the functions, comes as a binary. */
#ifndef DBC_H
#define DBC_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dbc_session_state *dbc_session;
typedef struct dbc_cursor_state *dbc_cursor;

dbc_session dbc_open(const char *where);
void dbc_close(dbc_session session);

/* A cursor keeps its rows in a buffer of the thread that opened it. */
dbc_cursor dbc_query(dbc_session session, const char *sql);
int dbc_next(dbc_cursor cursor, char *row, size_t size);
void dbc_end(dbc_cursor cursor);

/* Between begin and commit the thread owns the session. */
void dbc_begin(dbc_session session);
void dbc_commit(dbc_session session);

#ifdef __cplusplus
}
#endif

#endif
