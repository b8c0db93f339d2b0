/*
 * compile_commands.json as libclang reads it: both its forms ("command" and
 * "arguments"), response files expanded, one wrapper program taken off.
 *
 * Nothing is judged here; project/compile_db.h does that.
 */
#ifndef SENDSYNC_FRONTEND_COMPDB_H
#define SENDSYNC_FRONTEND_COMPDB_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"

struct compdb_entry {
	const char *directory; /* as written: perhaps relative */
	const char *file;
	VEC(const char *) arguments; /* the compiler first */
};

struct compdb {
	struct arena arena; /* the strings */
	void *handle;       /* libclang's */
	VEC(struct compdb_entry) entries;
};

/* Reads compile_commands.json of DIRECTORY, every entry in its order. False when libclang cannot
 * read it; it does not tell why. Free either way. */
bool compdb_read(struct compdb *db, const char *directory);
void compdb_free(struct compdb *db);

/* Appends an entry for FILE, absolute, which has none of its own: that of the source whose name is
 * nearest, for FILE's language. libclang puts "--" before the file. False when it finds none. */
bool compdb_infer(struct compdb *db, const char *file);

#endif
