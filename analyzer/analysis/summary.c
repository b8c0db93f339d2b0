/*
 * Summaries: what a call does, from the body it leads to.
 *
 * Asked for on demand and kept. A function that is being summarised counts
 * as doing nothing when it is met again, so recursion ends; chains deeper
 * than MAX_CHAIN are cut the same way.
 */
#include "analysis/effects.h"

#include "analysis/locks.h"
#include "analysis/refcount.h"
#include "analysis/tasks.h"
#include "base/text.h"

enum { MAX_CHAIN = 100 };

static const struct summary nothing;

struct func
call_definition(struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *called;

	if (event->callee)
		return event->flags & EVENT_VIRTUAL
			       ? (struct func){0, 0}
			       : program_definition(effects->program, unit, event->callee);
	called =
		call_operand(facts, event, ARG_THIS); /* a block or lambda that is called at once */
	if (called && called->kind == OPERAND_CLOSURE)
		return (struct func){unit, facts->closures.items[called->a].function};
	return (struct func){0, 0};
}

const struct summary *
call_summary(struct effects *effects, uint32_t unit, const struct event *event,
	     struct func *definition)
{
	*definition = call_definition(effects, unit, event);
	return definition->function ? effects_summary(effects, *definition) : &nothing;
}

/* ---- suspension ---- */

static bool
is_coroutine(const struct facts *facts, uint32_t function)
{
	return facts->functions.items[function].flags & FUNCTION_COROUTINE;
}

/* Functions that suspend, and the call through which: from those that call a suspending function of
 * the models upwards, until nothing changes. Coroutines do not count: calling one suspends nobody.
 */
static bool
spread_suspension(struct effects *effects, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct range blocks = facts->functions.items[function].blocks;
	uint64_t key = (uint64_t)unit << 32 | function;

	if (!blocks.count || is_coroutine(facts, function) || map_get(&effects->suspending, key))
		return false;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			if (facts->events.items[e].kind != EVENT_CALL ||
			    !call_suspends(effects, unit, &facts->events.items[e]))
				continue;
			map_put(&effects->suspending, key, e);
			return true;
		}
	}
	return false;
}

static void
find_suspending(struct effects *effects)
{
	bool changed = true;

	effects->suspending_known = true;
	while (changed) {
		changed = false;
		for (uint32_t u = 0; u < effects->program->units.count; u++)
			for (uint32_t f = 1; f < effects_facts(effects, u)->functions.count; f++)
				changed |= spread_suspension(effects, u, f);
	}
}

uint32_t
suspends_through(struct effects *effects, struct func function)
{
	if (!effects->suspending_known)
		find_suspending(effects);
	return map_get(&effects->suspending, func_key(function));
}

bool
call_suspends(struct effects *effects, uint32_t unit, const struct event *event)
{
	struct func callee;

	if (effects_callee(effects, unit, event->callee)->suspends)
		return true;
	callee = call_definition(effects, unit, event);
	return callee.function && suspends_through(effects, callee);
}

bool
call_never_returns(struct effects *effects, uint32_t unit, const struct event *event)
{
	struct func callee;

	if (effects_callee(effects, unit, event->callee)->never_returns)
		return true;
	if (effects_facts(effects, unit)->functions.items[event->callee].flags & FUNCTION_NORETURN)
		return true;
	return call_summary(effects, unit, event, &callee)->never_returns;
}

/* A method of the awaiter, beside the await_suspend that the event names. */
static struct func
awaiter_method(struct effects *effects, uint32_t unit, const struct event *event, const char *name)
{
	const struct facts *facts = effects_facts(effects, unit);

	for (uint32_t i = 1; i < facts->functions.count; i++) {
		const struct function *function = &facts->functions.items[i];

		if (function->type == event->type && function->flags & FUNCTION_DEFINED &&
		    str_equal(facts_str(facts, function->display), name))
			return (struct func){unit, i};
	}
	return (struct func){0, 0};
}

bool
await_resume_locks(struct effects *effects, uint32_t unit, const struct event *event)
{
	struct func resume = event->type ? awaiter_method(effects, unit, event, "await_resume")
					 : (struct func){0, 0};
	const struct summary *summary =
		resume.function ? effects_summary(effects, resume) : &nothing;

	for (uint32_t i = 0; i < summary->locks.count; i++)
		if (summary->locks.items[i].acquires)
			return true;
	return false;
}

