/*
 * Where the cache lies: <build folder>/.cache/sendsync, beside that of clangd,
 * so that it goes when the build goes. A build folder is often in a checkout:
 * a .gitignore in our folder keeps it out of everybody's commits.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "project/cache.h"
#include "project/pathname.h"

static void
ignore_by_git(struct arena *arena, const char *folder)
{
	static const char all[] = "*\n";

	file_write(pathname_absolute(arena, folder, ".gitignore"), all, sizeof all - 1);
}

static bool
make_folder(struct arena *arena, const char *folder)
{
	if (mkdir(folder, 0777) == 0 || errno == EEXIST)
		return true;
	if (errno != ENOENT || !make_folder(arena, pathname_parent(arena, folder)))
		return false;
	return mkdir(folder, 0777) == 0 || errno == EEXIST; /* by another run meanwhile */
}

bool
cache_make_folder(const char *folder)
{
	struct arena arena = {0};
	bool is_new = access(folder, F_OK) != 0;
	bool ok = make_folder(&arena, folder) && access(folder, W_OK | X_OK) == 0;

	if (ok && is_new)
		ignore_by_git(&arena, folder);
	arena_release(&arena);
	return ok;
}

/* The folder that the compile database in FOLDER is in behind all links: a link to it is often put
 * beside the sources. */
static const char *
build_folder(struct arena *arena, const char *folder)
{
	char *real = realpath(pathname_absolute(arena, folder, "compile_commands.json"), NULL);

	if (!real)
		return folder;
	folder = pathname_parent(arena, arena_strdup(arena, real));
	free(real);
	return folder;
}

/* By the XDG base directory specification; NULL when the user has no home. */
static const char *
user_cache(struct arena *arena)
{
	const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (cache && *cache == '/')
		return cache;
	return home && *home == '/' ? pathname_absolute(arena, home, ".cache") : NULL;
}

const char *
cache_place(struct arena *arena, const char *database)
{
	const char *build = build_folder(arena, database), *own = user_cache(arena);
	const char *place = pathname_absolute(arena, build, ".cache/sendsync");

	if (cache_make_folder(place) || !own)
		return place;
	own = arena_printf(arena, "%s/sendsync/%016llx", own, (unsigned long long)hash_str(build));
	return cache_make_folder(own) ? own : place;
}
