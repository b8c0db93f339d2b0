/*
 * Tasks that are of no use to anybody; fate.h says what for.
 *
 * A walk from the call that made the task over all ways on, until its
 * variable ends or gets another value. Any mention of the variable on any way
 * is a use, be it only a question (`t.is_ready()`): one that is silent too
 * often is better than one that is wrong.
 */
#include "analysis/fate.h"

#include "base/text.h"

struct point {
	uint32_t event, block; /* the next event of a block */
	uint32_t place;        /* where the task lies */
};

struct waste_walk {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	uint32_t start;
	VEC(struct point) todo;
	struct map seen;
	bool used;
	uint32_t var, overwriter;
};

enum step { STEP_ON, STEP_END };

bool
operand_touches(struct effects *effects, uint32_t unit, const struct operand *operand,
		uint32_t path)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t own;

	if (!operand || !path)
		return false;
	switch (operand->kind) {
	case OPERAND_LIST:
	case OPERAND_CHOICE:
	case OPERAND_COMPARE:
	case OPERAND_ARITHMETIC:
		for (uint32_t i = 0; i < operand->b; i++)
			if (operand_touches(effects, unit, &facts->operands.items[operand->a + i],
					    path))
				return true;
		return false;
	case OPERAND_NOT:
		return operand_touches(effects, unit, &facts->operands.items[operand->a], path);
	case OPERAND_ADDRESS:
		own = path_of_place(effects, unit, operand->a);
		break;
	default:
		own = path_of_operand(effects, unit, operand);
	}
	return path_below(effects, own, path) || path_below(effects, path, own);
}

/* return (void)f(): the value is of no use. */
static bool
returns_nothing(const struct facts *facts, uint32_t function)
{
	const struct function *row = &facts->functions.items[function];

	return !(row->flags & FUNCTION_COROUTINE) &&
	       facts->types.items[row->result].kind == TYPE_VOID;
}

bool
return_takes(struct effects *effects, uint32_t unit, uint32_t death, uint32_t path)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t row = death;

	if (returns_nothing(facts, effects_owner(effects, unit, death)))
		return false;

	while (row < facts->events.count && facts->events.items[row].kind == EVENT_DESTROY)
		row++;
	return row < facts->events.count && facts->events.items[row].kind == EVENT_RETURN &&
	       effects_owner(effects, unit, row) == effects_owner(effects, unit, death) &&
	       operand_touches(effects, unit, call_operand(facts, &facts->events.items[row], 0),
			       path);
}

/* A variable of this function, and no reference. */
static bool
is_own_variable(const struct waste_walk *walk, uint32_t place)
{
	const struct place *row = &walk->facts->places.items[place];
	const struct var *var = &walk->facts->vars.items[row->index];

	return row->kind == PLACE_VAR && var->function == walk->function.function &&
	       (var->kind == VAR_LOCAL || var->kind == VAR_TEMPORARY) &&
	       !(var->flags & VAR_REFERENCE);
}

static bool
captures_touch(const struct waste_walk *walk, const struct event *event, uint32_t path)
{
	struct range captures = walk->facts->closures.items[event->closure].captures;

	for (uint32_t i = captures.first; i < captures.first + captures.count; i++) {
		const struct capture *capture = &walk->facts->captures.items[i];
		uint32_t own = path_of_place(walk->effects, walk->function.unit, capture->place);
		const struct operand *value = &walk->facts->operands.items[capture->value];

		if ((own && path_below(walk->effects, own, path)) ||
		    (capture->value &&
		     operand_touches(walk->effects, walk->function.unit, value, path)))
			return true;
	}
	return false;
}

static bool
arguments_touch(const struct waste_walk *walk, const struct event *event, uint32_t path)
{
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (operand_touches(walk->effects, walk->function.unit,
				    call_operand(walk->facts, event, (int)i), path))
			return true;
	return false;
}

/* Somebody has its address: then it may be used where its name is not seen. */
static bool
is_shared(const struct waste_walk *walk, uint32_t place)
{
	uint32_t path = path_of_place(walk->effects, walk->function.unit, place);
	struct range blocks = walk->facts->functions.items[walk->function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = walk->facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &walk->facts->events.items[e];

			if (event->kind == EVENT_ADDRESS && event->target == place)
				return true;
			if (event->kind == EVENT_CLOSURE && captures_touch(walk, event, path))
				return true;
		}
	}
	return false;
}

/* variable = task(): the task lies there from now on. 0: somewhere else. */
static uint32_t
assigned_place(const struct waste_walk *walk, const struct event *event)
{
	const struct operand *receiver = call_operand(walk->facts, event, ARG_THIS);
	const struct function *callee = &walk->facts->functions.items[event->callee];

	if (event->kind != EVENT_CALL || !receiver || receiver->kind != OPERAND_PLACE ||
	    !str_equal(facts_str(walk->facts, callee->display), "operator="))
		return 0;
	return receiver->a;
}

