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

#include "base/text.h"

struct reader {
	struct models *models;
	const char *file, *library;
	char **error;
};

/* ---- errors ---- */

static bool fail(struct reader *reader, struct fy_node *node, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static const struct fy_mark *
mark_of(struct fy_node *node)
{
	struct fy_token *token = NULL;
	struct fy_node *first;

	if (!node)
		return NULL;
	if (fy_node_is_scalar(node))
		token = fy_node_get_scalar_token(node);
	else if (fy_node_is_mapping(node) && fy_node_mapping_get_by_index(node, 0))
		return mark_of(fy_node_pair_key(fy_node_mapping_get_by_index(node, 0)));
	else if (fy_node_is_sequence(node) && (first = fy_node_sequence_get_by_index(node, 0)))
		return mark_of(first);
	return token ? fy_token_start_mark(token) : NULL;
}

static bool
fail(struct reader *reader, struct fy_node *node, const char *format, ...)
{
	const struct fy_mark *mark = mark_of(node);
	struct text text = {0};
	va_list arguments;

	text_printf(&text, "%s:%d:%d: ", reader->file, mark ? mark->line + 1 : 1,
		    mark ? mark->column + 1 : 1);
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
	{"all", ARG_ALL},   {"none", ARG_NONE},
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
			"expected the position of an argument, from 0, or this, result, rest, all");
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

/* ---- keys ---- */

enum value_kind {
	VALUE_NAME, /* read elsewhere: name, names */
	VALUE_TEXT,
	VALUE_BOOL,
	VALUE_POSITION,
	VALUE_ROLE, /* yes sets the bit `argument` of a uint32_t */
	VALUE_CONDITION,
	VALUE_GUARD,
	VALUE_TAG,
	VALUE_SPAWN,
	VALUE_SUCCESS,
	VALUE_LIFETIME,
	VALUE_END,
};

struct key {
	const char *name;
	enum value_kind kind;
	size_t offset;
	uint32_t argument;
};

#define TYPE_KEY(name, kind, member) {name, kind, offsetof(struct model_type, member), 0}
#define ROLE_KEY(name, role) {name, VALUE_ROLE, offsetof(struct model_type, roles), role}
static const struct key type_keys[] = {
	{"name", VALUE_NAME, 0, 0},
	{"names", VALUE_NAME, 0, 0},
	TYPE_KEY("because", VALUE_TEXT, because),
	TYPE_KEY("instead", VALUE_TEXT, instead),
	TYPE_KEY("send", VALUE_CONDITION, send),
	TYPE_KEY("sync", VALUE_CONDITION, sync),
	{"guard", VALUE_GUARD, 0, 0},
	{"tag", VALUE_TAG, 0, 0},
	ROLE_KEY("thread-mutex", ROLE_THREAD_MUTEX),
	ROLE_KEY("task-mutex", ROLE_TASK_MUTEX),
	ROLE_KEY("task-guard", ROLE_TASK_GUARD),
	ROLE_KEY("view", ROLE_VIEW),
	ROLE_KEY("holder", ROLE_HOLDER),
	ROLE_KEY("box", ROLE_BOX),
	ROLE_KEY("container", ROLE_CONTAINER),
	ROLE_KEY("never-suspends", ROLE_NEVER_SUSPENDS),
	ROLE_KEY("always-suspends", ROLE_ALWAYS_SUSPENDS),
	ROLE_KEY("synchronized", ROLE_SYNCHRONIZED),
	ROLE_KEY("lazy", ROLE_LAZY_TASK),
	ROLE_KEY("eager", ROLE_EAGER_TASK),
	ROLE_KEY("migrates", ROLE_MIGRATES),
	ROLE_KEY("same-thread", ROLE_SAME_THREAD),
	ROLE_KEY("thread-bound", ROLE_THREAD_BOUND),
	{NULL, VALUE_NAME, 0, 0},
};

#define FUNCTION_KEY(name, kind, member) {name, kind, offsetof(struct model_function, member), 0}
static const struct key function_keys[] = {
	{"name", VALUE_NAME, 0, 0},
	{"names", VALUE_NAME, 0, 0},
	FUNCTION_KEY("because", VALUE_TEXT, because),
	FUNCTION_KEY("instead", VALUE_TEXT, instead),
	FUNCTION_KEY("spawn", VALUE_SPAWN, spawn),
	FUNCTION_KEY("locks", VALUE_POSITION, locks),
	FUNCTION_KEY("unlocks", VALUE_POSITION, unlocks),
	FUNCTION_KEY("try-locks", VALUE_POSITION, try_locks),
	FUNCTION_KEY("releases", VALUE_POSITION, releases),
	FUNCTION_KEY("tests", VALUE_POSITION, tests),
	FUNCTION_KEY("joins", VALUE_POSITION, joins),
	FUNCTION_KEY("detaches", VALUE_POSITION, detaches),
	FUNCTION_KEY("waits", VALUE_POSITION, waits),
	FUNCTION_KEY("empties", VALUE_POSITION, empties),
	FUNCTION_KEY("fills", VALUE_POSITION, fills),
	FUNCTION_KEY("takes", VALUE_POSITION, takes),
	FUNCTION_KEY("swaps", VALUE_POSITION, swaps),
	FUNCTION_KEY("borrows", VALUE_POSITION, borrows),
	FUNCTION_KEY("returns", VALUE_POSITION, returns),
	FUNCTION_KEY("binds", VALUE_POSITION, binds),
	FUNCTION_KEY("derefs", VALUE_POSITION, derefs),
	FUNCTION_KEY("callback", VALUE_POSITION, callback),
	FUNCTION_KEY("atomic", VALUE_POSITION, atomic),
	FUNCTION_KEY("calls-back", VALUE_BOOL, calls_back),
	FUNCTION_KEY("migrates", VALUE_BOOL, migrates),
	FUNCTION_KEY("suspends", VALUE_BOOL, suspends),
	FUNCTION_KEY("never-returns", VALUE_BOOL, never_returns),
	FUNCTION_KEY("blocks", VALUE_BOOL, blocks),
	FUNCTION_KEY("offloads", VALUE_BOOL, offloads),
	FUNCTION_KEY("no-throw", VALUE_BOOL, no_throw),
	FUNCTION_KEY("success", VALUE_SUCCESS, success),
	{NULL, VALUE_NAME, 0, 0},
};

#define SPAWN_KEY(name, kind, member) {name, kind, offsetof(struct model_spawn, member), 0}
static const struct key spawn_keys[] = {
	SPAWN_KEY("task", VALUE_POSITION, task),
	SPAWN_KEY("data", VALUE_POSITION, data),
	SPAWN_KEY("handle", VALUE_POSITION, handle),
	SPAWN_KEY("lifetime", VALUE_LIFETIME, lifetime),
	SPAWN_KEY("end", VALUE_END, handle_end),
	SPAWN_KEY("by-pointer", VALUE_BOOL, by_pointer),
	SPAWN_KEY("same-thread", VALUE_BOOL, same_thread),
	SPAWN_KEY("policy", VALUE_TEXT, policy_type),
	SPAWN_KEY("policy-same-thread", VALUE_POSITION, policy_same_thread),
	{NULL, VALUE_NAME, 0, 0},
};

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

/* ---- values ---- */

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

/* guard: yes, or {mutex: 0}, or {mutex: rest} */
static bool
read_guard(struct reader *reader, struct fy_node *node, struct model_type *type)
{
	struct fy_node *mutex;
	int position;

	type->roles |= ROLE_GUARD;
	if (!fy_node_is_mapping(node)) {
		bool yes;

		return read_bool(reader, node, &yes);
	}
	mutex = fy_node_mapping_lookup_by_string(node, "mutex", (size_t)-1);
	if (!mutex || fy_node_mapping_item_count(node) != 1)
		return fail(reader, node, "expected {mutex: N} or {mutex: rest}");
	if (!read_position(reader, mutex, &position))
		return false;
	type->guard_mutex_known = true;
	type->guard_mutex_rest = position == ARG_REST;
	type->guard_mutex = position > 0 ? (uint32_t)position : 0;
	return true;
}

static bool read_mapping(struct reader *reader, struct fy_node *node, const struct key *keys,
			 void *row);

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
	return read_mapping(reader, node, spawn_keys, spawn);
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

	*type = *(const struct model_type *)row;
	type->name = name;
	type->library = reader->library;
	if (models_type(models, name)) {
		if (str_equal(models_type(models, name)->library, reader->library))
			return fail(reader, node, "'%s' stands here twice", name);
		return true; /* overridden by a file that was read before */
	}
	*vec_push(&models->types) = type;
	map_put(&models->type_index, hash_str(name), models->types.count);
	return true;
}

