/*
 * Does a coroutine use what may be gone; fate.h says what for.
 *
 * What counts are uses that a suspension may come before, or all when the
 * thing is gone before the body starts. A capture by reference is only read
 * from the closure: what it refers to may live on. What a task that is
 * awaited got by reference is in use while it is awaited.
 *
 * Pointers and views that were made from it are followed into local
 * variables; copies are not.
 */
#include "analysis/fate.h"

#include "base/text.h"

enum held_as {
	HELD_SLOT,    /* a pointer or reference in the closure: reading it is the use */
	HELD_OBJECT,  /* an object, or a reference to one */
	HELD_POINTER, /* a pointer or view by value: what it refers to is gone */
};

struct tracked {
	uint32_t var; /* 0: *this */
	enum held_as as;
	uint32_t path; /* of a captured alias: uses of it are lowered as uses of this */
	uint32_t name; /* for messages; of a temporary: what it was made from */
};

struct use_search {
	struct effects *effects;
	const struct lost *lost;
	const struct facts *facts;
	VEC(struct tracked) tracked;
	bool *behind; /* by block: a suspension may come before its first event */
	uint32_t found, name;
};

/* ---- what is tracked ---- */

static bool
is_view(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct model_type *model;

	if (facts->types.items[type].kind == TYPE_POINTER)
		return true;
	model = program_type_model(effects->program, unit, type);
	return model && model->roles & ROLE_VIEW;
}

static void
track(struct use_search *search, uint32_t var, enum held_as as)
{
	for (uint32_t i = 0; i < search->tracked.count; i++)
		if (search->tracked.items[i].var == var)
			return;
	*vec_push(&search->tracked) =
		(struct tracked){.var = var, .as = as, .name = search->facts->vars.items[var].name};
}

static void
track_captures(struct use_search *search)
{
	struct range captures = search->facts->closures.items[search->lost->closure].captures;

	for (uint32_t i = captures.first; i < captures.first + captures.count; i++) {
		const struct capture *capture = &search->facts->captures.items[i];
		bool by_value = capture->mode == CAPTURE_COPY || capture->mode == CAPTURE_INIT ||
				capture->mode == CAPTURE_STAR_THIS;
		bool slot = !by_value ||
			    is_view(search->effects, search->lost->body.unit, capture->type);

		track(search, capture->var, slot ? HELD_SLOT : HELD_OBJECT);
		if (capture->var && capture->place)
			vec_last(&search->tracked)->path = path_of_place(
				search->effects, search->lost->body.unit, capture->place);
	}
}

static void
track_parameter(struct use_search *search)
{
	const struct function *body = &search->facts->functions.items[search->lost->body.function];
	uint32_t var;

	if (search->lost->position == ARG_THIS) {
		track(search, 0, HELD_OBJECT);
		return;
	}
	if ((uint32_t)search->lost->position >= body->parameters.count)
		return;
	var = body->parameters.first + (uint32_t)search->lost->position;
	track(search, var,
	      search->facts->vars.items[var].flags & VAR_REFERENCE ? HELD_OBJECT : HELD_POINTER);
}

/* ---- mentions ---- */

static const struct tracked *
tracked_root(const struct use_search *search, uint32_t path)
{
	const struct path *root = path_at(search->effects, path_at(search->effects, path)->root);

	for (uint32_t i = 0; path && i < search->tracked.count; i++) {
		const struct tracked *tracked = &search->tracked.items[i];

		if (tracked->path && path_below(search->effects, path, tracked->path))
			return tracked;
		if (tracked->var ? root->kind == PATH_VAR && root->row == tracked->var &&
					   root->unit == search->lost->body.unit
				 : root->kind == PATH_THIS)
			return tracked;
	}
	return NULL;
}

