/*
 * config.c: what a .sendsync.yaml says, where it is found, and the sentences
 * for what is wrong in one.
 */
#include "suite.h"

#include <ctype.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jansson.h>

#include "base/text.h"
#include "project/config.h"

struct folder {
	char path[64];
	char file[96];
};

static struct folder
make_folder(void)
{
	struct folder folder = {.path = "/tmp/sendsync-config-XXXXXX"};

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder.path));
	snprintf(folder.file, sizeof folder.file, "%s/%s", folder.path, CONFIG_NAME);
	return folder;
}

static void
write_file(const struct folder *folder, const char *text)
{
	FILE *out = fopen(folder->file, "w");

	CU_ASSERT_PTR_NOT_NULL_FATAL(out);
	fputs(text, out);
	fclose(out);
}

static void
remove_folder(const struct folder *folder)
{
	unlink(folder->file);
	rmdir(folder->path);
}

static void
test_keys(void)
{
	struct folder folder = make_folder();
	struct text error = {0};
	struct config config;

	write_file(&folder, "strictness: complete\nfail-on: error\nexecutor: multi-threaded\n"
			    "rules: {'*': off, 'lock-*': on, lock-leak: note}\n"
			    "models: [tools/a.yaml, /b.yaml]\nskip: ['third_party/*']\n");
	config_init(&config);
	CU_ASSERT_TRUE_FATAL(config_read(&config, folder.file, &error));
	CU_ASSERT_EQUAL(config.strictness, 2);
	CU_ASSERT_EQUAL(config.fail_on, 2);
	CU_ASSERT_EQUAL(config.executor, 1);
	CU_ASSERT_EQUAL(config_rule(&config, "never-yields"), SETTING_OFF);
	CU_ASSERT_EQUAL(config_rule(&config, "lock-across-await"), SETTING_ON);
	CU_ASSERT_EQUAL(config_rule(&config, "lock-leak"), 0);
	CU_ASSERT_EQUAL_FATAL(config.models.count, 2);
	CU_ASSERT(str_starts_with(config.models.items[0], folder.path));
	CU_ASSERT(str_ends_with(config.models.items[0], "/tools/a.yaml"));
	CU_ASSERT_STRING_EQUAL(config.models.items[1], "/b.yaml");
	config_free(&config);
	text_free(&error);
	remove_folder(&folder);
}

static void
test_defaults(void)
{
	struct folder folder = make_folder();
	struct text error = {0};
	struct config config;

	write_file(&folder, "# nothing yet\n");
	config_init(&config);
	CU_ASSERT_TRUE(config_read(&config, folder.file, &error));
	CU_ASSERT_EQUAL(config.strictness, -1);
	CU_ASSERT_EQUAL(config.fail_on, -1);
	CU_ASSERT_EQUAL(config_rule(&config, "lock-leak"), SETTING_ON);
	CU_ASSERT_FALSE(config_skips(&config, "/anything.c"));
	config_free(&config);
	text_free(&error);
	remove_folder(&folder);
}

