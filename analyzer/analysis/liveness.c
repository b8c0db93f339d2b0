/*
 * Liveness is asked for one variable and one suspension point at a time, by a
 * search forward along the edges: the first thing that happens to the variable
 * on some way decides. There are few questions, since few types are not Send.
 *
 * Misses on purpose: a coroutine that migrates only because of where it is
 * spawned; uses through pointers that were made from the variable.
 */
#include "analysis/liveness.h"

#include "base/text.h"

struct search {
	struct effects *effects;
	const struct facts *facts;
	struct range blocks;
	uint32_t unit, var;
	bool destroys; /* its destructor does something */
	bool *seen;
};

enum happening { NOTHING_HAPPENS, IS_USED, IS_OVER };

static uint32_t
root_var(const struct facts *facts, uint32_t place)
{
	const struct place *root = facts_place_root(facts, place);

	return root->kind == PLACE_VAR ? root->index : 0;
}

static bool
is_whole(const struct search *s, uint32_t place)
{
	const struct place *row = &s->facts->places.items[place];

	return row->kind == PLACE_VAR && row->index == s->var;
}

static bool
mentions(const struct search *s, const struct operand *operand)
{
	if (!operand)
		return false;
	switch (operand->kind) {
	case OPERAND_PLACE:
	case OPERAND_MOVED:
	case OPERAND_ADDRESS:
		return root_var(s->facts, operand->a) == s->var;
	case OPERAND_NOT:
		return mentions(s, &s->facts->operands.items[operand->a]);
	case OPERAND_LIST:
	case OPERAND_CHOICE:
	case OPERAND_COMPARE:
	case OPERAND_ARITHMETIC:
		for (uint32_t i = 0; i < operand->b; i++)
			if (mentions(s, &s->facts->operands.items[operand->a + i]))
				return true;
		return false;
	default:
		return false;
	}
}

static bool
captures(const struct search *s, uint32_t closure)
{
	struct range range = s->facts->closures.items[closure].captures;

	for (uint32_t i = range.first; closure && i < range.first + range.count; i++)
		if (root_var(s->facts, s->facts->captures.items[i].place) == s->var)
			return true;
	return false;
}

static bool
uses(const struct search *s, const struct event *event)
{
	if (root_var(s->facts, event->target) == s->var && event->kind != EVENT_MOVE)
		return true;
	if (event->receiver && mentions(s, &s->facts->operands.items[event->receiver]))
		return true;
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (mentions(s, call_operand(s->facts, event, (int)i)))
			return true;
	return event->kind == EVENT_CLOSURE && captures(s, event->closure);
}

static enum happening
happens(const struct search *s, const struct event *event)
{
	if (event->kind == EVENT_DESTROY && is_whole(s, event->target) &&
	    !(event->flags & EVENT_EXPLICIT))
		return s->destroys ? IS_USED : IS_OVER;
	if ((event->kind == EVENT_DECLARE || event->kind == EVENT_CONSTRUCT ||
	     event->kind == EVENT_AWAIT) &&
	    is_whole(s, event->target))
		return IS_OVER; /* a new life */
	if (event->kind == EVENT_ASSIGN && is_whole(s, event->target) &&
	    !mentions(s, call_operand(s->facts, event, 0)))
		return IS_OVER; /* a new value */
	return uses(s, event) ? IS_USED : NOTHING_HAPPENS;
}

static bool search_block(struct search *s, uint32_t block);

static bool
search_from(struct search *s, uint32_t block, uint32_t event)
{
	const struct block *row = &s->facts->blocks.items[block];

	for (uint32_t e = event; e < row->events.first + row->events.count; e++) {
		enum happening what = happens(s, &s->facts->events.items[e]);

		if (what != NOTHING_HAPPENS)
			return what == IS_USED;
	}
	if (row->condition && mentions(s, &s->facts->operands.items[row->condition]))
		return true;
	for (uint32_t i = 0; i < row->successors.count - row->exceptional; i++)
		if (search_block(s, s->facts->edges.items[row->successors.first + i]))
			return true;
	return false;
}

