/*
 * Locks that are left behind: the ways out of a function, compared.
 *
 * A way out is a return, the end, a throw that nobody here catches; an edge to
 * a handler; and an edge to where ways meet again, when the lock is held on
 * that one and was given back on another (a break, a goto past the unlock). A
 * lock that is surely held there, although some way from the call that locked
 * gives it back and gets out, is left behind, unless the result tells the
 * caller.
 *
 * Edges to handlers and to meeting ways count only when no way from there
 * gives the lock back: which one is taken may depend on a flag.
 */
#include "analysis/lock_state.h"

/* One way out, and what is held there. */
struct way_out {
	enum way_kind { WAY_OUT, WAY_THROW, WAY_HANDLER, WAY_MEETING, WAY_KINDS } kind;
	uint32_t block; /* whose end it is */
	uint32_t event; /* the return, the throw, the call that may throw; 0: none */
	uint32_t to;    /* the handler, or where the ways meet */
	struct lock_state state;
};

struct leak_run {
	struct lock_run *run;
	const struct flow_client *client;
	const struct flow *flow;
	VEC(struct way_out) ways;
};

static const struct block *
block_at(const struct lock_run *run, uint32_t block)
{
	return &run->facts->blocks.items[block];
}

static struct range
blocks_of(const struct lock_run *run)
{
	return run->facts->functions.items[run->function.function].blocks;
}

static uint32_t
successor(const struct lock_run *run, uint32_t block, uint32_t i)
{
	return run->facts->edges.items[block_at(run, block)->successors.first + i];
}

static bool
leads_to(const struct lock_run *run, uint32_t block, uint32_t to)
{
	for (uint32_t i = 0; i < block_at(run, block)->successors.count; i++)
		if (successor(run, block, i) == to)
			return true;
	return false;
}

/* ---- the ways ---- */

/* Runs BLOCK on *STATE; false when its end is not reached. The last return or throw in it goes to
 * *OUT. */
static bool
run_events(struct lock_run *run, uint32_t block, struct lock_state *state, uint32_t *out)
{
	struct range events = block_at(run, block)->events;

	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		uint32_t kind = run->facts->events.items[e].kind;

		if (kind == EVENT_RETURN || kind == EVENT_THROW)
			*out = e;
		if (!lock_transfer(run, e, state))
			return false;
	}
	return true;
}

/* The state at the end of BLOCK. */
static bool
run_block(const struct leak_run *leaks, uint32_t block, struct lock_state *state, uint32_t *out)
{
	const void *at = flow_state(leaks->flow, leaks->client, block);

	if (at)
		memcpy(state, at, sizeof *state);
	return at && run_events(leaks->run, block, state, out);
}

/* From WAY, on the edge to BLOCK: through the cleanups to each handler. */
static void
add_handlers(struct leak_run *leaks, struct way_out way, uint32_t block)
{
	const struct block *row = block_at(leaks->run, block);
	uint32_t out = 0;

	if (row->flags & BLOCK_HANDLER) {
		way.kind = WAY_HANDLER;
		way.to = block;
		*vec_push(&leaks->ways) = way;
	}
	if (!(row->flags & BLOCK_UNWIND) || !run_events(leaks->run, block, &way.state, &out))
		return;
	for (uint32_t i = 0; i < row->successors.count; i++)
		add_handlers(leaks, way, successor(leaks->run, block, i));
}

/* Something that is surely held at the end of a way is not so where it leads to. */
static bool
loses_a_lock(const struct lock_state *state, const void *meeting)
{
	struct lock_state there;

	if (!meeting)
		return false;
	memcpy(&there, meeting, sizeof there);
	for (uint32_t i = 0; i < state->count; i++) {
		const struct hold *hold = hold_find(&there, state->holds[i].holder);

		if (state->holds[i].must && state->holds[i].manual && !(hold && hold->must))
			return true;
	}
	return false;
}

static void
add_edges(struct leak_run *leaks, struct way_out way)
{
	const struct lock_run *run = leaks->run;
	const struct block *row = block_at(run, way.block);
	uint32_t normal = row->successors.count - row->exceptional;
	bool quiet = row->exceptional && flow_throws_nothing(run->effects, run->function.unit, row);

	for (uint32_t i = 0; i < (quiet ? normal : row->successors.count); i++) {
		way.to = successor(run, way.block, i);
		way.event = 0;
		if (i >= normal && normal == 1)
			way.event = block_at(run, successor(run, way.block, 0))->events.first;
		if (block_at(run, way.to)->flags & (BLOCK_HANDLER | BLOCK_UNWIND))
			add_handlers(leaks, way, way.to);
	}
	way.kind = WAY_MEETING;
	way.to = normal == 1 ? successor(run, way.block, 0) : 0;
	if (normal == 1 && loses_a_lock(&way.state, flow_state(leaks->flow, leaks->client, way.to)))
		*vec_push(&leaks->ways) = way;
}