static bool
add_function(struct reader *reader, struct fy_node *node, const char *name, const void *row)
{
	struct models *models = reader->models;
	struct model_function *function = arena_alloc(&models->arena, sizeof *function);

	*function = *(const struct model_function *)row;
	function->name = name;
	function->library = reader->library;
	if (models_function(models, name)) {
		if (str_equal(models_function(models, name)->library, reader->library))
			return fail(reader, node, "'%s' stands here twice", name);
		return true;
	}
	*vec_push(&models->functions) = function;
	map_put(&models->function_index, hash_str(name), models->functions.count);
	return true;
}

typedef bool add_row(struct reader *reader, struct fy_node *node, const char *name,
		     const void *row);

/* `name: x`, `name: [x, y]`, or the same with `names`. */
static bool
add_named(struct reader *reader, struct fy_node *node, const void *row, add_row *add)
{
	struct fy_node *names = fy_node_mapping_lookup_by_string(node, "name", (size_t)-1), *name;
	void *iterator = NULL;

	if (!names)
		names = fy_node_mapping_lookup_by_string(node, "names", (size_t)-1);
	if (!names)
		return fail(reader, node, "this entry has no name");
	if (fy_node_is_scalar(names))
		return add(reader, names, scalar(reader, names), row);
	while ((name = fy_node_sequence_iterate(names, &iterator))) {
		if (!fy_node_is_scalar(name))
			return fail(reader, name, "expected a name");
		if (!add(reader, name, scalar(reader, name), row))
			return false;
	}
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

static bool
read_root(struct reader *reader, struct fy_node *root)
{
	static const struct key root_keys[] = {
		{"library", VALUE_NAME, 0, 0},
		{"types", VALUE_NAME, 0, 0},
		{"functions", VALUE_NAME, 0, 0},
		{NULL, VALUE_NAME, 0, 0},
	};
	static const struct model_type blank_type;

	if (!root || !fy_node_is_mapping(root))
		return fail(reader, root, "a model begins with 'library: NAME'");
	if (!read_mapping(reader, root, root_keys, reader->models))
		return false;
	reader->library =
		scalar(reader, fy_node_mapping_lookup_by_string(root, "library", (size_t)-1));
	if (!reader->library)
		return fail(reader, root, "a model begins with 'library: NAME'");
	return read_rows(reader, fy_node_mapping_lookup_by_string(root, "types", (size_t)-1),
			 type_keys, &blank_type, sizeof blank_type, add_type) &&
	       read_rows(reader, fy_node_mapping_lookup_by_string(root, "functions", (size_t)-1),
			 function_keys, &model_function_blank, sizeof model_function_blank,
			 add_function);
}

/* What the parser said, at its own line and column. */
static void
syntax_error(struct reader *reader, struct fy_diag *diag)
{
	struct fy_diag_error *first;
	struct text text = {0};
	void *iterator = NULL;

	first = fy_diag_errors_iterate(diag, &iterator);
	text_printf(&text, "%s:%d:%d: %s", reader->file, first ? first->line + 1 : 1,
		    first ? first->column + 1 : 1, first ? first->msg : "this is no YAML");
	*reader->error = xstrdup(text_str(&text));
	text_free(&text);
}

bool
model_read(struct models *models, const char *file, const char *text, char **error)
{
	struct reader reader = {.models = models, .file = file, .error = error};
	struct fy_diag_cfg diag_config;
	struct fy_parse_cfg config = {.flags = FYPCF_QUIET};
	struct fy_document *document;
	bool ok = false;

	fy_diag_cfg_default(&diag_config);
	config.diag = fy_diag_create(&diag_config);
	fy_diag_set_collect_errors(config.diag, true);
	document = fy_document_build_from_string(&config, text, (size_t)-1);
	if (document)
		ok = read_root(&reader, fy_document_root(document));
	else
		syntax_error(&reader, config.diag);
	fy_document_destroy(document);
	fy_diag_destroy(config.diag);
	return ok;
}
