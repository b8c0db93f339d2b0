/*
 * Two questions of one subject and each suspension point. Has it its value
 * there: forward dataflow. Is it used behind it: a search forward along the
 * edges, in which the first thing that happens to the subject decides. There
 * are few subjects, since few types are not Send.
 *
 * Misses on purpose: uses through pointers that were made from the subject.
 */
#include "analysis/liveness.h"

#include "analysis/flow.h"
#include "base/text.h"

struct search {
	struct effects *effects;
	const struct facts *facts;
	const struct held *held;
	struct range blocks;
	uint32_t unit;
	bool destroys; /* its destructor does something */
	bool *seen;
	suspension_list *list;
};

enum happening { NOTHING_HAPPENS, IS_USED, IS_OVER };

/* ---- mentions ---- */

static uint32_t
root_var(const struct facts *facts, uint32_t place)
{
	const struct place *root = facts_place_root(facts, place);

	return root->kind == PLACE_VAR ? root->index : 0;
}

static bool
is_below(const struct facts *facts, uint32_t place, uint32_t ancestor)
{
	for (; place; place = facts->places.items[place].base)
		if (place == ancestor)
			return true;
	return false;
}

/* The place is the subject, lies in it, or holds it. */
static bool
concerns(const struct search *s, uint32_t place)
{
	if (!place)
		return false;
	if (!s->held->place)
		return root_var(s->facts, place) == s->held->var;
	return is_below(s->facts, place, s->held->place) ||
	       is_below(s->facts, s->held->place, place);
}

static bool
is_whole(const struct search *s, uint32_t place)
{
	const struct place *row = &s->facts->places.items[place];

	if (!place)
		return false;
	return s->held->place ? place == s->held->place
			      : row->kind == PLACE_VAR && row->index == s->held->var;
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
		return concerns(s, operand->a);
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
		if (concerns(s, s->facts->captures.items[i].place))
			return true;
	return false;
}

static bool
uses(const struct search *s, const struct event *event)
{
	if (concerns(s, event->target) && event->kind != EVENT_MOVE)
		return true;
	if (event->receiver && mentions(s, &s->facts->operands.items[event->receiver]))
		return true;
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (mentions(s, call_operand(s->facts, event, (int)i)))
			return true;
	return event->kind == EVENT_CLOSURE && captures(s, event->closure);
}

/* ---- values ---- */

static bool
is_nothing(const struct search *s, const struct operand *operand)
{
	const char *type = facts_str(s->facts, s->facts->types.items[operand->type].qualified);

	if ((operand->kind == OPERAND_LIST || operand->kind == OPERAND_ARITHMETIC) && !operand->b)
		return true; /* {}, pointer() */
	return operand->kind == OPERAND_NULL ||
	       s->facts->types.items[operand->type].kind == TYPE_NULLPTR ||
	       str_equal(type, "std::nullopt_t");
}

static bool
is_receiver(const struct search *s, const struct event *event)
{
	const struct operand *receiver = call_operand(s->facts, event, ARG_THIS);

	return receiver && receiver->kind == OPERAND_PLACE && is_whole(s, receiver->a);
}

/* box = other, box.reset(other), box.emplace(...): what was in it is replaced. */
static bool
refills(const struct search *s, const struct event *event)
{
	const struct model_function *known = effects_callee(s->effects, s->unit, event->callee);
	const char *name = facts_str(s->facts, s->facts->functions.items[event->callee].display);

	return event->kind == EVENT_CALL && is_receiver(s, event) &&
	       (str_equal(name, "operator=") || known->fills == ARG_THIS ||
		known->empties == ARG_THIS);
}

/* A box or a container, of which nothing is held when it is empty. */
static bool
may_be_empty(const struct search *s)
{
	const struct model_type *model = program_type_model(
		s->effects->program, s->unit, s->facts->vars.items[s->held->var].type);

	return !s->held->place && model && model->roles & (ROLE_BOX | ROLE_CONTAINER);
}

/* push_back and the like, or somebody who got it by reference. */
static bool
may_fill(const struct search *s, const struct event *event)
{
	const struct model_function *known = effects_callee(s->effects, s->unit, event->callee);

	if (!may_be_empty(s))
		return false;
	if (event->kind == EVENT_ADDRESS)
		return is_whole(s, event->target);
	return event->kind == EVENT_CALL && is_receiver(s, event) &&
	       !(s->facts->functions.items[event->callee].flags & FUNCTION_CONST) &&
	       known->empties == ARG_NONE && known->derefs == ARG_NONE &&
	       known->borrows == ARG_NONE && known->tests == ARG_NONE;
}