static void
test_errors(void)
{
	static const struct {
		const char *text, *message; /* the part behind the file's path */
	} cases[] = {
		{"strictnes: x\n", ":1:1: there is no key `strictnes`; did you mean `strictness`?"},
		{"strictness: loose\n", ":1:13: `loose` is none of minimal|targeted|complete"},
		{"fail-on: [a]\n", ":1:11: `this` is none of note|warning|error"},
		{"rules: [a]\n", ":1:9: `rules` maps ids or globs to"},
		{"rules: {a: sometimes}\n", ":1:12: `sometimes` is none of off|on|note"},
		{"models: a.yaml\n", ":1:9: `models` is a list"},
		{"skip: [{a: b}]\n", ":1:9: expected a path"},
		{"- a\n", ":1:3: a configuration is keys and values"},
		{"rules: {a: b\n", ":2:1: "},
		{"\tstrictness: x\n", ":1:"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct folder folder = make_folder();
		struct text error = {0}, expected = {0};
		struct config config;

		write_file(&folder, cases[i].text);
		config_init(&config);
		CU_ASSERT_FALSE(config_read(&config, folder.file, &error));
		text_printf(&expected, "%s%s", folder.file, cases[i].message);
		if (!str_starts_with(text_str(&error), text_str(&expected)))
			fprintf(stderr, "\n%s: %s\n", cases[i].text, text_str(&error));
		CU_ASSERT(str_starts_with(text_str(&error), text_str(&expected)));
		config_free(&config);
		text_free(&error);
		text_free(&expected);
		remove_folder(&folder);
	}
}

static void
test_missing(void)
{
	struct text error = {0};
	struct config config;

	config_init(&config);
	CU_ASSERT_FALSE(config_read(&config, "/nonexistent/" CONFIG_NAME, &error));
	CU_ASSERT(str_starts_with(text_str(&error),
				  "/nonexistent/.sendsync.yaml: cannot read this configuration: "));
	config_free(&config);
	text_free(&error);
}

static void
test_stray_setting(void)
{
	static const char *const ids[] = {"lock-leak", "never-yields", NULL};
	struct folder folder = make_folder();
	struct text error = {0};
	struct config config;

	write_file(&folder, "rules:\n  'lock-*': on\n  never-yield: off\n");
	config_init(&config);
	CU_ASSERT_TRUE_FATAL(config_read(&config, folder.file, &error));
	const struct rule_setting *stray = config_stray_setting(&config, ids);
	CU_ASSERT_PTR_NOT_NULL_FATAL(stray);
	CU_ASSERT_STRING_EQUAL(stray->glob, "never-yield");
	CU_ASSERT_EQUAL(stray->line, 3);
	CU_ASSERT_EQUAL(stray->column, 3);
	config_free(&config);
	text_free(&error);
	remove_folder(&folder);
}

static void
test_nearest_folder(void)
{
	struct folder folder = make_folder();
	struct arena arena = {0};
	char deep[96];

	write_file(&folder, "");
	snprintf(deep, sizeof deep, "%s/a/b", folder.path);
	const char *found = config_find(&arena, deep);
	CU_ASSERT_PTR_NOT_NULL_FATAL(found);
	CU_ASSERT_STRING_EQUAL(found, folder.file);
	arena_release(&arena);
	remove_folder(&folder);
}

static void
test_skip(void)
{
	struct folder folder = make_folder();
	struct text error = {0};
	struct config config;
	char path[128];

	write_file(&folder, "skip: ['third_party/*', '*.gen.c']\n");
	config_init(&config);
	CU_ASSERT_TRUE_FATAL(config_read(&config, folder.file, &error));
	snprintf(path, sizeof path, "%s/third_party/zlib/a.c", folder.path);
	CU_ASSERT_TRUE(config_skips(&config, path));
	snprintf(path, sizeof path, "%s/src/lexer.gen.c", folder.path);
	CU_ASSERT_TRUE(config_skips(&config, path));
	snprintf(path, sizeof path, "%s/src/third_party.c", folder.path);
	CU_ASSERT_FALSE(config_skips(&config, path));
	config_free(&config);
	text_free(&error);
	remove_folder(&folder);
}

/* What init writes is a configuration, and so is each of its examples. */
static void
test_template(void)
{
	struct folder folder = make_folder();
	struct text out = {0}, used = {0}, error = {0};
	struct config config;

	config_template(&out);
	for (const char *line = text_str(&out); *line; line += strcspn(line, "\n") + 1) {
		size_t length = strcspn(line, "\n");
		const char *colon = memchr(line, ':', length);
		size_t word = strcspn(line + (length > 2 ? 2 : 0), " :");

		if (length > 2 && colon == line + 2 + word && colon[1] == ' ' && islower(line[2]))
			text_append(&used, line + 2, length - 1);
	}
	write_file(&folder, text_str(&used));
	config_init(&config);
	CU_ASSERT_TRUE(config_read(&config, folder.file, &error));
	CU_ASSERT_EQUAL(config.strictness, 1);
	CU_ASSERT_EQUAL(config.fail_on, 1);
	CU_ASSERT_EQUAL(config.rules.count, 2);
	CU_ASSERT_EQUAL(config.models.count, 1);
	CU_ASSERT_EQUAL(config.skip.count, 1);
	config_free(&config);
	text_free(&out);
	text_free(&used);
	text_free(&error);
	remove_folder(&folder);
}

/* ---- the file anew ---- */

/* Reads TEXT from the folder and dumps it. */
static void
dump_of(const struct folder *folder, const char *text, struct text *out)
{
	struct text error = {0};
	struct config config;

	write_file(folder, text);
	config_init(&config);
	CU_ASSERT_TRUE(config_read(&config, folder->file, &error));
	CU_ASSERT_STRING_EQUAL(text_str(&error), "");
	config_dump(&config, out);
	config_free(&config);
	text_free(&error);
}

/* Asserts that a dump of TEXT has the lines EXPECTED, and reads back to the same. */
static void
expect_round_trip(const struct folder *folder, const char *text, const char *expected)
{
	struct text once = {0}, twice = {0};

	dump_of(folder, text, &once);
	dump_of(folder, text_str(&once), &twice);
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&once), expected));
	CU_ASSERT_STRING_EQUAL(text_str(&once), text_str(&twice));
	if (!strstr(text_str(&once), expected))
		fprintf(stderr, "no %sin %s\n", expected, text_str(&once));
	text_free(&once);
	text_free(&twice);
}

