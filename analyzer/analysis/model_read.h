/* What the reader of models and the tables share. Private to analysis/. */
#ifndef SENDSYNC_ANALYSIS_MODEL_READ_H
#define SENDSYNC_ANALYSIS_MODEL_READ_H

#include "analysis/model.h"
#include "base/arena.h"
#include "base/hash.h"
#include "base/vec.h"

struct models {
	struct arena arena;
	VEC(struct model_type *) types;
	VEC(struct model_function *) functions;
	struct map type_index, function_index; /* hash of the name -> row + 1 */
};

/* A function of which nothing is known. */
extern const struct model_function model_function_blank;

enum model_table { MODEL_TYPE, MODEL_FUNCTION, MODEL_SPAWN };

/* The key at INDEX of what an entry may say; NULL behind the last. For tests of the documentation.
 */
const char *model_key(enum model_table table, size_t index);

/* Reads one file's TEXT into MODELS. False with *ERROR (malloc'ed) set: "FILE:LINE:COLUMN: ...". */
bool model_read(struct models *models, const char *file, const char *text, char **error);

#endif
