/*
 * One run of the program up to the point where questions can be asked:
 *
 *   options -> commands -> workers -> program -> traits
 *
 * Each step fills its part of the struct; a step that fails has told the user
 * why and returns the exit code.
 */
#ifndef SENDSYNC_PROJECT_SESSION_H
#define SENDSYNC_PROJECT_SESSION_H

#include "analysis/traits.h"
#include "project/compile_db.h"
#include "project/config.h"
#include "project/options.h"
#include "project/workers.h"

/* shared/design/cli.md */
enum exit_code {
	EXIT_CLEAN = 0,
	EXIT_FINDINGS = 1,
	EXIT_USAGE = 2,      /* and configuration, and compile database */
	EXIT_INCOMPLETE = 3, /* a unit was not analysed */
	EXIT_INTERRUPTED = 130,
};

struct session {
	const struct options *options;
	char *directory;                    /* working directory */
	const struct unsaved_file *unsaved; /* borrowed; set behind session_open */
	uint32_t unsaved_count;
	struct config config;
	struct command_list commands;
	struct unit_result *results; /* as many as commands; also units of the program, in order */
	struct models *models;
	struct program program;
	struct effects *effects;
	struct traits *traits;
};

/* An empty session; never fails. Close it whatever comes of the steps. */
void session_open(struct session *session, const struct options *options);
void session_close(struct session *session);

/* The steps, in their order; EXIT_CLEAN when the next one may follow. PATHS: what to check. */
int session_configure(struct session *session, const char *const *paths, uint32_t path_count);
int session_find(struct session *session, const char *const *paths, uint32_t path_count);
int session_parse(struct session *session);
int session_link(struct session *session);

/* How much is assumed: the command line's word, the configuration's, or targeted. */
enum strictness session_strictness(const struct session *session);

/* Prints "sendsync: MESSAGE" to standard error; returns EXIT_USAGE. */
int session_fail(const char *message);

/* The absolute path of the file that command INDEX compiles; belongs to the session. */
const char *session_file(struct session *session, uint32_t index);

#endif
