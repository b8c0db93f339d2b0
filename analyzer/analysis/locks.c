/*
 * One function's locks: the events in order, what a branch tells, and the runs
 * that rules ask for. locks.h says what for; the parts are holds.c (the
 * state), lock_guards.c, lock_calls.c and lock_awaits.c (the events),
 * lock_leaks.c and lock_summary.c (other questions to the same flow).
 */
#include "analysis/lock_state.h"

/* ---- events ---- */

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

/* The hold of what is returned; of {guard, &data}, that of its first part that is a guard. */
static struct hold *
returned_hold(const struct lock_run *run, struct lock_state *state, const struct operand *value)
{
	if (value->kind != OPERAND_LIST)
		return lock_hold_of_operand(run, state, value);
	for (uint32_t i = 0; i < value->b; i++) {
		const struct operand *part = &run->facts->operands.items[value->a + i];

		if (lock_is_guard_operand(run, part))
			return lock_hold_of_operand(run, state, part);
	}
	return NULL;
}

static void
note_return(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	const struct operand *value = call_operand(run->facts, event, 0);
	struct hold *hold;

	if (!run->summary || !value ||
	    !guard_of_type(run->effects, run->function.unit, event->type).kind)
		return;
	hold = returned_hold(run, state, value);
	if (hold && hold->may)
		run->summary->returned = RETURNS_HELD;
	else if (hold && run->summary->returned == RETURNS_UNKNOWN)
		run->summary->returned = RETURNS_EMPTY;
}

/* A pointer or reference that gets a value, or an iterator that moves on: the locks behind it have
 * another name now. */
static void
follow_pointer(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	const struct operand *receiver = call_operand(run->facts, event, ARG_THIS);
	uint32_t row = event->target;

	if (event->kind == EVENT_CALL)
		row = receiver && receiver->kind == OPERAND_PLACE ? receiver->a : 0;
	else if (event->kind != EVENT_ASSIGN && event->kind != EVENT_WRITE &&
		 event->kind != EVENT_CONSTRUCT && event->kind != EVENT_DECLARE)
		return;
	if (run->facts->places.items[row].kind != PLACE_VAR)
		return;
	if (event->kind != EVENT_CALL || lock_is_called(run, event, "operator++") ||
	    lock_is_called(run, event, "operator="))
		holds_rename(run, state, run->facts->places.items[row].index);
}

/* [&] { mutex.unlock(); }: who made it means to call it, when something dies or when all is done.
 */
static void
follow_promise(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	struct func body = {run->function.unit,
			    run->facts->closures.items[event->closure].function};
	const struct summary *summary = effects_summary(run->effects, body);

	for (uint32_t i = 0; i < summary->locks.count; i++)
		for (uint32_t k = 0; k < state->count; k++)
			if (!summary->locks.items[i].acquires && state->holds[k].manual &&
			    state->holds[k].may &&
			    (state->holds[k].holder == summary->locks.items[i].path ||
			     path_vague(run->effects, summary->locks.items[i].path)))
				state->holds[k].promised = true;
}

/* The task that goes on may have waited for what is locked here, and unlock it. */
static void
hand_to_resumed(struct lock_state *state)
{
	for (uint32_t i = 0; i < state->count; i++)
		state->holds[i].promised |= state->holds[i].manual && state->holds[i].may;
}

static bool
is_reference(const struct lock_run *run, uint32_t place)
{
	const struct place *row = &run->facts->places.items[place];

	return row->kind == PLACE_VAR && run->facts->vars.items[row->index].flags & VAR_REFERENCE;
}

/* ~cleanup() { lock_->lock(); }: what dies takes the name of that lock along. */
static void
apply_destructor(const struct lock_run *run, struct lock_state *state, const struct event *event,
		 uint32_t row)
{
	const struct place *place = &run->facts->places.items[event->target];

	lock_apply_summary(run, state, event, row);
	if (place->kind == PLACE_VAR)
		holds_rename(run, state, place->index);
}

bool
lock_transfer(void *context, uint32_t row, void *bytes)
{
	const struct lock_run *run = context;
	struct lock_state *state = bytes;
	const struct event *event = &run->facts->events.items[row];

	follow_result(run, state, event);
	follow_pointer(run, state, event);
	switch (event->kind) {
	case EVENT_CALL:
		if (call_never_returns(run->effects, run->function.unit, event))
			return false;
		if (call_suspends(run->effects, run->function.unit, event))
			lock_suspend(run, state, event, row);
		lock_apply_call(run, state, event, row);
		if (effects_callee(run->effects, run->function.unit, event->callee)->resumes)
			hand_to_resumed(state);
		return true;
	case EVENT_CONSTRUCT:
		lock_apply_construct(run, state, event, row);
		return true;
	case EVENT_CLOSURE:
		lock_build_closure(run, state, event);
		follow_promise(run, state, event);
		return true;
	case EVENT_AWAIT:
	case EVENT_YIELD:
		if (!await_never_suspends(run->effects, run->function.unit, event))
			lock_suspend(run, state, event, row);
		lock_after_await(run, state, event);
		lock_by_await(run, state, event, row);
		lock_receive_guard(run, state, event, row,
				   effects_callee(run->effects, run->function.unit, 0));
		return true;
	case EVENT_DESTROY:
		if (event->callee)
			apply_destructor(run, state, event, row);
		if (!is_reference(run, event->target)) /* what it refers to lives on */
			holds_remove_inside(
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
			hold_give_back(hold);
		if (told && branch->nonzero != hold->success_nonzero)
			hold_give_back(hold);
		else if (told)
			hold->must = true;
	}
}

/* ---- runs ---- */

struct flow_client
lock_client(struct lock_run *run)
{
	return (struct flow_client){.state_size = sizeof(struct lock_state),
				    .context = run,
				    .transfer = lock_transfer,
				    .join = holds_join,
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
				hold_take(state, path_of_place(run->effects, run->function.unit, p),
					  0, 0, false);
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

		if (!lock_tag_of(run, operand))
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
	return lock_transfer(context, row, bytes);
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

struct question {
	uint32_t event;
	bool held;
};

static void
look(void *context, uint32_t event, const struct lock_set *held)
{
	struct question *question = context;

	question->held |= event == question->event && (held->count || held->unnamed);
}

bool
locks_held_at(struct effects *effects, struct func function, uint32_t event)
{
	struct question question = {.event = event};

	locks_visit(effects, function, look, &question);
	return question.held;
}

void
held_list_free(held_list *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		vec_free(&list->items[i].suspensions);
	vec_free(list);
}
