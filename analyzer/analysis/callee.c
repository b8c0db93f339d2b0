/*
 * Who is called, and what is known of it.
 *
 * A function's facts come from its model, its annotations, and, for methods
 * named lock and unlock of a class that has both, from their shape: a
 * project's own mutex is a mutex.
 */
#include "analysis/effects.h"

#include <string.h>

#include "analysis/access.h"
#include "analysis/model_read.h"
#include "analysis/unit_index.h"
#include "base/text.h"

/* ---- annotations ---- */

static bool
marked(const struct facts *facts, struct range range, const char *text)
{
	return program_annotated(facts, range, text, NULL);
}

/* The parameter that carries an annotation; ARG_NONE. */
static int
marked_parameter(const struct facts *facts, const struct function *function, const char *text)
{
	for (uint32_t i = 0; i < function->parameter_annotations.count; i++) {
		struct range range =
			facts->annotation_lists.items[function->parameter_annotations.first + i];

		if (marked(facts, range, text))
			return (int)i;
	}
	return ARG_NONE;
}

/* The object of a method, else the first parameter. */
static int
subject_of(const struct function *function)
{
	if (function->flags & FUNCTION_METHOD)
		return ARG_THIS;
	return function->parameter_types.count ? 0 : ARG_UNNAMED;
}

static void
add_spawn(const struct facts *facts, const struct function *function, struct model_function *known)
{
	bool scoped = marked(facts, function->annotations, "spawns_scoped");
	bool detached = marked(facts, function->annotations, "spawns_detached");

	if (!scoped && !detached && !marked(facts, function->annotations, "spawns"))
		return;
	known->spawn = model_function_blank.spawn;
	known->spawn.present = true;
	known->spawn.task = marked_parameter(facts, function, "task");
	known->spawn.data = marked_parameter(facts, function, "task_data");
	known->spawn.by_pointer = known->spawn.data != ARG_NONE;
	known->spawn.lifetime = scoped ? SPAWN_SCOPED : detached ? SPAWN_DETACHED : SPAWN_HANDLE;
	known->spawn.handle = known->spawn.lifetime == SPAWN_HANDLE ? ARG_RESULT : ARG_NONE;
	if (known->spawn.task == ARG_NONE && known->spawn.data == ARG_NONE)
		known->spawn.task = 0;
	/* A null pointer is no handle: there is no task either. */
	if (facts->types.items[function->result].kind == TYPE_POINTER)
		known->success = SUCCESS_NONZERO;
}

static void
add_annotations(const struct facts *facts, const struct function *function,
		struct model_function *known)
{
	struct range marks = function->annotations;

	if (!marks.count)
		return;
	add_spawn(facts, function, known);
	if (marked(facts, marks, "acquires_lock") ||
	    marked(facts, marks, "clang::acquire_capability"))
		known->locks =
			function->flags & FUNCTION_CONSTRUCTOR ? ARG_NONE : subject_of(function);
	if (marked(facts, marks, "releases_lock") ||
	    marked(facts, marks, "clang::release_capability"))
		known->unlocks =
			function->flags & FUNCTION_DESTRUCTOR ? ARG_NONE : subject_of(function);
	if (marked(facts, marks, "joins"))
		known->joins = subject_of(function);
	if (marked(facts, marks, "detaches"))
		known->detaches = subject_of(function);
	known->suspends |= marked(facts, marks, "suspends");
	known->blocks.present |= marked(facts, marks, "blocks");
	known->offloads |= marked(facts, marks, "offloads");
}

/* ---- shape ---- */

static const struct {
	const char *method;
	size_t offset;
} lock_shapes[] = {
	{"lock", offsetof(struct model_function, locks)},
	{"lock_shared", offsetof(struct model_function, locks)},
	{"unlock", offsetof(struct model_function, unlocks)},
	{"unlock_shared", offsetof(struct model_function, unlocks)},
	{"try_lock", offsetof(struct model_function, try_locks)},
	{"try_lock_shared", offsetof(struct model_function, try_locks)},
};

static const char *
last_name(const char *qualified)
{
	const char *colon = strrchr(qualified, ':');

	return colon ? colon + 1 : qualified;
}

/* void lock() and void unlock() of one class: a mutex, whoever wrote it. */
static void
add_shape(const struct facts *facts, const struct function *function, struct model_function *known)
{
	const struct type *class = &facts->types.items[function->type];
	const char *name = last_name(facts_str(facts, function->name));

	if (!(function->flags & FUNCTION_METHOD) || !(class->flags & TYPE_LOCKABLE) ||
	    class->flags & TYPE_ASYNC_LOCK || function->parameter_types.count)
		return;
	for (size_t i = 0; i < sizeof lock_shapes / sizeof *lock_shapes; i++)
		if (str_equal(name, lock_shapes[i].method))
			memcpy((char *)known + lock_shapes[i].offset, &(int){ARG_THIS},
			       sizeof(int));
	if (known->try_locks == ARG_THIS)
		known->success = SUCCESS_NONZERO;
}

const struct model_function *
effects_callee(struct effects *effects, uint32_t unit, uint32_t function)
{
	struct unit_index *index = effects_unit_index(effects, unit);
	const struct facts *facts = effects_facts(effects, unit);
	const struct function *row = &facts->functions.items[function];
	const struct model_function *model;
	struct model_function *known;

	if (!function)
		return &model_function_blank;
	if (index->callees[function])
		return index->callees[function];
	model = program_function_model(effects->program, unit, function);
	if (!model && !row->annotations.count && !row->parameter_annotations.count &&
	    !(facts->types.items[row->type].flags & TYPE_LOCKABLE))
		return index->callees[function] = &model_function_blank;
	known = arena_alloc(&effects->arena, sizeof *known);
	*known = model ? *model : model_function_blank;
	if (!model)
		add_shape(facts, row, known);
	add_annotations(facts, row, known);
	return index->callees[function] = known;
}

