/*
 * A cycle is searched for by depth: from the loop's head back to it, through
 * blocks of the loop that neither suspend nor test for a way out.
 *
 * A test for a way out is a block with an ordinary edge from which the head
 * cannot be reached any more inside the loop: break, return, co_return, throw,
 * goto, and calls that never return all end so. What a call might throw is no
 * test. The operands of && and || in such a condition are one test: they go on
 * in the same block.
 *
 * The head of an inner loop that is reached from outside is left into its body
 * only: bodies that may run zero times are thought to run.
 */
#include "analysis/loops.h"

#include "base/arena.h"

struct search {
	struct effects *effects;
	uint32_t unit;
	const struct facts *facts;
	struct range blocks;
	struct arena *arena;
	uint32_t loop, head;
	struct loop_body members;
	bool *leads_back; /* by block: the head can be reached from it, inside the loop */
	bool *barrier;    /* by block: suspends, or tests for a way out */
	uint32_t *stay;   /* by block that tests: where the loop goes on; 0: no test */
	bool *seen[2];    /* by block, reached from [1: inside, 0: outside] its own loop */
};

bool
loops_contain(const struct facts *facts, uint32_t loop, uint32_t block)
{
	uint32_t row = facts->blocks.items[block].loop;

	while (row && row != loop)
		row = facts->loops.items[row].outer;
	return row == loop;
}

/* The ordinary edges: those to handlers stand behind them. */
static uint32_t
ordinary_edges(const struct block *block)
{
	return block->successors.count - block->exceptional;
}

static bool
block_suspends(const struct search *s, uint32_t block)
{
	struct range events = s->facts->blocks.items[block].events;

	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		const struct event *event = &s->facts->events.items[e];

		if ((event->kind == EVENT_AWAIT || event->kind == EVENT_YIELD) &&
		    !await_never_suspends(s->effects, s->unit, event))
			return true;
		if (event->kind == EVENT_CALL && call_suspends(s->effects, s->unit, event))
			return true;
	}
	return false;
}

/* Control does not reach the block's end. */
static bool
block_ends(const struct search *s, uint32_t block)
{
	struct range events = s->facts->blocks.items[block].events;

	for (uint32_t e = events.first; e < events.first + events.count; e++)
		if (s->facts->events.items[e].kind == EVENT_CALL &&
		    call_never_returns(s->effects, s->unit, &s->facts->events.items[e]))
			return true;
	return false;
}

/* Everything in the loop that its head leads to. */
static void
find_members(struct search *s)
{
	uint32_t *rows = arena_alloc(s->arena, s->blocks.count * sizeof *rows), count = 1;
	bool *in = arena_alloc(s->arena, s->blocks.count * sizeof *in);

	rows[0] = s->head;
	in[s->head - s->blocks.first] = true;
	for (uint32_t i = 0; i < count; i++) {
		const struct block *block = &s->facts->blocks.items[rows[i]];

		for (uint32_t k = 0; k < block->successors.count; k++) {
			uint32_t next = s->facts->edges.items[block->successors.first + k];

			if (in[next - s->blocks.first] || !loops_contain(s->facts, s->loop, next))
				continue;
			in[next - s->blocks.first] = true;
			rows[count++] = next;
		}
	}
	s->members = (struct loop_body){in, rows, count};
}

static bool
steps_back(const struct search *s, uint32_t row)
{
	const struct block *block = &s->facts->blocks.items[row];

	for (uint32_t k = 0; k < block->successors.count; k++)
		if (s->leads_back[s->facts->edges.items[block->successors.first + k] -
				  s->blocks.first])
			return !block_ends(s, row);
	return false;
}

/* From the head against the edges, until nothing is added. */
static void
find_leading_back(struct search *s)
{
	bool changed = true;

	s->leads_back[s->head - s->blocks.first] = true;
	while (changed) {
		changed = false;
		for (uint32_t i = s->members.count; i-- > 0;) {
			bool *back = &s->leads_back[s->members.rows[i] - s->blocks.first];

			if (!*back && steps_back(s, s->members.rows[i]))
				*back = changed = true;
		}
	}
}

static void
find_barriers(struct search *s)
{
	for (uint32_t m = 0; m < s->members.count; m++) {
		uint32_t row = s->members.rows[m], i = row - s->blocks.first, stays = 0;
		const struct block *block = &s->facts->blocks.items[row];
		bool leaves = false;

		if (!s->leads_back[i])
			continue;
		for (uint32_t k = 0; k < ordinary_edges(block); k++) {
			uint32_t next = s->facts->edges.items[block->successors.first + k];

			if (s->leads_back[next - s->blocks.first])
				stays = next;
			else
				leaves = true;
		}
		s->barrier[i] = leaves || block_suspends(s, row);
		s->stay[i] = leaves ? stays : 0;
	}
}

/* From a test, or a chain of them, the loop goes on in TARGET. */
static bool
stays_in(const struct search *s, uint32_t test, uint32_t target)
{
	for (uint32_t i = 0; i < s->blocks.count; i++) {
		if (s->stay[test - s->blocks.first] == target)
			return true;
		test = s->stay[test - s->blocks.first];
		if (!test)
			return false;
	}
	return false;
}

