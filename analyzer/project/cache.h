/*
 * What earlier runs found out: the facts of units, in one SQLite file that
 * several runs share at once.
 *
 * Facts are found again by what they were made from: the command, whoever
 * lowers, the content of every file that was read, and which files might have
 * been read instead (shadows.h). Nothing else is asked, neither dates of files
 * nor what a build thinks. A cache that cannot be used
 * (read-only, damaged, a full disk) is no cache, and never an error: every
 * function bears that, and the user is told in the end, once.
 */
#ifndef SENDSYNC_PROJECT_CACHE_H
#define SENDSYNC_PROJECT_CACHE_H

#include "frontend/frontend.h"

struct cache;
struct arena;
struct text;

#define CACHE_FILE "facts.db"

struct cache_settings {
	const char *directory; /* absolute; see cache_place */
	const char *lowering;  /* who lowers: what another one kept is not found */
	uint64_t limit;        /* bytes of facts; 0: 1 GiB */
	int64_t now;           /* seconds since 1970; 0: ask the clock */
};

/* Never NULL. Closing appends to COMPLAINT what the user should know, one line without an end, if
 * there is something. */
struct cache *cache_open(const struct cache_settings *settings);
void cache_close(struct cache *cache, struct text *complaint);

/* The facts of COMMAND, when no file has changed that they were made from. The caller frees them.
 * On false FACTS is untouched. */
bool cache_find(struct cache *cache, const struct unit_command *command, struct facts *facts);

/* Keeps the FACTS of COMMAND; BYTES: what facts_write() made of them. When the limit is reached,
 * what was not used for longest goes; what this run used stays. */
void cache_keep(struct cache *cache, const struct unit_command *command, const struct facts *facts,
		const struct text *bytes);

/* The folder for what is made of the compile database in the folder DATABASE: in the build folder,
 * which is where the database really is when it is reached by a link; in the user's own cache where
 * that cannot be written. Made when it is not there. */
const char *cache_place(struct arena *arena, const char *database);

/* Makes the absolute FOLDER, and those above it. Whether it can be written to. */
bool cache_make_folder(const char *folder);

#endif
