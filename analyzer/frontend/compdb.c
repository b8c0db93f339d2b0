/*
 * CXCompilationDatabase, copied into plain structs.
 *
 * libclang prints what it dislikes of a database to standard error, on top of
 * returning an error, and says nothing of the place: so it is muted, and the
 * caller looks for the reason (project/compile_db.c).
 */
#include "frontend/compdb.h"

#include <clang-c/CXCompilationDatabase.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* Points standard error to nowhere; returns what unmute() needs, or -1. */
static int
mute(void)
{
	fflush(stderr);
	int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

	if (saved >= 0 && nowhere >= 0)
		dup2(nowhere, STDERR_FILENO);
	if (nowhere >= 0)
		close(nowhere);
	return saved;
}

static void
unmute(int saved)
{
	if (saved < 0)
		return;
	dup2(saved, STDERR_FILENO);
	close(saved);
}

static const char *
take_string(struct compdb *db, CXString string)
{
	const char *text = clang_getCString(string);
	const char *copy = arena_strdup(&db->arena, text ? text : "");

	clang_disposeString(string);
	return copy;
}

static void
take_commands(struct compdb *db, CXCompileCommands commands)
{
	unsigned count = clang_CompileCommands_getSize(commands);

	for (unsigned i = 0; i < count; i++) {
		CXCompileCommand command = clang_CompileCommands_getCommand(commands, i);
		struct compdb_entry *entry = vec_push(&db->entries);
		unsigned words = clang_CompileCommand_getNumArgs(command);
		entry->directory = take_string(db, clang_CompileCommand_getDirectory(command));
		entry->file = take_string(db, clang_CompileCommand_getFilename(command));
		for (unsigned word = 0; word < words; word++)
			*vec_push(&entry->arguments) =
				take_string(db, clang_CompileCommand_getArg(command, word));
	}
	clang_CompileCommands_dispose(commands);
}

bool
compdb_read(struct compdb *db, const char *directory)
{
	CXCompilationDatabase_Error error = CXCompilationDatabase_NoError;
	int saved = mute();

	*db = (struct compdb){0};
	db->handle = clang_CompilationDatabase_fromDirectory(directory, &error);
	if (db->handle && error == CXCompilationDatabase_NoError)
		take_commands(db, clang_CompilationDatabase_getAllCompileCommands(db->handle));
	unmute(saved);
	return db->handle && error == CXCompilationDatabase_NoError;
}

bool
compdb_infer(struct compdb *db, const char *file)
{
	uint32_t before = db->entries.count;
	int saved = mute();
	CXCompileCommands commands = clang_CompilationDatabase_getCompileCommands(db->handle, file);

	if (commands)
		take_commands(db, commands);
	unmute(saved);
	return db->entries.count > before;
}

void
compdb_free(struct compdb *db)
{
	for (uint32_t i = 0; i < db->entries.count; i++)
		vec_free(&db->entries.items[i].arguments);
	vec_free(&db->entries);
	if (db->handle)
		clang_CompilationDatabase_dispose(db->handle);
	db->handle = NULL;
	arena_release(&db->arena);
}