/* std::ignore = task(): nobody has it. */
static bool
is_ignored(const struct waste_walk *walk, const struct event *event)
{
	const struct operand *receiver = call_operand(walk->facts, event, ARG_THIS);
	const char *type = receiver ? facts_str(walk->facts,
						walk->facts->types.items[receiver->type].qualified)
				    : "";

	return str_equal(type, "std::_Swallow_assign") || /* libstdc++ */
	       str_equal(type, "std::__ignore_t") || str_equal(type, "std::__ignore_type");
}

static enum step
waste_step(struct waste_walk *walk, uint32_t row, uint32_t *place)
{
	const struct event *event = &walk->facts->events.items[row];
	uint32_t path = path_of_place(walk->effects, walk->function.unit, *place);
	uint32_t target = path_of_place(walk->effects, walk->function.unit, event->target);
	uint32_t assigned = assigned_place(walk, event);

	if (event->kind == EVENT_DESTROY && event->target == *place) {
		walk->used |= return_takes(walk->effects, walk->function.unit, row, path);
		return STEP_END;
	}
	if (is_ignored(walk, event))
		return STEP_ON;
	if (event->kind == EVENT_RETURN && returns_nothing(walk->facts, walk->function.function))
		return STEP_ON;
	if (arguments_touch(walk, event, path)) {
		walk->used |= !assigned || !is_own_variable(walk, assigned) ||
			      walk->facts->places.items[assigned].type !=
				      walk->facts->places.items[*place].type ||
			      is_shared(walk, assigned);
		if (walk->used)
			return STEP_END;
		*place = assigned;
		walk->var = walk->facts->places.items[assigned].index;
		return STEP_ON;
	}
	if (assigned == *place || (event->target == *place && event->kind != EVENT_DECLARE &&
				   (event->kind == EVENT_CALL || event->kind == EVENT_CONSTRUCT))) {
		walk->overwriter = row;
		return STEP_END;
	}
	if (operand_touches(walk->effects, walk->function.unit,
			    call_operand(walk->facts, event, ARG_THIS), path) ||
	    (event->kind == EVENT_CLOSURE && captures_touch(walk, event, path)) ||
	    (target && path_below(walk->effects, target, path) && event->kind != EVENT_DECLARE)) {
		walk->used = true;
		return STEP_END;
	}
	return STEP_ON;
}

static void
waste_push(struct waste_walk *walk, uint32_t block, uint32_t event, uint32_t place)
{
	uint64_t key = (uint64_t)block << 32 | place;

	if (map_get(&walk->seen, key))
		return;
	map_put(&walk->seen, key, 1);
	*vec_push(&walk->todo) = (struct point){event, block, place};
}

static void
waste_block(struct waste_walk *walk, struct point point)
{
	const struct block *block = &walk->facts->blocks.items[point.block];
	uint32_t end = block->events.first + block->events.count;

	for (uint32_t e = point.event; e < end; e++)
		if (waste_step(walk, e, &point.place) == STEP_END)
			return;
	for (uint32_t i = 0; i < block->successors.count; i++) {
		uint32_t next = walk->facts->edges.items[block->successors.first + i];

		waste_push(walk, next, walk->facts->blocks.items[next].events.first, point.place);
	}
}

static void
waste_run(struct waste_walk *walk, uint32_t place)
{
	uint32_t block = effects_block(walk->effects, walk->function.unit, walk->start);

	*vec_push(&walk->todo) = (struct point){walk->start + 1, block, place};
	while (walk->todo.count && !walk->used)
		waste_block(walk, walk->todo.items[--walk->todo.count]);
	vec_free(&walk->todo);
	map_free(&walk->seen);
}

enum waste
fate_waste(struct effects *effects, struct func function, uint32_t event, uint32_t *var,
	   uint32_t *overwriter)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct waste_walk walk = {
		.effects = effects, .function = function, .facts = facts, .start = event};
	uint32_t place = facts->events.items[event].target;

	if (!is_own_variable(&walk, place))
		return WASTE_NONE;
	walk.var = facts->places.items[place].index;
	waste_run(&walk, place);
	*var = walk.var;
	*overwriter = walk.overwriter;
	if (walk.used || is_shared(&walk, place)) /* the second looks at the whole function */
		return WASTE_NONE;
	if (!facts->vars.items[walk.var].name)
		return WASTE_DROPPED;
	return walk.overwriter ? WASTE_OVERWRITTEN : WASTE_FORGOTTEN;
}
