/*
 * A file that is written whole or not at all: what is written goes to a
 * temporary beside it, which takes its name when all is there.
 *
 * A link stays a link, the file's permissions stay as they were, and what is no
 * regular file (a pipe, a device) is written directly.
 */
#ifndef SENDSYNC_BASE_FILE_H
#define SENDSYNC_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct file_writer {
	FILE *out;       /* write here */
	char *path;      /* behind all links */
	char *temporary; /* NULL: PATH itself is written */
};

/* False, with errno set, when it cannot; nothing is to be closed then. */
bool file_open(struct file_writer *writer, const char *path);

/* Gives the file its name when KEEP, and nothing failed; else removes what was written. False, with
 * errno set, when it did not get its name although KEEP. */
bool file_close(struct file_writer *writer, bool keep);

/* The whole at once. */
bool file_write(const char *path, const char *bytes, size_t length);

#endif
