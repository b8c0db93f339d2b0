/*
 * libclang -> facts. The only folder that includes clang-c.
 *
 * Lowering never fails: it returns facts, and what the compiler said stands
 * in their `diagnostics`. A fatal error (a missing header) means that the
 * unit was not analysed: the caller says so.
 */
#ifndef SENDSYNC_FRONTEND_FRONTEND_H
#define SENDSYNC_FRONTEND_FRONTEND_H

#include "facts/facts.h"

/* What an editor shows of a file, instead of what is on disk. PATH is absolute. */
struct unsaved_file {
	const char *path;
	const char *bytes;
	size_t length;
};

/* One translation unit to parse. Strings are borrowed for the call. */
struct unit_command {
	const char *directory;        /* working directory of the command, absolute */
	const char *file;             /* source file as the command names it */
	const char *const *arguments; /* compiler argv: [0] the compiler, normalised (see
					 project/compile_db.h), with the file */
	uint32_t argument_count;
	const char *root; /* project root, absolute: what lies below and is no system header is
			     lowered */
	bool every_type;  /* lower every type of the project's headers, used or not */
	const struct unsaved_file *unsaved;
	uint32_t unsaved_count;
};

enum unit_status {
	UNIT_OK,
	UNIT_FATAL, /* a fatal diagnostic: facts hold the diagnostics, and functions as far as they
		       go */
	UNIT_CRASHED, /* libclang gave up: no facts */
};

/* Parses and lowers. FACTS is initialised by the call; the caller frees it. */
enum unit_status frontend_lower(const struct unit_command *command, struct facts *facts);

/* Changes with the sources of this folder and of facts: two programs with the same one, and the
 * same libclang, make the same facts of a unit. */
extern const char frontend_stamp[];

/* libclang's own version, for --version. Owned by the callee. */
const char *frontend_clang_version(void);

#endif
