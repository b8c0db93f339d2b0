/* Reading is a walk over one table of keys; config.h says what the file is for. */
#include "project/config.h"

#include <errno.h>
#include <fnmatch.h>
#include <jansson.h>
#include <libfyaml.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "base/yaml.h"
#include "project/nearest.h"
#include "project/pathname.h"

enum key_kind { KEY_CHOICE, KEY_LIST, KEY_RULES };

struct key {
	const char *name;
	enum key_kind kind;
	size_t offset;
	const char *choices; /* "a|b|c", the value is the position */
	const char *initial; /* as the template shows it */
	const char *help;
};

#define AT(member) offsetof(struct config, member)
static const struct key keys[] = {
	{"strictness", KEY_CHOICE, AT(strictness), "minimal|targeted|complete", "targeted",
	 "How much is assumed of what nobody stated."},
	{"fail-on", KEY_CHOICE, AT(fail_on), "note|warning|error", "warning",
	 "The least severity that makes the exit code 1."},
	{"executor", KEY_CHOICE, AT(executor), "unknown|multi-threaded", "unknown",
	 "Where coroutines resume; multi-threaded: each may go on on another thread."},
	{"rules", KEY_RULES, AT(rules), "off|on|note|warning|error",
	 "{\"*\": on, never-yields: off}",
	 "Which rules run, and how severe they are; the last glob that matches counts."},
	{"models", KEY_LIST, AT(models), NULL, "[tools/our-library.yaml]",
	 "Model files of your own, from this folder (docs/models.md). They come before ours."},
	{"skip", KEY_LIST, AT(skip), NULL, "[\"third_party/*\"]",
	 "Files, by glob from this folder, in which nothing is reported."},
};
enum { KEY_COUNT = sizeof keys / sizeof *keys };

struct reader {
	struct config *config;
	struct text *error;
};

__attribute__((format(printf, 3, 4))) static bool
fail(struct reader *reader, struct fy_node *node, const char *format, ...)
{
	struct yaml_place place = yaml_place(node);
	va_list arguments;

	text_printf(reader->error, "%s:%d:%d: ", reader->config->file, place.line, place.column);
	va_start(arguments, format);
	text_vprintf(reader->error, format, arguments);
	va_end(arguments);
	return false;
}

/* The scalar, owned by the configuration; NULL for other nodes. */
static const char *
scalar(struct reader *reader, struct fy_node *node)
{
	size_t length;
	const char *text = fy_node_get_scalar(node, &length);

	return text ? arena_strndup(&reader->config->arena, text, length) : NULL;
}

/* ---- values ---- */

static int
choice_index(const char *choices, const char *word)
{
	for (int index = 0;; index++) {
		size_t length = strcspn(choices, "|");

		if (strlen(word) == length && strncmp(choices, word, length) == 0)
			return index;
		if (!choices[length])
			return -1;
		choices += length + 1;
	}
}

static bool
read_choice(struct reader *reader, struct fy_node *node, const char *choices, int *value)
{
	const char *word = scalar(reader, node);

	*value = word ? choice_index(choices, word) : -1;
	return *value >= 0 ||
	       fail(reader, node, "`%s` is none of %s", word ? word : "this", choices);
}

typedef VEC(const char *) name_list;

static bool
read_list(struct reader *reader, struct fy_node *node, const struct key *key)
{
	name_list *list = (name_list *)((char *)reader->config + key->offset);
	struct fy_node *item;
	void *iterator = NULL;

	if (!fy_node_is_sequence(node))
		return fail(reader, node, "`%s` is a list: %s", key->name, key->initial);
	while ((item = fy_node_sequence_iterate(node, &iterator))) {
		const char *word = scalar(reader, item);

		if (!word || !*word)
			return fail(reader, item, "expected a path");
		*vec_push(list) = word;
	}
	return true;
}

/* The severities behind the words off|on|note|warning|error. */
static const int settings[] = {SETTING_OFF, SETTING_ON, 0, 1, 2};

static bool
read_rules(struct reader *reader, struct fy_node *node, const struct key *key)
{
	struct fy_node_pair *pair;
	void *iterator = NULL;
	int choice;

	if (!fy_node_is_mapping(node))
		return fail(reader, node, "`rules` maps ids or globs to %s: %s", key->choices,
			    key->initial);
	while ((pair = fy_node_mapping_iterate(node, &iterator))) {
		struct fy_node *name = fy_node_pair_key(pair);
		struct yaml_place place = yaml_place(name);

		if (!read_choice(reader, fy_node_pair_value(pair), key->choices, &choice))
			return false;
		*vec_push(&reader->config->rules) = (struct rule_setting){
			.glob = scalar(reader, name),
			.severity = settings[choice],
			.line = place.line,
			.column = place.column,
		};
	}
	return true;
}