/* Every value that the schema allows for a key; strings: odd ones. */
static void
round_trip_key(const struct folder *folder, const char *key, const json_t *schema)
{
	const json_t *words = json_object_get(schema, "enum"), *word;
	const char *type = json_string_value(json_object_get(schema, "type"));
	struct text line = {0};
	size_t index;

	if (str_equal(type, "array")) {
		text_printf(&line, "%s:\n  - \"/a b/*: #\"\n  - \"/\\\"\\\\\\x01\xc3\xa9\"\n", key);
		expect_round_trip(folder, text_str(&line), text_str(&line));
		words = NULL;
	} else if (str_equal(type, "object")) {
		words = json_object_get(json_object_get(schema, "additionalProperties"), "enum");
		CU_ASSERT_TRUE(json_array_size(words) > 1);
	} else {
		CU_ASSERT_TRUE(json_array_size(words) > 1);
	}
	json_array_foreach(words, index, word)
	{
		text_clear(&line);
		text_printf(&line, type ? "%s:\n  \"lock-*\": %s\n" : "%s: %s\n", key,
			    json_string_value(word));
		expect_round_trip(folder, text_str(&line), text_str(&line));
	}
	text_free(&line);
}

/* The schema has every key, since it is made of the same table. */
static void
test_dump_of_every_key(void)
{
	struct folder folder = make_folder();
	struct text schema = {0}, all = {0};
	json_t *value;
	const char *key;

	config_schema(&schema);
	json_t *root = json_loads(text_str(&schema), JSON_REJECT_DUPLICATES, NULL);
	json_t *properties = json_object_get(root, "properties");
	CU_ASSERT_TRUE_FATAL(json_object_size(properties) >= 6);
	dump_of(&folder, "", &all);
	json_object_foreach(properties, key, value)
	{
		struct text line = {0};

		round_trip_key(&folder, key, value);
		text_printf(&line, "%s:", key);
		CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&all), text_str(&line)));
		text_free(&line);
	}
	json_decref(root);
	text_free(&schema);
	text_free(&all);
	remove_folder(&folder);
}

static void
test_dump_of_all(void)
{
	struct folder folder = make_folder();

	expect_round_trip(&folder, "",
			  "strictness: targeted\nfail-on: warning\nexecutor: unknown\nrules: {}\n"
			  "models: []\nskip: []\n");
	expect_round_trip(&folder,
			  "skip: [b]\nrules: {'*': off, 'lock-*': on, lock-leak: note}\n"
			  "strictness: complete\n",
			  "strictness: complete\nfail-on: warning\nexecutor: unknown\nrules:\n"
			  "  \"*\": off\n  \"lock-*\": on\n  \"lock-leak\": note\nmodels: []\n"
			  "skip:\n  - \"b\"\n");
	remove_folder(&folder);
}

/* As the command line adds settings behind those of the file. */
static void
test_dump_of_a_glob_twice(void)
{
	struct config config;
	struct text out = {0};

	config_init(&config);
	*vec_push(&config.rules) = (struct rule_setting){.glob = "a", .severity = 2};
	*vec_push(&config.rules) = (struct rule_setting){.glob = "*", .severity = SETTING_ON};
	*vec_push(&config.rules) = (struct rule_setting){.glob = "a", .severity = SETTING_OFF};
	config_dump(&config, &out);
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&out), "rules:\n  \"*\": on\n  \"a\": off\nmodels"));
	config_free(&config);
	text_free(&out);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"every key goes to its place", test_keys},
		{"what is not said is at its default", test_defaults},
		{"mistakes have a place and a way out", test_errors},
		{"a missing file", test_missing},
		{"a setting for no rule", test_stray_setting},
		{"the nearest file above", test_nearest_folder},
		{"skipped files, by glob", test_skip},
		{"what init writes can be read", test_template},
		{"a dump of every key", test_dump_of_every_key},
		{"a dump of all", test_dump_of_all},
		{"a dump of a glob twice", test_dump_of_a_glob_twice},
		CU_TEST_INFO_NULL,
	};

	return suite_run("config", tests);
}
