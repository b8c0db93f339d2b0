/*
 * Chains of rows that must end: types in types, functions in functions,
 * lambdas in the bodies that make them, values in values.
 *
 * Each is a graph that is given by a function that lists the successors of a
 * node; one depth-first search, with its stack on the heap, refuses cycles and
 * chains that are deep enough to end a recursive walk by its stack.
 *
 * Recursive types are no cycle: fields are not followed, nor are the captures
 * of a closure when its body is looked for. Aliases of variables are not
 * followed either: uses are lowered as uses of the alias.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "facts/tables.h"

/* Deeper than the lowering of any expression gets before its own stack ends. */
enum { DEPTH_LIMIT = 16384 };

typedef VEC(uint32_t) node_list;

struct graph {
	const char *cycle; /* what to say */
	uint32_t (*node_count)(const struct facts *facts);
	void (*list_successors)(const struct facts *facts, uint32_t node, node_list *list);
};

static void
list_node(node_list *list, uint32_t node)
{
	if (node)
		*vec_push(list) = node;
}

/* ---- types: by inner and bases ---- */

static uint32_t
count_types(const struct facts *facts)
{
	return facts->types.count;
}

static void
list_types(const struct facts *facts, uint32_t node, node_list *list)
{
	const struct type *row = &facts->types.items[node];

	list_node(list, row->inner);
	for (uint32_t i = 0; i < row->bases.count; i++)
		list_node(list, facts->bases.items[row->bases.first + i].type);
}

/* ---- functions: by enclosing, by pattern, by the closures they make ---- */

static uint32_t
count_functions(const struct facts *facts)
{
	return facts->functions.count;
}

static void
list_enclosing(const struct facts *facts, uint32_t node, node_list *list)
{
	list_node(list, facts->functions.items[node].enclosing);
}

static void
list_pattern(const struct facts *facts, uint32_t node, node_list *list)
{
	list_node(list, facts->functions.items[node].pattern);
}

static void
list_bodies(const struct facts *facts, uint32_t node, node_list *list)
{
	struct range blocks = facts->functions.items[node].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *row = &facts->events.items[e];

			if (row->kind == EVENT_CLOSURE)
				list_node(list, facts->closures.items[row->closure].function);
		}
	}
}

/* ---- values: places, operands, events and closures, numbered in this order ---- */

/* Where the numbers of each begin. */
struct value_bases {
	uint32_t operands, events, closures, end;
};

static struct value_bases
value_bases(const struct facts *facts)
{
	struct value_bases bases = {.operands = facts->places.count};

	bases.events = bases.operands + facts->operands.count;
	bases.closures = bases.events + facts->events.count;
	bases.end = bases.closures + facts->closures.count;
	return bases;
}

static uint32_t
count_values(const struct facts *facts)
{
	return value_bases(facts).end;
}

static void
list_of_place(const struct facts *facts, uint32_t node, node_list *list)
{
	const struct place *row = &facts->places.items[node];

	list_node(list, row->base);
	if (row->kind == PLACE_RESULT && row->index)
		list_node(list, value_bases(facts).events + row->index);
}

static void
list_range(node_list *list, struct range range, uint32_t base)
{
	for (uint32_t i = 0; i < range.count; i++)
		list_node(list, base + range.first + i);
}

static void
list_of_operand(const struct facts *facts, uint32_t node, node_list *list)
{
	const struct operand *row = &facts->operands.items[node];
	struct value_bases bases = value_bases(facts);

	if (!row->a)
		return;
	switch (row->kind) {
	case OPERAND_PLACE:
	case OPERAND_MOVED:
	case OPERAND_ADDRESS:
		list_node(list, row->a);
		return;
	case OPERAND_RESULT:
	case OPERAND_NEW:
		list_node(list, bases.events + row->a);
		return;
	case OPERAND_CLOSURE:
		list_node(list, bases.closures + row->a);
		return;
	case OPERAND_NOT:
		list_node(list, bases.operands + row->a);
		return;
	case OPERAND_LIST:
	case OPERAND_CHOICE:
	case OPERAND_COMPARE:
	case OPERAND_ARITHMETIC:
		list_range(list, (struct range){row->a, row->b}, bases.operands);
		return;
	default:
		return;
	}
}