static const struct tracked *
tracked_operand(const struct use_search *search, const struct operand *operand)
{
	const struct tracked *found = NULL;
	uint32_t unit = search->lost->body.unit;

	if (!operand)
		return NULL;
	switch (operand->kind) {
	case OPERAND_LIST:
	case OPERAND_CHOICE:
	case OPERAND_COMPARE:
	case OPERAND_ARITHMETIC:
		for (uint32_t i = 0; i < operand->b && !found; i++)
			found = tracked_operand(search,
						&search->facts->operands.items[operand->a + i]);
		return found;
	case OPERAND_NOT:
		return tracked_operand(search, &search->facts->operands.items[operand->a]);
	case OPERAND_PLACE:
	case OPERAND_MOVED:
	case OPERAND_ADDRESS:
		return tracked_root(search, path_of_place(search->effects, unit, operand->a));
	case OPERAND_THIS:
		for (uint32_t i = 0; i < search->tracked.count; i++)
			if (!search->tracked.items[i].var)
				return &search->tracked.items[i];
		return NULL;
	default:
		return NULL;
	}
}

static const struct tracked *
tracked_captures(const struct use_search *search, uint32_t closure)
{
	struct range captures = search->facts->closures.items[closure].captures;

	for (uint32_t i = captures.first; closure && i < captures.first + captures.count; i++)
		for (uint32_t k = 0; k < search->tracked.count; k++)
			if (search->facts->captures.items[i].var == search->tracked.items[k].var)
				return &search->tracked.items[k];
	return NULL;
}

static const struct tracked *
tracked_event(const struct use_search *search, const struct event *event)
{
	const struct tracked *found;

	if (event->kind == EVENT_DESTROY || event->kind == EVENT_DECLARE)
		return NULL;
	found = tracked_root(
		search, path_of_place(search->effects, search->lost->body.unit, event->target));
	if (!found)
		found = tracked_operand(search, call_operand(search->facts, event, ARG_THIS));
	for (uint32_t i = 0; i < event->arguments.count && !found; i++)
		found = tracked_operand(search, call_operand(search->facts, event, (int)i));
	return found ? found : tracked_captures(search, event->closure);
}

/* What OPERAND is or, as the models say of the call that it comes from, refers to. */
static const struct tracked *
tracked_source(const struct use_search *search, const struct operand *operand)
{
	const struct event *call;

	if (!operand || operand->kind != OPERAND_RESULT)
		return tracked_operand(search, operand);
	call = &search->facts->events.items[operand->a];
	return tracked_operand(
		search,
		call_operand(search->facts, call,
			     effects_callee(search->effects, search->lost->body.unit, call->callee)
				     ->borrows));
}

/* view = part of it, or pointer = &it: the local variable is as good as it. */
static bool
track_derived(struct use_search *search, const struct event *event)
{
	const struct place *place = &search->facts->places.items[event->target];
	const struct tracked *source;
	uint32_t before = search->tracked.count, name;

	if (place->kind != PLACE_VAR ||
	    (event->kind != EVENT_CONSTRUCT && event->kind != EVENT_CALL &&
	     event->kind != EVENT_ASSIGN) ||
	    !is_view(search->effects, search->lost->body.unit, place->type))
		return false;
	source = tracked_operand(search, call_operand(search->facts, event, ARG_THIS));
	for (uint32_t i = 0; i < event->arguments.count && !source; i++)
		source = tracked_source(search, call_operand(search->facts, event, (int)i));
	if (!source || source->as == HELD_SLOT)
		return false;
	name = source->name;
	track(search, place->index, HELD_POINTER);
	if (search->tracked.count > before && !vec_last(&search->tracked)->name)
		vec_last(&search->tracked)->name = name;
	return search->tracked.count > before;
}

static struct range
body_blocks(const struct use_search *search)
{
	return search->facts->functions.items[search->lost->body.function].blocks;
}

static void
track_all_derived(struct use_search *search)
{
	struct range blocks = body_blocks(search);
	bool changed = true;

	while (changed) {
		changed = false;
		for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
			struct range events = search->facts->blocks.items[b].events;

			for (uint32_t e = events.first; e < events.first + events.count; e++)
				changed |= track_derived(search, &search->facts->events.items[e]);
		}
	}
}

/* ---- in use while something else is awaited ---- */

