/*
 * The transfer functions of the lock analysis; locks.h says what it is for.
 *
 * Misses on purpose: more than MAX_HOLDS holders in one function at once; a
 * guard that is stored through a pointer nobody can follow.
 */
#include "analysis/locks.h"

#include "analysis/flow.h"
#include "base/text.h"

enum { MAX_HOLDS = 16 };

struct hold {
	uint32_t holder, mutex, origin;
	uint32_t test_event, test_path; /* the result that tells whether a try succeeded */
	bool may, must, manual, success_nonzero;
};

struct lock_state {
	uint32_t count;
	uint32_t fact_path; /* a variable that never changes, and what the branches taken say of it
			     */
	bool fact_nonzero;
	struct hold holds[MAX_HOLDS];
};

struct lock_run {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	held_list *found;        /* replay for a report */
	struct summary *summary; /* replay for a summary */
	uint32_t asked;          /* replay for one event: is a lock held there? */
	bool held_there;
	lock_visit *visit; /* replay for a visitor */
	void *visitor;
};

/* ---- the state ---- */

static struct hold *
find_hold(struct lock_state *state, uint32_t holder)
{
	for (uint32_t i = 0; i < state->count; i++)
		if (state->holds[i].holder == holder)
			return &state->holds[i];
	return NULL;
}

/* The hold of PATH, or of the nearest object that contains it. */
static struct hold *
find_enclosing(const struct lock_run *run, struct lock_state *state, uint32_t path)
{
	for (; path; path = path_at(run->effects, path)->base) {
		struct hold *hold = find_hold(state, path);

		if (hold)
			return hold;
	}
	return NULL;
}

static struct hold *
set_hold(struct lock_state *state, uint32_t holder, uint32_t mutex, uint32_t origin)
{
	struct hold *hold = find_hold(state, holder);

	if (!hold && state->count == MAX_HOLDS)
		return NULL;
	if (!hold)
		hold = &state->holds[state->count++];
	*hold = (struct hold){.holder = holder,
			      .mutex = mutex,
			      .origin = origin,
			      .test_path = state->fact_path,
			      .success_nonzero = state->fact_nonzero};
	return hold;
}

static void
take(struct lock_state *state, uint32_t holder, uint32_t mutex, uint32_t origin, bool manual)
{
	struct hold *hold = holder ? set_hold(state, holder, mutex, origin) : NULL;

	if (!hold)
		return;
	hold->may = hold->must = true;
	hold->manual = manual;
}

static void
give_back(struct hold *hold)
{
	hold->may = hold->must = false;
	hold->test_event = hold->test_path = 0;
}

/* A guard unlocks when it dies, whoever has locked its mutex again under it. */
static void
unlock_by_guard(const struct lock_run *run, struct lock_state *state, const struct hold *guard)
{
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];

		if (hold->manual && (hold->holder == guard->mutex ||
				     path_below(run->effects, hold->holder, guard->holder)))
			give_back(hold);
	}
}

static void
remove_inside(const struct lock_run *run, struct lock_state *state, uint32_t path)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < state->count; i++)
		if (!state->holds[i].manual &&
		    path_inside(run->effects, state->holds[i].holder, path))
			unlock_by_guard(run, state, &state->holds[i]);
	for (uint32_t i = 0; i < state->count; i++)
		if (!path_inside(run->effects, state->holds[i].holder, path))
			state->holds[kept++] = state->holds[i];
	state->count = kept;
}

static bool
join_hold(struct hold *into, const struct hold *from)
{
	struct hold before = *into;

	into->may |= from->may;
	into->must &= from->must;
	if (into->mutex != from->mutex)
		into->mutex = 0;
	if (!before.may && from->may) { /* what tests tell is about the case that it is held */
		into->origin = from->origin;
		into->test_event = from->test_event;
		into->test_path = from->test_path;
		into->success_nonzero = from->success_nonzero;
	} else if (from->may) {
		if (into->test_event != from->test_event)
			into->test_event = 0;
		if (into->test_path != from->test_path ||
		    into->success_nonzero != from->success_nonzero)
			into->test_path = 0;
	}
	return into->may != before.may || into->must != before.must ||
	       into->mutex != before.mutex || into->test_event != before.test_event ||
	       into->test_path != before.test_path;
}

static bool
join_locks(void *context, void *into_state, const void *from_state)
{
	struct lock_state *into = into_state;
	const struct lock_state *from = from_state;
	bool changed = false;

	(void)context;
	if (into->fact_path &&
	    (into->fact_path != from->fact_path || into->fact_nonzero != from->fact_nonzero)) {
		into->fact_path = 0;
		changed = true;
	}
	for (uint32_t i = 0; i < from->count; i++) {
		struct hold *hold = find_hold(into, from->holds[i].holder);

		if (hold) {
			changed |= join_hold(hold, &from->holds[i]);
		} else if (into->count < MAX_HOLDS) {
			into->holds[into->count] = from->holds[i];
			into->holds[into->count++].must = false;
			changed = true;
		}
	}
	for (uint32_t i = 0; i < into->count; i++) {
		bool there = false;

		for (uint32_t k = 0; k < from->count; k++)
			there |= from->holds[k].holder == into->holds[i].holder;
		if (!there && into->holds[i].must) {
			into->holds[i].must = false;
			changed = true;
		}
	}
	return changed;
}

/* ---- arguments ---- */

static uint32_t
value_type(const struct facts *facts, const struct operand *operand)
{
	const struct type *type = &facts->types.items[operand->type];
	bool indirect = type->kind == TYPE_LVALUE_REFERENCE ||
			type->kind == TYPE_RVALUE_REFERENCE || type->kind == TYPE_POINTER;

	return indirect ? type->inner : operand->type;
}

