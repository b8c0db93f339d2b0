/*
 * The walk over what crosses into tasks; capture.h says what for.
 */
#include "rules/capture.h"

static const struct type *
type_row(const struct check *check, uint32_t unit, uint32_t type)
{
	return &effects_facts(check->effects, unit)->types.items[type];
}

static uint32_t
first_argument(const struct check *check, uint32_t unit, uint32_t type)
{
	struct range arguments = type_row(check, unit, type)->arguments;

	return arguments.count
		       ? effects_facts(check->effects, unit)->type_lists.items[arguments.first]
		       : 0;
}

/* ---- the line ---- */

/* The element of a pointer that shares it, shared_ptr<T>: one that asks Sync of what it points to.
 */
static uint32_t
shared_element(const struct check *check, uint32_t unit, uint32_t type)
{
	const struct model_type *model = program_type_model(check->program, unit, type);
	bool asks_sync = false;

	if (!model || !(model->roles & ROLE_BOX) || model->send.kind != CONDITION_TERMS)
		return 0;
	for (uint32_t i = 0; i < model->send.term_count; i++)
		asks_sync |= model->send.terms[i].trait == TRAIT_SYNC;
	return asks_sync ? first_argument(check, unit, type) : 0;
}

/* Behind int &, behind the pointer `this`, in std::reference_wrapper<int>. */
static uint32_t
referee(const struct check *check, uint32_t unit, uint32_t type)
{
	const struct type *row = type_row(check, unit, type);
	uint32_t argument = row->kind == TYPE_RECORD ? first_argument(check, unit, type) : 0;
	const struct model_type *model = program_type_model(check->program, unit, type);

	if (row->kind == TYPE_POINTER || row->kind == TYPE_LVALUE_REFERENCE ||
	    row->kind == TYPE_RVALUE_REFERENCE)
		return row->inner;
	return argument && model && model->roles & ROLE_VIEW ? argument : type;
}

uint32_t
capture_shared_type(struct check *check, uint32_t unit, const struct crossing *crossing)
{
	uint32_t element;

	if (!crossing->type || crossing->object)
		return crossing->type;
	if (crossing->reference ||
	    type_row(check, unit, crossing->type)->kind == TYPE_LVALUE_REFERENCE)
		return referee(check, unit, crossing->type);
	element = shared_element(check, unit, crossing->type);
	return element && !traits_fails(check->traits, unit, element, TRAIT_SEND) ? element : 0;
}

/* ---- the judgement ---- */

bool
capture_fails(struct check *check, uint32_t unit, const struct crossing *crossing, uint32_t type,
	      enum trait trait)
{
	enum verdict verdict =
		traits_annotated_verdict(check->traits, unit, crossing->annotations, type, trait);

	return verdict == VERDICT_NO ||
	       (verdict == VERDICT_UNKNOWN && check->program->strictness == STRICTNESS_COMPLETE);
}

/* ---- the notes ---- */

void
capture_note(struct check *check, struct diag *diag, uint32_t function, const struct spawn *spawn,
	     const struct crossing *crossing, uint32_t type, enum trait trait)
{
	const struct facts *facts = effects_facts(check->effects, spawn->unit);
	const struct event *event = &facts->events.items[spawn->event];

	check_annotated_explain(check, diag, spawn->unit, crossing->annotations, type, trait);
	check_note(check, diag, spawn->unit, event->span, "the task is started here, by '%s'",
		   facts_str(facts, facts->functions.items[event->callee].name));
	if (spawn->through_callee)
		check_note(check, diag, spawn->there_unit, spawn->there,
			   "which starts the task here");
	check_note_instantiation(check, diag, spawn->unit, function);
}

/* ---- the walk ---- */

static void
walk_spawn(struct check *check, uint32_t function, const struct spawn *spawn, capture_judge *judge)
{
	crossing_list list = {0};

	for (uint32_t i = 0; i < spawn->values.count; i++)
		spawn_crossings(check->effects, spawn, &spawn->values.items[i], &list);
	for (uint32_t i = 0; i < list.count; i++)
		judge(check, function, spawn, &list.items[i]);
	vec_free(&list);
}

void
capture_walk(struct check *check, uint32_t unit, uint32_t function, capture_judge *judge)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct range blocks = facts->functions.items[function].blocks;

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			struct spawn spawn;

			if (!spawn_of_event(check->effects, unit, e, &spawn))
				continue;
			/* What a callee spawns is judged there, unless it cannot see the type. */
			if (!spawn.same_thread && (!spawn.through_callee || spawn.erased))
				walk_spawn(check, function, &spawn, judge);
			spawn_release(&spawn);
		}
	}
}
