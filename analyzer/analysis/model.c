/* The tables, looked up by the hash of a name. The first row of a name counts, so a user's own
 * model, which is read first, overrides a built-in one. */
#include "analysis/model.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/model_embedded.h"
#include "analysis/model_read.h"
#include "base/text.h"

static bool
read_user_file(struct models *models, const char *path, char **error)
{
	struct text text = {0}, message = {0};
	bool ok = text_read_file(&text, path);

	if (ok) {
		ok = model_read(models, path, text_str(&text), error);
	} else {
		text_printf(&message, "%s: cannot read this model file: %s", path, strerror(errno));
		*error = xstrdup(text_str(&message));
	}
	text_free(&text);
	text_free(&message);
	return ok;
}

void
models_add_type(struct models *models, const struct model_type *type)
{
	*vec_push(&models->types) = type;
	map_put(&models->type_index, hash_str(type->name), models->types.count);
}

void
models_add_function(struct models *models, const struct model_function *function)
{
	*vec_push(&models->functions) = function;
	map_put(&models->function_index, hash_str(function->name), models->functions.count);
}

struct models *
models_load(const char *const *files, size_t count, char **error)
{
	struct models *models = xmalloc(sizeof *models);
	bool ok = true;

	*models = (struct models){0};
	*error = NULL;
	for (size_t i = 0; i < count && ok; i++)
		ok = read_user_file(models, files[i], error);
	if (!ok) {
		models_free(models);
		return NULL;
	}
	for (const struct model_type *type = embedded_types; type->name; type++)
		if (!models_type(models, type->name))
			models_add_type(models, type);
	for (const struct model_function *row = embedded_functions; row->name; row++)
		if (!models_function(models, row->name))
			models_add_function(models, row);
	return models;
}

void
models_free(struct models *models)
{
	if (!models)
		return;
	vec_free(&models->types);
	vec_free(&models->functions);
	map_free(&models->type_index);
	map_free(&models->function_index);
	arena_release(&models->arena);
	free(models);
}

const struct model_type *
models_type(const struct models *models, const char *name)
{
	uint32_t row = map_get(&models->type_index, hash_str(name));

	return models_type_at(models, (size_t)row - 1);
}

const struct model_function *
models_function(const struct models *models, const char *name)
{
	uint32_t row = map_get(&models->function_index, hash_str(name));

	return models_function_at(models, (size_t)row - 1);
}

const struct model_type *
models_type_at(const struct models *models, size_t index)
{
	return index < models->types.count ? models->types.items[index] : NULL;
}

const struct model_function *
models_function_at(const struct models *models, size_t index)
{
	return index < models->functions.count ? models->functions.items[index] : NULL;
}