static uint32_t
tag_of(const struct lock_run *run, const struct operand *operand)
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
		tags |= tag_of(run, call_operand(run->facts, event, (int)i));
	return tags;
}

/* ---- unlocking ---- */

/* Storage that the caller can name: of the object, of a parameter, captured, global. */
static bool
is_callers(const struct lock_run *run, uint32_t path)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);
	const struct var *var;

	if (root->kind != PATH_VAR)
		return root->kind == PATH_THIS || root->kind == PATH_GLOBAL;
	var = &run->facts->vars.items[root->row];
	return var->kind == VAR_PARAMETER || var->function != run->function.function;
}

static void
note_release(const struct lock_run *run, uint32_t path)
{
	if (run->summary && path && is_callers(run, path))
		*vec_push(&run->summary->locks) = (struct lock_effect){.path = path};
}

/* Unlocking PATH, a guard or a mutex. A vague name may mean any hold of the kind: those end too. */
static void
unlock(const struct lock_run *run, struct lock_state *state, uint32_t path)
{
	struct hold *hold = find_enclosing(run, state, path);
	bool exact = hold != NULL;

	if (!hold || !hold->must) /* on some path it was the caller's */
		note_release(run, path);
	if (hold)
		give_back(hold);
	for (uint32_t i = 0; i < state->count && path; i++) {
		bool part = !state->holds[i].manual && state->holds[i].may && !hold &&
			    path_inside(run->effects, state->holds[i].holder, path);

		if (state->holds[i].mutex == path || part) {
			give_back(&state->holds[i]);
			exact = true;
		}
	}
	if (exact)
		return;
	for (uint32_t i = 0; i < state->count; i++) {
		uint32_t mutex =
			state->holds[i].manual ? state->holds[i].holder : state->holds[i].mutex;

		if (!path || (state->holds[i].manual &&
			      (path_vague(run->effects, path) || path_vague(run->effects, mutex))))
			give_back(&state->holds[i]);
	}
}

/* ---- guards ---- */

/* What TARGET holds after it took over SOURCE's lock. */
static void
pass_on(struct lock_state *state, uint32_t target, struct hold *source)
{
	struct hold moved = *source;
	struct hold *hold;

	give_back(source);
	if (!target || !(hold = set_hold(state, target, moved.mutex, moved.origin)))
		return;
	hold->may = moved.may;
	hold->must = moved.must;
}

/* adopt_lock: the lock that was taken by hand is the guard's now. */
static void
adopt(const struct lock_run *run, struct lock_state *state, uint32_t mutex)
{
	struct hold *manual = find_enclosing(run, state, mutex);

	if (manual && manual->manual)
		give_back(manual);
}

/* The hold of an operand that is a guard, or has one in it, and is moved or built for the purpose.
 */
static struct hold *
hold_of_operand(const struct lock_run *run, struct lock_state *state, const struct operand *operand)
{
	uint32_t path = path_of_operand(run->effects, run->function.unit, operand);
	struct hold *hold = find_enclosing(run, state, path);

	if (hold && !hold->manual)
		return hold;
	for (uint32_t i = 0; i < state->count; i++)
		if (path_below(run->effects, state->holds[i].holder, path) &&
		    !state->holds[i].manual && state->holds[i].may)
			return &state->holds[i];
	return NULL;
}

static bool
is_guard_operand(const struct lock_run *run, const struct operand *operand)
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

		if (tag_of(run, operand))
			continue;
		mutex = mutex ? mutex : path;
		if (tags & ROLE_TAG_ADOPT)
			adopt(run, state, path);
	}
	hold = set_hold(state, target, mutex, row);
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
		if (operand->kind == OPERAND_NULL || !is_guard_operand(run, operand))
			continue;
		passed = true;
		source = hold_of_operand(run, state, operand);
		if (source && !path_below(run->effects, source->holder, target))
			pass_on(state, target, source);
		else if (!source && operand->kind == OPERAND_MOVED && !is_callers(run, target))
			/* auto mine = std::move(this->guard): whatever it held is ours to end */
			note_release(run, path_object(run->effects, run->function.unit, operand));
	}
	return passed;
}

/* TARGET, of a type that holds locks, is built from the arguments of EVENT. */
static void
build_guard(const struct lock_run *run, struct lock_state *state, uint32_t target,
	    const struct event *event, uint32_t row, struct guard guard)
{
	if (!event->arguments.count && !guard.always) {
		set_hold(state, target, 0, row);
		return;
	}
	if (!take_over(run, state, target, event->arguments) &&
	    (guard.simple || guard.optional || guard.always))
		lock_with_guard(run, state, target, event, row, guard);
}

/* [g = std::move(guard)]: the closure holds it now. */
static void
build_closure(const struct lock_run *run, struct lock_state *state, const struct event *event)
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
		unlock(run, state, path);
		return;
	}
	if (event->kind == EVENT_CONSTRUCT && target &&
	    is_home_made_guard(run->effects, run->function.unit, event->type)) {
		holder = target;
		manual = false;
	}
	if (!holder || effect->when == OUTCOME_UNTOLD)
		return;
	hold = set_hold(state, holder, path, row);
	if (!hold)
		return;
	hold->manual = manual;
	hold->may = true;
	hold->must = effect->when == OUTCOME_ALWAYS;
	hold->test_event = hold->must ? 0 : row;
	hold->success_nonzero = effect->when == OUTCOME_NONZERO;
}

static void
apply_summary(const struct lock_run *run, struct lock_state *state, const struct event *event,
	      uint32_t row)
{
	struct func callee;
	const struct summary *summary =
		call_summary(run->effects, run->function.unit, event, &callee);

	for (uint32_t i = 0; i < summary->locks.count; i++)
		apply_effect(run, state, event, row, callee, &summary->locks.items[i]);
}