static void
list_of_event(const struct facts *facts, uint32_t node, node_list *list)
{
	const struct event *row = &facts->events.items[node];
	struct value_bases bases = value_bases(facts);

	if (row->receiver)
		list_node(list, bases.operands + row->receiver);
	list_range(list, row->arguments, bases.operands);
	if (row->closure)
		list_node(list, bases.closures + row->closure);
}

static void
list_of_closure(const struct facts *facts, uint32_t node, node_list *list)
{
	const struct closure *row = &facts->closures.items[node];
	uint32_t operands = value_bases(facts).operands;

	for (uint32_t i = 0; i < row->captures.count; i++) {
		const struct capture *capture = &facts->captures.items[row->captures.first + i];

		list_node(list, capture->place);
		if (capture->value)
			list_node(list, operands + capture->value);
	}
}

static void
list_values(const struct facts *facts, uint32_t node, node_list *list)
{
	struct value_bases bases = value_bases(facts);

	if (node < bases.operands)
		list_of_place(facts, node, list);
	else if (node < bases.events)
		list_of_operand(facts, node - bases.operands, list);
	else if (node < bases.closures)
		list_of_event(facts, node - bases.events, list);
	else
		list_of_closure(facts, node - bases.closures, list);
}

/* ---- the search ---- */

static const struct graph graphs[] = {
	{"a type is made of itself", count_types, list_types},
	{"a function encloses itself", count_functions, list_enclosing},
	{"a function is its own pattern", count_functions, list_pattern},
	{"a function makes the closure whose body it is", count_functions, list_bodies},
	{"a value is computed from itself", count_values, list_values},
};

enum { UNSEEN, OPEN }; /* of a node; then 1 + the length of the longest chain that starts there */

struct search {
	const struct facts *facts;
	const struct graph *graph;
	uint32_t *state;
	node_list stack, successors;
};

/* Looks at a node for the first time. False when a chain has come back to where it was. */
static bool
open_node(struct search *search, uint32_t node)
{
	search->state[node] = OPEN;
	search->successors.count = 0;
	search->graph->list_successors(search->facts, node, &search->successors);
	for (uint32_t i = 0; i < search->successors.count; i++) {
		uint32_t next = search->successors.items[i];

		if (search->state[next] == OPEN)
			return false;
		if (search->state[next] == UNSEEN)
			*vec_push(&search->stack) = next;
	}
	return true;
}

/* All that a node leads to is known. False when that is too deep. */
static bool
close_node(struct search *search, uint32_t node)
{
	uint32_t depth = OPEN;

	search->successors.count = 0;
	search->graph->list_successors(search->facts, node, &search->successors);
	for (uint32_t i = 0; i < search->successors.count; i++) {
		uint32_t below = search->state[search->successors.items[i]];

		depth = below > depth ? below : depth;
	}
	search->state[node] = depth + 1;
	return depth < DEPTH_LIMIT;
}

static const char *
search_from(struct search *search, uint32_t start)
{
	*vec_push(&search->stack) = start;
	while (search->stack.count) {
		uint32_t node = *vec_last(&search->stack);

		if (search->state[node] == UNSEEN) {
			if (!open_node(search, node))
				return search->graph->cycle;
			continue;
		}
		search->stack.count--;
		if (search->state[node] == OPEN && !close_node(search, node))
			return "rows are nested too deeply";
	}
	return NULL;
}

static const char *
search_graph(const struct facts *facts, const struct graph *graph)
{
	uint32_t count = graph->node_count(facts);
	struct search search = {facts, graph, xmalloc(count * sizeof *search.state), {0}, {0}};
	const char *error = NULL;

	memset(search.state, 0, count * sizeof *search.state);
	for (uint32_t i = 1; i < count && !error; i++)
		error = search_from(&search, i);
	free(search.state);
	vec_free(&search.stack);
	vec_free(&search.successors);
	return error;
}

const char *
facts_check_cycles(const struct facts *facts)
{
	const char *error = NULL;

	for (size_t i = 0; i < sizeof graphs / sizeof *graphs && !error; i++)
		error = search_graph(facts, &graphs[i]);
	return error;
}
