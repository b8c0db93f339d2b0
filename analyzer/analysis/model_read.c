/*
 * Model files: YAML -> rows.
 *
 * Each key is declared once, with the way its value is read and where it
 * goes; the error for an unknown key names the nearest of the same tables.
 * libfyaml knows the line and column of every node.
 */
#include "analysis/model_read.h"

#include <libfyaml.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/model_keys.h"
#include "base/text.h"
#include "base/yaml.h"

#define MODEL_BLOCKS_BLANK                                                                         \
	{.on = ARG_NONE, .flags = ARG_NONE, .timeout = ARG_NONE, .without = ARG_NONE}

const struct model_function model_function_blank = {
	.spawn = {.task = ARG_NONE,
		  .data = ARG_NONE,
		  .handle = ARG_NONE,
		  .attributes = ARG_NONE,
		  .policy_same_thread = ARG_NONE},
	.locks = ARG_NONE,
	.unlocks = ARG_NONE,
	.try_locks = ARG_NONE,
	.releases = ARG_NONE,
	.tests = ARG_NONE,
	.joins = ARG_NONE,
	.detaches = ARG_NONE,
	.waits = ARG_NONE,
	.empties = ARG_NONE,
	.fills = ARG_NONE,
	.takes = ARG_NONE,
	.swaps = ARG_NONE,
	.borrows = ARG_NONE,
	.returns = ARG_NONE,
	.binds = ARG_NONE,
	.derefs = ARG_NONE,
	.callback = ARG_NONE,
	.sets_detached = ARG_NONE,
	.atomic = ARG_NONE,
	.unblocks = ARG_NONE,
	.blocks = MODEL_BLOCKS_BLANK,
	.opens = MODEL_BLOCKS_BLANK,
};

struct reader {
	struct models *models;
	const char *file, *library;
	char **error;
	uint32_t types_before, functions_before; /* rows of the files that were read before */
};

/* ---- errors ---- */

static bool fail(struct reader *reader, struct fy_node *node, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static bool
fail(struct reader *reader, struct fy_node *node, const char *format, ...)
{
	struct yaml_place place = yaml_place(node);
	struct text text = {0};
	va_list arguments;

	text_printf(&text, "%s:%d:%d: ", reader->file, place.line, place.column);
	va_start(arguments, format);
	text_vprintf(&text, format, arguments);
	va_end(arguments);
	if (!*reader->error)
		*reader->error = xstrdup(text_str(&text));
	text_free(&text);
	return false;
}

/* ---- scalars ---- */

/* The scalar as a string of the arena; NULL for other nodes. */
static const char *
scalar(struct reader *reader, struct fy_node *node)
{
	size_t length;
	const char *text = node ? fy_node_get_scalar(node, &length) : NULL;

	return text ? arena_strndup(&reader->models->arena, text, length) : NULL;
}

static bool
read_bool(struct reader *reader, struct fy_node *node, bool *value)
{
	const char *text = scalar(reader, node);

	if (!str_equal(text, "yes") && !str_equal(text, "no"))
		return fail(reader, node, "expected yes or no");
	*value = str_equal(text, "yes");
	return true;
}

static const struct {
	const char *name;
	int position;
} positions[] = {
	{"this", ARG_THIS}, {"result", ARG_RESULT}, {"rest", ARG_REST},
	{"all", ARG_ALL},   {"none", ARG_NONE},     {"unnamed", ARG_UNNAMED},
};

static bool
read_position(struct reader *reader, struct fy_node *node, int *value)
{
	const char *text = scalar(reader, node);
	char *end;
	long number;

	for (size_t i = 0; text && i < sizeof positions / sizeof *positions; i++) {
		if (str_equal(text, positions[i].name)) {
			*value = positions[i].position;
			return true;
		}
	}
	number = text && *text ? strtol(text, &end, 10) : -1;
	if (number < 0 || number > 63 || *end)
		return fail(
			reader, node,
			"expected the position of an argument, from 0, or this, result, rest, all, "
			"unnamed");
	*value = (int)number;
	return true;
}

static bool
read_number(struct reader *reader, struct fy_node *node, int *value)
{
	const char *text = scalar(reader, node);
	char *end;
	long number = text && *text ? strtol(text, &end, 10) : -1;

	if (number < 0 || number > INT32_MAX || *end)
		return fail(reader, node, "expected a number");
	*value = (int)number;
	return true;
}

struct choice {
	const char *name;
	int value;
};

static bool
read_choice(struct reader *reader, struct fy_node *node, const struct choice *choices, int *value)
{
	const char *text = scalar(reader, node);
	struct text names = {0};

	for (const struct choice *choice = choices; choice->name; choice++) {
		if (str_equal(text, choice->name)) {
			*value = choice->value;
			text_free(&names);
			return true;
		}
		text_printf(&names, "%s%s", choice == choices ? "" : ", ", choice->name);
	}
	fail(reader, node, "expected one of %s", text_str(&names));
	text_free(&names);
	return false;
}

/* ---- values ---- */

static const struct choice successes[] = {{"always", SUCCESS_ALWAYS},
					  {"zero", SUCCESS_ZERO},
					  {"nonzero", SUCCESS_NONZERO},
					  {NULL, 0}};
static const struct choice lifetimes[] = {{"scoped", SPAWN_SCOPED},
					  {"handle", SPAWN_HANDLE},
					  {"detached", SPAWN_DETACHED},
					  {NULL, 0}};
static const struct choice ends[] = {{"nothing", HANDLE_END_NOTHING},
				     {"joins", HANDLE_END_JOINS},
				     {"terminates", HANDLE_END_TERMINATES},
				     {"detaches", HANDLE_END_DETACHES},
				     {NULL, 0}};
static const struct choice tags[] = {
	{"defer", ROLE_TAG_DEFER}, {"try", ROLE_TAG_TRY}, {"adopt", ROLE_TAG_ADOPT}, {NULL, 0}};
static const struct choice conditions[] = {{"always", CONDITION_ALWAYS},
					   {"never", CONDITION_NEVER},
					   {"unknown", CONDITION_UNKNOWN},
					   {"parts", CONDITION_PARTS},
					   {NULL, 0}};

/* ---- unknown keys: the nearest known one (Levenshtein, Soviet Physics Doklady 10, 1966) ---- */

static size_t
distance(const char *a, const char *b)
{
	size_t row[64], length = strlen(b);

	if (length >= 63 || strlen(a) >= 63)
		return 64;
	for (size_t j = 0; j <= length; j++)
		row[j] = j;
	for (size_t i = 1; a[i - 1]; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= length; j++) {
			size_t best = diagonal + (a[i - 1] != b[j - 1]);

			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			diagonal = row[j];
			row[j] = best;
		}
	}
	return row[length];
}