/* ---- calls ---- */

static bool
is_task_mutex(const struct lock_run *run, const struct operand *operand)
{
	return operand && mutex_kind(run->effects, run->function.unit, operand->type) == GUARD_TASK;
}

static bool
is_called(const struct lock_run *run, const struct event *event, const char *name)
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
	struct hold *hold = find_enclosing(run, state, path);
	bool guard = is_guard_operand(run, operand);

	if (!path || (!guard && is_task_mutex(run, operand)))
		return;
	if (!guard || !hold)
		hold = set_hold(state, path, guard ? 0 : path, row);
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
		take(state, path_unnamed(run->effects), path_unnamed(run->effects), row, true);
	else if (position == ARG_UNNAMED)
		unlock(run, state, path_unnamed(run->effects));
	for (int i = first; i <= last; i++) {
		const struct operand *operand = call_operand(run->facts, event, i);

		if (!operand)
			continue;
		if (locks)
			lock_by_name(run, state, operand, row, known);
		else
			unlock(run, state, path_object(run->effects, run->function.unit, operand));
	}
}

/* unique_lock::release: the guard forgets, the mutex stays locked. */
static void
release_guard(const struct lock_run *run, struct lock_state *state, const struct operand *operand)
{
	struct hold *hold =
		find_enclosing(run, state, path_object(run->effects, run->function.unit, operand));
	struct hold forgotten;

	if (!hold)
		return;
	forgotten = *hold;
	give_back(hold);
	hold->mutex = 0; /* its destructor unlocks nothing any more */
	if (!forgotten.may || !forgotten.mutex)
		return;
	hold = set_hold(state, forgotten.mutex, forgotten.mutex, forgotten.origin);
	if (!hold)
		return;
	hold->manual = true;
	hold->may = forgotten.may;
	hold->must = forgotten.must;
}

static void
swap_guards(const struct lock_run *run, struct lock_state *state, const struct event *event,
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
static void
hand_over(const struct lock_run *run, struct lock_state *state, const struct event *event)
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
		hold = is_guard_operand(run, operand) ? hold_of_operand(run, state, operand) : NULL;
		if (hold)
			give_back(hold);
	}
}

static bool
is_assignment(const struct lock_run *run, const struct event *event)
{
	const struct function *callee = &run->facts->functions.items[event->callee];

	return event->receiver && str_equal(facts_str(run->facts, callee->display), "operator=");
}

/* g = std::move(h), g = std::unique_lock(m), opt = std::nullopt */
static void
assign_guard(const struct lock_run *run, struct lock_state *state, const struct event *event,
	     uint32_t row)
{
	const struct operand *receiver = call_operand(run->facts, event, ARG_THIS);
	uint32_t target = path_of_operand(run->effects, run->function.unit, receiver);
	struct guard guard =
		guard_of_type(run->effects, run->function.unit, value_type(run->facts, receiver));
	struct hold *hold = find_hold(state, target);

	if (!guard.kind || !target)
		return;
	if (hold)
		give_back(hold);
	build_guard(run, state, target, event, row, (struct guard){.kind = guard.kind});
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
	if (known->unlocks == ARG_NONE && is_task_mutex(run, subject) &&
	    is_called(run, event, "unlock"))
		unlock(run, state, path_object(run->effects, run->function.unit, subject));
	if ((subject = call_operand(run->facts, event, known->releases)))
		release_guard(run, state, subject);
	if (known->swaps != ARG_NONE)
		swap_guards(run, state, event, known->swaps);
	if ((subject = call_operand(run->facts, event, known->empties))) {
		path = path_object(run->effects, run->function.unit, subject);
		for (uint32_t i = 0; i < state->count; i++)
			if (!state->holds[i].manual &&
			    path_below(run->effects, state->holds[i].holder, path))
				give_back(&state->holds[i]);
	}
}

/* Containers and boxes: emplace_back(m), push_back(std::move(g)), emplace(m). */
static void
fill(const struct lock_run *run, struct lock_state *state, const struct event *event, uint32_t row,
     const struct model_function *known)
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
static void
receive_guard(const struct lock_run *run, struct lock_state *state, const struct event *event,
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
		set_hold(state, target, 0, row);
	else if (guard.simple || summary->returned == RETURNS_HELD)
		take(state, target, 0, row, false);
}

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
	hold = find_hold(state, path_of_place(run->effects, run->function.unit, place->base));
	if (!hold)
		return;
	if (str_equal(name, "unlock") || str_equal(name, "release"))
		give_back(hold);
	else if (str_equal(name, "lock"))
		hold->may = hold->must = true;
}

