/*
 * The steps: find the database, read it, choose entries, normalise them, drop
 * repetitions, find each one's project root, keep the shard that is asked for.
 *
 * Files are compared by their real paths, so a database written through a
 * symbolic link still matches; names in commands stay as they are written.
 */
#include "project/compile_db.h"

#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/text.h"
#include "frontend/compdb.h"
#include "project/includer.h"
#include "project/pathname.h"

static const char database_name[] = "compile_commands.json";

/* Folders beside the sources in which builds leave their database. */
static const char *const build_folders[] = {"build*", "cmake-build*", "out"};

static const char *const root_markers[] = {".git", ".hg", ".sendsync.yaml"};

#define COUNT(table) (sizeof(table) / sizeof *(table))

struct loading {
	struct command_list *list;
	const struct command_request *request;
	struct text *error;
	const char *database; /* folder */
	struct compdb db;
	const char *unmarked_root; /* of files without a marker above them; NULL: their folder */
	struct map seen;           /* hash of a command -> 1 + its position in the list */
};

__attribute__((format(printf, 2, 3))) static bool
fail(struct loading *loading, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(loading->error, format, arguments);
	va_end(arguments);
	return false;
}

static const char *
absolute(struct loading *loading, const char *path)
{
	return pathname_absolute(&loading->list->arena, loading->request->working_directory, path);
}

static const char *
join(struct arena *arena, const char *directory, const char *name)
{
	return pathname_absolute(arena, directory, name);
}

/* The path without symbolic links, or as it is when there is no such file. */
static const char *
real_path(struct arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	const char *copy = real ? arena_strdup(arena, real) : path;

	free(real);
	return copy;
}

