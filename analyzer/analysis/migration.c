/*
 * Where coroutines resume; migration.h says what for.
 *
 * An executor with several threads is known by the type of an argument of the
 * call that gets the task (the models say that it `migrates`). What such a
 * coroutine awaits runs there too, as far as its task type does not stay on its
 * thread. So the coroutines that migrate by their spawn are found once, from
 * the spawns, going down along what is awaited.
 *
 * Misses on purpose: executors whose type does not show their threads
 * (any_io_executor); tasks that lie in a variable before they are spawned.
 */
#include "analysis/migration.h"

#include "analysis/spawn.h"
#include "base/text.h"

enum { MAX_DEPTH = 4 };

/* An annotation or model of the coroutine's result type, or an annotation of the coroutine. */
static bool
says(struct effects *effects, struct func function, const char *mark, uint32_t role)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct function *row = &facts->functions.items[function.function];
	const struct model_type *model =
		program_type_model(effects->program, function.unit, row->result);

	return program_annotated(facts, row->annotations, mark, NULL) ||
	       program_annotated(facts, facts->types.items[row->result].annotations, mark, NULL) ||
	       (model && model->roles & role);
}

/* ---- hops ---- */

static bool
gives_hop(struct effects *effects, uint32_t unit, const struct event *call)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct function *callee = &facts->functions.items[call->callee];

	return effects_callee(effects, unit, call->callee)->migrates ||
	       (!(callee->flags & FUNCTION_COROUTINE) &&
		program_annotated(facts, callee->annotations, "migrates", NULL));
}

/* co_await pool.schedule(), or auto hop = pool.schedule(); co_await hop: what is awaited is the
 * result of a function that hops. */
static bool
is_hop(struct effects *effects, uint32_t unit, uint32_t event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *awaited = call_operand(facts, &facts->events.items[event], 0);
	const struct place *place;

	if (!awaited)
		return false;
	if (awaited->kind == OPERAND_RESULT)
		return gives_hop(effects, unit, &facts->events.items[awaited->a]);
	if (awaited->kind != OPERAND_PLACE && awaited->kind != OPERAND_MOVED)
		return false;
	place = &facts->places.items[awaited->a];
	return place->kind == PLACE_VAR &&
	       gives_hop(effects, unit,
			 &facts->events.items[effects_definition(effects, unit, place->index)]);
}

/* ---- executors with several threads ---- */

/* Such an executor, a pointer or reference to it, a strand of it. */
static bool
is_pool(struct effects *effects, uint32_t unit, uint32_t type, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct type *row = &facts->types.items[type];
	const struct model_type *model = program_type_model(effects->program, unit, type);

	if (!type || depth == 0)
		return false;
	if (model && model->roles & ROLE_MIGRATES)
		return true;
	if (row->kind != TYPE_RECORD)
		return is_pool(effects, unit, row->inner, depth - 1);
	for (uint32_t i = 0; i < row->arguments.count; i++)
		if (is_pool(effects, unit, facts->type_lists.items[row->arguments.first + i],
			    depth - 1))
			return true;
	return false;
}

static bool gets_pool(struct effects *effects, uint32_t unit, const struct event *call, int depth);

/* By its type, or by that of what it was converted from. */
static bool
leads_to_pool(struct effects *effects, uint32_t unit, const struct operand *operand, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *made = &facts->events.items[operand->a];

	if (is_pool(effects, unit, operand->type, MAX_DEPTH))
		return true;
	return operand->kind == OPERAND_RESULT && made->kind == EVENT_CONSTRUCT && depth > 0 &&
	       gets_pool(effects, unit, made, depth - 1);
}

static bool
gets_pool(struct effects *effects, uint32_t unit, const struct event *call, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *receiver = call_operand(facts, call, ARG_THIS);

	if (receiver && leads_to_pool(effects, unit, receiver, depth))
		return true;
	for (uint32_t i = 0; i < call->arguments.count; i++)
		if (leads_to_pool(effects, unit, call_operand(facts, call, (int)i), depth))
			return true;
	return false;
}

/* The coroutine that OPERAND is a call of, or a lambda that is one. */
static struct func
coroutine_of(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct func body = {0, 0};
	uint32_t closure;

	if (operand && operand->kind == OPERAND_RESULT)
		body = call_definition(effects, unit, &facts->events.items[operand->a]);
	if (operand && !body.function) {
		closure = closure_of_operand(effects, unit, operand);
		if (closure)
			body = (struct func){unit, facts->closures.items[closure].function};
	}
	if (!(effects_facts(effects, body.unit)->functions.items[body.function].flags &
	      FUNCTION_COROUTINE))
		return (struct func){0, 0};
	return body;
}

/* FUNCTION and all that it awaits migrate because of SPAWN: a unit and a call there. */
static void
add_migrating(struct effects *effects, struct func function, struct func spawn)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	if (!function.function || map_get(&effects->migrating, func_key(function)) ||
	    says(effects, function, "same_thread", ROLE_SAME_THREAD))
		return;
	*vec_push(&effects->migrating_spawns) = spawn;
	map_put(&effects->migrating, func_key(function), effects->migrating_spawns.count);
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (facts->events.items[e].kind == EVENT_AWAIT)
				add_migrating(
					effects,
					coroutine_of(
						effects, function.unit,
						call_operand(facts, &facts->events.items[e], 0)),
					spawn);
	}
}

static void
find_migrating(struct effects *effects)
{
	effects->migrating_known = true;
	for (uint32_t unit = 0; unit < effects->program->units.count; unit++) {
		const struct facts *facts = effects_facts(effects, unit);

		for (uint32_t e = 1; e < facts->events.count; e++) {
			const struct event *event = &facts->events.items[e];
			const struct model_function *known =
				effects_callee(effects, unit, event->callee);

			if (event->kind != EVENT_CALL ||
			    (!known->spawn.present && known->binds == ARG_NONE) ||
			    !gets_pool(effects, unit, event, MAX_DEPTH))
				continue;
			for (uint32_t i = 0; i < event->arguments.count; i++)
				add_migrating(effects,
					      coroutine_of(effects, unit,
							   call_operand(facts, event, (int)i)),
					      (struct func){unit, e});
		}
	}
}

uint32_t
migrating_spawn(struct effects *effects, struct func function, uint32_t *unit)
{
	uint32_t found;

	if (!effects->migrating_known)
		find_migrating(effects);
	found = map_get(&effects->migrating, func_key(function));
	if (!found)
		return 0;
	*unit = effects->migrating_spawns.items[found - 1].unit;
	return effects->migrating_spawns.items[found - 1].function;
}

enum resumption
resumption_of(struct effects *effects, struct func function, uint32_t event)
{
	uint32_t unit;

	if (is_hop(effects, function.unit, event))
		return RESUMES_HOPPED;
	if (says(effects, function, "same_thread", ROLE_SAME_THREAD))
		return RESUMES_HERE;
	if (effects->program->multi_threaded || says(effects, function, "migrates", ROLE_MIGRATES))
		return RESUMES_ANYWHERE;
	return migrating_spawn(effects, function, &unit) ? RESUMES_ANYWHERE : RESUMES_HERE;
}