static void
apply_call(const struct lock_run *run, struct lock_state *state, const struct event *event,
	   uint32_t row)
{
	const struct model_function *known =
		effects_callee(run->effects, run->function.unit, event->callee);
	bool modelled = known->locks != ARG_NONE || known->unlocks != ARG_NONE ||
			known->try_locks != ARG_NONE;

	if (event->flags & EVENT_DEPENDENT)
		apply_dependent(run, state, event);
	if (is_assignment(run, event)) {
		assign_guard(run, state, event, row);
		return;
	}
	apply_model(run, state, event, row, known);
	if (known->fills == ARG_THIS || known->takes != ARG_NONE)
		fill(run, state, event, row, known);
	if (event->target)
		receive_guard(run, state, event, row, known);
	if (!modelled)
		apply_summary(run, state, event, row);
	hand_over(run, state, event);
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

static void
apply_construct(const struct lock_run *run, struct lock_state *state, const struct event *event,
		uint32_t row)
{
	uint32_t target = path_of_place(run->effects, run->function.unit, event->target);
	uint32_t type = run->facts->places.items[event->target].type;
	struct guard guard = guard_of_type(run->effects, run->function.unit, type);

	if (!guard.kind) {
		apply_summary(run, state, event, row);
		hand_over(run, state, event);
		return;
	}
	if (!guard.simple && inherits_constructor(run, event))
		guard.simple = true;
	build_guard(run, state, target, event, row, guard);
	if (!guard.simple)
		apply_summary(run, state, event, row);
}

/* bool ok = m.try_lock(): the variable tells. */
static void
follow_result(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	const struct operand *value = call_operand(run->facts, event, 0);
	uint32_t path;

	if (!value || (event->kind != EVENT_CONSTRUCT && event->kind != EVENT_ASSIGN))
		return;
	path = path_of_place(run->effects, run->function.unit, event->target);
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];

		if (hold->test_path && hold->test_path == path)
			hold->test_path = 0; /* the variable has another value now */
		if (hold->test_event && value->kind == OPERAND_RESULT &&
		    value->a == hold->test_event)
			hold->test_path = path;
	}
}

/* ---- suspension ---- */

static bool
has_release(const struct summary *summary)
{
	for (uint32_t i = 0; i < summary->locks.count; i++)
		if (!summary->locks.items[i].acquires)
			return true;
	return false;
}

static bool
operand_names(const struct lock_run *run, const struct operand *operand, uint32_t holder)
{
	if (!operand)
		return false;
	if (operand->kind == OPERAND_LIST) {
		for (uint32_t i = 0; i < operand->b; i++)
			if (operand_names(run, &run->facts->operands.items[operand->a + i], holder))
				return true;
		return false;
	}
	return path_object(run->effects, run->function.unit, operand) == holder;
}

/* HOLDER is among what is called, passed, or stored in the fields of what is built. */
static bool
names_holder(const struct lock_run *run, const struct event *call, uint32_t holder)
{
	uint32_t definition;

	if (operand_names(run, call_operand(run->facts, call, ARG_THIS), holder))
		return true;
	for (uint32_t i = 0; i < call->arguments.count; i++)
		if (operand_names(run, call_operand(run->facts, call, (int)i), holder))
			return true;
	for (uint32_t e = 1; e < 64 && (size_t)(call - run->facts->events.items) > e; e++) {
		const struct event *part =
			call - e; /* the fields are built right before the whole */

		definition = run->facts->places.items[part->target].base;
		if (part->kind == EVENT_CONSTRUCT && definition && definition == call->target &&
		    operand_names(run, call_operand(run->facts, part, 0), holder))
			return true;
	}
	return false;
}

/* co_await cv.wait(lock): the awaiter gets the guard, and gives the lock back while it sleeps.
 * Believed when its await_suspend, or the function called, unlocks, or when nobody can see what
 * they do. */
static bool
awaiter_releases(const struct lock_run *run, const struct event *await, uint32_t holder)
{
	const struct operand *awaited = call_operand(run->facts, await, 0);
	const struct event *call;
	struct func suspend, callee;
	const struct summary *summary;

	if (!awaited)
		return false;
	suspend = await->callee ? program_definition(run->effects->program, run->function.unit,
						     await->callee)
				: (struct func){0, 0};
	if (path_inside(run->effects, holder,
			path_of_operand(run->effects, run->function.unit, awaited)))
		return suspend.function && has_release(effects_summary(run->effects, suspend));
	if (awaited->kind != OPERAND_RESULT)
		return false;
	call = &run->facts->events.items[awaited->a];
	if (!names_holder(run, call, holder))
		return false;
	if (!suspend.function || has_release(effects_summary(run->effects, suspend)))
		return true;
	if (call->kind == EVENT_CONSTRUCT && !call->callee) /* an aggregate: await_suspend is all */
		return false;
	summary = call_summary(run->effects, run->function.unit, call, &callee);
	return !callee.function || has_release(summary);
}

static enum guard_kind
kind_of_hold(const struct lock_run *run, const struct hold *hold)
{
	const struct path *path = path_at(run->effects, hold->holder);

	if (hold->manual)
		return mutex_kind(run->effects, path->unit, path->type);
	enum guard_kind kind = guard_of_type(run->effects, path->unit, path->type).kind;
	if (kind == GUARD_NONE && hold->mutex) { /* home-made: its mutex tells */
		path = path_at(run->effects, hold->mutex);
		return mutex_kind(run->effects, path->unit, path->type);
	}
	return kind == GUARD_NONE ? GUARD_THREAD : kind;
}

static void
add_found(const struct lock_run *run, const struct hold *hold, uint32_t event)
{
	struct held *held = NULL;

	for (uint32_t i = 0; i < run->found->count && !held; i++)
		if (hold->manual ? run->found->items[i].origin == hold->origin
				 : run->found->items[i].holder == hold->holder)
			held = &run->found->items[i];
	if (!held) {
		held = vec_push(run->found);
		held->holder = hold->holder;
		held->mutex = hold->mutex;
		held->origin = hold->origin;
		held->manual = hold->manual;
	}
	*vec_push(&held->suspensions) = event;
}

/* The callee that suspends unlocks this one before. */
static bool
callee_releases(const struct lock_run *run, const struct event *event, const struct hold *hold)
{
	struct func callee;
	const struct summary *summary =
		call_summary(run->effects, run->function.unit, event, &callee);

	for (uint32_t i = 0; i < summary->locks.count; i++) {
		uint32_t path;

		if (summary->locks.items[i].acquires)
			continue;
		path = path_in_caller(run->effects, run->function.unit, event, callee,
				      summary->locks.items[i].path);
		if (path && (path == hold->holder || path == hold->mutex))
			return true;
	}
	return false;
}

