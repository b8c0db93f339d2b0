/*
 * Builds the compiled-in models: reads the YAML files that are its arguments
 * and prints them as C, the rows of analyzer/analysis/model_embedded.h.
 *
 * What is read and what is written derive from the same tables of keys, so a
 * new key needs no line here. A damaged model file is a build error with its
 * line and column.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/model_embedded.h"
#include "analysis/model_keys.h"

/* The rows that are being made are not there yet. */
const struct model_type embedded_types[] = {{.name = NULL}};
const struct model_function embedded_functions[] = {{.name = NULL}};

static void
put_string(const char *member, const char *text)
{
	if (!text)
		return;
	printf(" .%s = \"", member);
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '?')
			printf("\\%03o", c);
		else
			putchar(c);
	}
	printf("\",");
}

static void
put_condition(const char *member, const struct condition *condition)
{
	printf(" .%s = {%d, %u, {", member, (int)condition->kind, condition->term_count);
	for (uint32_t i = 0; i < condition->term_count; i++)
		printf("{%d, %u},", (int)condition->terms[i].trait, condition->terms[i].argument);
	printf("%s}},", condition->term_count ? "" : "{0, 0}");
}

static void put_spawn(const struct model_spawn *spawn);
static void put_blocks(const char *member, const struct model_blocks *blocks);

static void
put_member(const struct key *key, const char *row)
{
	const void *at = row + key->offset;
	int number;

	switch (key->kind) {
	case VALUE_NAME:
	case VALUE_ROLE:  /* all roles at once */
	case VALUE_GUARD: /* with the type */
	case VALUE_TAG:   /* a role */
		break;
	case VALUE_TEXT:
		put_string(key->member, *(const char *const *)at);
		break;
	case VALUE_BOOL:
		printf(" .%s = %d,", key->member, *(const bool *)at);
		break;
	case VALUE_CONDITION:
		put_condition(key->member, at);
		break;
	case VALUE_SPAWN:
		put_spawn(at);
		break;
	case VALUE_BLOCKS:
		put_blocks(key->member, at);
		break;
	case VALUE_POSITION:
	case VALUE_NUMBER:
	case VALUE_SUCCESS:
	case VALUE_LIFETIME:
	case VALUE_END:
		memcpy(&number, at, sizeof number);
		printf(" .%s = %d,", key->member, number);
		break;
	}
}

static void
put_members(const struct key *keys, const void *row)
{
	for (const struct key *key = keys; key->name; key++)
		put_member(key, row);
}

static void
put_spawn(const struct model_spawn *spawn)
{
	printf(" .spawn = {.present = %d,", spawn->present);
	put_members(model_spawn_keys, spawn);
	printf("},");
}

static void
put_blocks(const char *member, const struct model_blocks *blocks)
{
	printf(" .%s = {.present = %d,", member, blocks->present);
	put_members(model_block_keys, blocks);
	printf("},");
}

static void
put_types(const struct models *models)
{
	const struct model_type *type;

	printf("const struct model_type embedded_types[] = {\n");
	for (size_t i = 0; (type = models_type_at(models, i)); i++) {
		printf("\t{");
		put_string("name", type->name);
		put_string("library", type->library);
		put_members(model_type_keys, type);
		printf(" .roles = %u, .guard_mutex = %u, .guard_mutex_rest = %d, "
		       ".guard_mutex_known = %d, .guard_always = %d},\n",
		       type->roles, type->guard_mutex, type->guard_mutex_rest,
		       type->guard_mutex_known, type->guard_always);
	}
	printf("\t{.name = NULL},\n};\n");
}

static void
put_functions(const struct models *models)
{
	const struct model_function *function;

	printf("const struct model_function embedded_functions[] = {\n");
	for (size_t i = 0; (function = models_function_at(models, i)); i++) {
		printf("\t{");
		put_string("name", function->name);
		put_string("library", function->library);
		put_members(model_function_keys, function);
		printf(" .built_in = true},\n");
	}
	printf("\t{.name = NULL},\n};\n");
}

int
main(int count, char **files)
{
	char *error;
	struct models *models =
		models_load((const char *const *)files + 1, (size_t)count - 1, &error);

	if (!models) {
		fprintf(stderr, "%s\n", error);
		free(error);
		return 1;
	}
	printf("#include \"analysis/model_embedded.h\"\n\n");
	put_types(models);
	put_functions(models);
	models_free(models);
	return 0;
}