const struct operand *
call_operand(const struct facts *facts, const struct event *event, int position)
{
	if (position == ARG_THIS)
		return event->receiver ? &facts->operands.items[event->receiver] : NULL;
	if (position < 0 || (uint32_t)position >= event->arguments.count)
		return NULL;
	return &facts->operands.items[event->arguments.first + (uint32_t)position];
}

/* ---- the index of a unit ---- */

static void
index_definition(struct unit_index *index, const struct facts *facts, uint32_t event)
{
	const struct event *row = &facts->events.items[event];
	const struct place *place = &facts->places.items[row->target];
	bool defines = row->kind == EVENT_CONSTRUCT || row->kind == EVENT_CALL ||
		       row->kind == EVENT_CLOSURE || row->kind == EVENT_AWAIT ||
		       row->kind == EVENT_ASSIGN || row->kind == EVENT_WRITE;

	if (row->kind == EVENT_CALL && row->receiver &&
	    str_equal(facts_str(facts, facts->functions.items[row->callee].display), "operator=")) {
		const struct operand *receiver = &facts->operands.items[row->receiver];

		place = &facts->places.items[receiver->kind == OPERAND_PLACE ? receiver->a : 0];
		if (place->kind == PLACE_VAR)
			index->definition_counts[place->index]++;
		return;
	}
	if (!row->target || place->kind != PLACE_VAR || !defines)
		return;
	index->definition_counts[place->index]++;
	index->definitions[place->index] = event;
}

static void
index_function(struct unit_index *index, const struct facts *facts, uint32_t function)
{
	const struct function *row = &facts->functions.items[function];

	for (uint32_t b = 0; b < row->blocks.count; b++) {
		struct range events = facts->blocks.items[row->blocks.first + b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			uint32_t callee = facts->events.items[e].callee;

			index->owners[e] = function;
			index->blocks[e] = row->blocks.first + b;
			if (callee && !index->callers[callee])
				index->callers[callee] = e;
			index_definition(index, facts, e);
		}
	}
}

struct unit_index *
effects_unit_index(struct effects *effects, uint32_t unit)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct unit_index *index;

	while (effects->units.count <= unit)
		vec_push(&effects->units);
	if (effects->units.items[unit])
		return effects->units.items[unit];
	index = arena_alloc(&effects->arena, sizeof *index);
	index->callees =
		arena_alloc(&effects->arena, facts->functions.count * sizeof *index->callees);
	index->callers =
		arena_alloc(&effects->arena, facts->functions.count * sizeof *index->callers);
	index->definitions =
		arena_alloc(&effects->arena, facts->vars.count * sizeof *index->definitions);
	index->definition_counts =
		arena_alloc(&effects->arena, facts->vars.count * sizeof *index->definition_counts);
	index->owners = arena_alloc(&effects->arena, facts->events.count * sizeof *index->owners);
	index->blocks = arena_alloc(&effects->arena, facts->events.count * sizeof *index->blocks);
	for (uint32_t i = 1; i < facts->functions.count; i++)
		index_function(index, facts, i);
	effects->units.items[unit] = index;
	return index;
}

uint32_t
effects_definition(struct effects *effects, uint32_t unit, uint32_t var)
{
	struct unit_index *index = effects_unit_index(effects, unit);

	return index->definition_counts[var] == 1 ? index->definitions[var] : 0;
}

uint32_t
effects_assignments(struct effects *effects, uint32_t unit, uint32_t var)
{
	return effects_unit_index(effects, unit)->definition_counts[var];
}

uint32_t
effects_caller(struct effects *effects, uint32_t unit, uint32_t function)
{
	return effects_unit_index(effects, unit)->callers[function];
}

uint32_t
effects_owner(struct effects *effects, uint32_t unit, uint32_t event)
{
	return effects_unit_index(effects, unit)->owners[event];
}

uint32_t
effects_block(struct effects *effects, uint32_t unit, uint32_t event)
{
	return effects_unit_index(effects, unit)->blocks[event];
}

/* ---- life ---- */

struct effects *
effects_new(const struct program *program)
{
	struct effects *effects = xmalloc(sizeof *effects);

	*effects = (struct effects){.program = program};
	vec_push(&effects->paths);
	return effects;
}

void
effects_free(struct effects *effects)
{
	if (!effects)
		return;
	for (uint32_t i = 0; i < effects->summaries.count; i++) {
		vec_free(&effects->summaries.items[i]->locks);
		vec_free(&effects->summaries.items[i]->handles);
		vec_free(&effects->summaries.items[i]->spawns);
		vec_free(&effects->summaries.items[i]->counts);
	}
	vec_free(&effects->summaries);
	accesses_free(effects);
	vec_free(&effects->paths);
	vec_free(&effects->units);
	map_free(&effects->path_index);
	map_free(&effects->place_index);
	map_free(&effects->summary_index);
	map_free(&effects->guard_index);
	map_free(&effects->suspending);
	map_free(&effects->migrating);
	vec_free(&effects->migrating_spawns);
	map_free(&effects->polled);
	blocks_free(effects->blocks);
	arena_release(&effects->arena);
	vec_free_(effects);
}