/* The same lock in another holder, on another path to here: one diagnostic is enough. */
static bool
seen_before(const struct lock_run *run, const struct lock_state *state, uint32_t index,
	    uint32_t row)
{
	const struct hold *hold = &state->holds[index];

	for (uint32_t i = 0; i < run->found->count && hold->origin && !hold->manual; i++) {
		const struct held *held = &run->found->items[i];

		if (held->origin == hold->origin && held->holder != hold->holder &&
		    held->mutex == hold->mutex && *vec_last(&held->suspensions) == row)
			return true;
	}
	return false;
}

static void
suspend(const struct lock_run *run, struct lock_state *state, const struct event *event,
	uint32_t row)
{
	if (!run->found)
		return;
	for (uint32_t i = 0; i < state->count; i++) {
		const struct hold *hold = &state->holds[i];

		if (!hold->may || kind_of_hold(run, hold) != GUARD_THREAD)
			continue;
		if (event->kind == EVENT_CALL ? callee_releases(run, event, hold)
					      : awaiter_releases(run, event, hold->holder))
			continue;
		if (!seen_before(run, state, i, row))
			add_found(run, hold, row);
	}
}

/* co_await cv.wait(lock) for good: unless await_resume locks again, the lock is gone behind it. */
static void
after_await(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];

		if (hold->may && awaiter_releases(run, event, hold->holder) &&
		    !await_resume_locks(run->effects, run->function.unit, event))
			give_back(hold);
	}
}

/* The call of a task's mutex that EVENT awaits, when it leaves the lock to be given back by hand:
 * co_await m.lock(), without a guard for a result. NULL when it is none. */
static const struct operand *
awaited_lock(const struct lock_run *run, const struct event *event)
{
	const struct operand *awaited = call_operand(run->facts, event, 0), *mutex;
	const struct event *call;
	const struct model_function *known;

	if (!awaited || awaited->kind != OPERAND_RESULT || event->target)
		return NULL;
	call = &run->facts->events.items[awaited->a];
	mutex = call_operand(run->facts, call, ARG_THIS);
	known = effects_callee(run->effects, run->function.unit, call->callee);
	if (!mutex || !is_task_mutex(run, mutex))
		return NULL;
	return known->locks == ARG_THIS || (!known->library && is_called(run, call, "lock")) ? mutex
											     : NULL;
}

static void
lock_by_await(const struct lock_run *run, struct lock_state *state, const struct event *event,
	      uint32_t row)
{
	const struct operand *mutex = awaited_lock(run, event);
	uint32_t path = mutex ? path_object(run->effects, run->function.unit, mutex) : 0;

	if (path)
		take(state, path, path, row, true);
}

/* ---- events ---- */

static void
note_return(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	const struct operand *value = call_operand(run->facts, event, 0);
	struct hold *hold;

	if (!run->summary || !value ||
	    !guard_of_type(run->effects, run->function.unit, event->type).kind)
		return;
	hold = hold_of_operand(run, state, value);
	if (hold && hold->may)
		run->summary->returned = RETURNS_HELD;
	else if (hold && run->summary->returned == RETURNS_UNKNOWN)
		run->summary->returned = RETURNS_EMPTY;
}

static bool
is_reference(const struct lock_run *run, uint32_t place)
{
	const struct place *row = &run->facts->places.items[place];

	return row->kind == PLACE_VAR && run->facts->vars.items[row->index].flags & VAR_REFERENCE;
}

static bool
transfer_locks(void *context, uint32_t row, void *bytes)
{
	const struct lock_run *run = context;
	struct lock_state *state = bytes;
	const struct event *event = &run->facts->events.items[row];

	follow_result(run, state, event);
	switch (event->kind) {
	case EVENT_CALL:
		if (call_never_returns(run->effects, run->function.unit, event))
			return false;
		if (call_suspends(run->effects, run->function.unit, event))
			suspend(run, state, event, row);
		apply_call(run, state, event, row);
		return true;
	case EVENT_CONSTRUCT:
		apply_construct(run, state, event, row);
		return true;
	case EVENT_CLOSURE:
		build_closure(run, state, event);
		return true;
	case EVENT_AWAIT:
	case EVENT_YIELD:
		if (!await_never_suspends(run->effects, run->function.unit, event))
			suspend(run, state, event, row);
		after_await(run, state, event);
		lock_by_await(run, state, event, row);
		receive_guard(run, state, event, row,
			      effects_callee(run->effects, run->function.unit, 0));
		return true;
	case EVENT_DESTROY:
		if (event->callee)
			apply_summary(run, state, event, row);
		if (!is_reference(run, event->target)) /* what it refers to lives on */
			remove_inside(
				run, state,
				path_of_place(run->effects, run->function.unit, event->target));
		return true;
	case EVENT_RETURN:
		note_return(run, state, event);
		return true;
	default:
		return true;
	}
}

/* A try or a failed lock on the edge where its result says so; owns_lock() likewise. */
static void
refine_locks(void *context, const struct branch *branch, void *bytes)
{
	const struct lock_run *run = context;
	struct lock_state *state = bytes;
	const struct event *event = &run->facts->events.items[branch->event];
	const struct model_function *known =
		effects_callee(run->effects, run->function.unit, event->callee);
	const struct operand *tested =
		branch->event ? call_operand(run->facts, event, known->tests) : NULL;
	uint32_t path = tested ? path_object(run->effects, run->function.unit, tested) : 0;

	if (branch->path && path_unchanging(run->effects, run->function.unit, branch->path)) {
		state->fact_path = branch->path;
		state->fact_nonzero = branch->nonzero;
	}
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];
		bool told = (branch->event && hold->test_event == branch->event) ||
			    (branch->path && hold->test_path == branch->path);

		if (path && hold->holder == path && !branch->nonzero)
			give_back(hold);
		if (told && branch->nonzero != hold->success_nonzero)
			give_back(hold);
		else if (told)
			hold->must = true;
	}
}

