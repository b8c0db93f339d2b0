/*
 * A bump allocator: many small objects, one lifetime, one free.
 *
 * Nothing allocated here is freed alone. Running out of memory ends the
 * program with a sentence: there is no useful way to go on.
 */
#ifndef SENDSYNC_BASE_ARENA_H
#define SENDSYNC_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunks; /* newest first; NULL in a zeroed arena */
};

/* Zeroed memory of SIZE bytes, aligned for any object; owned by the arena. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of the LENGTH bytes at TEXT with a NUL behind them. */
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_strdup(struct arena *arena, const char *text);

/* printf into the arena; the result is NUL-terminated. */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Frees all that was allocated; the arena is empty and usable again. */
void arena_release(struct arena *arena);

/* malloc, realloc and strdup that end the program when memory is out. */
void *xmalloc(size_t size);
void *xrealloc(void *old, size_t size);
char *xstrdup(const char *text);

#endif
