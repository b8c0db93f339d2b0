/*
 * Linking: who has the body of a function that is only called here.
 *
 * A definition is known by its USR, which answers calls from units without one,
 * and by its USR and place: a header's inline function has one home, while each
 * program of a compile database has its own main(). Static functions are their
 * own home in every unit; lambdas go with the function around them, since their
 * USR does not tell two instantiations of it apart.
 *
 * Missed on purpose: one header text that macros make different in two units
 * is judged as the first unit sees it.
 */
#include "analysis/program.h"

#include "base/text.h"

static const struct function *
function_row(const struct program *program, uint32_t unit, uint32_t function)
{
	return &program->units.items[unit]->functions.items[function];
}

void
program_init(struct program *program, const struct models *models, enum strictness strictness)
{
	*program = (struct program){.models = models, .strictness = strictness};
}

void
program_free(struct program *program)
{
	vec_free(&program->units);
	vec_free(&program->defined);
	map_free(&program->definitions);
}

/* ---- linking ---- */

/* True when the same USR means the same function in every unit. */
static bool
is_linked(const struct function *function)
{
	return function->usr && !function->enclosing && !(function->flags & FUNCTION_STATIC);
}

static uint64_t
usr_key(const struct facts *facts, const struct function *function)
{
	return hash_str(facts_str(facts, function->usr));
}

static uint64_t
place_key(const struct facts *facts, const struct function *function)
{
	const struct span *span = &function->span;
	const char *path = facts_str(facts, facts->files.items[span->file].path);
	uint64_t place = hash_mix(hash_str(path), (uint64_t)span->line << 32 | span->column);

	return hash_mix(usr_key(facts, function), place);
}

static struct func
defined_by(const struct program *program, uint64_t key)
{
	uint32_t row = map_get(&program->definitions, key);

	return row ? program->defined.items[row - 1] : (struct func){0, 0};
}

static void
add_definition(struct program *program, uint32_t unit, uint32_t function)
{
	const struct facts *facts = program->units.items[unit];
	const struct function *row = function_row(program, unit, function);
	uint64_t place = place_key(facts, row), usr = usr_key(facts, row);

	if (map_get(&program->definitions, place))
		return;
	*vec_push(&program->defined) = (struct func){unit, function};
	map_put(&program->definitions, place, program->defined.count);
	if (!map_get(&program->definitions, usr))
		map_put(&program->definitions, usr, program->defined.count);
}

void
program_add(struct program *program, struct facts *facts)
{
	uint32_t unit = program->units.count;

	*vec_push(&program->units) = facts;
	for (uint32_t i = 1; i < facts->functions.count; i++) {
		const struct function *function = &facts->functions.items[i];

		if (function->flags & FUNCTION_DEFINED && is_linked(function))
			add_definition(program, unit, i);
	}
}

struct func
program_definition(const struct program *program, uint32_t unit, uint32_t function)
{
	const struct facts *facts = program->units.items[unit];
	const struct function *row = function_row(program, unit, function);
	bool defined = row->flags & FUNCTION_DEFINED;

	if (!is_linked(row))
		return defined ? (struct func){unit, function} : (struct func){0, 0};
	return defined_by(program, defined ? place_key(facts, row) : usr_key(facts, row));
}

bool
program_is_home(const struct program *program, uint32_t unit, uint32_t function)
{
	const struct facts *facts = program->units.items[unit];
	uint32_t outermost = function;

	if (!(function_row(program, unit, function)->flags & FUNCTION_DEFINED))
		return false;
	/* Bounded, since facts from a file may name each other in a circle. */
	for (uint32_t i = 0; i < facts->functions.count; i++) {
		uint32_t enclosing = function_row(program, unit, outermost)->enclosing;

		if (!enclosing)
			break;
		outermost = enclosing;
	}
	const struct function *row = function_row(program, unit, outermost);
	if (!is_linked(row) || !(row->flags & FUNCTION_DEFINED))
		return true;
	struct func home = defined_by(program, place_key(facts, row));
	return home.unit == unit && home.function == outermost;
}

/* ---- models and annotations ---- */

/* A function of the project that no other unit can mean by its plain name: static, or of C++. Its
 * `sleep` is not the C library's. */
static bool
is_own_name(const struct facts *facts, const struct function *function)
{
	const char *name = facts_str(facts, function->name);

	return !strchr(name, ':') && !(function->flags & FUNCTION_SYSTEM) &&
	       (function->flags & FUNCTION_STATIC || strchr(facts_str(facts, function->usr), '#'));
}

const struct model_function *
program_function_model(const struct program *program, uint32_t unit, uint32_t function)
{
	const struct facts *facts = program->units.items[unit];
	const struct function *row = &facts->functions.items[function];
	const char *name = facts_str(facts, row->name);
	const struct model_function *model =
		program->models && *name ? models_function(program->models, name) : NULL;

	return model && model->built_in && is_own_name(facts, row) ? NULL : model;
}

const struct model_type *
program_type_model(const struct program *program, uint32_t unit, uint32_t type)
{
	const struct facts *facts = program->units.items[unit];
	const char *name = facts_str(facts, facts->types.items[type].qualified);

	return program->models && *name ? models_type(program->models, name) : NULL;
}

bool
program_task_mutex(const struct program *program, uint32_t unit, uint32_t type)
{
	const struct facts *facts = program->units.items[unit];
	const struct type *row = &facts->types.items[type];
	const struct model_type *model;

	/* Bounded, since facts from a file may have a pointer to itself. */
	for (int depth = 0;
	     depth < 4 && (row->kind == TYPE_POINTER || row->kind == TYPE_LVALUE_REFERENCE ||
			   row->kind == TYPE_RVALUE_REFERENCE);
	     depth++) {
		type = row->inner;
		row = &facts->types.items[type];
	}
	if (program_annotated(facts, row->annotations, "task_mutex", NULL))
		return true;
	model = program_type_model(program, unit, type);
	if (model && model->roles & (ROLE_TASK_MUTEX | ROLE_THREAD_MUTEX))
		return model->roles & ROLE_TASK_MUTEX;
	return row->flags & TYPE_ASYNC_LOCK;
}

bool
program_annotated(const struct facts *facts, struct range range, const char *text,
		  const char **rest)
{
	size_t length = strlen(text);

	for (uint32_t i = 0; i < range.count; i++) {
		uint32_t id = facts->annotations.items[range.first + i].text;
		const char *found = facts_str(facts, id);

		if (strncmp(found, text, length) != 0 ||
		    (found[length] != '\0' && found[length] != ':'))
			continue;
		if (rest)
			*rest = found[length] ? found + length + 1 : "";
		return true;
	}
	return false;
}

uint64_t
program_type_key(const struct program *program, uint32_t unit, uint32_t type)
{
	const struct facts *facts = program->units.items[unit];
	const struct type *row = &facts->types.items[type];
	uint64_t place = (uint64_t)row->span.line << 32 | row->span.column;
	uint64_t file = hash_str(facts_str(facts, facts->files.items[row->span.file].path));

	return hash_mix(hash_str(facts_str(facts, row->name)), hash_mix(file, place));
}