/* ---- runs ---- */

static struct flow_client
lock_client(struct lock_run *run)
{
	return (struct flow_client){.state_size = sizeof(struct lock_state),
				    .context = run,
				    .transfer = transfer_locks,
				    .join = join_locks,
				    .refine = refine_locks};
}

/* By-value guards among the parameters come locked. */
static void
enter_function(const struct lock_run *run, struct lock_state *state)
{
	struct range parameters = run->facts->functions.items[run->function.function].parameters;

	for (uint32_t i = 0; i < parameters.count; i++) {
		uint32_t type = run->facts->vars.items[parameters.first + i].type;
		struct place place = {PLACE_VAR, 0, parameters.first + i, type};

		if (guard_of_type(run->effects, run->function.unit, type).kind != GUARD_THREAD)
			continue;
		for (uint32_t p = 1; p < run->facts->places.count; p++)
			if (run->facts->places.items[p].kind == PLACE_VAR &&
			    run->facts->places.items[p].index == place.index)
				take(state, path_of_place(run->effects, run->function.unit, p), 0,
				     0, false);
	}
}

/* Most functions have none, and need no flow. */
static bool
has_suspension(struct effects *effects, struct func function)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];

			if (event->kind == EVENT_AWAIT || event->kind == EVENT_YIELD ||
			    (event->kind == EVENT_CALL &&
			     call_suspends(effects, function.unit, event)))
				return true;
		}
	}
	return false;
}

void
locks_at_suspensions(struct effects *effects, struct func function, held_list *list)
{
	struct lock_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit)};
	struct flow_client client = lock_client(&run);
	struct lock_state entry = {0};
	struct flow flow;

	if (!has_suspension(effects, function))
		return;
	enter_function(&run, &entry);
	flow = flow_run(effects, function, &client, &entry);
	run.found = list;
	flow_replay(effects, function, &client, &flow);
	flow_release(&flow);
}

static bool
transfer_and_look(void *context, uint32_t row, void *bytes)
{
	struct lock_run *run = context;
	const struct lock_state *state = bytes;

	for (uint32_t i = 0; row == run->asked && i < state->count; i++)
		run->held_there |= state->holds[i].may;
	return transfer_locks(context, row, bytes);
}

bool
locks_held_at(struct effects *effects, struct func function, uint32_t event)
{
	struct lock_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit),
			       .asked = event};
	struct flow_client client = lock_client(&run);
	struct lock_state entry = {0};
	struct flow flow;

	enter_function(&run, &entry);
	flow = flow_run(effects, function, &client, &entry);
	client.transfer = transfer_and_look;
	flow_replay(effects, function, &client, &flow);
	flow_release(&flow);
	return run.held_there;
}

static void
add_mutex(struct lock_set *set, uint32_t mutex)
{
	if (!mutex || set->count == sizeof set->mutexes / sizeof *set->mutexes)
		set->unnamed = true;
	else
		set->mutexes[set->count++] = mutex;
}

/* Of a guard also those that it was built with beside the first: std::scoped_lock(a, b). */
static void
add_held(const struct lock_run *run, const struct hold *hold, struct lock_set *set)
{
	const struct event *origin = &run->facts->events.items[hold->origin];

	add_mutex(set, hold->manual ? hold->holder : hold->mutex);
	if (hold->manual || origin->kind != EVENT_CONSTRUCT)
		return;
	for (uint32_t i = 0; i < origin->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, origin, (int)i);

		if (!tag_of(run, operand))
			add_mutex(set, path_object(run->effects, run->function.unit, operand));
	}
}

static bool
transfer_and_visit(void *context, uint32_t row, void *bytes)
{
	struct lock_run *run = context;
	const struct lock_state *state = bytes;
	struct lock_set set = {0};

	for (uint32_t i = 0; i < state->count; i++)
		if (state->holds[i].may)
			add_held(run, &state->holds[i], &set);
	run->visit(run->visitor, row, &set);
	return transfer_locks(context, row, bytes);
}

void
locks_visit(struct effects *effects, struct func function, lock_visit *visit, void *context)
{
	struct lock_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit),
			       .visit = visit,
			       .visitor = context};
	struct flow_client client = lock_client(&run);
	struct lock_state entry = {0};
	struct flow flow;

	enter_function(&run, &entry);
	flow = flow_run(effects, function, &client, &entry);
	client.transfer = transfer_and_visit;
	flow_replay(effects, function, &client, &flow);
	flow_release(&flow);
}

/* ---- locks that are left behind ---- */

/* One way out of the function, and what is held by hand there. */
struct way_out {
	uint32_t block, event; /* the return; 0: the end, or a handler */
	bool handler;          /* entering BLOCK, a catch handler that gives nothing back */
	struct lock_state state;
};
typedef VEC(struct way_out) way_list;

static bool
leads_to(const struct facts *facts, uint32_t block, uint32_t to)
{
	struct range edges = facts->blocks.items[block].successors;

	for (uint32_t i = edges.first; i < edges.first + edges.count; i++)
		if (facts->edges.items[i] == to)
			return true;
	return false;
}

/* Runs BLOCK from its final state at the entry to its end; false when it does not get there. The
 * last return in it goes to *RETURNED. */