static bool
is_by_reference(const struct facts *facts, uint32_t function, uint32_t position)
{
	struct range types = facts->functions.items[function].parameter_types;
	uint32_t kind;

	if (position >= types.count)
		return false;
	kind = facts->types.items[facts->type_lists.items[types.first + position]].kind;
	return kind == TYPE_LVALUE_REFERENCE || kind == TYPE_RVALUE_REFERENCE;
}

/* The call whose result is awaited got the thing itself, and not a copy of it. */
static const struct tracked *
lent_to_call(const struct use_search *search, const struct event *call)
{
	const struct operand *receiver = call_operand(search->facts, call, ARG_THIS);
	const struct tracked *found = tracked_operand(search, receiver);

	if (found && found->as != HELD_SLOT)
		return found;
	for (uint32_t i = 0; i < call->arguments.count; i++) {
		found = tracked_operand(search, call_operand(search->facts, call, (int)i));
		if (found &&
		    (found->as == HELD_POINTER ||
		     (found->as == HELD_OBJECT && is_by_reference(search->facts, call->callee, i))))
			return found;
	}
	return NULL;
}

static const struct tracked *
lent_to_awaited(const struct use_search *search, const struct event *event)
{
	const struct operand *awaited = call_operand(search->facts, event, 0);
	const struct event *call;

	if (!awaited || awaited->kind != OPERAND_RESULT)
		return NULL;
	call = &search->facts->events.items[awaited->a];
	return call->kind == EVENT_CALL ? lent_to_call(search, call) : NULL;
}

/* ---- the search ---- */

static bool
suspends(const struct use_search *search, const struct event *event)
{
	uint32_t unit = search->lost->body.unit;

	if (event->kind == EVENT_AWAIT || event->kind == EVENT_YIELD)
		return !await_never_suspends(search->effects, unit, event);
	return event->kind == EVENT_CALL && call_suspends(search->effects, unit, event);
}

static void
found_use(struct use_search *search, uint32_t event, const struct tracked *tracked)
{
	if (search->found && search->found <= event)
		return;
	search->found = event;
	search->name = tracked->name;
}

/* Goes through a block; true when a suspension may come before its end. */
static bool
search_block(struct use_search *search, uint32_t row, bool behind)
{
	struct range events = search->facts->blocks.items[row].events;

	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		const struct event *event = &search->facts->events.items[e];
		const struct tracked *tracked = behind ? tracked_event(search, event) : NULL;

		if (suspends(search, event)) {
			behind = true;
			if (!tracked)
				tracked = lent_to_awaited(search, event);
		}
		if (tracked)
			found_use(search, e, tracked);
	}
	return behind;
}

static void
search_body(struct use_search *search)
{
	struct range blocks = body_blocks(search);
	bool changed = true;

	while (changed) {
		changed = false;
		for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
			struct range edges = search->facts->blocks.items[b].successors;

			if (!search_block(search, b, search->behind[b - blocks.first]))
				continue;
			for (uint32_t i = edges.first; i < edges.first + edges.count; i++) {
				bool *next = &search->behind[search->facts->edges.items[i] -
							     blocks.first];

				changed |= !*next;
				*next = true;
			}
		}
	}
}

bool
lost_is_used(struct effects *effects, const struct lost *lost, struct span *use, uint32_t *name)
{
	const struct facts *facts = effects_facts(effects, lost->body.unit);
	struct use_search search = {.effects = effects, .lost = lost, .facts = facts};
	uint32_t count = facts->functions.items[lost->body.function].blocks.count;
	struct arena scratch = {0};

	if (!count)
		return false;
	search.behind = arena_alloc(&scratch, count * sizeof *search.behind);
	search.behind[0] = lost->before_start;
	if (lost->closure)
		track_captures(&search);
	else
		track_parameter(&search);
	track_all_derived(&search);
	search_body(&search);
	*use = facts->events.items[search.found].span;
	*name = search.name;
	arena_release(&scratch);
	vec_free(&search.tracked);
	return search.found != 0;
}
