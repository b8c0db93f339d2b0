/*
 * Glue: takes what a step needs from the options, calls it, and turns its
 * error into a line on standard error and an exit code.
 */
#include "project/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analysis/refcount.h"
#include "base/text.h"
#include "project/pathname.h"

int
session_fail(const char *message)
{
	fprintf(stderr, "sendsync: %s\n", message);
	return EXIT_USAGE;
}

void
session_open(struct session *session, const struct options *options)
{
	*session = (struct session){.options = options, .directory = getcwd(NULL, 0)};
	config_init(&session->config);
}

void
session_close(struct session *session)
{
	if (session->traits)
		traits_free(session->traits);
	if (session->effects)
		effects_free(session->effects);
	if (session->models) {
		program_free(&session->program);
		models_free(session->models);
	}
	if (session->results)
		unit_results_free(session->results, session->commands.items.count);
	free(session->results);
	commands_free(&session->commands);
	config_free(&session->config);
	free(session->directory);
}

/* Where the search for a configuration begins: the first path's folder. */
static const char *
first_folder(struct session *session, const char *const *paths, uint32_t path_count)
{
	struct arena *arena = &session->config.arena;
	struct stat status;
	const char *path;

	if (!path_count)
		return session->directory;
	path = pathname_absolute(arena, session->directory, paths[0]);
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode) ? path
								   : pathname_parent(arena, path);
}

int
session_configure(struct session *session, const char *const *paths, uint32_t path_count)
{
	struct arena *arena = &session->config.arena;
	const char *named = session->options->config, *file;
	struct text error = {0};
	int code = EXIT_CLEAN;

	if (!session->directory)
		return session_fail("the working directory does not exist");
	file = named ? pathname_absolute(arena, session->directory, named)
		     : config_find(arena, first_folder(session, paths, path_count));
	if (file && !config_read(&session->config, file, &error))
		code = session_fail(text_str(&error));
	text_free(&error);
	return code;
}

enum strictness
session_strictness(const struct session *session)
{
	int asked = session->options->strictness;

	if (asked < 0)
		asked = session->config.strictness;
	return asked < 0 ? STRICTNESS_TARGETED : (enum strictness)asked;
}

int
session_find(struct session *session, const char *const *paths, uint32_t path_count)
{
	const struct options *options = session->options;
	const struct command_request request = {
		.working_directory = session->directory,
		.database = options->database,
		.paths = paths,
		.path_count = path_count,
		.flags = options->flags.items,
		.flag_count = options->flags.count,
		.has_flags = options->has_flags,
		.extra_before = options->extra_before.items,
		.extra_before_count = options->extra_before.count,
		.extra = options->extra.items,
		.extra_count = options->extra.count,
		.shard = options->shard.number,
		.shard_count = options->shard.count,
	};
	struct text error = {0};
	int code = EXIT_CLEAN;

	if (!commands_load(&session->commands, &request, &error))
		code = session_fail(text_str(&error));
	text_free(&error);
	for (uint32_t i = 0; i < session->commands.stand_ins.count; i++)
		*vec_push(&session->config.silent) = session->commands.stand_ins.items[i];
	for (uint32_t i = 0; i < session->commands.items.count; i++) {
		session->commands.items.items[i].unsaved = session->unsaved;
		session->commands.items.items[i].unsaved_count = session->unsaved_count;
	}
	return code;
}

/* NULL: no cache is wanted. A run with flags of its own has no folder to keep one in. */
static struct cache *
open_cache(struct session *session)
{
	const struct options *options = session->options;
	struct arena *arena = &session->commands.arena;
	struct text lowering = {0};
	const char *place = NULL;

	if (options->command != COMMAND_CHECK || options->no_cache)
		return NULL;
	if (options->cache) {
		place = pathname_absolute(arena, session->directory, options->cache);
		cache_make_folder(place);
	} else if (session->commands.database) {
		place = cache_place(arena, session->commands.database);
	}
	if (!place)
		return NULL;
	text_printf(&lowering, "%s %s %s", SENDSYNC_VERSION, frontend_stamp,
		    frontend_clang_version());
	struct cache *cache = cache_open(
		&(struct cache_settings){.directory = place, .lowering = text_str(&lowering)});
	text_free(&lowering);
	return cache;
}

static void
close_cache(struct cache *cache)
{
	struct text complaint = {0};

	cache_close(cache, &complaint);
	if (complaint.length)
		session_fail(text_str(&complaint));
	text_free(&complaint);
}

int
session_parse(struct session *session)
{
	uint32_t count = session->commands.items.count;
	struct cache *cache = open_cache(session);
	const struct worker_settings settings = {
		.lower = frontend_lower,
		.cache = cache,
		.jobs = session->options->jobs,
		.progress = !session->options->quiet && isatty(STDERR_FILENO),
	};

	session->results = xmalloc(count * sizeof *session->results);
	bool done = workers_run(&settings, session->commands.items.items, count, session->results);
	if (cache)
		close_cache(cache);
	return done ? EXIT_CLEAN : EXIT_INTERRUPTED;
}

int
session_link(struct session *session)
{
	char *error = NULL;

	session->models =
		models_load(session->config.models.items, session->config.models.count, &error);
	if (!session->models) {
		session_fail(error);
		free(error);
		return EXIT_USAGE;
	}
	program_init(&session->program, session->models, session_strictness(session));
	session->program.multi_threaded = session->config.executor == 1;
	for (uint32_t i = 0; i < session->commands.items.count; i++)
		program_add(&session->program, &session->results[i].facts);
	session->effects = effects_new(&session->program);
	session->traits = traits_new(&session->program);
	refcounts_infer(session->effects, session->traits);
	return EXIT_CLEAN;
}

const char *
session_file(struct session *session, uint32_t index)
{
	const struct unit_command *command = &session->commands.items.items[index];
	return pathname_absolute(&session->commands.arena, command->directory, command->file);
}
