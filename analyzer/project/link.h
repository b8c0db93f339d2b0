/*
 * The two halves of `check`, for build systems that want one step a source:
 * `extract` parses one and writes its facts to a file, `link` reads many such
 * files as one program. `check` is the one and then the other, without files.
 */
#ifndef SENDSYNC_PROJECT_LINK_H
#define SENDSYNC_PROJECT_LINK_H

#include "project/session.h"

/* Writes the facts of the source that is compiled by the words behind `--` to the file behind -o.
 * Returns the exit code of the program; nothing is written unless it is EXIT_CLEAN. */
int extract_run(const struct options *options);

/* In place of session_find and session_parse: each PATH is a file of facts. One that cannot be
 * read, or is damaged, is a unit that could not be analysed, and says why. */
void session_read(struct session *session, const char *const *paths, uint32_t path_count);

#endif