static void
collect_ways(struct leak_run *leaks)
{
	struct range blocks = blocks_of(leaks->run);
	uint32_t exit = leaks->run->facts->functions.items[leaks->run->function.function].exit;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		const struct block *row = block_at(leaks->run, b);
		struct way_out way = {.block = b};

		if (b == exit || row->flags & BLOCK_UNWIND ||
		    !run_block(leaks, b, &way.state, &way.event))
			continue;
		if (leads_to(leaks->run, b, exit))
			*vec_push(&leaks->ways) = way;
		else if (row->successors.count)
			add_edges(leaks, way);
		else if (way.event) {
			way.kind = WAY_THROW;
			*vec_push(&leaks->ways) = way;
		}
	}
}

/* ---- what happens behind a place ---- */

enum { MAX_LEVEL = 3 }; /* of a recursive mutex */
enum { LEVEL_NO_END = -1 };

/* HOLDER, held LEVEL times, and nothing else. */
static struct lock_state
state_of_level(uint32_t holder, int level)
{
	struct lock_state state = {0};

	hold_take(&state, holder, holder, 0, true);
	state.holds[0].again = level > 1 ? (uint32_t)level - 1 : 0;
	if (!level)
		hold_give_back(&state.holds[0]);
	return state;
}

static int
level_of(struct lock_state *state, uint32_t holder)
{
	const struct hold *hold = hold_find(state, holder);
	int level = hold && hold->may ? 1 + (int)hold->again : 0;

	return level < MAX_LEVEL ? level : MAX_LEVEL;
}

/* How often HOLDER is held behind the events of BLOCK from FIRST on. */
static int
level_behind(struct lock_run *run, uint32_t block, uint32_t first, uint32_t holder, int level)
{
	struct lock_state state = state_of_level(holder, level);
	struct range events = block_at(run, block)->events;

	for (uint32_t e = first; e < events.first + events.count; e++)
		if (!lock_transfer(run, e, &state))
			return LEVEL_NO_END;
	return level_of(&state, holder);
}

/* Some way from BLOCK, where HOLDER is held LEVEL times, gets out without it. */
static bool
gets_out_free(struct lock_run *run, uint32_t block, uint32_t holder, int level, bool *seen)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	const struct block *row = block_at(run, block);
	bool *mark = &seen[(block - function->blocks.first) * (MAX_LEVEL + 1) + (uint32_t)level];

	if (*mark)
		return false;
	*mark = true;
	if (block == function->exit)
		return level == 0;
	level = level_behind(run, block, row->events.first, holder, level);
	for (uint32_t i = 0; level >= 0 && i < row->successors.count; i++)
		if (gets_out_free(run, successor(run, block, i), holder, level, seen))
			return true;
	return false;
}

static uint32_t
block_of_event(const struct lock_run *run, uint32_t event)
{
	struct range blocks = blocks_of(run);
	uint32_t block = blocks.first;

	while (block + 1 < blocks.first + blocks.count &&
	       event >= block_at(run, block)->events.first + block_at(run, block)->events.count)
		block++;
	return block;
}

/* Some way out from the call that locked gives the lock back. One that does so and locks again has
 * it from its caller, or takes it by design. */
static bool
is_given_back_behind(struct lock_run *run, const struct hold *hold)
{
	uint32_t block = block_of_event(run, hold->origin);
	const struct block *row = block_at(run, block);
	struct arena arena = {0};
	bool *seen =
		arena_alloc(&arena, (size_t)blocks_of(run).count * (MAX_LEVEL + 1) * sizeof *seen);
	int level = level_behind(run, block, hold->origin + 1, hold->holder, 1);
	bool found = false;

	for (uint32_t i = 0; level >= 0 && i < row->successors.count && !found; i++)
		found = gets_out_free(run, successor(run, block, i), hold->holder, level, seen);
	arena_release(&arena);
	return found;
}

/* It has one name, and means one mutex, as long as the function runs. */
static bool
is_fixed(const struct lock_run *run, uint32_t path)
{
	for (; path; path = path_at(run->effects, path)->base) {
		const struct path *row = path_at(run->effects, path);

		if (row->kind == PATH_RESULT || (row->kind == PATH_ELEMENT && !row->key))
			return false;
		if (row->kind == PATH_DEREF &&
		    !path_unchanging(run->effects, run->function.unit, row->base))
			return false;
	}
	return true;
}

/* The same from another call that locks HOLDER: the function does not take it by design. Of a
 * recursive one that proves nothing: the first lock may be what it keeps. */
