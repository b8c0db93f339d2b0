/*
 * A header has no command of its own: it is checked through a source that
 * includes it, which knows its macros, its includes before it, and the types
 * that its templates are used with.
 */
#ifndef SENDSYNC_PROJECT_INCLUDER_H
#define SENDSYNC_PROJECT_INCLUDER_H

#include "frontend/compdb.h"

/* The entry of DB, whose directories are absolute, that includes HEADER, a real path, directly or
 * through other headers; NULL when none does. A source of the header's own name comes first, then
 * the order of the database counts. */
const struct compdb_entry *includer_find(const struct compdb *db, const char *header);

#endif
