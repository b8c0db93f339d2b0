/*
 * Locks that are left behind: the ways out of a function, compared.
 */
#include "analysis/lock_state.h"

#include "base/text.h"

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
		if (!lock_transfer(run, e, state))
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

/* ---- what a way does ---- */

/* Event ROW, of a function in which HOLDER is held, gives it back. */
static bool
gives_back(struct lock_run *run, uint32_t row, uint32_t holder)
{
	struct lock_state state = {0};
	const struct hold *hold;

	hold_take(&state, holder, holder, 0, true);
	if (run->facts->events.items[row].kind != EVENT_CALL || !lock_transfer(run, row, &state))
		return false;
	hold = hold_find(&state, holder);
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

/* ---- what a way says ---- */

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
		const struct hold *hold = hold_find(&other->state, holder);

		if (!other->handler && (!hold || !hold->may) && returns_same(run, way, other))
			return false;
	}
	return true;
}

/* ---- leaks ---- */

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

			if (event->kind == EVENT_AWAIT && lock_awaited(run, event))
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
