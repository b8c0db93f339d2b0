/*
 * Which lines differ between a revision and the files on disk, by git. A file
 * that git does not track yet, and does not ignore, is changed as a whole.
 */
#ifndef SENDSYNC_PROJECT_CHANGES_H
#define SENDSYNC_PROJECT_CHANGES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/vec.h"

struct text;

/* Lines first .. last of a file. */
struct changed_lines {
	uint32_t first, last;
};

struct changed_file {
	const char *path; /* absolute, without links */
	VEC(struct changed_lines) lines;
};

struct changes {
	struct arena arena;
	VEC(struct changed_file) files;
	struct map index;    /* hash of a path -> row of files, from 1 */
	struct map resolved; /* hash of a path as it is asked for -> the same; UINT32_MAX: none */
};

/* Compares DIRECTORY's repository with REVISION. False, with a sentence in ERROR; CHANGES is to be
 * freed either way. */
bool changes_read(struct changes *changes, const char *directory, const char *revision,
		  struct text *error);
void changes_free(struct changes *changes);

/* Whether one of the lines FIRST .. LAST of FILE (absolute) is changed. Where lines were only taken
 * away, the lines around count. */
bool changes_touch(struct changes *changes, const char *file, uint32_t first, uint32_t last);

/* Takes up what `git diff -U0` printed about the repository at ROOT, and the untracked files of
 * `git ls-files -z`. For the readers' tests; changes_read calls them. False when it is no diff. */
bool changes_read_diff(struct changes *changes, const char *root, const char *diff);
void changes_read_untracked(struct changes *changes, const char *root, const char *names,
			    size_t length);

#endif
