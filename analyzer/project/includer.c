/*
 * Read as text, without a preprocessor: an #include in a branch that is not
 * taken counts, one whose name is a macro does not. That costs a file read for
 * each file of the project and names the wrong source at worst, whose analysis
 * then says nothing of the header.
 *
 * A file is read once, with the include path of the source that led to it.
 * System headers are not read: they include nothing of the project.
 */
#include "project/includer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "base/text.h"
#include "project/pathname.h"

struct search {
	struct arena arena;
	const char *header;        /* wanted */
	struct map seen;           /* hash of a real path -> 1 */
	VEC(const char *) folders; /* the include path of the entry, absolute */
	VEC(const char *) waiting; /* real paths still to be read */
	bool found;
};

/* ---- the include path ---- */

/* -Idir, -I dir, -iquote dir. */
static void
collect_folders(struct search *search, const struct compdb_entry *entry)
{
	static const char *const options[] = {"-I", "-iquote"};

	search->folders.count = 0;
	for (uint32_t i = 0; i < entry->arguments.count; i++) {
		for (size_t j = 0; j < sizeof options / sizeof *options; j++) {
			const char *word = entry->arguments.items[i];
			if (!str_starts_with(word, options[j]))
				continue;
			word += strlen(options[j]);
			if (!*word && i + 1 < entry->arguments.count)
				word = entry->arguments.items[i + 1];
			*vec_push(&search->folders) =
				pathname_absolute(&search->arena, entry->directory, word);
		}
	}
}

/* ---- the files ---- */

/* A pipe or a device would never end. */
static bool
is_regular(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

/* Notes PATH, if there is such a file: it is what was wanted, or to be read. */
static bool
visit(struct search *search, const char *path)
{
	char *real = is_regular(path) ? realpath(path, NULL) : NULL;

	if (!real)
		return false;
	search->found |= str_equal(real, search->header);
	uint64_t hash = hash_str(real);
	if (!map_get(&search->seen, hash)) {
		map_put(&search->seen, hash, 1);
		*vec_push(&search->waiting) = arena_strdup(&search->arena, real);
	}
	free(real);
	return true;
}

static void
visit_include(struct search *search, const char *folder, const char *name, bool quoted)
{
	struct arena *arena = &search->arena;

	if (quoted && visit(search, pathname_absolute(arena, folder, name)))
		return;
	for (uint32_t i = 0; i < search->folders.count; i++)
		if (visit(search, pathname_absolute(arena, search->folders.items[i], name)))
			return;
}

/* `  # include "name"` or <name>; any other line does nothing. */
static void
read_line(struct search *search, const char *folder, const char *line)
{
	line += strspn(line, " \t");
	if (*line++ != '#')
		return;
	line += strspn(line, " \t");
	if (!str_starts_with(line, "include"))
		return;
	line += strlen("include");
	line += strspn(line, " \t");
	bool quoted = *line == '"';
	if (!quoted && *line != '<')
		return;
	line++;
	size_t length = strcspn(line, quoted ? "\"\n" : ">\n");
	if (line[length] == (quoted ? '"' : '>'))
		visit_include(search, folder, arena_strndup(&search->arena, line, length), quoted);
}

static void
read_file(struct search *search, const char *path)
{
	const char *folder = pathname_parent(&search->arena, path);
	struct text text = {0};

	if (text_read_file(&text, path)) {
		const char *line = text_str(&text);
		while (line && !search->found) {
			read_line(search, folder, line);
			line = strchr(line, '\n');
			line = line ? line + 1 : NULL;
		}
	}
	text_free(&text);
}

static bool
includes_header(struct search *search, const struct compdb_entry *entry)
{
	collect_folders(search, entry);
	search->waiting.count = 0;
	visit(search, pathname_absolute(&search->arena, entry->directory, entry->file));
	while (search->waiting.count && !search->found)
		read_file(search, search->waiting.items[--search->waiting.count]);
	return search->found;
}

/* "pool" of "src/pool.hpp". */
static bool
same_stem(const char *a, const char *b)
{
	const char *name = pathname_base(a), *other = pathname_base(b);
	size_t length = strcspn(name, ".");

	return length == strcspn(other, ".") && memcmp(name, other, length) == 0;
}

const struct compdb_entry *
includer_find(const struct compdb *db, const char *header)
{
	struct search search = {.header = header};
	const struct compdb_entry *found = NULL;

	for (int namesakes = 1; namesakes >= 0 && !found; namesakes--)
		for (uint32_t i = 0; i < db->entries.count && !found; i++) {
			const struct compdb_entry *entry = &db->entries.items[i];
			if (same_stem(entry->file, header) == namesakes &&
			    includes_header(&search, entry))
				found = entry;
		}
	map_free(&search.seen);
	vec_free(&search.folders);
	vec_free(&search.waiting);
	arena_release(&search.arena);
	return found;
}