/* What a reference refers to never changes: assigning to it is a use. */
static bool
is_reference(const struct search *s)
{
	return !s->held->var ||
	       (!s->held->place && s->facts->vars.items[s->held->var].flags & VAR_REFERENCE);
}

/* It is built here, or gets another value. */
static bool
gives_value(const struct search *s, const struct event *event)
{
	if (is_reference(s))
		return event->kind == EVENT_CONSTRUCT && is_whole(s, event->target);
	switch (event->kind) {
	case EVENT_CONSTRUCT:
	case EVENT_AWAIT:
	case EVENT_CLOSURE:
	case EVENT_CALL:
		return is_whole(s, event->target) || refills(s, event);
	case EVENT_ASSIGN:
		return is_whole(s, event->target);
	default:
		return false;
	}
}

static bool
is_nulling(const struct search *s, const struct event *event)
{
	const struct operand *value = call_operand(s->facts, event, 0);
	const struct model_function *known = effects_callee(s->effects, s->unit, event->callee);

	if (event->kind == EVENT_CONSTRUCT && may_be_empty(s))
		return !value || is_nothing(s, value);
	return refills(s, event) && (value ? is_nothing(s, value) : known->empties == ARG_THIS);
}

/* Copying is all that moving a number or a pointer does. */
static bool
can_be_moved(const struct search *s)
{
	uint32_t type = s->facts->vars.items[s->held->var].type;
	uint32_t kind = s->facts->types.items[type].kind;

	return kind == TYPE_RECORD || kind == TYPE_CLOSURE;
}

/* State: a bool, it may have its value. */
static bool
transfer(void *context, uint32_t row, void *state)
{
	const struct search *s = context;
	const struct event *event = &s->facts->events.items[row];
	bool *full = state;

	if (call_never_returns(s->effects, s->unit, event))
		return false;
	if (s->held->taken && row == s->held->taken)
		*full = true;
	else if (gives_value(s, event))
		*full = !s->held->taken && !is_nulling(s, event);
	else if (event->kind == EVENT_DESTROY && is_whole(s, event->target))
		*full = false;
	else if (event->kind == EVENT_MOVE && is_whole(s, event->target) && can_be_moved(s))
		*full = false;
	else if (!s->held->taken && event->kind == EVENT_ASSIGN && concerns(s, event->target))
		*full = true; /* a part of what was only declared */
	else if (!s->held->taken && may_fill(s, event))
		*full = true;
	return true;
}

static bool
join(void *context, void *into, const void *from)
{
	bool *to = into;
	bool grows = !*to && *(const bool *)from;

	(void)context;
	*to |= grows;
	return grows;
}

/* if (!box): nothing is in it. */
static void
refine(void *context, const struct branch *branch, void *state)
{
	const struct search *s = context;
	const struct event *event = &s->facts->events.items[branch->event];
	const struct path *path = path_at(s->effects, branch->path);
	bool *full = state;

	if (!branch->known || branch->nonzero || s->held->place)
		return;
	if (path->kind == PATH_VAR && path->row == s->held->var && path->unit == s->unit)
		*full = false;
	if (effects_callee(s->effects, s->unit, event->callee)->tests == ARG_THIS &&
	    is_receiver(s, event))
		*full = false;
}

/* ---- behind a suspension ---- */

static enum happening
happens(const struct search *s, uint32_t row)
{
	const struct event *event = &s->facts->events.items[row];

	if (s->held->taken && row == s->held->taken)
		return IS_OVER; /* taken anew */
	if (event->kind == EVENT_DESTROY && concerns(s, event->target) &&
	    !(event->flags & EVENT_EXPLICIT))
		return s->destroys ? IS_USED : IS_OVER;
	if (gives_value(s, event)) {
		for (uint32_t i = 0; i < event->arguments.count; i++)
			if (mentions(s, call_operand(s->facts, event, (int)i)))
				return IS_USED;
		return s->destroys && refills(s, event) ? IS_USED : IS_OVER;
	}
	if (event->kind == EVENT_DECLARE && is_whole(s, event->target))
		return IS_OVER; /* a new life */
	return uses(s, event) ? IS_USED : NOTHING_HAPPENS;
}

static bool search_block(struct search *s, uint32_t block);