static bool
is_directory(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool
holds(struct arena *arena, const char *directory, const char *name)
{
	return access(join(arena, directory, name), F_OK) == 0;
}

/* ---- project roots ---- */

const char *
project_root(struct arena *arena, const char *file, const char *fallback)
{
	const char *directory = pathname_parent(arena, file);

	for (;; directory = pathname_parent(arena, directory)) {
		for (size_t i = 0; i < COUNT(root_markers); i++)
			if (holds(arena, directory, root_markers[i]))
				return directory;
		if (str_equal(directory, "/"))
			return fallback;
	}
}

/* ---- finding the database ---- */

static bool
is_build_folder(const char *name)
{
	for (size_t i = 0; i < COUNT(build_folders); i++)
		if (fnmatch(build_folders[i], name, 0) == 0)
			return true;
	return false;
}

/* The folder in DIRECTORY, the first by name, that looks like a build's and has a database. */
static const char *
find_in_build_folders(struct arena *arena, const char *directory)
{
	DIR *stream = opendir(directory);
	const char *found = NULL;
	struct dirent *entry;

	if (!stream)
		return NULL;
	while ((entry = readdir(stream))) {
		if (!is_build_folder(entry->d_name) ||
		    (found && strcmp(pathname_base(found), entry->d_name) <= 0))
			continue;
		const char *folder = join(arena, directory, entry->d_name);
		if (holds(arena, folder, database_name))
			found = folder;
	}
	closedir(stream);
	return found;
}

/* Upwards to "/" for a database as such, as clangd looks. Build folders count only within the
 * project, or below the working directory when nothing marks a project: above it they are a
 * stranger's. */
static bool
find_database(struct loading *loading)
{
	struct arena *arena = &loading->list->arena;
	const struct command_request *request = loading->request;
	const char *path = absolute(loading, request->path_count ? request->paths[0] : ".");
	const char *start = is_directory(path) ? path : pathname_parent(arena, path);
	const char *project =
		project_root(arena, join(arena, start, "file"), request->working_directory);

	for (const char *directory = start;; directory = pathname_parent(arena, directory)) {
		bool inside = directory == start || pathname_below(directory, project);
		if (holds(arena, directory, database_name))
			loading->database = directory;
		else if (inside)
			loading->database = find_in_build_folders(arena, directory);
		if (loading->database)
			return true;
		if (str_equal(directory, "/"))
			break;
	}
	return fail(
		loading,
		"no compile_commands.json in %s, above it, or in build*/ and out/ there: get one "
		"with `cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON` (CMake), `meson setup build` "
		"(Meson), hedron_compile_commands (Bazel) or `bear -- make` (Make), or give the "
		"compiler's flags behind `--`",
		start);
}

/* -p DIR, or the file in it. */
static bool
take_database(struct loading *loading)
{
	struct arena *arena = &loading->list->arena;
	const char *path = absolute(loading, loading->request->database);

	if (str_equal(pathname_base(path), database_name))
		path = pathname_parent(arena, path);
	if (!is_directory(path))
		return fail(loading, "-p: no such folder: %s", path);
	if (!holds(arena, path, database_name))
		return fail(loading, "-p: no compile_commands.json in %s", path);
	loading->database = path;
	return true;
}

/* ---- a database that libclang refused ---- */

/* What ENTRY lacks, or NULL. */
static const char *
entry_flaw(const json_t *entry)
{
	static const char *const needed[] = {"directory", "file"};

	if (!json_is_object(entry))
		return "is no object";
	for (size_t i = 0; i < COUNT(needed); i++)
		if (!json_is_string(json_object_get(entry, needed[i])))
			return i ? "has no text \"file\"" : "has no text \"directory\"";
	if (json_is_string(json_object_get(entry, "command")) ||
	    json_is_array(json_object_get(entry, "arguments")))
		return NULL;
	return "has neither \"command\" nor \"arguments\"";
}

static void
explain_content(struct loading *loading, const char *path, const json_t *root)
{
	if (!json_is_array(root)) {
		fail(loading, "%s: not a compile database: a list of commands is expected", path);
		return;
	}
	for (size_t i = 0; i < json_array_size(root); i++) {
		const json_t *entry = json_array_get(root, i);
		const char *flaw = entry_flaw(entry);
		const char *file = json_string_value(json_object_get(entry, "file"));
		if (!flaw)
			continue;
		fail(loading, "%s: entry %zu%s%s %s", path, i + 1, file ? ", of " : "",
		     file ? file : "", flaw);
		return;
	}
	fail(loading, "%s: libclang cannot read this compile database", path);
}

static bool
explain_refusal(struct loading *loading)
{
	const char *path = join(&loading->list->arena, loading->database, database_name);
	json_error_t error;
	json_t *root;

	if (access(path, R_OK) != 0)
		return fail(loading, "%s: %s", path, strerror(errno));
	root = json_load_file(path, 0, &error);
	if (!root)
		return fail(loading, "%s:%d:%d: damaged compile database: %s", path, error.line,
			    error.column, error.text);
	explain_content(loading, path, root);
	json_decref(root);
	return false;
}

/* ---- adding commands ---- */

/* The same file with the same arguments in the same folder. */
static bool
same_command(const struct unit_command *a, const struct unit_command *b)
{
	if (a->argument_count != b->argument_count || !str_equal(a->directory, b->directory) ||
	    !str_equal(a->file, b->file))
		return false;
	for (uint32_t i = 0; i < a->argument_count; i++)
		if (!str_equal(a->arguments[i], b->arguments[i]))
			return false;
	return true;
}

static uint64_t
command_hash(const struct unit_command *command)
{
	uint64_t hash = hash_mix(hash_str(command->directory), hash_str(command->file));

	for (uint32_t i = 0; i < command->argument_count; i++)
		hash = hash_mix(hash, hash_str(command->arguments[i]));
	return hash;
}

static void
add_unless_seen(struct loading *loading, const struct unit_command *command)
{
	uint64_t hash = command_hash(command);
	uint32_t before = map_get(&loading->seen, hash);

	if (before && same_command(&loading->list->items.items[before - 1], command))
		return;
	*vec_push(&loading->list->items) = *command;
	map_put(&loading->seen, hash, loading->list->items.count);
}

/* Appends to OUT the command ARGUMENTS with the words that the user wants in every command. */
static void
insert_extras(const struct command_request *request, const word_list *arguments, word_list *out)
{
	uint32_t compiler = command_compiler(arguments);

	for (uint32_t i = 0; i < arguments->count; i++) {
		*vec_push(out) = arguments->items[i];
		for (uint32_t j = 0; i == compiler && j < request->extra_before_count; j++)
			*vec_push(out) = request->extra_before[j];
	}
	for (uint32_t i = 0; i < request->extra_count; i++)
		*vec_push(out) = request->extra[i];
}

/* Adds the command ARGUMENTS that compiles FILE in DIRECTORY (absolute). */
static void
add_command(struct loading *loading, const char *directory, const char *file,
	    const word_list *arguments)
{
	struct arena *arena = &loading->list->arena;
	const char *full = pathname_absolute(arena, directory, file);
	word_list extended = {0}, words = {0};

	insert_extras(loading->request, arguments, &extended);
	command_normalise(arena, directory, file, &extended, &words);
	vec_free(&extended);
	const char **copy = arena_alloc(arena, (words.count + 1) * sizeof *copy);
	for (uint32_t i = 0; i < words.count; i++)
		copy[i] = arena_strdup(arena, words.items[i]);
	const char *fallback =
		loading->unmarked_root ? loading->unmarked_root : pathname_parent(arena, full);
	const struct unit_command command = {
		.directory = directory,
		.file = arena_strdup(arena, file),
		.arguments = copy,
		.argument_count = words.count,
		.root = project_root(arena, full, fallback),
	};
	vec_free(&words);
	add_unless_seen(loading, &command);
}

/* ---- the root of projects that nothing marks ---- */

/* The longest folder that holds every file of the database; NULL when there is none. */
static const char *
common_folder(struct arena *arena, const struct compdb *db)
{
	const char *common = NULL;

	for (uint32_t i = 0; i < db->entries.count; i++) {
		const struct compdb_entry *entry = &db->entries.items[i];
		const char *directory = pathname_parent(
			arena, pathname_absolute(arena, entry->directory, entry->file));
		common = common ? pathname_common(arena, common, directory) : directory;
	}
	return common;
}

/* The folder of the database, or that around it when builds leave theirs in one beside the
 * sources, if it holds every file: headers are often in a sister folder of theirs. Else the folder
 * that all files have in common; NULL when that is "/", which says nothing. */
static const char *
unmarked_root(struct loading *loading)
{
	struct arena *arena = &loading->list->arena;
	const char *home = loading->database;
	const char *common = common_folder(arena, &loading->db);

	if (is_build_folder(pathname_base(home)))
		home = pathname_parent(arena, home);
	if (common && pathname_below(common, home) && !str_equal(home, "/"))
		return home;
	return str_equal(common, "/") ? NULL : common;
}

/* ---- from flags ---- */

/* Whether the flags name a version of C. */
static bool
flags_state_c(const struct command_request *request)
{
	for (uint32_t i = 0; i < request->flag_count; i++)
		if (str_starts_with(request->flags[i], "-std=") && !strstr(request->flags[i], "++"))
			return true;
	return false;
}

static bool
flags_state_language(const struct command_request *request)
{
	for (uint32_t i = 0; i < request->flag_count; i++)
		if (str_starts_with(request->flags[i], "-x"))
			return true;
	return false;
}

/* The flags may begin with a compiler: so CMake calls a clang-tidy. A header .h is C++ unless the
 * flags are for C. */
static void
add_from_flags(struct loading *loading, const char *file)
{
	const struct command_request *request = loading->request;
	enum language language = source_language(file);
	bool cxx = language == LANGUAGE_CXX ||
		   (language == LANGUAGE_HEADER && !flags_state_c(request));
	word_list words = {0};

	if (!request->flag_count || strchr("-@", *request->flags[0]))
		*vec_push(&words) = cxx ? "clang++" : "clang";
	for (uint32_t i = 0; i < request->flag_count; i++)
		*vec_push(&words) = request->flags[i];
	if (source_is_header(file) && !flags_state_language(request)) {
		*vec_push(&words) = "-x";
		*vec_push(&words) = cxx ? "c++-header" : "c-header";
	}
	add_command(loading, absolute(loading, "."), file, &words);
	vec_free(&words);
}

static bool
load_from_flags(struct loading *loading)
{
	const struct command_request *request = loading->request;

	if (!request->path_count)
		return fail(loading, "name the files to check before `--`");
	for (uint32_t i = 0; i < request->path_count; i++) {
		const char *path = request->paths[i];
		if (access(absolute(loading, path), F_OK) != 0)
			return fail(loading, "no such file: %s", path);
		if (is_directory(absolute(loading, path)))
			return fail(loading, "%s is a folder: before `--` name files", path);
		add_from_flags(loading, path);
	}
	return true;
}

/* ---- from a database ---- */

/* Directories of a database may be relative, against its specification: to the database, then. */
static void
make_directories_absolute(struct loading *loading)
{
	for (uint32_t i = 0; i < loading->db.entries.count; i++) {
		struct compdb_entry *entry = &loading->db.entries.items[i];
		entry->directory = pathname_absolute(&loading->list->arena, loading->database,
						     entry->directory);
	}
}

/* Whether the entry's words state the language, as for a source without a known extension. */
static bool
states_language(const struct compdb_entry *entry)
{
	for (uint32_t i = 0; i < entry->arguments.count; i++)
		if (str_starts_with(entry->arguments.items[i], "-x") &&
		    !str_starts_with(entry->arguments.items[i], "-xassembler"))
			return true;
	return false;
}

/* What a build makes for itself: CMake's precompiled header is parsed with the sources anyhow. */
static bool
is_helper(const struct compdb_entry *entry)
{
	return str_starts_with(pathname_base(entry->file), "cmake_pch.");
}

static void
add_entry(struct loading *loading, const struct compdb_entry *entry)
{
	word_list words = {0};

	if (is_helper(entry) ||
	    (source_language(entry->file) == LANGUAGE_NONE && !states_language(entry)))
		return;
	for (uint32_t i = 0; i < entry->arguments.count; i++)
		*vec_push(&words) = entry->arguments.items[i];
	add_command(loading, entry->directory, entry->file, &words);
	vec_free(&words);
}

/* The real paths of all entries' files, in the arena. */
static const char **
real_files(struct loading *loading)
{
	struct arena *arena = &loading->list->arena;
	const struct compdb *db = &loading->db;
	const char **files = arena_alloc(arena, (db->entries.count + 1) * sizeof *files);

	for (uint32_t i = 0; i < db->entries.count; i++) {
		const struct compdb_entry *entry = &db->entries.items[i];
		files[i] =
			real_path(arena, pathname_absolute(arena, entry->directory, entry->file));
	}
	return files;
}

/* A header is checked through a source that includes it. */
static bool
add_includer(struct loading *loading, const char *header)
{
	const struct compdb_entry *entry = includer_find(&loading->db, header);

	if (!entry)
		return false;
	add_entry(loading, entry);
	*vec_push(&loading->list->stand_ins) =
		pathname_absolute(&loading->list->arena, entry->directory, entry->file);
	return true;
}

/* A named file without a command of its own: a header, or a source that no build knows yet. */
static bool
add_inferred(struct loading *loading, const char *path)
{
	uint32_t before = loading->db.entries.count;

	if (source_is_header(path) && add_includer(loading, path))
		return true;

	if (is_directory(path))
		return fail(loading, "%s/%s: no command for a source below %s", loading->database,
			    database_name, path);
	if (source_language(path) == LANGUAGE_NONE)
		return fail(loading, "%s is no C or C++ file by its name", path);
	if (!compdb_infer(&loading->db, path))
		return fail(loading, "%s/%s: no command for %s, nor for a file near it",
			    loading->database, database_name, path);
	make_directories_absolute(loading);
	add_entry(loading, &loading->db.entries.items[before]);
	return true;
}

/* Adds what PATH names: a file, or the files below a folder. FILES: see real_files; COUNT of them.
 */
static bool
add_path(struct loading *loading, const char *path, const char *const *files, uint32_t count)
{
	bool known = false;

	if (access(absolute(loading, path), F_OK) != 0)
		return errno == ENOENT ? fail(loading, "no such file: %s", path)
				       : fail(loading, "%s: %s", path, strerror(errno));
	const char *real = real_path(&loading->list->arena, absolute(loading, path));
	for (uint32_t i = 0; i < count; i++) {
		if (!pathname_below(files[i], real))
			continue;
		known = true;
		add_entry(loading, &loading->db.entries.items[i]);
	}
	return known || add_inferred(loading, real);
}

/* A source that stands in for a header, and is named itself, stands for itself. */
static void
drop_named_stand_ins(struct loading *loading)
{
	struct command_list *list = loading->list;
	const struct command_request *request = loading->request;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < list->stand_ins.count; i++) {
		const char *real = real_path(&list->arena, list->stand_ins.items[i]);
		bool named = false;
		for (uint32_t j = 0; j < request->path_count && !named; j++) {
			const char *path = absolute(loading, request->paths[j]);
			named = pathname_below(real, real_path(&list->arena, path));
		}
		if (!named)
			list->stand_ins.items[kept++] = list->stand_ins.items[i];
	}
	list->stand_ins.count = kept;
}

