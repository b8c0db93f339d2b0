/*
 * Guards: objects that hold a lock while they live.
 *
 * What a guard holds is decided where it is built, from its mutexes and tags;
 * from there on the hold travels with the value: moved, swapped, assigned,
 * returned, put into a box or container, captured by a closure.
 *
 * Misses on purpose: a guard that is stored through a pointer nobody can
 * follow.
 */
#include "analysis/lock_state.h"

#include "base/text.h"

static uint32_t
value_type(const struct facts *facts, const struct operand *operand)
{
	const struct type *type = &facts->types.items[operand->type];
	bool indirect = type->kind == TYPE_LVALUE_REFERENCE ||
			type->kind == TYPE_RVALUE_REFERENCE || type->kind == TYPE_POINTER;

	return indirect ? type->inner : operand->type;
}

uint32_t
lock_tag_of(const struct lock_run *run, const struct operand *operand)
{
	const struct model_type *model = program_type_model(
		run->effects->program, run->function.unit, value_type(run->facts, operand));

	return model ? model->roles & (ROLE_TAG_DEFER | ROLE_TAG_TRY | ROLE_TAG_ADOPT) : 0;
}

static uint32_t
tags_of(const struct lock_run *run, const struct event *event)
{
	uint32_t tags = 0;

	for (uint32_t i = 0; i < event->arguments.count; i++)
		tags |= lock_tag_of(run, call_operand(run->facts, event, (int)i));
	return tags;
}

/* ---- guards that are built ---- */

/* What TARGET holds after it took over SOURCE's lock. */
static void
pass_on(struct lock_state *state, uint32_t target, struct hold *source)
{
	struct hold moved = *source;
	struct hold *hold;

	hold_give_back(source);
	if (!target || !(hold = hold_set(state, target, moved.mutex, moved.origin)))
		return;
	hold->may = moved.may;
	hold->must = moved.must;
}

/* adopt_lock: the lock that was taken by hand is the guard's now. */
static void
adopt(const struct lock_run *run, struct lock_state *state, uint32_t mutex)
{
	struct hold *manual = hold_find_around(run, state, mutex);

	if (manual && manual->manual)
		hold_give_back(manual);
}

/* The hold of an operand that is a guard, or has one in it, and is moved or built for the purpose.
 */
struct hold *
lock_hold_of_operand(const struct lock_run *run, struct lock_state *state,
		     const struct operand *operand)
{
	uint32_t path = path_of_operand(run->effects, run->function.unit, operand);
	struct hold *hold = hold_find_around(run, state, path);

	if (hold && !hold->manual)
		return hold;
	for (uint32_t i = 0; i < state->count; i++)
		if (path_below(run->effects, state->holds[i].holder, path) &&
		    !state->holds[i].manual && state->holds[i].may)
			return &state->holds[i];
	return NULL;
}

bool
lock_is_guard_operand(const struct lock_run *run, const struct operand *operand)
{
	return guard_of_type(run->effects, run->function.unit, value_type(run->facts, operand))
		       .kind != GUARD_NONE;
}

/* A guard built from its mutexes and tags. */
static void
lock_with_guard(const struct lock_run *run, struct lock_state *state, uint32_t target,
		const struct event *event, uint32_t row, struct guard guard)
{
	uint32_t tags = tags_of(run, event), mutex = 0;
	struct hold *hold;

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);
		uint32_t path = path_object(run->effects, run->function.unit, operand);

		if (lock_tag_of(run, operand))
			continue;
		mutex = mutex ? mutex : path;
		if (tags & ROLE_TAG_ADOPT)
			adopt(run, state, path);
	}
	hold = hold_set(state, target, mutex, row);
	if (!hold || tags & ROLE_TAG_DEFER || (tags & ROLE_TAG_ADOPT && guard.dependent))
		return;
	hold->may = true;
	hold->must = !(tags & ROLE_TAG_TRY);
}

/* Guards among OPERANDS, also in lists, hand their locks to TARGET. True when there was one. */
static bool
take_over(const struct lock_run *run, struct lock_state *state, uint32_t target,
	  struct range operands)
{
	bool passed = false;

