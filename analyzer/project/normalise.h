/*
 * A build's command, made fit for libclang.
 *
 * The command may be GCC's, may go through a wrapper program, may write
 * files. What remains has the same meaning to a parser: language, macros,
 * include path, target, dialect. What is dropped: wrapper programs, output
 * and dependency files, -Werror, options for assembler and linker, options
 * that clang does not know, precompiled headers (the header itself is read
 * instead), and everything that would load code or run a program. Relative
 * paths stay: they are relative to the command's directory.
 */
#ifndef SENDSYNC_PROJECT_NORMALISE_H
#define SENDSYNC_PROJECT_NORMALISE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"

typedef VEC(const char *) word_list;

enum language {
	LANGUAGE_NONE, /* not C, C++ or Objective-C */
	LANGUAGE_C,
	LANGUAGE_CXX,
	LANGUAGE_HEADER, /* .h: of either */
};

/* By the extension of FILE. */
enum language source_language(const char *file);

/* Whether FILE is one that others include, by its extension. */
bool source_is_header(const char *file);

/* Appends to OUT the command ARGUMENTS, which compiles FILE in DIRECTORY (absolute). The result
 * has the compiler first, "--driver-mode=g++" when it is a C++ compiler by its name, and FILE as
 * the command spells it. Strings are borrowed from the arguments or belong to ARENA. */
void command_normalise(struct arena *arena, const char *directory, const char *file,
		       const word_list *arguments, word_list *out);

/* The position of the compiler in ARGUMENTS: behind "ccache" and the like. */
uint32_t command_compiler(const word_list *arguments);

/* The words of a GCC response file, appended to OUT. */
void response_file_words(struct arena *arena, const char *text, word_list *out);

#endif