static bool
search_from(struct search *s, uint32_t block, uint32_t event)
{
	const struct block *row = &s->facts->blocks.items[block];

	for (uint32_t e = event; e < row->events.first + row->events.count; e++) {
		enum happening what = happens(s, e);

		if (what != NOTHING_HAPPENS)
			return what == IS_USED;
	}
	if (row->condition && mentions(s, &s->facts->operands.items[row->condition]))
		return true;
	for (uint32_t i = 0; i < row->successors.count; i++)
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

static void
judge_suspension(struct search *s, struct func function, uint32_t block, uint32_t event)
{
	const struct event *row = &s->facts->events.items[event];
	enum resumption where = resumption_of(s->effects, function, event);

	if (where == RESUMES_HERE || await_never_suspends(s->effects, s->unit, row))
		return;
	for (uint32_t b = 0; b < s->blocks.count; b++)
		s->seen[b] = false;
	/* What the await itself builds is not there before. */
	if (search_from(s, block, event + 1))
		*vec_push(s->list) = (struct suspension){event, where};
}

/* ---- destructors ---- */

/* The type of a member as it is declared: a place's own is that of what a reference refers to. */
static uint32_t
member_type(const struct facts *facts, const struct place *place)
{
	uint32_t class = facts->places.items[place->base].type;
	struct range fields = facts->types.items[class].fields;

	for (uint32_t i = fields.first; i < fields.first + fields.count; i++)
		if (facts->fields.items[i].name == place->index)
			return facts->fields.items[i].type;
	return 0;
}

/* The destructor that somebody wrote follows a pointer or a reference that the object keeps. */
static bool
destructor_follows(struct effects *effects, uint32_t unit, const struct type *type)
{
	struct func body = type->destructor
				   ? program_definition(effects->program, unit, type->destructor)
				   : (struct func){0, 0};
	const struct facts *facts = effects_facts(effects, body.unit);
	struct range blocks = facts->functions.items[body.function].blocks;

	for (uint32_t b = blocks.first; body.function && b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];
			const struct place *place = &facts->places.items[event->target];
			uint32_t kind;

			if (event->kind == EVENT_DESTROY)
				continue;
			while (place->base && place->kind == PLACE_DEREF)
				place = &facts->places.items[place->base];
			if (place->kind != PLACE_FIELD)
				continue;
			kind = facts->types.items[member_type(facts, place)].kind;
			if (kind == TYPE_POINTER || kind == TYPE_LVALUE_REFERENCE)
				return true;
		}
	}
	return false;
}

static bool
destroys(const struct search *s)
{
	const struct var *var = &s->facts->vars.items[s->held->var];
	const struct type *type = &s->facts->types.items[var->type];

	const struct model_type *model =
		program_type_model(s->effects->program, s->unit, var->type);

	if ((type->kind != TYPE_RECORD && type->kind != TYPE_CLOSURE) ||
	    type->flags & TYPE_TRIVIAL_DESTROY || (model && model->roles & ROLE_VIEW))
		return false;
	return !s->held->taken || destructor_follows(s->effects, s->unit, type);
}

/* ---- the walk ---- */

static void
judge_block(struct search *s, struct func function, uint32_t block, bool full)
{
	struct range events = s->facts->blocks.items[block].events;

	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		uint32_t kind = s->facts->events.items[e].kind;

		if (full && (kind == EVENT_AWAIT || kind == EVENT_YIELD))
			judge_suspension(s, function, block, e);
		if (!transfer(s, e, &full))
			return;
	}
}

void
held_over(struct effects *effects, struct func function, const struct held *held,
	  suspension_list *list)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct arena arena = {0};
	struct search s = {
		.effects = effects,
		.facts = facts,
		.held = held,
		.blocks = facts->functions.items[function.function].blocks,
		.unit = function.unit,
		.list = list,
	};
	const struct flow_client client = {
		.state_size = sizeof(bool),
		.context = &s,
		.transfer = transfer,
		.join = join,
		.refine = refine,
	};
	const struct var *var = &facts->vars.items[held->var];
	bool captured = var->kind == VAR_CAPTURE || var->function != function.function;
	bool entry = !held->taken && (var->kind == VAR_PARAMETER || captured);
	struct flow flow = flow_run(effects, function, &client, &entry);

	s.destroys = !captured && destroys(&s);
	s.seen = arena_alloc(&arena, s.blocks.count * sizeof *s.seen);
	for (uint32_t b = s.blocks.first; b < s.blocks.first + s.blocks.count; b++) {
		const bool *full = flow_state(&flow, &client, b);

		if (full)
			judge_block(&s, function, b, *full);
	}
	flow_release(&flow);
	arena_release(&arena);
}