static bool
is_given_back_elsewhere(struct lock_run *run, uint32_t holder)
{
	struct range blocks = blocks_of(run);

	if (!is_fixed(run, holder) || holder_is_recursive(run, holder))
		return false;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = block_at(run, b)->events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			struct lock_state state = {0};
			const struct hold *hold;

			if (run->facts->events.items[e].kind != EVENT_CALL ||
			    !lock_transfer(run, e, &state))
				continue;
			hold = hold_find(&state, holder);
			if (hold && hold->may && hold->manual && is_given_back_behind(run, hold))
				return true;
		}
	}
	return false;
}

static bool
is_given_back(struct lock_run *run, const struct hold *hold)
{
	return is_given_back_behind(run, hold) || is_given_back_elsewhere(run, hold->holder);
}

enum step { STEP_ON, STEP_GIVEN_BACK, STEP_TAKEN_AGAIN };

/* What EVENT does to a HOLDER that is held. */
static enum step
step_over(struct lock_run *run, uint32_t event, uint32_t holder)
{
	struct lock_state state = state_of_level(holder, 1);
	const struct hold *hold;

	if (!lock_transfer(run, event, &state))
		return STEP_ON;
	hold = hold_find(&state, holder);
	if (!hold || !hold->may || hold->promised)
		return STEP_GIVEN_BACK;
	return hold->origin == event && is_fixed(run, holder) ? STEP_TAKEN_AGAIN : STEP_ON;
}

/* Some way from BLOCK gives HOLDER back, before it is locked again (and waits for itself). */
static bool
may_give_back(struct lock_run *run, uint32_t block, uint32_t holder, bool *seen)
{
	const struct block *row = block_at(run, block);
	enum step step = STEP_ON;

	if (seen[block - blocks_of(run).first])
		return false;
	seen[block - blocks_of(run).first] = true;
	for (uint32_t e = row->events.first;
	     e < row->events.first + row->events.count && step == STEP_ON; e++)
		step = step_over(run, e, holder);
	for (uint32_t i = 0; i < row->successors.count && step == STEP_ON; i++)
		if (may_give_back(run, successor(run, block, i), holder, seen))
			return true;
	return step == STEP_GIVEN_BACK;
}

static bool
is_lost(struct lock_run *run, uint32_t block, uint32_t holder)
{
	struct arena arena = {0};
	bool found = may_give_back(run, block, holder,
				   arena_alloc(&arena, blocks_of(run).count * sizeof(bool)));

	arena_release(&arena);
	return !found;
}

/* ---- what a way says ---- */

/* A function that is held on one way and free on another, with different results, takes the lock
 * on condition: its caller knows. */
static bool
is_told_by_result(const struct leak_run *leaks, const struct way_out *way, uint32_t holder)
{
	struct result held = lock_result(leaks->run, way->event);

	if (held.kind == RESULT_NONE || held.failure)
		return false;
	for (uint32_t i = 0; i < leaks->ways.count && held.kind == RESULT_KNOWN; i++) {
		struct way_out *other = &leaks->ways.items[i];
		const struct hold *hold = hold_find(&other->state, holder);
		struct result result;

		if (other->kind != WAY_OUT || !hold || hold->may)
			continue;
		result = lock_result(leaks->run, other->event);
		if (result.kind == RESULT_KNOWN && result.value == held.value)
			return false;
	}
	return true;
}

/* No result behind BLOCK, where WAY meets others, tells that it was this one. */
static bool
is_untold(const struct leak_run *leaks, const struct way_out *way, uint32_t block, bool *seen)
{
	const struct lock_run *run = leaks->run;
	const struct block *row = block_at(run, block);

	if (seen[block - blocks_of(run).first])
		return true;
	seen[block - blocks_of(run).first] = true;
	for (uint32_t e = row->events.first; e < row->events.first + row->events.count; e++) {
		struct result result;

		if (run->facts->events.items[e].kind != EVENT_RETURN)
			continue;
		result = lock_result(run, e);
		if (result.kind == RESULT_UNKNOWN && !result.failure &&
		    !lock_result_from(run, e, way->block).failure)
			return false;
	}
	for (uint32_t i = 0; i < row->successors.count; i++)
		if (!is_untold(leaks, way, successor(run, block, i), seen))
			return false;
	return true;
}

/* Another way to where WAY leads gave HOLDER back. */
static bool
others_gave_back(const struct leak_run *leaks, const struct way_out *way, uint32_t holder)
{
	struct range blocks = blocks_of(leaks->run);

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct lock_state state;
		const struct hold *hold;
		uint32_t out;

		if (!leads_to(leaks->run, b, way->to) || !run_block(leaks, b, &state, &out))
			continue;
		hold = hold_find(&state, holder);
		if (hold && !hold->may)
			return true;
	}
	return false;
}

