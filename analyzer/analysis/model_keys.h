/*
 * The keys of model files, each declared once: its name, how its value is read
 * and the member that it goes to. The reader of YAML and the generator of the
 * compiled-in rows (cmake/model_compile.c) derive from these tables. Private to
 * analysis/.
 */
#ifndef SENDSYNC_ANALYSIS_MODEL_KEYS_H
#define SENDSYNC_ANALYSIS_MODEL_KEYS_H

#include "analysis/model.h"

enum value_kind {
	VALUE_NAME, /* read elsewhere: name, names */
	VALUE_TEXT,
	VALUE_BOOL,
	VALUE_POSITION,
	VALUE_NUMBER, /* not negative */
	VALUE_ROLE,   /* yes sets the bit `argument` of model_type.roles */
	VALUE_CONDITION,
	VALUE_GUARD,
	VALUE_TAG,
	VALUE_SPAWN,
	VALUE_BLOCKS, /* yes, no, or keys */
	VALUE_SUCCESS,
	VALUE_LIFETIME,
	VALUE_END,
};

struct key {
	const char *name;
	enum value_kind kind;
	size_t offset; /* of the member in its row */
	uint32_t argument;
	const char *member;
};

/* End with a row whose name is NULL. */
extern const struct key model_type_keys[], model_function_keys[], model_spawn_keys[],
	model_block_keys[];

#endif