static bool
run_block(struct lock_run *run, const struct flow_client *client, const struct flow *flow,
	  uint32_t block, struct lock_state *state, uint32_t *returned)
{
	struct range events = run->facts->blocks.items[block].events;
	const void *at = flow_state(flow, client, block);

	if (!at)
		return false;
	memcpy(state, at, sizeof *state);
	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		if (run->facts->events.items[e].kind == EVENT_RETURN)
			*returned = e;
		if (!transfer_locks(run, e, state))
			return false;
	}
	return true;
}

static void
collect_ways(struct lock_run *run, const struct flow_client *client, const struct flow *flow,
	     way_list *ways)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	struct range blocks = function->blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct way_out way = {.block = b};
		const void *entry = flow_state(flow, client, b);

		if (entry && run->facts->blocks.items[b].flags & BLOCK_HANDLER) {
			way.handler = true;
			memcpy(&way.state, entry, sizeof way.state);
			*vec_push(ways) = way;
			way.handler = false;
		}
		if (b != function->exit && leads_to(run->facts, b, function->exit) &&
		    run_block(run, client, flow, b, &way.state, &way.event))
			*vec_push(ways) = way;
	}
}

/* Event ROW, of a function in which HOLDER is held, gives it back. */
static bool
gives_back(struct lock_run *run, uint32_t row, uint32_t holder)
{
	struct lock_state state = {0};
	const struct hold *hold;

	take(&state, holder, holder, 0, true);
	if (run->facts->events.items[row].kind != EVENT_CALL || !transfer_locks(run, row, &state))
		return false;
	hold = find_hold(&state, holder);
	return !hold || !hold->may;
}

/* On some way from BLOCK. Which way is taken may depend on a flag that a handler sets: one that can
 * give the lock back is believed. */
static bool
may_give_back(struct lock_run *run, uint32_t block, uint32_t holder, bool *seen)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	const struct block *row = &run->facts->blocks.items[block];

	if (seen[block - function->blocks.first])
		return false;
	seen[block - function->blocks.first] = true;
	for (uint32_t e = row->events.first; e < row->events.first + row->events.count; e++)
		if (gives_back(run, e, holder))
			return true;
	for (uint32_t i = 0; i < row->successors.count; i++)
		if (may_give_back(run, run->facts->edges.items[row->successors.first + i], holder,
				  seen))
			return true;
	return false;
}

static uint32_t
block_of_event(const struct lock_run *run, uint32_t event)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	uint32_t block = blocks.first;

	while (block + 1 < blocks.first + blocks.count &&
	       event >= run->facts->blocks.items[block].events.first +
				run->facts->blocks.items[block].events.count)
		block++;
	return block;
}

/* Some event behind the one that locked gives the lock back. One that does so before, and locks
 * again at the end, has it from its caller. */
static bool
is_given_back(struct lock_run *run, const struct hold *hold)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	uint32_t block = block_of_event(run, hold->origin);
	const struct block *row = &run->facts->blocks.items[block];
	struct arena arena = {0};
	bool *seen = arena_alloc(&arena, blocks.count * sizeof *seen), found = false;

	for (uint32_t e = hold->origin + 1; e < row->events.first + row->events.count; e++)
		found |= gives_back(run, e, hold->holder);
	for (uint32_t i = 0; i < row->successors.count && !found; i++)
		found = may_give_back(run, run->facts->edges.items[row->successors.first + i],
				      hold->holder, seen);
	arena_release(&arena);
	return found;
}

/* What a way out says to the caller. */
enum result { RESULT_NONE, RESULT_FAILURE, RESULT_OTHER };

/* false, NULL, -1, an error code: by custom, that it did not work. Of a bare 0 or 1 as an int
 * nobody knows. */
static enum result
result_of(const struct lock_run *run, const struct way_out *way)
{
	const struct event *event = &run->facts->events.items[way->event];
	const struct operand *value = way->event ? call_operand(run->facts, event, 0) : NULL;
	uint32_t row = run->facts->functions.items[run->function.function].result;
	const struct type *type = &run->facts->types.items[row];
	const char *name = facts_str(run->facts, type->name);

	if (!value)
		return RESULT_NONE;
	if (value->kind == OPERAND_NULL)
		return RESULT_FAILURE;
	if (value->kind != OPERAND_CONSTANT)
		return RESULT_OTHER;
	if (type->kind == TYPE_POINTER || str_equal(name, "bool") || str_equal(name, "_Bool"))
		return value->a ? RESULT_OTHER : RESULT_FAILURE;
	if (type->kind == TYPE_ENUM)
		return value->a ? RESULT_FAILURE : RESULT_OTHER;
	return (int32_t)value->a < 0 || value->a > 1 ? RESULT_FAILURE : RESULT_OTHER;
}

/* Two ways out with one constant for a result. */
static bool
returns_same(const struct lock_run *run, const struct way_out *a, const struct way_out *b)
{
	const struct event *events = run->facts->events.items;
	const struct operand *left =
		a->event ? call_operand(run->facts, &events[a->event], 0) : NULL;
	const struct operand *right =
		b->event ? call_operand(run->facts, &events[b->event], 0) : NULL;

	return left && right && left->kind == OPERAND_CONSTANT && right->kind == left->kind &&
	       left->a == right->a;
}

/* A function that is held on one way and free on another, with different results, takes the lock
 * on condition: its caller knows. */
static bool
is_told_by_result(const struct lock_run *run, const way_list *ways, const struct way_out *way,
		  uint32_t holder)
{
	enum result held = result_of(run, way);

	if (way->handler || held == RESULT_NONE || held == RESULT_FAILURE)
		return false;
	for (uint32_t i = 0; i < ways->count; i++) {
		struct way_out *other = &ways->items[i];
		const struct hold *hold = find_hold(&other->state, holder);

		if (!other->handler && (!hold || !hold->may) && returns_same(run, way, other))
			return false;
	}
	return true;
}