static bool
search_block(struct search *s, uint32_t block)
{
	if (s->seen[block - s->blocks.first])
		return false;
	s->seen[block - s->blocks.first] = true;
	return search_from(s, block, s->facts->blocks.items[block].events.first);
}

/* Moved away whole, reset() or the like, somewhere before EVENT and not given a new value since: in
 * order of the source, which is the order of the events. */
static bool
is_emptied_before(const struct search *s, uint32_t event)
{
	uint32_t first = s->facts->blocks.items[s->blocks.first].events.first;
	bool emptied = false;

	for (uint32_t e = first; e < event; e++) {
		const struct event *row = &s->facts->events.items[e];
		const struct model_function *known =
			effects_callee(s->effects, s->unit, row->callee);
		const struct operand *subject = call_operand(s->facts, row, known->empties);

		if ((row->kind == EVENT_MOVE && is_whole(s, row->target)) ||
		    (subject && subject->kind == OPERAND_PLACE && is_whole(s, subject->a)))
			emptied = true;
		else if (is_whole(s, row->target) &&
			 (row->kind == EVENT_CONSTRUCT || row->kind == EVENT_ASSIGN ||
			  row->kind == EVENT_DECLARE))
			emptied = false;
	}
	return emptied;
}

/* Some event gives it life before EVENT, or it is a parameter. */
static bool
is_born_before(const struct search *s, uint32_t event)
{
	uint32_t first = s->facts->blocks.items[s->blocks.first].events.first;

	if (s->facts->vars.items[s->var].kind == VAR_PARAMETER)
		return true;
	for (uint32_t e = first; e < event; e++)
		if (is_whole(s, s->facts->events.items[e].target))
			return true;
	return false;
}

bool
live_over(struct effects *effects, struct func function, uint32_t var, uint32_t event)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct type *type = &facts->types.items[facts->vars.items[var].type];
	struct arena arena = {0};
	struct search s = {
		.effects = effects,
		.facts = facts,
		.blocks = facts->functions.items[function.function].blocks,
		.unit = function.unit,
		.var = var,
	};
	bool live;

	if (!is_born_before(&s, event))
		return false;
	s.destroys = type->kind == TYPE_RECORD && !(type->flags & TYPE_TRIVIAL_DESTROY) &&
		     !is_emptied_before(&s, event);
	s.seen = arena_alloc(&arena, s.blocks.count * sizeof *s.seen);
	live = search_from(&s, effects_block(effects, function.unit, event), event + 1);
	arena_release(&arena);
	return live;
}

/* ---- where it resumes ---- */

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

/* co_await pool.schedule(): what is awaited is the result of a function that hops. */
static bool
is_hop(struct effects *effects, uint32_t unit, uint32_t event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *awaited = call_operand(facts, &facts->events.items[event], 0);
	const struct event *call;
	const struct function *callee;

	if (!awaited || awaited->kind != OPERAND_RESULT)
		return false;
	call = &facts->events.items[awaited->a];
	callee = &facts->functions.items[call->callee];
	return effects_callee(effects, unit, call->callee)->migrates ||
	       (!(callee->flags & FUNCTION_COROUTINE) &&
		program_annotated(facts, callee->annotations, "migrates", NULL));
}

enum resumption
resumption_of(struct effects *effects, struct func function, uint32_t event)
{
	if (is_hop(effects, function.unit, event))
		return RESUMES_HOPPED;
	if (says(effects, function, "same_thread", ROLE_SAME_THREAD))
		return RESUMES_HERE;
	if (effects->program->multi_threaded || says(effects, function, "migrates", ROLE_MIGRATES))
		return RESUMES_ANYWHERE;
	return RESUMES_HERE;
}
