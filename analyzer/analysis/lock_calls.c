/*
 * What a call does to the locks that are held: by its model or annotation,
 * else by the summary of the body it leads to.
 *
 * Unlocking believes a name that may mean any of several mutexes: a false
 * alarm costs more than a miss.
 */
#include "analysis/lock_state.h"

#include "base/text.h"

/* ---- unlocking ---- */

bool
lock_is_callers(const struct lock_run *run, uint32_t path)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);
	const struct var *var;

	if (root->kind != PATH_VAR)
		return root->kind == PATH_THIS || root->kind == PATH_GLOBAL;
	var = &run->facts->vars.items[root->row];
	return var->kind == VAR_PARAMETER || var->function != run->function.function;
}

void
lock_note_release(const struct lock_run *run, uint32_t path)
{
	if (run->summary && path && lock_is_callers(run, path))
		*vec_push(&run->summary->locks) = (struct lock_effect){.path = path};
}

/* Two members of one object: no name is that vague. */
static bool
are_other_members(const struct lock_run *run, uint32_t a, uint32_t b)
{
	const struct path *left = path_at(run->effects, a), *right = path_at(run->effects, b);

	return a != b && left->kind == PATH_FIELD && right->kind == PATH_FIELD &&
	       left->base == right->base;
}

/* Unlocking PATH, a guard or a mutex. A vague name may mean any hold of the kind: those end too. */
void
lock_unlock(const struct lock_run *run, struct lock_state *state, uint32_t path)
{
	struct hold *hold = hold_find_around(run, state, path);
	bool exact = hold != NULL;

	if (hold && hold->again) {
		hold->again--;
		return;
	}
	if (!hold || !hold->must) /* on some path it was the caller's */
		lock_note_release(run, path);
	if (hold)
		hold_give_back(hold);
	for (uint32_t i = 0; i < state->count && path; i++) {
		bool part = !state->holds[i].manual && state->holds[i].may && !hold &&
			    path_inside(run->effects, state->holds[i].holder, path);

		if (state->holds[i].mutex == path || part) {
			hold_give_back(&state->holds[i]);
			exact = true;
		}
	}
	if (exact)
		return;
	for (uint32_t i = 0; i < state->count; i++) {
		uint32_t mutex =
			state->holds[i].manual ? state->holds[i].holder : state->holds[i].mutex;

		if (path && !state->holds[i].renamed && are_other_members(run, path, mutex))
			continue;
		if (!path || (state->holds[i].manual &&
			      (path_vague(run->effects, path) || path_vague(run->effects, mutex))))
			hold_give_back(&state->holds[i]);
	}
}

/* ---- effects of visible callees ---- */

static void
apply_effect(const struct lock_run *run, struct lock_state *state, const struct event *event,
	     uint32_t row, struct func callee, const struct lock_effect *effect)
{
	uint32_t path =
		path_in_caller(run->effects, run->function.unit, event, callee, effect->path);
	uint32_t target = path_of_place(run->effects, run->function.unit, event->target);
	uint32_t holder = path;
	bool manual = !effect->guard;
	struct hold *hold;

	if (!effect->acquires) {
		lock_unlock(run, state, path);
		return;
	}
	if (event->kind == EVENT_CONSTRUCT && target &&
	    is_home_made_guard(run->effects, run->function.unit, event->type)) {
		holder = target;
		manual = false;
	}
	if (!holder || effect->when == OUTCOME_UNTOLD ||
	    (manual && hold_take_again(run, state, holder)))
		return;
	hold = hold_set(state, holder, path, row);
	if (!hold)
		return;
	hold->manual = manual;
	hold->may = true;
	hold->must = effect->when == OUTCOME_ALWAYS;
	hold->test_event = hold->must ? 0 : row;
	hold->success_nonzero = effect->when == OUTCOME_NONZERO;
}

void
lock_apply_summary(const struct lock_run *run, struct lock_state *state, const struct event *event,
		   uint32_t row)
{
	struct func callee;
	const struct summary *summary =
		call_summary(run->effects, run->function.unit, event, &callee);

	for (uint32_t i = 0; i < summary->locks.count; i++)
		apply_effect(run, state, event, row, callee, &summary->locks.items[i]);
}

/* ---- what a model says ---- */

bool
lock_is_task_mutex(const struct lock_run *run, const struct operand *operand)
{
	return operand && mutex_kind(run->effects, run->function.unit, operand->type) == GUARD_TASK;
}

bool
lock_is_called(const struct lock_run *run, const struct event *event, const char *name)
{
	const struct function *callee = &run->facts->functions.items[event->callee];

	return str_equal(facts_str(run->facts, callee->display), name);
}

static bool
is_awaitable(const struct lock_run *run, const struct event *event)
{
	return run->facts->types.items[event->type].flags & TYPE_AWAITABLE;
}

