/*
 * What to parse: PATHs, a compile database or flags -> unit commands.
 *
 * Without PATHs all commands of the database. With PATHs those of the named
 * files and of the files below the named folders. A named header stands for a
 * source that includes it; where there is none, and for a source that has no
 * command, that of the nearest neighbour is borrowed. With flags there is no
 * database.
 *
 * A shard is a part of all that: by the hash of a file's path from the project's
 * root, so that a file is in the same one on every machine, whatever else comes
 * or goes.
 *
 * Sources that are not C, C++ or Objective-C are left out, equal commands
 * are one, and the order is that of the database. Nothing is executed.
 */
#ifndef SENDSYNC_PROJECT_COMPILE_DB_H
#define SENDSYNC_PROJECT_COMPILE_DB_H

#include "frontend/frontend.h"
#include "project/normalise.h"

struct text;

/* Strings and lists are borrowed for the call. */
struct command_request {
	const char *working_directory; /* absolute */
	const char *database;          /* folder or compile_commands.json; NULL: look for one */
	const char *const *paths;
	uint32_t path_count;
	const char *const *flags;
	uint32_t flag_count;
	bool has_flags;                                 /* flags, perhaps none, and no database */
	const char *const *extra_before, *const *extra; /* for every command */
	uint32_t extra_before_count, extra_count;
	uint32_t shard, shard_count; /* only this part, from 1 on, of so many; 0: all */
};

struct command_list {
	struct arena arena; /* owns all strings */
	VEC(struct unit_command) items;
	const char *database;        /* absolute folder of the compile database; NULL: from flags */
	VEC(const char *) stand_ins; /* absolute: sources that are there for a named header alone */
};

/* Finds the commands. On a mistake of the user, or a damaged database, returns false with one
 * sentence in ERROR. Free either way. At least one command on success, but
 * perhaps none in a shard. */
bool commands_load(struct command_list *list, const struct command_request *request,
		   struct text *error);
void commands_free(struct command_list *list);

/* The project root of FILE (absolute): its nearest ancestor that holds .git, .hg or .sendsync.yaml;
 * else FALLBACK. */
const char *project_root(struct arena *arena, const char *file, const char *fallback);

#endif
