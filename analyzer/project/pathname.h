/*
 * Paths as text: POSIX, no look at the file system. Results belong to the
 * arena, or are parts of what was given.
 */
#ifndef SENDSYNC_PROJECT_PATHNAME_H
#define SENDSYNC_PROJECT_PATHNAME_H

#include <stdbool.h>

struct arena;

/* PATH as seen from the absolute DIRECTORY: absolute, without ".", ".." and repeated slashes. */
char *pathname_absolute(struct arena *arena, const char *directory, const char *path);

/* Everything before the last slash; "/" for "/a". */
char *pathname_parent(struct arena *arena, const char *path);

/* Everything behind the last slash. */
const char *pathname_base(const char *path);

/* The extension with its dot, of the name: ".cpp"; "" when there is none. */
const char *pathname_extension(const char *path);

/* Whether PATH is DIRECTORY or lies below it; both absolute and normal. */
bool pathname_below(const char *path, const char *directory);

/* The longest directory that holds both; both absolute and normal, A a directory. */
char *pathname_common(struct arena *arena, const char *a, const char *b);

#endif
