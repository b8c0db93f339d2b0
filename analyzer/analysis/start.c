/*
 * Which calls give back a task; fate.h says what for.
 *
 * A coroutine in sight tells by its initial_suspend. Of one that is only
 * declared the type tells: by its model, or by the coroutines of this unit
 * that return the same template. A plain function counts as what it returns,
 * when all that it returns are starts of one kind.
 *
 * Generators are no tasks: dropping one that nobody has asked for a value is
 * no mistake.
 */
#include "analysis/fate.h"

#include <string.h>

#include "analysis/spawn.h"
#include "base/text.h"

enum { MAX_WRAPPERS = 4 };

static bool start_at_depth(struct effects *effects, uint32_t unit, uint32_t row, int depth,
			   struct start *start);

/* ---- tasks ---- */

static uint32_t
roles_of(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct model_type *model = program_type_model(effects->program, unit, type);

	return model ? model->roles : 0;
}

static bool
has_event(const struct facts *facts, uint32_t function, uint32_t kind)
{
	struct range blocks = facts->functions.items[function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (facts->events.items[e].kind == kind)
				return true;
	}
	return false;
}

/* A coroutine that gives back a task, and not a generator. */
static bool
gives_task(struct effects *effects, struct func body)
{
	const struct facts *facts = effects_facts(effects, body.unit);
	const struct function *function = &facts->functions.items[body.function];

	if (!(function->flags & FUNCTION_COROUTINE))
		return false;
	if (facts->types.items[function->result].flags & TYPE_AWAITABLE ||
	    roles_of(effects, body.unit, function->result) & (ROLE_LAZY_TASK | ROLE_EAGER_TASK) ||
	    function->flags & FUNCTION_EAGER)
		return true;
	return !has_event(facts, body.function, EVENT_YIELD);
}

static enum start_mode
mode_of_roles(uint32_t roles)
{
	if (roles & ROLE_LAZY_TASK)
		return START_LAZY;
	return roles & ROLE_EAGER_TASK ? START_EAGER : START_UNKNOWN;
}

static enum start_mode
mode_of_coroutine(struct effects *effects, struct func body)
{
	const struct facts *facts = effects_facts(effects, body.unit);
	const struct function *function = &facts->functions.items[body.function];

	if (function->flags & FUNCTION_LAZY)
		return START_LAZY;
	if (function->flags & FUNCTION_EAGER)
		return START_EAGER;
	return mode_of_roles(roles_of(effects, body.unit, function->result));
}

/* What the coroutines of this unit that give back the same template say. */
static enum start_mode
mode_of_siblings(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t name = facts->types.items[type].qualified;
	enum start_mode found = START_NONE;

	for (uint32_t i = 1; i < facts->functions.count; i++) {
		const struct function *function = &facts->functions.items[i];
		enum start_mode mode;

		if (!(function->flags & FUNCTION_COROUTINE) ||
		    facts->types.items[function->result].qualified != name)
			continue;
		mode = mode_of_coroutine(effects, (struct func){unit, i});
		if (found != START_NONE && found != mode)
			return START_NONE;
		found = mode;
	}
	return found;
}

static enum start_mode
mode_of_type(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct type *row = &effects_facts(effects, unit)->types.items[type];
	enum start_mode mode = mode_of_roles(roles_of(effects, unit, type));

	if (row->kind != TYPE_RECORD)
		return START_NONE;
	if (mode != START_UNKNOWN)
		return mode;
	if (!(row->flags & TYPE_AWAITABLE) || row->flags & TYPE_OPAQUE)
		return START_NONE;
	return mode_of_siblings(effects, unit, type);
}

/* ---- functions ---- */

static bool
same_start(const struct start *a, const struct start *b)
{
	return a->mode == b->mode && a->deferred == b->deferred;
}

/* The call that made what VALUE is: f() itself, or a variable that is moved out. 0: none. */
static uint32_t
call_of_value(struct effects *effects, uint32_t unit, const struct operand *value)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct place *place;

	if (value && value->kind == OPERAND_RESULT &&
	    facts->events.items[value->a].kind == EVENT_CONSTRUCT)
		value = call_operand(facts, &facts->events.items[value->a], 0);
	if (!value || value->kind == OPERAND_RESULT)
		return value ? value->a : 0;
	place = &facts->places.items[value->a];
	if (value->kind != OPERAND_MOVED || place->kind != PLACE_VAR ||
	    facts->vars.items[place->index].kind != VAR_LOCAL)
		return 0;
	return effects_definition(effects, unit, place->index);
}

