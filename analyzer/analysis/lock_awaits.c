/*
 * Locks where a task suspends: what is held there, what the awaiter gives back
 * while it sleeps, and what an await takes (a task's mutex).
 */
#include "analysis/lock_state.h"

/* ---- awaiters that give a lock back ---- */

static bool
has_release(const struct summary *summary)
{
	for (uint32_t i = 0; i < summary->locks.count; i++)
		if (!summary->locks.items[i].acquires)
			return true;
	return false;
}

/* How an operand may name a lock: as itself, or as an object that it is a member of. */
typedef bool relation(const struct effects *effects, uint32_t holder, uint32_t object);

static bool
is_same(const struct effects *effects, uint32_t holder, uint32_t object)
{
	(void)effects;
	return holder == object;
}

static bool
operand_names(const struct lock_run *run, const struct operand *operand, uint32_t holder,
	      relation *is)
{
	uint32_t object;

	if (!operand)
		return false;
	if (operand->kind == OPERAND_LIST) {
		for (uint32_t i = 0; i < operand->b; i++)
			if (operand_names(run, &run->facts->operands.items[operand->a + i], holder,
					  is))
				return true;
		return false;
	}
	object = path_object(run->effects, run->function.unit, operand);
	return object && is(run->effects, holder, object);
}

/* HOLDER is among what is called, passed, or stored in the fields of what is built. */
static bool
names_holder(const struct lock_run *run, const struct event *call, uint32_t holder, relation *is)
{
	uint32_t definition;

	if (operand_names(run, call_operand(run->facts, call, ARG_THIS), holder, is))
		return true;
	for (uint32_t i = 0; i < call->arguments.count; i++)
		if (operand_names(run, call_operand(run->facts, call, (int)i), holder, is))
			return true;
	for (uint32_t e = 1; e < 64 && (size_t)(call - run->facts->events.items) > e; e++) {
		const struct event *part =
			call - e; /* the fields are built right before the whole */

		definition = run->facts->places.items[part->target].base;
		if (part->kind == EVENT_CONSTRUCT && definition && definition == call->target &&
		    operand_names(run, call_operand(run->facts, part, 0), holder, is))
			return true;
	}
	return false;
}

/* co_await operation{*this}: HOLDER, a member of what the awaiter refers to, is what SUSPEND
 * unlocks. */
static bool
unlocks_part(const struct lock_run *run, const struct event *call, struct func suspend,
	     uint32_t holder)
{
	const struct summary *summary = effects_summary(run->effects, suspend);
	const struct path *part = path_at(run->effects, holder);
	bool same = false;

	for (uint32_t i = 0; i < summary->locks.count; i++) {
		const struct path *path = path_at(run->effects, summary->locks.items[i].path);

		same |= !summary->locks.items[i].acquires && path->kind == PATH_FIELD &&
			path->key == part->key;
	}
	return part->kind == PATH_FIELD && same && names_holder(run, call, holder, path_below);
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
	if (!names_holder(run, call, holder, is_same))
		return suspend.function && unlocks_part(run, call, suspend, holder);
	if (!suspend.function || has_release(effects_summary(run->effects, suspend)))
		return true;
	if (call->kind == EVENT_CONSTRUCT && !call->callee) /* an aggregate: await_suspend is all */
		return false;
	summary = call_summary(run->effects, run->function.unit, call, &callee);
	return !callee.function || has_release(summary);
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

/* ---- what is held there ---- */

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

void
lock_suspend(const struct lock_run *run, struct lock_state *state, const struct event *event,
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

/* ---- behind an await ---- */

/* co_await cv.wait(lock) for good: unless await_resume locks again, the lock is gone behind it. */
void
lock_after_await(const struct lock_run *run, struct lock_state *state, const struct event *event)
{
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];

		if (hold->may && awaiter_releases(run, event, hold->holder) &&
		    !await_resume_locks(run->effects, run->function.unit, event))
			hold_give_back(hold);
	}
}

/* The call of a task's mutex that EVENT awaits, when it leaves the lock to be given back by hand:
 * co_await m.lock(), without a guard for a result. NULL when it is none. */
const struct operand *
lock_awaited(const struct lock_run *run, const struct event *event)
{
	const struct operand *awaited = call_operand(run->facts, event, 0), *mutex;
	const struct event *call;
	const struct model_function *known;

	if (!awaited || awaited->kind != OPERAND_RESULT || event->target)
		return NULL;
	call = &run->facts->events.items[awaited->a];
	mutex = call_operand(run->facts, call, ARG_THIS);
	known = effects_callee(run->effects, run->function.unit, call->callee);
	if (!mutex || !lock_is_task_mutex(run, mutex))
		return NULL;
	return known->locks == ARG_THIS || (!known->library && lock_is_called(run, call, "lock"))
		       ? mutex
		       : NULL;
}

void
lock_by_await(const struct lock_run *run, struct lock_state *state, const struct event *event,
	      uint32_t row)
{
	const struct operand *mutex = lock_awaited(run, event);
	uint32_t path = mutex ? path_object(run->effects, run->function.unit, mutex) : 0;

	if (path)
		hold_take(state, path, path, row, true);
}