static const struct key *
find_key(struct reader *reader, struct fy_node *node, const struct key *keys)
{
	const char *name = scalar(reader, node);
	const struct key *nearest = keys;

	for (const struct key *key = keys; name && key->name; key++)
		if (str_equal(key->name, name))
			return key;
	for (const struct key *key = keys; name && key->name; key++)
		if (distance(name, key->name) < distance(name, nearest->name))
			nearest = key;
	fail(reader, node, "unknown key '%s'; did you mean '%s'?", name ? name : "", nearest->name);
	return NULL;
}

/* "send 0" or "sync 1" */
static bool
read_term(struct reader *reader, struct fy_node *node, struct condition *condition)
{
	const char *text = scalar(reader, node);
	bool sync = text && str_starts_with(text, "sync ");

	if (!text || (!sync && !str_starts_with(text, "send ")) || text[5] < '0' || text[5] > '9' ||
	    text[6])
		return fail(reader, node, "expected a term such as 'send 0' or 'sync 1'");
	if (condition->term_count == sizeof condition->terms / sizeof *condition->terms)
		return fail(reader, node, "too many terms");
	condition->terms[condition->term_count++] =
		(struct condition_term){sync ? TRAIT_SYNC : TRAIT_SEND, (uint32_t)(text[5] - '0')};
	return true;
}

static bool
read_condition(struct reader *reader, struct fy_node *node, struct condition *condition)
{
	struct fy_node *term;
	void *iterator = NULL;
	int kind;

	if (fy_node_is_sequence(node)) {
		condition->kind = CONDITION_TERMS;
		while ((term = fy_node_sequence_iterate(node, &iterator)))
			if (!read_term(reader, term, condition))
				return false;
		return true;
	}
	if (str_starts_with(scalar(reader, node) ? scalar(reader, node) : "", "send ") ||
	    str_starts_with(scalar(reader, node) ? scalar(reader, node) : "", "sync ")) {
		condition->kind = CONDITION_TERMS;
		return read_term(reader, node, condition);
	}
	if (!read_choice(reader, node, conditions, &kind))
		return false;
	condition->kind = (enum condition_kind)kind;
	return true;
}

static bool
read_role(struct reader *reader, struct fy_node *node, uint32_t role, void *at)
{
	uint32_t *roles = at;
	bool yes;

	if (!read_bool(reader, node, &yes))
		return false;
	*roles |= yes ? role : 0;
	return true;
}

