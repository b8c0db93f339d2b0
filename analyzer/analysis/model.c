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

const struct model_function model_function_blank = {
	.spawn = {.task = ARG_NONE,
		  .data = ARG_NONE,
		  .handle = ARG_NONE,
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
	.atomic = ARG_NONE,
};

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

struct models *
models_load(const char *const *files, size_t count, char **error)
{
	struct models *models = xmalloc(sizeof *models);
	bool ok = true;

	*models = (struct models){0};
	*error = NULL;
	for (size_t i = 0; i < count && ok; i++)
		ok = read_user_file(models, files[i], error);
	for (size_t i = 0; embedded_models[i].name && ok; i++)
		ok = model_read(models, embedded_models[i].name, embedded_models[i].text, error);
	if (ok)
		return models;
	models_free(models);
	return NULL;
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

	return row ? models->types.items[row - 1] : NULL;
}

const struct model_function *
models_function(const struct models *models, const char *name)
{
	uint32_t row = map_get(&models->function_index, hash_str(name));

	return row ? models->functions.items[row - 1] : NULL;
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