static bool
load_from_database(struct loading *loading)
{
	const struct command_request *request = loading->request;

	if (!(request->database ? take_database(loading) : find_database(loading)))
		return false;
	loading->list->database = loading->database;
	if (!compdb_read(&loading->db, loading->database))
		return explain_refusal(loading);
	make_directories_absolute(loading);
	loading->unmarked_root = unmarked_root(loading);
	uint32_t count = loading->db.entries.count;
	const char **files = request->path_count ? real_files(loading) : NULL;
	for (uint32_t i = 0; i < request->path_count; i++)
		if (!add_path(loading, request->paths[i], files, count))
			return false;
	drop_named_stand_ins(loading);
	for (uint32_t i = 0; i < count && !request->path_count; i++)
		add_entry(loading, &loading->db.entries.items[i]);
	if (!loading->list->items.count)
		return fail(loading, "%s/%s: no command that compiles C or C++", loading->database,
			    database_name);
	return true;
}

/* ---- shards ---- */

static bool
is_in_shard(struct loading *loading, const struct unit_command *command)
{
	const struct command_request *request = loading->request;
	const char *path =
		pathname_absolute(&loading->list->arena, command->directory, command->file);

	if (pathname_below(path, command->root))
		path += strlen(command->root);
	return hash_str(path) % request->shard_count == request->shard - 1;
}

static void
keep_shard(struct loading *loading)
{
	struct command_list *list = loading->list;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < list->items.count; i++)
		if (is_in_shard(loading, &list->items.items[i]))
			list->items.items[kept++] = list->items.items[i];
	list->items.count = kept;
}

bool
commands_load(struct command_list *list, const struct command_request *request, struct text *error)
{
	struct loading loading = {.list = list, .request = request, .error = error};

	*list = (struct command_list){0};
	bool ok = request->has_flags ? load_from_flags(&loading) : load_from_database(&loading);
	if (ok && request->shard_count)
		keep_shard(&loading);
	map_free(&loading.seen);
	compdb_free(&loading.db);
	return ok;
}

void
commands_free(struct command_list *list)
{
	vec_free(&list->items);
	vec_free(&list->stand_ins);
	arena_release(&list->arena);
}