/* guard: yes, or always, or {mutex: 0}, or {mutex: rest} */
static bool
read_guard(struct reader *reader, struct fy_node *node, struct model_type *type)
{
	struct fy_node *mutex;
	int position;

	type->guard_always = str_equal(scalar(reader, node), "always");
	if (type->guard_always) {
		type->roles |= ROLE_GUARD;
		return true;
	}
	if (!fy_node_is_mapping(node))
		return read_role(reader, node, ROLE_GUARD, &type->roles);
	mutex = fy_node_mapping_lookup_by_string(node, "mutex", (size_t)-1);
	if (!mutex || fy_node_mapping_item_count(node) != 1)
		return fail(reader, node, "expected {mutex: N} or {mutex: rest}");
	if (!read_position(reader, mutex, &position))
		return false;
	if (position < 0 && position != ARG_REST)
		return fail(reader, mutex, "expected the position of a template argument, or rest");
	type->roles |= ROLE_GUARD;
	type->guard_mutex_known = true;
	type->guard_mutex_rest = position == ARG_REST;
	type->guard_mutex = position > 0 ? (uint32_t)position : 0;
	return true;
}

static bool read_mapping(struct reader *reader, struct fy_node *node, const struct key *keys,
			 void *row);

static bool
read_enum(struct reader *reader, struct fy_node *node, const struct choice *choices, void *at)
{
	int value;

	if (!read_choice(reader, node, choices, &value))
		return false;
	memcpy(at, &value, sizeof value);
	return true;
}

static bool
read_spawn(struct reader *reader, struct fy_node *node, struct model_spawn *spawn)
{
	spawn->present = true;
	spawn->lifetime = SPAWN_HANDLE;
	return read_mapping(reader, node, model_spawn_keys, spawn);
}

static bool
read_blocks(struct reader *reader, struct fy_node *node, struct model_blocks *blocks)
{
	if (!fy_node_is_mapping(node))
		return read_bool(reader, node, &blocks->present);
	blocks->present = true;
	return read_mapping(reader, node, model_block_keys, blocks);
}

static bool
read_tag(struct reader *reader, struct fy_node *node, struct model_type *type)
{
	int role;

	if (!read_choice(reader, node, tags, &role))
		return false;
	type->roles |= (uint32_t)role;
	return true;
}

static bool
read_text(struct reader *reader, struct fy_node *node, void *at)
{
	const char *text = scalar(reader, node);

	if (!text)
		return fail(reader, node, "expected a text");
	memcpy(at, &text, sizeof text);
	return true;
}

static bool
read_value(struct reader *reader, struct fy_node *node, const struct key *key, void *row)
{
	void *at = (char *)row + key->offset;

	switch (key->kind) {
	case VALUE_NAME:
		return true;
	case VALUE_TEXT:
		return read_text(reader, node, at);
	case VALUE_BOOL:
		return read_bool(reader, node, at);
	case VALUE_POSITION:
		return read_position(reader, node, at);
	case VALUE_NUMBER:
		return read_number(reader, node, at);
	case VALUE_ROLE:
		return read_role(reader, node, key->argument, at);
	case VALUE_CONDITION:
		return read_condition(reader, node, at);
	case VALUE_GUARD:
		return read_guard(reader, node, row);
	case VALUE_TAG:
		return read_tag(reader, node, row);
	case VALUE_SPAWN:
		return read_spawn(reader, node, at);
	case VALUE_BLOCKS:
		return read_blocks(reader, node, at);
	case VALUE_SUCCESS:
		return read_enum(reader, node, successes, at);
	case VALUE_LIFETIME:
		return read_enum(reader, node, lifetimes, at);
	case VALUE_END:
		return read_enum(reader, node, ends, at);
	}
	return false;
}

static bool
read_mapping(struct reader *reader, struct fy_node *node, const struct key *keys, void *row)
{
	struct fy_node_pair *pair;
	void *iterator = NULL;

	if (!fy_node_is_mapping(node))
		return fail(reader, node, "expected keys and values");
	while ((pair = fy_node_mapping_iterate(node, &iterator))) {
		const struct key *key = find_key(reader, fy_node_pair_key(pair), keys);

		if (!key || !read_value(reader, fy_node_pair_value(pair), key, row))
			return false;
	}
	return true;
}

/* ---- rows ---- */