/* ---- keys ---- */

static const struct key *
find_key(struct reader *reader, struct fy_node *node)
{
	const char *name = scalar(reader, node);
	struct nearest nearest = {.word = name ? name : ""};

	for (size_t i = 0; i < KEY_COUNT; i++) {
		if (str_equal(name, keys[i].name))
			return &keys[i];
		nearest_offer(&nearest, keys[i].name);
	}
	fail(reader, node, "there is no key `%s`", name ? name : "");
	nearest_hint(&nearest, reader->error);
	return NULL;
}

static bool
read_key(struct reader *reader, const struct key *key, struct fy_node *value)
{
	int choice;

	switch (key->kind) {
	case KEY_LIST:
		return read_list(reader, value, key);
	case KEY_RULES:
		return read_rules(reader, value, key);
	case KEY_CHOICE:
		break;
	}
	if (!read_choice(reader, value, key->choices, &choice))
		return false;
	memcpy((char *)reader->config + key->offset, &choice, sizeof choice);
	return true;
}

static bool
read_root(struct reader *reader, struct fy_node *root)
{
	struct fy_node_pair *pair;
	void *iterator = NULL;

	if (!fy_node_is_mapping(root))
		return fail(reader, root,
			    "a configuration is keys and values: strictness: targeted");
	while ((pair = fy_node_mapping_iterate(root, &iterator))) {
		const struct key *key = find_key(reader, fy_node_pair_key(pair));

		if (!key || !read_key(reader, key, fy_node_pair_value(pair)))
			return false;
	}
	return true;
}

/* ---- the file ---- */

void
config_init(struct config *config)
{
	*config = (struct config){.strictness = -1, .fail_on = -1};
}

void
config_free(struct config *config)
{
	vec_free(&config->rules);
	vec_free(&config->models);
	vec_free(&config->skip);
	vec_free(&config->silent);
	arena_release(&config->arena);
}

const char *
config_find(struct arena *arena, const char *directory)
{
	for (;;) {
		const char *file = pathname_absolute(arena, directory, CONFIG_NAME);

		if (access(file, F_OK) == 0)
			return file;
		if (str_equal(directory, "/"))
			return NULL;
		directory = pathname_parent(arena, directory);
	}
}

/* Paths of the file are seen from its folder. */
static void
place_models(struct config *config)
{
	for (uint32_t i = 0; i < config->models.count; i++)
		config->models.items[i] = pathname_absolute(&config->arena, config->directory,
							    config->models.items[i]);
}

bool
config_read(struct config *config, const char *file, struct text *error)
{
	struct reader reader = {config, error};
	struct text text = {0};
	struct fy_document *document = NULL;
	bool ok = text_read_file(&text, file);

	config->file = arena_strdup(&config->arena, file);
	config->directory = pathname_parent(&config->arena, config->file);
	if (!ok)
		text_printf(error, "%s: cannot read this configuration: %s", file, strerror(errno));
	if (ok && !yaml_is_blank(text_str(&text))) {
		document = yaml_parse(file, text_str(&text), error);
		ok = document && read_root(&reader, fy_document_root(document));
	}
	place_models(config);
	fy_document_destroy(document);
	text_free(&text);
	return ok;
}

/* ---- answers ---- */

int
config_rule(const struct config *config, const char *id)
{
	for (uint32_t i = config->rules.count; i-- > 0;)
		if (fnmatch(config->rules.items[i].glob, id, 0) == 0)
			return config->rules.items[i].severity;
	return SETTING_ON;
}

const struct rule_setting *
config_stray_setting(const struct config *config, const char *const *ids)
{
	for (uint32_t i = 0; i < config->rules.count; i++) {
		bool known = false;

		for (const char *const *id = ids; *id; id++)
			known |= fnmatch(config->rules.items[i].glob, *id, 0) == 0;
		if (!known)
			return &config->rules.items[i];
	}
	return NULL;
}

bool
config_skips(const struct config *config, const char *path)
{
	const char *below = path;

	for (uint32_t i = 0; i < config->silent.count; i++)
		if (str_equal(config->silent.items[i], path))
			return true;
	if (config->directory && pathname_below(path, config->directory) &&
	    strlen(path) > strlen(config->directory))
		below = path + strlen(config->directory) + !str_equal(config->directory, "/");
	for (uint32_t i = 0; i < config->skip.count; i++)
		if (fnmatch(config->skip.items[i], below, 0) == 0)
			return true;
	return false;
}

void
config_template(struct text *out)
{
	text_puts(out,
		  "# What `sendsync check` does in this folder and below. Each key stands here "
		  "as an example;\n# take away the # to use it. The command line comes before "
		  "this file.\n");
	for (size_t i = 0; i < KEY_COUNT; i++) {
		text_printf(out, "\n# %s", keys[i].help);
		if (keys[i].choices)
			text_printf(out, " One of %s.", keys[i].choices);
		text_printf(out, "\n# %s: %s\n", keys[i].name, keys[i].initial);
	}
}