/* if (a && b) break: where a is false the way out was asked for too. */
static bool
is_operand_of_test(struct search *s, uint32_t row)
{
	const struct block *block = &s->facts->blocks.items[row];
	const uint32_t *to = &s->facts->edges.items[block->successors.first];

	if (!block->condition || ordinary_edges(block) != 2)
		return false;
	for (int k = 0; k < 2; k++)
		if (s->stay[to[k] - s->blocks.first] && stays_in(s, to[k], to[1 - k])) {
			s->stay[row - s->blocks.first] = to[1 - k];
			return true;
		}
	return false;
}

static void
find_operands_of_tests(struct search *s)
{
	bool changed = true;

	while (changed) {
		changed = false;
		for (uint32_t i = 0; i < s->blocks.count; i++) {
			if (!s->leads_back[i] || s->barrier[i] ||
			    !is_operand_of_test(s, s->blocks.first + i))
				continue;
			s->barrier[i] = changed = true;
		}
	}
}

/* Can HEAD be reached again from BLOCK, inside HEAD's loop? A loop's blocks by their label are
 * more: those in front of its exit too. */
static bool
returns_to(const struct search *s, uint32_t row, uint32_t head, bool *seen)
{
	const struct block *block = &s->facts->blocks.items[row];

	if (row == head)
		return true;
	if (!loops_contain(s->facts, s->facts->blocks.items[head].loop, row) ||
	    seen[row - s->blocks.first])
		return false;
	seen[row - s->blocks.first] = true;
	for (uint32_t k = 0; k < ordinary_edges(block); k++)
		if (returns_to(s, s->facts->edges.items[block->successors.first + k], head, seen))
			return true;
	return false;
}

static bool
enters(struct search *s, uint32_t row, uint32_t head)
{
	bool *seen = arena_alloc(s->arena, s->blocks.count * sizeof *seen);

	return returns_to(s, row, head, seen);
}

/* Is there a way from BLOCK to the head? INSIDE: it was entered from inside its own loop. */
static bool
finds_way(struct search *s, uint32_t row, bool inside)
{
	const struct block *block = &s->facts->blocks.items[row];
	bool must_enter =
		row != s->head && block->flags & BLOCK_LOOP_HEAD && block->loop && !inside;

	if (s->barrier[row - s->blocks.first] || s->seen[inside][row - s->blocks.first])
		return false;
	s->seen[inside][row - s->blocks.first] = true;
	for (uint32_t k = 0; k < ordinary_edges(block); k++) {
		uint32_t next = s->facts->edges.items[block->successors.first + k];
		uint32_t loop = s->facts->blocks.items[next].loop;

		if (next == s->head)
			return true;
		if (must_enter && !enters(s, next, row))
			continue;
		if (s->leads_back[next - s->blocks.first] &&
		    finds_way(s, next, loops_contain(s->facts, loop, row)))
			return true;
	}
	return false;
}

static bool
is_empty(const struct search *s)
{
	for (uint32_t i = 0; i < s->members.count; i++)
		if (s->leads_back[s->members.rows[i] - s->blocks.first] &&
		    s->facts->blocks.items[s->members.rows[i]].events.count)
			return false;
	return true;
}

static struct search
search_begin(struct effects *effects, struct func function, uint32_t loop, struct arena *arena)
{
	struct search s = {
		.effects = effects,
		.arena = arena,
		.unit = function.unit,
		.facts = effects_facts(effects, function.unit),
		.loop = loop,
	};

	s.blocks = s.facts->functions.items[function.function].blocks;
	s.head = s.facts->loops.items[loop].head;
	s.leads_back = arena_alloc(arena, s.blocks.count * sizeof(bool));
	find_members(&s);
	find_leading_back(&s);
	return s;
}

struct loop_body
loops_body(struct effects *effects, struct func function, uint32_t loop, struct arena *arena)
{
	struct search s = search_begin(effects, function, loop, arena);
	uint32_t *rows = arena_alloc(arena, s.members.count * sizeof *rows), count = 0;

	for (uint32_t i = 0; i < s.members.count; i++)
		if (s.leads_back[s.members.rows[i] - s.blocks.first])
			rows[count++] = s.members.rows[i];
	return (struct loop_body){s.leads_back, rows, count};
}

bool
loops_may_spin(struct effects *effects, struct func function, uint32_t loop)
{
	struct arena arena = {0};
	struct search s = search_begin(effects, function, loop, &arena);
	bool spins;

	s.barrier = arena_alloc(&arena, s.blocks.count * sizeof(bool));
	s.stay = arena_alloc(&arena, s.blocks.count * sizeof *s.stay);
	s.seen[0] = arena_alloc(&arena, s.blocks.count * sizeof(bool));
	s.seen[1] = arena_alloc(&arena, s.blocks.count * sizeof(bool));
	find_barriers(&s);
	find_operands_of_tests(&s);
	if (is_empty(&s)) /* for (;;) {}: what cannot be reached, and never by accident */
		spins = false;
	else
		spins = finds_way(&s, s.head, true);
	arena_release(&arena);
	return spins;
}
