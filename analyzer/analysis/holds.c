/*
 * Holds: who holds a lock at one point of a function, and what two ways that
 * meet have in common.
 *
 * A hold is a row of the state; its holder is a guard object (or what contains
 * one) or a mutex locked by hand. `may` rises and `must` falls when ways meet,
 * so the fixpoint ends; a hold that was given back stays as a row that is
 * neither, since it tells that it was there.
 *
 * Misses on purpose: more than MAX_HOLDS holders in one function at once.
 */
#include "analysis/lock_state.h"

struct hold *
hold_find(struct lock_state *state, uint32_t holder)
{
	for (uint32_t i = 0; i < state->count; i++)
		if (state->holds[i].holder == holder)
			return &state->holds[i];
	return NULL;
}

/* The hold of PATH, or of the nearest object that contains it. */
struct hold *
hold_find_around(const struct lock_run *run, struct lock_state *state, uint32_t path)
{
	for (; path; path = path_at(run->effects, path)->base) {
		struct hold *hold = hold_find(state, path);

		if (hold)
			return hold;
	}
	return NULL;
}

struct hold *
hold_set(struct lock_state *state, uint32_t holder, uint32_t mutex, uint32_t origin)
{
	struct hold *hold = hold_find(state, holder);

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

void
hold_take(struct lock_state *state, uint32_t holder, uint32_t mutex, uint32_t origin, bool manual)
{
	struct hold *hold = holder ? hold_set(state, holder, mutex, origin) : NULL;

	if (!hold)
		return;
	hold->may = hold->must = true;
	hold->manual = manual;
}

void
hold_give_back(struct hold *hold)
{
	hold->may = hold->must = hold->renamed = hold->promised = false;
	hold->test_event = hold->test_path = hold->again = 0;
}

bool
holder_is_recursive(const struct lock_run *run, uint32_t path)
{
	const struct path *row = path_at(run->effects, path);
	const struct facts *facts = effects_facts(run->effects, row->unit);
	const struct type *type = &facts->types.items[row->type];
	const struct model_type *model;

	model = program_type_model(run->effects->program, row->unit,
				   type->kind == TYPE_LVALUE_REFERENCE ? type->inner : row->type);
	return model && model->roles & ROLE_RECURSIVE;
}

bool
hold_take_again(const struct lock_run *run, struct lock_state *state, uint32_t path)
{
	struct hold *hold = hold_find(state, path);

	if (!hold || !hold->manual || !hold->must || !holder_is_recursive(run, path))
		return false;
	hold->again++;
	return true;
}

/* PATH goes through what VAR points or refers to. */
static bool
leads_through(const struct lock_run *run, uint32_t path, uint32_t var)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);
	const struct var *row = &run->facts->vars.items[var];

	if (root->kind != PATH_VAR || root->unit != run->function.unit || root->row != var)
		return false;
	for (; path_at(run->effects, path)->base; path = path_at(run->effects, path)->base)
		if (path_at(run->effects, path)->kind == PATH_DEREF)
			return true;
	return row->flags & VAR_REFERENCE;
}

void
holds_rename(const struct lock_run *run, struct lock_state *state, uint32_t var)
{
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];

		if (hold->manual && hold->may && leads_through(run, hold->holder, var))
			hold->renamed = true;
	}
}

/* A guard unlocks when it dies, whoever has locked its mutex again under it. */
static void
unlock_by_guard(const struct lock_run *run, struct lock_state *state, const struct hold *guard)
{
	for (uint32_t i = 0; i < state->count; i++) {
		struct hold *hold = &state->holds[i];

		if (hold->manual && (hold->holder == guard->mutex ||
				     path_below(run->effects, hold->holder, guard->holder)))
			hold_give_back(hold);
	}
}

void
holds_remove_inside(const struct lock_run *run, struct lock_state *state, uint32_t path)
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
	into->renamed |= from->renamed;
	into->promised |= from->promised;
	if (from->again < into->again)
		into->again = from->again;
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
	       into->test_path != before.test_path || into->again != before.again ||
	       into->renamed != before.renamed || into->promised != before.promised;
}

bool
holds_join(void *context, void *into_state, const void *from_state)
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
		struct hold *hold = hold_find(into, from->holds[i].holder);

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