static bool
is_left(struct lock_run *run, const way_list *ways, const struct way_out *way,
	const struct hold *hold)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	struct arena arena = {0};
	bool given_back;

	if (!hold->manual || !hold->origin || !hold->may || !is_given_back(run, hold))
		return false;
	if (!way->handler)
		return hold->must && !is_told_by_result(run, ways, way, hold->holder);
	given_back = may_give_back(run, way->block, hold->holder,
				   arena_alloc(&arena, function->blocks.count * sizeof(bool)));
	arena_release(&arena);
	return !given_back;
}

/* Where BLOCK leads first. */
static uint32_t
next_block(const struct facts *facts, uint32_t block)
{
	struct range edges = facts->blocks.items[block].successors;

	return edges.count ? facts->edges.items[edges.first] : block;
}

/* The first thing that a handler does, or the return itself. */
static uint32_t
telling_event(const struct lock_run *run, const struct way_out *way)
{
	uint32_t left = run->facts->functions.items[run->function.function].blocks.count;

	for (uint32_t b = way->block; way->handler && left--; b = next_block(run->facts, b))
		if (run->facts->blocks.items[b].events.count)
			return run->facts->blocks.items[b].events.first;
	return way->event;
}

static void
add_leak(const struct lock_run *run, const struct way_out *way, const struct hold *hold,
	 leak_list *list)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	uint32_t first = telling_event(run, way);

	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i].origin == hold->origin)
			return;
	*vec_push(list) = (struct lock_leak){
		.holder = hold->holder,
		.origin = hold->origin,
		.way_out = first ? run->facts->events.items[first].span : function->span,
		.how = way->handler ? LEAK_HANDLER
		       : way->event ? LEAK_RETURN
				    : LEAK_END,
	};
}

/* Most functions lock nothing by hand, and need no flow. */
static bool
locks_by_hand(struct lock_run *run)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = run->facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &run->facts->events.items[e];
			const struct model_function *known =
				effects_callee(run->effects, run->function.unit, event->callee);
			struct func callee;

			if (event->kind == EVENT_AWAIT && awaited_lock(run, event))
				return true;
			if (event->kind == EVENT_CALL &&
			    (known->locks != ARG_NONE || known->try_locks != ARG_NONE ||
			     known->releases != ARG_NONE ||
			     call_summary(run->effects, run->function.unit, event, &callee)
				     ->locks.count))
				return true;
		}
	}
	return false;
}

void
locks_leaked(struct effects *effects, struct func function, leak_list *list)
{
	struct lock_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit)};
	struct flow_client client = lock_client(&run);
	struct lock_state entry = {0};
	way_list ways = {0};
	struct flow flow;

	if (!locks_by_hand(&run))
		return;
	flow = flow_run(effects, function, &client, &entry);
	collect_ways(&run, &client, &flow, &ways);
	for (uint32_t w = 0; w < ways.count; w++)
		for (uint32_t i = 0; i < ways.items[w].state.count; i++)
			if (is_left(&run, &ways, &ways.items[w], &ways.items[w].state.holds[i]))
				add_leak(&run, &ways.items[w], &ways.items[w].state.holds[i], list);
	vec_free(&ways);
	flow_release(&flow);
}

void
held_list_free(held_list *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		vec_free(&list->items[i].suspensions);
	vec_free(list);
}

/* ---- summaries ---- */

/* Does the value that is returned tell whether HOLDER is held? */
static enum outcome
outcome_of(struct lock_run *run, const struct flow_client *client, const struct flow *flow,
	   uint32_t holder)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	bool held[2] = {false, false}, free_[2] = {false, false};

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = run->facts->blocks.items[b].events;
		const void *at = flow_state(flow, client, b);
		struct lock_state state;

		if (!at)
			continue;
		memcpy(&state, at, sizeof state);
		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &run->facts->events.items[e];
			const struct operand *value = call_operand(run->facts, event, 0);
			struct hold *hold;

			if (event->kind == EVENT_RETURN) {
				if (!value || value->kind != OPERAND_CONSTANT)
					return OUTCOME_UNTOLD;
				hold = find_hold(&state, holder);
				if (hold && hold->may)
					held[value->a != 0] = true;
				if (!hold || !hold->must)
					free_[value->a != 0] = true;
			}
			if (!transfer_locks(run, e, &state))
				break;
		}
	}
	if (held[1] && !held[0] && !free_[1])
		return OUTCOME_NONZERO;
	if (held[0] && !held[1] && !free_[0])
		return OUTCOME_ZERO;
	return OUTCOME_UNTOLD;
}

static void
summarise_hold(struct lock_run *run, const struct flow_client *client, const struct flow *flow,
	       const struct hold *hold, struct summary *summary)
{
	struct lock_effect effect = {
		.path = hold->holder, .acquires = true, .guard = !hold->manual};

	if (!hold->may || !is_callers(run, hold->holder))
		return;
	effect.when = hold->must ? OUTCOME_ALWAYS : outcome_of(run, client, flow, hold->holder);
	*vec_push(&summary->locks) = effect;
}

void
locks_summarise(struct effects *effects, struct func function, struct summary *summary)
{
	struct lock_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit)};
	struct flow_client client = lock_client(&run);
	struct lock_state entry = {0};
	struct flow flow = flow_run(effects, function, &client, &entry);
	const struct lock_state *end =
		flow_state(&flow, &client, run.facts->functions.items[function.function].exit);

	run.summary = summary;
	flow_replay(effects, function, &client, &flow);
	run.summary = NULL;
	summary->never_returns = end == NULL;
	for (uint32_t i = 0; end && i < end->count; i++)
		summarise_hold(&run, &client, &flow, &end->holds[i], summary);
	flow_release(&flow);
}
