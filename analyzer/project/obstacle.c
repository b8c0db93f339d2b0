/*
 * A file that does not exist is none of these: clang says that, with the place
 * of the #include or the flag.
 */
#include "project/obstacle.h"

#include <sys/stat.h>

#include "base/arena.h"
#include "base/text.h"
#include "frontend/frontend.h"
#include "project/pathname.h"

/* What PATH is instead of a plain file; NULL. */
static const char *
oddity(const struct unit_command *command, const char *path)
{
	struct arena arena = {0};
	struct stat status;
	bool known = stat(pathname_absolute(&arena, command->directory, path), &status) == 0;

	arena_release(&arena);
	if (!known || S_ISREG(status.st_mode))
		return NULL;
	return S_ISDIR(status.st_mode) ? "a folder" : "no plain file (a pipe or a device)";
}

/* The file that the word at INDEX includes: "-include a.h", and each of the two behind an -Xclang
 * of its own. NULL: none. */
static const char *
included_at(const struct unit_command *command, uint32_t index)
{
	const char *word = command->arguments[index];

	if (!str_equal(word, "-include") && !str_equal(word, "-imacros"))
		return NULL;
	index++;
	if (index < command->argument_count && str_equal(command->arguments[index], "-Xclang"))
		index++;
	return index < command->argument_count ? command->arguments[index] : NULL;
}

bool
unit_obstacle(const struct unit_command *command, struct text *out)
{
	const char *what = oddity(command, command->file);

	if (what)
		text_printf(out, "it is %s", what);
	for (uint32_t i = 0; i < command->argument_count && !what; i++) {
		const char *file = included_at(command, i);

		what = file ? oddity(command, file) : NULL;
		if (what)
			text_printf(out, "its command includes %s, which is %s", file, what);
	}
	return what != NULL;
}