	for (uint32_t i = operands.first; i < operands.first + operands.count; i++) {
		const struct operand *operand = &run->facts->operands.items[i];
		struct hold *source;

		if (operand->kind == OPERAND_LIST || operand->kind == OPERAND_CHOICE)
			passed |= take_over(run, state, target,
					    (struct range){operand->a, operand->b});
		if (operand->kind == OPERAND_NULL || !lock_is_guard_operand(run, operand))
			continue;
		passed = true;
		source = lock_hold_of_operand(run, state, operand);
		if (source && !path_below(run->effects, source->holder, target))
			pass_on(state, target, source);
		else if (!source && operand->kind == OPERAND_MOVED && !lock_is_callers(run, target))
			/* auto mine = std::move(this->guard): whatever it held is ours to end */
			lock_note_release(run,
					  path_object(run->effects, run->function.unit, operand));
	}
	return passed;
}

/* TARGET, of a type that holds locks, is built from the arguments of EVENT. */
static void
build_guard(const struct lock_run *run, struct lock_state *state, uint32_t target,
	    const struct event *event, uint32_t row, struct guard guard)
{
	if (!event->arguments.count && !guard.always) {
		hold_set(state, target, 0, row);
		return;
	}
	if (!take_over(run, state, target, event->arguments) &&
	    (guard.simple || guard.optional || guard.always))
		lock_with_guard(run, state, target, event, row, guard);
}

/* struct traced : std::unique_lock<M> { using unique_lock::unique_lock; }: nobody wrote this
 * constructor. It gets a mutex, so it locks one. */
static bool
inherits_constructor(const struct lock_run *run, const struct event *event)
{
	const struct function *callee = &run->facts->functions.items[event->callee];
	const struct operand *first = call_operand(run->facts, event, 0);
	const struct type *type;
	const struct model_type *model;

	if (!first || !event->callee ||
	    str_ends_with(facts_str(run->facts, run->facts->types.items[callee->type].qualified),
			  facts_str(run->facts, callee->display)))
		return false; /* named after its own class: somebody wrote it */
	type = &run->facts->types.items[value_type(run->facts, first)];
	model = program_type_model(run->effects->program, run->function.unit,
				   value_type(run->facts, first));
	return type->flags & TYPE_LOCKABLE || (model && model->roles & ROLE_THREAD_MUTEX);
}

void
lock_apply_construct(const struct lock_run *run, struct lock_state *state,
		     const struct event *event, uint32_t row)
{
	uint32_t target = path_of_place(run->effects, run->function.unit, event->target);
	uint32_t type = run->facts->places.items[event->target].type;
	struct guard guard = guard_of_type(run->effects, run->function.unit, type);

	if (!guard.kind) {
		lock_apply_summary(run, state, event, row);
		lock_hand_over(run, state, event);
		return;
	}
	if (!guard.simple && inherits_constructor(run, event))
		guard.simple = true;
	build_guard(run, state, target, event, row, guard);
	if (!guard.simple)
		lock_apply_summary(run, state, event, row);
}

/* [g = std::move(guard)]: the closure holds it now. */
void
lock_build_closure(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	struct range captures = run->facts->closures.items[event->closure].captures;
	uint32_t target = path_of_place(run->effects, run->function.unit, event->target);

	for (uint32_t i = captures.first; i < captures.first + captures.count; i++) {
		const struct capture *capture = &run->facts->captures.items[i];

		for (uint32_t k = 0; k < state->count && capture->mode == CAPTURE_INIT; k++) {
			const struct path *path = path_at(run->effects, state->holds[k].holder);

			if (path->kind == PATH_VAR && path->row == capture->var && target)
				state->holds[k].holder = target;
		}
	}
}

/* ---- guards that change hands ---- */