static void
lock_by_name(const struct lock_run *run, struct lock_state *state, const struct operand *operand,
	     uint32_t row, const struct model_function *known)
{
	uint32_t path = path_object(run->effects, run->function.unit, operand);
	struct hold *hold = hold_find_around(run, state, path);
	bool guard = lock_is_guard_operand(run, operand);

	if (!path || (!guard && lock_is_task_mutex(run, operand)) ||
	    hold_take_again(run, state, path))
		return;
	if (!guard || !hold)
		hold = hold_set(state, path, guard ? 0 : path, row);
	if (!hold)
		return;
	hold->origin = row;
	hold->may = true;
	hold->manual = !guard;
	hold->must = known->try_locks == ARG_NONE;
	if (known->success != SUCCESS_ALWAYS) {
		hold->test_event = row;
		hold->test_path = 0;
		hold->success_nonzero = known->success == SUCCESS_NONZERO;
	}
	if (known->try_locks != ARG_NONE && known->success == SUCCESS_ALWAYS) {
		hold->test_event = row;
		hold->success_nonzero = true;
	}
}

/* LOCKS or UNLOCKS may be every argument (std::lock). */
static void
for_each_subject(const struct lock_run *run, struct lock_state *state, const struct event *event,
		 uint32_t row, const struct model_function *known, int position, bool locks)
{
	int first = position == ARG_ALL ? 0 : position;
	int last = position == ARG_ALL ? (int)event->arguments.count - 1 : position;

	if (position == ARG_NONE)
		return;
	if (position == ARG_UNNAMED && locks)
		hold_take(state, path_unnamed(run->effects), path_unnamed(run->effects), row, true);
	else if (position == ARG_UNNAMED)
		lock_unlock(run, state, path_unnamed(run->effects));
	for (int i = first; i <= last; i++) {
		const struct operand *operand = call_operand(run->facts, event, i);

		if (!operand)
			continue;
		if (locks)
			lock_by_name(run, state, operand, row, known);
		else
			lock_unlock(run, state,
				    path_object(run->effects, run->function.unit, operand));
	}
}

/* The model's verbs, one after the other; most functions have none or one. */
static void
apply_model(const struct lock_run *run, struct lock_state *state, const struct event *event,
	    uint32_t row, const struct model_function *known)
{
	const struct operand *subject;
	uint32_t path;

	if (known->locks != ARG_NONE && !is_awaitable(run, event))
		for_each_subject(run, state, event, row, known, known->locks, true);
	if (known->try_locks != ARG_NONE && !is_awaitable(run, event))
		for_each_subject(run, state, event, row, known, known->try_locks, true);
	for_each_subject(run, state, event, row, known, known->unlocks, false);
	subject = call_operand(run->facts, event, ARG_THIS);
	if (known->unlocks == ARG_NONE && lock_is_task_mutex(run, subject) &&
	    lock_is_called(run, event, "unlock"))
		lock_unlock(run, state, path_object(run->effects, run->function.unit, subject));
	if ((subject = call_operand(run->facts, event, known->releases)))
		lock_release_guard(run, state, subject);
	if (known->swaps != ARG_NONE)
		lock_swap_guards(run, state, event, known->swaps);
	if ((subject = call_operand(run->facts, event, known->empties))) {
		path = path_object(run->effects, run->function.unit, subject);
		for (uint32_t i = 0; i < state->count; i++)
			if (!state->holds[i].manual &&
			    path_below(run->effects, state->holds[i].holder, path))
				hold_give_back(&state->holds[i]);
	}
}

/* ---- calls ---- */

/* In a pattern: hold.unlock(), hold.lock() of a guard whose mutex depends on a parameter. */
static void
apply_dependent(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	const struct operand *called = call_operand(run->facts, event, ARG_THIS);
	const struct place *place;
	const char *name;
	struct hold *hold;

	if (!called || called->kind != OPERAND_PLACE)
		return;
	place = &run->facts->places.items[called->a];
	name = place->kind == PLACE_FIELD ? facts_str(run->facts, place->index) : "";
	hold = hold_find(state, path_of_place(run->effects, run->function.unit, place->base));
	if (!hold)
		return;
	if (str_equal(name, "unlock") || str_equal(name, "release"))
		hold_give_back(hold);
	else if (str_equal(name, "lock"))
		hold->may = hold->must = true;
}

static bool
is_assignment(const struct lock_run *run, const struct event *event)
{
	const struct function *callee = &run->facts->functions.items[event->callee];

	return event->receiver && str_equal(facts_str(run->facts, callee->display), "operator=");
}

void
lock_apply_call(const struct lock_run *run, struct lock_state *state, const struct event *event,
		uint32_t row)
{
	const struct model_function *known =
		effects_callee(run->effects, run->function.unit, event->callee);
	bool modelled = known->locks != ARG_NONE || known->unlocks != ARG_NONE ||
			known->try_locks != ARG_NONE;

	if (event->flags & EVENT_DEPENDENT)
		apply_dependent(run, state, event);
	if (is_assignment(run, event)) {
		lock_assign_guard(run, state, event, row);
		return;
	}
	apply_model(run, state, event, row, known);
	if (known->fills == ARG_THIS || known->takes != ARG_NONE)
		lock_fill(run, state, event, row, known);
	if (event->target)
		lock_receive_guard(run, state, event, row, known);
	if (!modelled)
		lock_apply_summary(run, state, event, row);
	lock_hand_over(run, state, event);
}