/* The start whose task FUNCTION returns, whichever way it takes. A variable may have been started
 * on the way: only a future of std::async is the same behind it. */
static bool
returned_start(struct effects *effects, struct func function, int depth, struct start *start)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	bool any = false;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];
			const struct operand *value = call_operand(facts, event, 0);
			uint32_t call = call_of_value(effects, function.unit, value);
			struct start found = {0};

			if (event->kind != EVENT_RETURN)
				continue;
			if (!call ||
			    !start_at_depth(effects, function.unit, call, depth + 1, &found) ||
			    (call != value->a && found.mode != START_FUTURE) ||
			    (any && !same_start(&found, start)))
				return false;
			*start = found;
			any = true;
		}
	}
	start->body = (struct func){0, 0};
	return any;
}

/* A std::function that was made from a lambda in sight: the lambda. */
static struct func
called_lambda(struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *receiver = call_operand(facts, event, ARG_THIS);
	const char *name = facts_str(facts, facts->functions.items[event->callee].display);
	uint32_t closure;

	if (!receiver || !str_equal(name, "operator()") ||
	    !(roles_of(effects, unit, receiver->type) & ROLE_HOLDER))
		return (struct func){0, 0};
	closure = closure_of_operand(effects, unit, receiver);
	return closure ? (struct func){unit, facts->closures.items[closure].function}
		       : (struct func){0, 0};
}

/* std::async, or what is modelled like it. */
static bool
start_future(struct effects *effects, uint32_t unit, uint32_t row, struct start *start)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	const struct model_function *known = effects_callee(effects, unit, event->callee);
	const char *result = facts_str(facts, facts->types.items[event->type].qualified);
	struct spawn spawn;

	if (!known->spawn.present || known->spawn.handle != ARG_RESULT ||
	    known->spawn.handle_end != HANDLE_END_JOINS || !str_equal(result, "std::future"))
		return false;
	if (spawn_of_event(effects, unit, row, &spawn)) {
		start->deferred = spawn.same_thread;
		start->mode = spawn.same_thread ? START_LAZY : START_FUTURE;
	}
	spawn_release(&spawn);
	return start->mode != START_NONE;
}

/* Methods of containers, std::exchange: they pass tasks on and make none. */
static bool
is_of_std(const struct facts *facts, uint32_t function)
{
	return strncmp(facts_str(facts, facts->functions.items[function].name), "std::", 5) == 0;
}

/* A function without a body in sight, chosen at run time perhaps: its type tells. */
static bool
start_unseen(struct effects *effects, uint32_t unit, const struct event *event, struct start *start)
{
	const struct facts *facts = effects_facts(effects, unit);

	if (!event->callee || is_of_std(facts, event->callee) ||
	    facts->functions.items[event->callee].flags & FUNCTION_CONSTRUCTOR)
		return false;
	start->mode = mode_of_type(effects, unit, event->type);
	return start->mode != START_NONE;
}

static bool
start_at_depth(struct effects *effects, uint32_t unit, uint32_t row, int depth, struct start *start)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	struct func body;

	*start = (struct start){0};
	if (event->kind != EVENT_CALL || event->flags & EVENT_DEPENDENT || depth > MAX_WRAPPERS)
		return false;
	if (start_future(effects, unit, row, start))
		return true;
	body = call_definition(effects, unit, event);
	if (!body.function)
		body = called_lambda(effects, unit, event);
	if (!body.function)
		return start_unseen(effects, unit, event, start);
	if (!(effects_facts(effects, body.unit)->functions.items[body.function].flags &
	      FUNCTION_COROUTINE))
		return returned_start(effects, body, depth, start);
	start->body = body;
	start->mode = gives_task(effects, body) ? mode_of_coroutine(effects, body) : START_NONE;
	return start->mode != START_NONE;
}

bool
start_of_event(struct effects *effects, uint32_t unit, uint32_t event, struct start *start)
{
	return start_at_depth(effects, unit, event, 0, start);
}