bool
await_never_suspends(struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct model_type *model;
	struct func ready;

	if (event->flags & EVENT_NEVER_SUSPENDS)
		return true;
	model = program_type_model(effects->program, unit, event->type);
	if (model && model->roles & ROLE_NEVER_SUSPENDS)
		return true;
	ready = event->type ? awaiter_method(effects, unit, event, "await_ready")
			    : (struct func){0, 0};
	return ready.function && effects_summary(effects, ready)->returns_true;
}

/* ---- one pass over the events ---- */

/* Once each: what a hundred callees join counts as joined once. */
static void
add_handle(struct summary *summary, struct handle_effect effect)
{
	for (uint32_t i = 0; i < summary->handles.count; i++)
		if (summary->handles.items[i].path == effect.path &&
		    summary->handles.items[i].joins == effect.joins)
			return;
	*vec_push(&summary->handles) = effect;
}

static void
add_handle_effect(struct effects *effects, struct func function, const struct event *event,
		  int position, bool joins, struct summary *summary)
{
	const struct operand *operand =
		call_operand(effects_facts(effects, function.unit), event, position);
	uint32_t path = path_object(effects, function.unit, operand);

	summary->joins_any |= joins;
	if (path)
		add_handle(summary, (struct handle_effect){path, joins});
}

static void
add_callee_handles(struct effects *effects, struct func function, const struct event *event,
		   struct summary *summary)
{
	struct func callee;
	const struct summary *called = call_summary(effects, function.unit, event, &callee);

	summary->joins_any |= called->joins_any;
	for (uint32_t i = 0; i < called->handles.count; i++) {
		struct handle_effect effect = called->handles.items[i];

		effect.path = path_in_caller(effects, function.unit, event, callee, effect.path);
		if (effect.path)
			add_handle(summary, effect);
	}
}

/* [](auto &thread) { thread.join(); }: the name is all that is known. */
static void
add_dependent_join(struct effects *effects, struct func function, const struct event *event,
		   struct summary *summary)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct operand *called = &facts->operands.items[event->receiver];
	const struct place *place = &facts->places.items[called->a];
	uint32_t path;

	if (!(event->flags & EVENT_DEPENDENT) || called->kind != OPERAND_PLACE ||
	    place->kind != PLACE_FIELD || !str_equal(facts_str(facts, place->index), "join"))
		return;
	summary->joins_any = true;
	path = path_of_place(effects, function.unit, place->base);
	if (path)
		add_handle(summary, (struct handle_effect){path, true});
}

static void
summarise_call(struct effects *effects, struct func function, const struct event *event,
	       struct summary *summary)
{
	const struct model_function *known = effects_callee(effects, function.unit, event->callee);

	if (known->joins != ARG_NONE)
		add_handle_effect(effects, function, event, known->joins, true, summary);
	if (known->detaches != ARG_NONE)
		add_handle_effect(effects, function, event, known->detaches, false, summary);
	add_dependent_join(effects, function, event, summary);
	add_callee_handles(effects, function, event, summary);
}

static void
summarise_events(struct effects *effects, struct func function, struct summary *summary)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	uint32_t returns = 0, returns_true = 0;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];
			const struct operand *value = call_operand(facts, event, 0);

			if (event->kind == EVENT_CALL || event->kind == EVENT_CONSTRUCT ||
			    event->kind == EVENT_DESTROY)
				summarise_call(effects, function, event, summary);
			if (event->kind != EVENT_RETURN)
				continue;
			returns++;
			returns_true += value && value->kind == OPERAND_CONSTANT && value->a != 0;
		}
	}
	summary->returns_true = returns && returns == returns_true;
}

const struct summary *
effects_summary(struct effects *effects, struct func function)
{
	uint64_t key = func_key(function);
	uint32_t row = map_get(&effects->summary_index, key);
	struct summary *summary;

	if (row)
		return effects->summaries.items[row - 1];
	if (effects->depth >= MAX_CHAIN)
		return &nothing;
	summary = arena_alloc(&effects->arena, sizeof *summary);
	*vec_push(&effects->summaries) = summary;
	/* Met again while it is made, it counts as nothing: the row is written in at the end. */
	map_put(&effects->summary_index, key, effects->summaries.count);
	struct summary made = {0};
	effects->depth++;
	summarise_events(effects, function, &made);
	locks_summarise(effects, function, &made);
	tasks_summarise(effects, function, &made);
	refcounts_summarise(effects, function, &made);
	effects->depth--;
	*summary = made;
	return summary;
}