/* ---- the file anew ---- */

/* A string between double quotes, as YAML and JSON read it. */
static void
put_quoted(const char *string, struct text *out)
{
	text_putc(out, '"');
	for (; *string; string++) {
		unsigned char c = (unsigned char)*string;

		if (c == '"' || c == '\\')
			text_printf(out, "\\%c", c);
		else if (c < ' ' || c == 0x7f)
			text_printf(out, "\\x%02x", c);
		else
			text_putc(out, *string);
	}
	text_putc(out, '"');
}

/* Word INDEX of "a|b|c". */
static void
put_choice(const char *choices, int index, struct text *out)
{
	while (index-- > 0)
		choices += strcspn(choices, "|") + 1;
	text_append(out, choices, strcspn(choices, "|"));
}

static void
dump_list(const name_list *list, struct text *out)
{
	text_puts(out, list->count ? "\n" : " []\n");
	for (uint32_t i = 0; i < list->count; i++) {
		text_puts(out, "  - ");
		put_quoted(list->items[i], out);
		text_putc(out, '\n');
	}
}

/* A glob that stands again further down counts there alone; YAML would not bear it twice. */
static bool
stands_again(const struct config *config, uint32_t index)
{
	for (uint32_t i = index + 1; i < config->rules.count; i++)
		if (str_equal(config->rules.items[i].glob, config->rules.items[index].glob))
			return true;
	return false;
}

static void
dump_rules(const struct config *config, const struct key *key, struct text *out)
{
	text_puts(out, config->rules.count ? "\n" : " {}\n");
	for (uint32_t i = 0; i < config->rules.count; i++) {
		const struct rule_setting *setting = &config->rules.items[i];
		int choice = 0;

		if (stands_again(config, i))
			continue;
		while (settings[choice] != setting->severity)
			choice++;
		text_puts(out, "  ");
		put_quoted(setting->glob, out);
		text_puts(out, ": ");
		put_choice(key->choices, choice, out);
		text_putc(out, '\n');
	}
}

static void
dump_key(const struct config *config, const struct key *key, struct text *out)
{
	const void *member = (const char *)config + key->offset;
	int choice;

	text_printf(out, "%s:", key->name);
	switch (key->kind) {
	case KEY_LIST:
		dump_list(member, out);
		return;
	case KEY_RULES:
		dump_rules(config, key, out);
		return;
	case KEY_CHOICE:
		break;
	}
	memcpy(&choice, member, sizeof choice);
	text_putc(out, ' ');
	if (choice < 0)
		text_puts(out, key->initial);
	else
		put_choice(key->choices, choice, out);
	text_putc(out, '\n');
}

void
config_dump(const struct config *config, struct text *out)
{
	for (size_t i = 0; i < KEY_COUNT; i++)
		dump_key(config, &keys[i], out);
}

/* ---- the schema ---- */

static json_t *
enumeration(const char *choices)
{
	json_t *words = json_array();
	struct text word = {0};

	for (const char *at = choices; *at; at += *at == '|') {
		text_clear(&word);
		put_choice(at, 0, &word);
		json_array_append_new(words, json_string(text_str(&word)));
		at += word.length;
	}
	text_free(&word);
	return json_pack("{s:o}", "enum", words);
}

static json_t *
schema_of(const struct key *key)
{
	json_t *schema = NULL;

	switch (key->kind) {
	case KEY_CHOICE:
		schema = enumeration(key->choices);
		json_object_set_new(schema, "default", json_string(key->initial));
		break;
	case KEY_LIST:
		schema = json_pack("{s:s, s:{s:s, s:i}}", "type", "array", "items", "type",
				   "string", "minLength", 1);
		break;
	case KEY_RULES:
		schema = json_pack("{s:s, s:o}", "type", "object", "additionalProperties",
				   enumeration(key->choices));
		break;
	}
	json_object_set_new(schema, "description", json_string(key->help));
	return schema;
}

void
config_schema(struct text *out)
{
	json_t *properties = json_object();

	for (size_t i = 0; i < KEY_COUNT; i++)
		json_object_set_new(properties, keys[i].name, schema_of(&keys[i]));
	json_t *schema = json_pack("{s:s, s:s, s:[s, s], s:b, s:o}", "$schema",
				   "http://json-schema.org/draft-07/schema#", "title",
				   "sendsync: " CONFIG_NAME, "type", "object", "null",
				   "additionalProperties", 0, "properties", properties);
	char *bytes = json_dumps(schema, JSON_INDENT(2));
	text_printf(out, "%s\n", bytes);
	free(bytes);
	json_decref(schema);
}