static bool
add_type(struct reader *reader, struct fy_node *node, const char *name, const void *row)
{
	struct models *models = reader->models;
	struct model_type *type = arena_alloc(&models->arena, sizeof *type);
	uint32_t earlier = map_get(&models->type_index, hash_str(name));

	*type = *(const struct model_type *)row;
	type->name = name;
	type->library = reader->library;
	if (earlier > reader->types_before)
		return fail(reader, node, "'%s' stands here twice", name);
	if (earlier)
		return true; /* overridden by a file that was read before */
	models_add_type(models, type);
	return true;
}

static bool
add_function(struct reader *reader, struct fy_node *node, const char *name, const void *row)
{
	struct models *models = reader->models;
	struct model_function *function = arena_alloc(&models->arena, sizeof *function);
	uint32_t earlier = map_get(&models->function_index, hash_str(name));

	*function = *(const struct model_function *)row;
	function->name = name;
	function->library = reader->library;
	if (earlier > reader->functions_before)
		return fail(reader, node, "'%s' stands here twice", name);
	if (earlier)
		return true;
	models_add_function(models, function);
	return true;
}

typedef bool add_row(struct reader *reader, struct fy_node *node, const char *name,
		     const void *row);

static bool
add_name(struct reader *reader, struct fy_node *node, const void *row, add_row *add)
{
	const char *name = scalar(reader, node);

	if (!name || !*name)
		return fail(reader, node, "expected a name");
	return add(reader, node, name, row);
}

/* `name: x`, `name: [x, y]`, or the same with `names`. */
static bool
add_named(struct reader *reader, struct fy_node *node, const void *row, add_row *add)
{
	struct fy_node *one = fy_node_mapping_lookup_by_string(node, "name", (size_t)-1);
	struct fy_node *names = fy_node_mapping_lookup_by_string(node, "names", (size_t)-1), *name;
	void *iterator = NULL;

	if (one && names)
		return fail(reader, names, "'name' and 'names' side by side: use one of them");
	if (one)
		names = one;
	if (!names || (fy_node_is_sequence(names) && fy_node_sequence_is_empty(names)))
		return fail(reader, node, "this entry has no name");
	if (!fy_node_is_sequence(names))
		return add_name(reader, names, row, add);
	while ((name = fy_node_sequence_iterate(names, &iterator)))
		if (!add_name(reader, name, row, add))
			return false;
	return true;
}

static bool
read_rows(struct reader *reader, struct fy_node *list, const struct key *keys, const void *blank,
	  size_t size, add_row *add)
{
	struct fy_node *entry;
	void *iterator = NULL, *row;

	if (!list)
		return true;
	if (!fy_node_is_sequence(list))
		return fail(reader, list, "expected a list");
	while ((entry = fy_node_sequence_iterate(list, &iterator))) {
		row = arena_alloc(&reader->models->arena, size);
		memcpy(row, blank, size);
		if (!read_mapping(reader, entry, keys, row) || !add_named(reader, entry, row, add))
			return false;
	}
	return true;
}

static const char no_library[] = "a model begins with 'library: NAME'";

static bool
read_root(struct reader *reader, struct fy_node *root)
{
	static const struct key root_keys[] = {
		{"library", VALUE_NAME, 0, 0, NULL},
		{"types", VALUE_NAME, 0, 0, NULL},
		{"functions", VALUE_NAME, 0, 0, NULL},
		{NULL, VALUE_NAME, 0, 0, NULL},
	};
	static const struct model_type blank_type;

	if (!root || !fy_node_is_mapping(root))
		return fail(reader, root, "%s", no_library);
	if (!read_mapping(reader, root, root_keys, reader->models))
		return false;
	reader->library =
		scalar(reader, fy_node_mapping_lookup_by_string(root, "library", (size_t)-1));
	if (!reader->library)
		return fail(reader, root, "%s", no_library);
	return read_rows(reader, fy_node_mapping_lookup_by_string(root, "types", (size_t)-1),
			 model_type_keys, &blank_type, sizeof blank_type, add_type) &&
	       read_rows(reader, fy_node_mapping_lookup_by_string(root, "functions", (size_t)-1),
			 model_function_keys, &model_function_blank, sizeof model_function_blank,
			 add_function);
}

bool
model_read(struct models *models, const char *file, const char *text, char **error)
{
	struct reader reader = {.models = models,
				.file = file,
				.error = error,
				.types_before = models->types.count,
				.functions_before = models->functions.count};
	struct text syntax = {0};
	struct fy_document *document;
	bool ok;

	if (yaml_is_blank(text))
		return fail(&reader, NULL, "%s", no_library);
	document = yaml_parse(file, text, &syntax);
	ok = document && read_root(&reader, fy_document_root(document));
	if (!document)
		*error = xstrdup(text_str(&syntax));
	fy_document_destroy(document);
	text_free(&syntax);
	return ok;
}
