/*
 * Facts. The first byte says how the others are meant: as a file of facts, or
 * as edits of good ones. Edits pass the checksum and meet the validator, and
 * outlive every change of a row's shape: each is 8 bytes, a table, a word of a
 * row, the row (16 bits) and the word's new value.
 *
 * What the validator lets pass is dumped, linked and asked about by every
 * rule: none may crash, since damaged facts are a message.
 */
#include <string.h>

#include "analysis/effects.h"
#include "analysis/refcount.h"
#include "base/text.h"
#include "facts/tables.h"
#include "frontend/frontend.h"
#include "fuzz.h"
#include "rules/rule.h"

static const char *const sources[] = {"blocks.c", "captures.cpp", "coroutine.cpp", "exceptions.cpp",
				      "places.c", "scopes.cpp",   "templates.cpp"};
enum { SOURCE_COUNT = sizeof sources / sizeof *sources, EDIT_SIZE = 8 };

static void
lower_source(const char *name, struct facts *facts)
{
	struct text path = {0};
	bool cxx = str_ends_with(name, ".cpp");

	text_printf(&path, SENDSYNC_SOURCE_DIR "/testdata/facts/%s", name);
	const char *const arguments[] = {cxx ? "clang++" : "clang", cxx ? "-std=c++20" : "-std=c17",
					 "-I" SENDSYNC_SOURCE_DIR "/testdata/include",
					 "-I" SENDSYNC_SOURCE_DIR "/annotations", text_str(&path)};
	const struct unit_command command = {
		.directory = SENDSYNC_SOURCE_DIR,
		.file = text_str(&path),
		.arguments = arguments,
		.argument_count = sizeof arguments / sizeof *arguments,
		.root = SENDSYNC_SOURCE_DIR "/testdata/facts",
	};
	FUZZ_EXPECT(frontend_lower(&command, facts) == UNIT_OK);
	text_free(&path);
}

/* The bytes of a source's facts, lowered when they are first asked for and kept. */
static const struct text *
good_facts(uint8_t which)
{
	static struct text kept[SOURCE_COUNT];
	struct text *bytes = &kept[which % SOURCE_COUNT];
	struct facts facts;

	if (bytes->length)
		return bytes;
	lower_source(sources[which % SOURCE_COUNT], &facts);
	facts_write(&facts, bytes);
	facts_free(&facts);
	return bytes;
}

static void
apply_edit(const struct facts_rows *tables, const uint8_t *edit)
{
	const struct facts_rows *table = &tables[edit[0] % TABLE_COUNT];
	uint16_t row;
	size_t width = table->size < sizeof(uint32_t) ? 1 : sizeof(uint32_t);

	memcpy(&row, edit + 2, sizeof row);
	size_t at = (size_t)(row % table->count) * table->size +
		    edit[1] % (table->size / width) * width;
	memcpy((char *)table->items + at, edit + 4, width);
}

static void
ask_rules(struct check *check)
{
	const struct facts *facts = check->program->units.items[0];

	for (const struct rule *const *rule = rules; *rule; rule++) {
		check->rule = *rule;
		for (uint32_t i = 1; i < facts->functions.count && check->rule->check; i++)
			if (facts->functions.items[i].flags & FUNCTION_DEFINED &&
			    program_is_home(check->program, 0, i))
				check->rule->check(check, 0, i);
		for (uint32_t i = 1; i < facts->types.count && check->rule->check_type; i++)
			if (facts->types.items[i].kind == TYPE_RECORD)
				check->rule->check_type(check, 0, i);
	}
}

static void
analyse(struct facts *facts)
{
	struct program program;
	struct diag_list diags = {0};
	char *error = NULL;
	struct models *models = models_load(NULL, 0, &error);

	program_init(&program, models, STRICTNESS_TARGETED);
	program_add(&program, facts);
	struct effects *effects = effects_new(&program);
	struct traits *traits = traits_new(&program);
	refcounts_infer(effects, traits);
	struct check check = {
		.program = &program, .traits = traits, .effects = effects, .diags = &diags};
	ask_rules(&check);
	diag_list_free(&diags);
	traits_free(traits);
	effects_free(effects);
	program_free(&program);
	models_free(models);
}

static void
read_facts(const void *bytes, size_t size)
{
	struct facts facts;
	struct text dump = {0};
	const char *error = NULL;

	FUZZ_EXPECT(facts_read(&facts, bytes, size, &error) == !error);
	if (!error) {
		facts_dump(&facts, NULL, &dump);
		analyse(&facts);
	}
	text_free(&dump);
	facts_free(&facts);
}

/* Good facts, edited and written anew. */
static void
read_edited(const uint8_t *data, size_t size)
{
	const struct text *good = good_facts(data[0]);
	struct facts_rows tables[TABLE_COUNT];
	struct facts facts;
	struct text bytes = {0};
	const char *error = NULL;

	FUZZ_EXPECT(facts_read(&facts, good->data, good->length, &error));
	facts_rows(&facts, tables);
	for (size_t at = 1; at + EDIT_SIZE <= size; at += EDIT_SIZE)
		apply_edit(tables, data + at);
	facts_write(&facts, &bytes);
	facts_free(&facts);
	read_facts(bytes.data, bytes.length);
	text_free(&bytes);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size && *data < SOURCE_COUNT)
		read_edited(data, size);
	else
		read_facts(data, size);
	return 0;
}