static bool
is_lost_where_ways_meet(struct leak_run *leaks, const struct way_out *way, uint32_t holder)
{
	const void *meeting = flow_state(leaks->flow, leaks->client, way->to);
	struct arena arena = {0};
	struct lock_state there;
	const struct hold *hold;
	bool lost;

	memcpy(&there, meeting, sizeof there);
	hold = hold_find(&there, holder);
	if ((hold && hold->must) || !others_gave_back(leaks, way, holder) ||
	    !is_lost(leaks->run, way->to, holder))
		return false;
	lost = is_untold(leaks, way, way->to,
			 arena_alloc(&arena, blocks_of(leaks->run).count * sizeof(bool)));
	arena_release(&arena);
	return lost;
}

/* ---- leaks ---- */

/* On some way the function gives back what its caller, or an earlier call of it, locked: it is
 * entered with the lock, or goes on from lock to lock with each call (an iterator). */
static bool
comes_locked(const struct lock_run *run, uint32_t holder)
{
	const struct summary *summary = effects_summary(run->effects, run->function);

	for (uint32_t i = 0; i < summary->locks.count; i++)
		if (!summary->locks.items[i].acquires && summary->locks.items[i].path == holder)
			return true;
	return false;
}

static bool
is_left(struct leak_run *leaks, const struct way_out *way, const struct hold *hold)
{
	if (!hold->manual || !hold->origin || !hold->must || hold->renamed || hold->promised ||
	    !is_given_back(leaks->run, hold) || comes_locked(leaks->run, hold->holder))
		return false;
	switch (way->kind) {
	case WAY_OUT:
		return !is_told_by_result(leaks, way, hold->holder);
	case WAY_HANDLER:
		return !(way->event &&
			 step_over(leaks->run, way->event, hold->holder) == STEP_GIVEN_BACK) &&
		       is_lost(leaks->run, way->to, hold->holder);
	case WAY_MEETING:
		return is_lost_where_ways_meet(leaks, way, hold->holder);
	default:
		return true;
	}
}

/* The first thing that a handler does. */
static struct span
span_of_handler(const struct lock_run *run, uint32_t block)
{
	for (uint32_t left = blocks_of(run).count; left--; block = successor(run, block, 0)) {
		const struct block *row = block_at(run, block);

		if (row->events.count)
			return run->facts->events.items[row->events.first].span;
		if (!row->successors.count)
			break;
	}
	return run->facts->functions.items[run->function.function].span;
}

/* The last thing that happens before the end of BLOCK: an event, or the test that led to it. */
static struct span
span_before(const struct lock_run *run, uint32_t block)
{
	struct range blocks = blocks_of(run);

	for (uint32_t left = blocks.count; left--;) {
		const struct block *row = block_at(run, block);
		uint32_t before = blocks.first;

		if (row->condition)
			return run->facts->operands.items[row->condition].span;
		if (row->events.count)
			return run->facts->events.items[row->events.first + row->events.count - 1]
				.span;
		while (before < blocks.first + blocks.count && !leads_to(run, before, block))
			before++;
		if (before == blocks.first + blocks.count)
			break;
		block = before;
	}
	return run->facts->functions.items[run->function.function].span;
}

static struct lock_leak
leak_of(const struct lock_run *run, const struct way_out *way, const struct hold *hold)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	struct lock_leak leak = {
		.holder = hold->holder, .origin = hold->origin, .way_out = function->span};

	if (way->event)
		leak.way_out = run->facts->events.items[way->event].span;
	switch (way->kind) {
	case WAY_HANDLER:
		leak.how = LEAK_HANDLER;
		leak.way_out = span_of_handler(run, way->to);
		break;
	case WAY_MEETING:
		leak.how = LEAK_MEETING;
		leak.way_out = span_before(run, way->block);
		break;
	case WAY_THROW:
		leak.how = LEAK_THROW;
		break;
	default:
		leak.how = way->event ? LEAK_RETURN : LEAK_END;
	}
	return leak;
}

static void
judge_way(struct leak_run *leaks, struct way_out *way, leak_list *list)
{
	for (uint32_t i = 0; i < way->state.count; i++) {
		const struct hold *hold = &way->state.holds[i];
		bool known = false;

		for (uint32_t k = 0; k < list->count; k++)
			known |= list->items[k].origin == hold->origin;
		if (!known && is_left(leaks, way, hold))
			*vec_push(list) = leak_of(leaks->run, way, hold);
	}
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
	struct leak_run leaks = {.run = &run, .client = &client};
	struct flow flow;

	if (!locks_by_hand(&run))
		return;
	flow = flow_run(effects, function, &client, &entry);
	leaks.flow = &flow;
	collect_ways(&leaks);
	for (uint32_t kind = 0; kind < WAY_KINDS; kind++) /* what says most first */
		for (uint32_t w = 0; w < leaks.ways.count; w++)
			if (leaks.ways.items[w].kind == kind)
				judge_way(&leaks, &leaks.ways.items[w], list);
	vec_free(&leaks.ways);
	flow_release(&flow);
}
