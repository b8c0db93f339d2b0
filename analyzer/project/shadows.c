/*
 * Of a/b/c.h, read from anywhere, each searched folder may hold c.h, b/c.h and
 * a/b/c.h. Most folders have not even the first part, which is asked first;
 * and what one unit asked for is known when the next one asks.
 */
#include "project/shadows.h"

#include <string.h>
#include <unistd.h>

#include "base/text.h"

enum { THERE = 1, MISSING };

/* Where headers are looked for. */
struct folders {
	VEC(struct text) items; /* absolute */
	uint64_t hash;
};

static void
add_folder(struct folders *folders, const char *directory, const char *name)
{
	struct text *folder = vec_push(&folders->items);

	if (name[0] != '/')
		text_printf(folder, "%s/", directory);
	text_puts(folder, name);
	folders->hash = hash_mix(folders->hash, hash_str(text_str(folder)));
}

static void
free_folders(struct folders *folders)
{
	for (uint32_t i = 0; i < folders->items.count; i++)
		text_free(&folders->items.items[i]);
	vec_free(&folders->items);
}

/* Whether the command's word says that a folder is searched: the name behind it, "" when that is
 * the next word, NULL when it says something else. */
static const char *
searched_folder(const char *word)
{
	static const char *const options[] = {"-I",         "-iquote",      "-isystem",
					      "-idirafter", "-cxx-isystem", "--include-directory="};

	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		if (str_starts_with(word, options[i]))
			return word + strlen(options[i]);
	return NULL;
}

static struct folders
folders_of(const struct unit_command *command)
{
	struct folders folders = {0};

	for (uint32_t i = 1; i < command->argument_count; i++) {
		const char *name = searched_folder(command->arguments[i]);

		if (name && !*name)
			name = ++i < command->argument_count ? command->arguments[i] : NULL;
		if (name)
			add_folder(&folders, command->directory, name);
	}
	add_folder(&folders, "/", "/usr/local/include");
	return folders;
}

/* ---- looking ---- */

/* PATH, followed by LENGTH bytes of NAME. */
static bool
is_there(struct shadows *shadows, struct text *path, const char *name, size_t length)
{
	size_t before = path->length;

	text_putc(path, '/');
	text_append(path, name, length);
	uint64_t key = hash_bytes(text_str(path), path->length);
	uint32_t known = map_get(&shadows->there, key);
	if (!known) {
		known = access(text_str(path), F_OK) == 0 ? THERE : MISSING;
		map_put(&shadows->there, key, known);
	}
	path->length = before;
	path->data[before] = '\0';
	return known == THERE;
}

/* The sum over what in FOLDER ends like PATH. */
static uint64_t
sum_in_folder(struct shadows *shadows, struct text *folder, const char *path)
{
	uint64_t sum = 0;

	for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
		const char *name = slash + 1;

		if (is_there(shadows, folder, name, strcspn(name, "/")) &&
		    is_there(shadows, folder, name, strlen(name)))
			sum = hash_mix(sum, hash_mix(hash_str(text_str(folder)), hash_str(name)));
	}
	return sum;
}

static uint64_t
sum_in_folders(struct shadows *shadows, const struct folders *folders, const char *path)
{
	uint64_t key = hash_mix(folders->hash, hash_str(path)), sum = 0;
	uint32_t row = map_get(&shadows->known, key);

	if (row)
		return shadows->sums.items[row - 1];
	for (uint32_t i = 0; i < folders->items.count; i++)
		sum = hash_mix(sum, sum_in_folder(shadows, &folders->items.items[i], path));
	*vec_push(&shadows->sums) = sum;
	map_put(&shadows->known, key, shadows->sums.count);
	return sum;
}

/* In the folder of the file that includes INPUT: the first that is searched for a name in quotes.
 */
static uint64_t
sum_beside(struct shadows *shadows, const struct unit_command *command, const struct facts *facts,
	   const struct input *input)
{
	const char *includer = facts_str(facts, facts->inputs.items[input->includer].path);
	const char *slash = strrchr(includer, '/');
	struct folders folders = {0};
	struct text folder = {0};

	text_append(&folder, includer, slash ? (size_t)(slash - includer) : 0);
	add_folder(&folders, command->directory, input->includer ? text_str(&folder) : ".");
	uint64_t sum = sum_in_folders(shadows, &folders, facts_str(facts, input->path));
	text_free(&folder);
	free_folders(&folders);
	return sum;
}

uint64_t
shadows_sum(struct shadows *shadows, const struct unit_command *command, const struct facts *facts)
{
	struct folders folders = folders_of(command);
	uint64_t sum = folders.hash;

	for (uint32_t i = 1; i < facts->inputs.count; i++) {
		const struct input *input = &facts->inputs.items[i];

		sum = hash_mix(sum,
			       sum_in_folders(shadows, &folders, facts_str(facts, input->path)));
		sum = hash_mix(sum, sum_beside(shadows, command, facts, input));
	}
	free_folders(&folders);
	return sum;
}

void
shadows_free(struct shadows *shadows)
{
	map_free(&shadows->there);
	map_free(&shadows->known);
	vec_free(&shadows->sums);
}