/* unique_lock::release: the guard forgets, the mutex stays locked. */
void
lock_release_guard(const struct lock_run *run, struct lock_state *state,
		   const struct operand *operand)
{
	struct hold *hold = hold_find_around(
		run, state, path_object(run->effects, run->function.unit, operand));
	struct hold forgotten;

	if (!hold)
		return;
	forgotten = *hold;
	hold_give_back(hold);
	hold->mutex = 0; /* its destructor unlocks nothing any more */
	if (!forgotten.may || !forgotten.mutex)
		return;
	hold = hold_set(state, forgotten.mutex, forgotten.mutex, forgotten.origin);
	if (!hold)
		return;
	hold->manual = true;
	hold->may = forgotten.may;
	hold->must = forgotten.must;
}

void
lock_swap_guards(const struct lock_run *run, struct lock_state *state, const struct event *event,
		 int position)
{
	const struct operand *a = call_operand(run->facts, event, position);
	const struct operand *b = call_operand(run->facts, event, position == 0 ? 1 : 0);
	uint32_t left = a ? path_object(run->effects, run->function.unit, a) : 0;
	uint32_t right = b ? path_object(run->effects, run->function.unit, b) : 0;

	for (uint32_t i = 0; i < state->count; i++) {
		if (state->holds[i].holder == left)
			state->holds[i].holder = right;
		else if (state->holds[i].holder == right)
			state->holds[i].holder = left;
	}
}

/* Guards that go into a call for good: moved, or built as its by-value parameter. */
void
lock_hand_over(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);
		uint32_t path = path_of_operand(run->effects, run->function.unit, operand);
		const struct path *row = path_at(run->effects, path);
		bool by_value = path && row->kind == PATH_VAR &&
				run->facts->vars.items[row->row].flags & VAR_ARGUMENT;
		struct hold *hold;

		if (operand->kind != OPERAND_MOVED && !by_value)
			continue;
		hold = lock_is_guard_operand(run, operand)
			       ? lock_hold_of_operand(run, state, operand)
			       : NULL;
		if (hold)
			hold_give_back(hold);
	}
}

/* g = std::move(h), g = std::unique_lock(m), opt = std::nullopt */
void
lock_assign_guard(const struct lock_run *run, struct lock_state *state, const struct event *event,
		  uint32_t row)
{
	const struct operand *receiver = call_operand(run->facts, event, ARG_THIS);
	uint32_t target = path_of_operand(run->effects, run->function.unit, receiver);
	struct guard guard =
		guard_of_type(run->effects, run->function.unit, value_type(run->facts, receiver));
	struct hold *hold = hold_find(state, target);

	if (!guard.kind || !target)
		return;
	if (hold)
		hold_give_back(hold);
	build_guard(run, state, target, event, row, (struct guard){.kind = guard.kind});
}

/* Containers and boxes: emplace_back(m), push_back(std::move(g)), emplace(m). */
void
lock_fill(const struct lock_run *run, struct lock_state *state, const struct event *event,
	  uint32_t row, const struct model_function *known)
{
	int position = known->fills == ARG_THIS ? ARG_THIS : known->takes;
	const struct operand *receiver = call_operand(run->facts, event, position);
	struct guard guard;
	uint32_t target;

	if (!receiver)
		return;
	guard = guard_of_type(run->effects, run->function.unit, value_type(run->facts, receiver));
	target = path_object(run->effects, run->function.unit, receiver);
	if (guard.kind && target)
		build_guard(run, state, target, event, row, guard);
}

/* A guard that a call returns: held, unless the body says otherwise. */
void
lock_receive_guard(const struct lock_run *run, struct lock_state *state, const struct event *event,
		   uint32_t row, const struct model_function *known)
{
	uint32_t type = run->facts->places.items[event->target].type;
	struct guard guard = guard_of_type(run->effects, run->function.unit, type);
	uint32_t target = path_of_place(run->effects, run->function.unit, event->target);
	const struct summary *summary;
	struct func callee;

	if (!guard.kind || !target)
		return;
	if (known->fills == ARG_RESULT || known->binds != ARG_NONE) {
		build_guard(run, state, target, event, row, guard);
		return;
	}
	summary = call_summary(run->effects, run->function.unit, event, &callee);
	if (summary->returned == RETURNS_EMPTY)
		hold_set(state, target, 0, row);
	else if (guard.simple || summary->returned == RETURNS_HELD)
		hold_take(state, target, 0, row, false);
}
