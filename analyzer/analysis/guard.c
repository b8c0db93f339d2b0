/*
 * Which types hold a lock while they live, and whose.
 *
 * A guard is known by its model or annotation; what contains one by value
 * (member, base, array, optional, pointer that owns, container) holds what it
 * holds. The class of the guard proves nothing: std::unique_lock over a
 * task's mutex is a task's guard.
 */
#include "analysis/effects.h"

#include "base/text.h"

enum { MAX_DEPTH = 12 }; /* of nested types: a bound for recursive ones */

static uint32_t
argument_of(const struct facts *facts, const struct type *type, uint32_t i)
{
	return i < type->arguments.count ? facts->type_lists.items[type->arguments.first + i] : 0;
}

enum guard_kind
mutex_kind(struct effects *effects, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct type *type = &facts->types.items[row];
	const struct model_type *model = program_type_model(effects->program, unit, row);

	if (type->kind == TYPE_POINTER || type->kind == TYPE_LVALUE_REFERENCE ||
	    type->kind == TYPE_RVALUE_REFERENCE)
		return mutex_kind(effects, unit, type->inner);
	if (program_annotated(facts, type->annotations, "task_mutex", NULL))
		return GUARD_TASK;
	if (model && model->roles & (ROLE_TASK_MUTEX | ROLE_THREAD_MUTEX))
		return model->roles & ROLE_TASK_MUTEX ? GUARD_TASK : GUARD_THREAD;
	return type->flags & TYPE_ASYNC_LOCK ? GUARD_TASK : GUARD_THREAD;
}

static bool
is_dependent(const struct facts *facts, uint32_t type)
{
	return !type || facts->types.items[type].kind == TYPE_DEPENDENT;
}

/* A guard template: thread's when one of its mutexes is. */
static struct guard
guard_of_model(struct effects *effects, uint32_t unit, const struct type *type,
	       const struct model_type *model)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct guard guard = {.simple = true, .kind = GUARD_THREAD, .always = model->guard_always};
	uint32_t last = model->guard_mutex_rest ? type->arguments.count : model->guard_mutex + 1;

	if (!model->guard_mutex_known || !type->arguments.count) {
		guard.dependent = type->flags & TYPE_PATTERN;
		return guard;
	}
	guard.kind = GUARD_TASK;
	for (uint32_t i = model->guard_mutex; i < last && i < type->arguments.count; i++) {
		uint32_t mutex = argument_of(facts, type, i);

		guard.dependent |= is_dependent(facts, mutex);
		if (mutex_kind(effects, unit, mutex) == GUARD_THREAD)
			guard.kind = GUARD_THREAD;
	}
	return guard;
}

static struct guard
guard_of_annotations(struct effects *effects, uint32_t unit, const struct type *type)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct guard guard = {.simple = true};

	if (program_annotated(facts, type->annotations, "task_guard", NULL))
		guard.kind = GUARD_TASK;
	else if (program_annotated(facts, type->annotations, "lock_guard", NULL) ||
		 program_annotated(facts, type->annotations, "clang::scoped_lockable", NULL))
		guard.kind = GUARD_THREAD;
	for (uint32_t i = 0; i < type->arguments.count && guard.kind == GUARD_THREAD; i++) {
		uint32_t argument = argument_of(facts, type, i);

		if (argument && mutex_kind(effects, unit, argument) == GUARD_TASK)
			guard.kind = GUARD_TASK;
	}
	guard.always = guard.kind != GUARD_NONE;
	return guard;
}

static struct guard guard_at_depth(struct effects *effects, uint32_t unit, uint32_t type,
				   int depth);

/* The part that holds a thread's lock, if any, decides. */
static void
add_part(struct effects *effects, uint32_t unit, uint32_t type, int depth, struct guard *guard)
{
	struct guard part = guard_at_depth(effects, unit, type, depth + 1);

	if (part.kind > guard->kind) {
		*guard = part;
		guard->simple = false;
	}
}

static struct guard
guard_of_parts(struct effects *effects, uint32_t unit, const struct type *type, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct guard guard = {0};

	for (uint32_t i = 0; i < type->bases.count; i++)
		add_part(effects, unit, facts->bases.items[type->bases.first + i].type, depth,
			 &guard);
	for (uint32_t i = 0; i < type->fields.count; i++)
		add_part(effects, unit, facts->fields.items[type->fields.first + i].type, depth,
			 &guard);
	return guard;
}

static struct guard
guard_of_owner(struct effects *effects, uint32_t unit, const struct type *type, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct guard guard = {0};

	for (uint32_t i = 0; i < type->arguments.count; i++)
		add_part(effects, unit, argument_of(facts, type, i), depth, &guard);
	guard.optional = true;
	return guard;
}

static struct guard
guard_at_depth(struct effects *effects, uint32_t unit, uint32_t row, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct type *type = &facts->types.items[row];
	const struct model_type *model;
	struct guard guard = {0};

	if (!row || depth > MAX_DEPTH)
		return guard;
	if (type->kind == TYPE_ARRAY) {
		add_part(effects, unit, type->inner, depth, &guard);
		return guard;
	}
	if (type->kind != TYPE_RECORD)
		return guard;
	guard = guard_of_annotations(effects, unit, type);
	if (guard.kind)
		return guard;
	model = program_type_model(effects->program, unit, row);
	if (model && model->roles & ROLE_GUARD)
		return guard_of_model(effects, unit, type, model);
	if (model && model->roles & ROLE_TASK_GUARD)
		return (struct guard){.kind = GUARD_TASK, .simple = true};
	if (model && model->roles & (ROLE_BOX | ROLE_CONTAINER))
		return guard_of_owner(effects, unit, type, depth);
	return guard_of_parts(effects, unit, type, depth);
}

struct guard
guard_of_type(struct effects *effects, uint32_t unit, uint32_t type)
{
	uint64_t key = (uint64_t)unit << 32 | type;
	uint32_t packed = map_get(&effects->guard_index, key);
	struct guard guard;

	if (packed)
		return (struct guard){.kind = packed & 3,
				      .simple = packed & 4,
				      .optional = packed & 8,
				      .dependent = packed & 16,
				      .always = packed & 64};
	guard = guard_at_depth(effects, unit, type, 0);
	map_put(&effects->guard_index, key,
		(uint32_t)guard.kind | (guard.simple ? 4u : 0) | (guard.optional ? 8u : 0) |
			(guard.dependent ? 16u : 0) | (guard.always ? 64u : 0) | 32u);
	return guard;
}

static bool
has_lock_effect(const struct summary *summary, bool acquires)
{
	for (uint32_t i = 0; i < summary->locks.count; i++)
		if (summary->locks.items[i].acquires == acquires)
			return true;
	return false;
}

bool
is_home_made_guard(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t destructor = facts->types.items[type].destructor;
	struct func definition;

	if (!destructor)
		return false;
	definition = program_definition(effects->program, unit, destructor);
	return definition.function && has_lock_effect(effects_summary(effects, definition), false);
}
