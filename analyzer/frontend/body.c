/*
 * The graph of one function, while it grows.
 *
 * Code is appended to the current block; statements make blocks and edges.
 * The scopes are a tree whose path to the root is what lives now: leaving a
 * scope walks that path and writes the destructions, whatever the way out is
 * (end, break, return, goto, exception). Blocks that nothing leads to stay
 * in the graph, marked, so that every event has its block.
 */
#include <stdlib.h>

#include "frontend/lower.h"

void
body_begin(struct lower *lower, struct body *body, uint32_t function)
{
	memset(body, 0, sizeof *body);
	lower->body = body;
	body->function = function;
	body->first_event = lower->facts->events.count;
	body->first_operand = lower->facts->operands.count;
	body->first_place = lower->facts->places.count;
	body->first_loop = lower->facts->loops.count;
	vec_push(&body->scopes);
	body->current = NONE;
	block_start(lower, block_new(lower));
	body->exit = block_new(lower);
}

uint32_t
block_new(struct lower *lower)
{
	vec_push(&lower->body->blocks)->loop = lower->body->loop;
	return lower->body->blocks.count - 1;
}

void
block_edge(struct lower *lower, uint32_t from, uint32_t to)
{
	if (from != NONE)
		*vec_push(&lower->body->blocks.items[from].successors) = to;
}

void
block_goto(struct lower *lower, uint32_t to)
{
	block_edge(lower, lower->body->current, to);
	lower->body->current = NONE;
}

void
block_start(struct lower *lower, uint32_t block)
{
	lower->body->current = block;
}

void
block_branch(struct lower *lower, struct operand condition, uint32_t yes, uint32_t no)
{
	struct body *body = lower->body;

	if (body->current == NONE)
		return;
	body->blocks.items[body->current].condition = add_operand(lower, condition);
	block_edge(lower, body->current, yes);
	block_goto(lower, no);
}

/* The current block; code behind a jump gets one that nothing leads to. */
static uint32_t
current_block(struct lower *lower)
{
	if (lower->body->current == NONE)
		block_start(lower, block_new(lower));
	return lower->body->current;
}

uint32_t
emit(struct lower *lower, struct event event)
{
	struct body *body = lower->body;

	*vec_push(&body->event_blocks) = current_block(lower);
	*vec_push(&body->events) = event;
	return body->first_event + body->events.count - 1;
}

uint32_t
emit_on(struct lower *lower, uint32_t kind, uint32_t place, struct span span)
{
	return emit(lower, (struct event){.kind = (uint16_t)kind, .target = place, .span = span});
}

struct event *
event_at(struct lower *lower, uint32_t event)
{
	return &lower->body->events.items[event - lower->body->first_event];
}

/* ---- scopes ---- */

void
scope_push(struct lower *lower, uint32_t place)
{
	struct body *body = lower->body;
	uint32_t depth = body->scopes.items[body->scope].depth + 1;

	*vec_push(&body->scopes) = (struct scope){body->scope, place, depth};
	body->scope = body->scopes.count - 1;
}

static uint32_t
destructor_of(const struct lower *lower, uint32_t place)
{
	uint32_t type = lower->facts->places.items[place].type;
	uint32_t kind = lower->facts->types.items[type].kind;

	if (kind == TYPE_ARRAY)
		type = lower->facts->types.items[type].inner;
	return lower->facts->types.items[type].destructor;
}

/* The function that __attribute__((cleanup(NAME))) names, if the project defines it; 0. */
static uint32_t
cleanup_function(const struct lower *lower, uint32_t var)
{
	struct range annotations = lower->facts->vars.items[var].annotations;
	static const char prefix[] = "clang::cleanup(";

	for (uint32_t i = annotations.first; i < annotations.first + annotations.count; i++) {
		const char *text = facts_str(lower->facts, lower->facts->annotations.items[i].text);
		size_t length = strlen(text);

		if (!str_starts_with(text, prefix))
			continue;
		for (uint32_t f = 1; f < lower->facts->functions.count; f++) {
			const char *name =
				facts_str(lower->facts, lower->facts->functions.items[f].name);

			if (strlen(name) == length - sizeof prefix &&
			    strncmp(name, text + sizeof prefix - 1, strlen(name)) == 0)
				return f;
		}
	}
	return 0;
}

static void
call_cleanup(struct lower *lower, uint32_t place, uint32_t var)
{
	struct span span = lower->facts->vars.items[var].span;
	struct operand address = {.kind = OPERAND_ADDRESS, .a = place, .span = span};
	uint32_t callee = cleanup_function(lower, var);

	if (callee)
		emit(lower, (struct event){.kind = EVENT_CALL,
					   .callee = callee,
					   .arguments = add_operands(lower, &address, 1),
					   .span = span});
}

void
scope_unwind(struct lower *lower, uint32_t from, uint32_t to, uint32_t flags)
{
	struct body *body = lower->body;

	if (body->current == NONE)
		return;
	for (uint32_t scope = from; scope != to && scope;
	     scope = body->scopes.items[scope].parent) {
		uint32_t place = body->scopes.items[scope].place;
		uint32_t var = lower->facts->places.items[place].index;

		if (!place)
			continue;
		if (lower->facts->vars.items[var].flags & VAR_CLEANUP)
			call_cleanup(lower, place, var);
		emit(lower, (struct event){.kind = EVENT_DESTROY,
					   .flags = (uint16_t)flags,
					   .target = place,
					   .callee = destructor_of(lower, place),
					   .span = lower->facts->vars.items[var].span});
	}
}

void
scope_pop(struct lower *lower, uint32_t to, uint32_t flags)
{
	scope_unwind(lower, lower->body->scope, to, flags);
	lower->body->scope = to;
}

void
scope_extract(struct lower *lower, uint32_t place, uint32_t to)
{
	struct body *body = lower->body;

	for (uint32_t scope = body->scope; scope != to; scope = body->scopes.items[scope].parent)
		if (body->scopes.items[scope].place == place)
			body->scopes.items[scope].place = 0;
}

/* ---- exceptions ---- */

/* The block that destroys what lives now above the try block TRY and leads to its handlers. */
static uint32_t
unwind_block(struct lower *lower, uint32_t index)
{
	struct body *body = lower->body;
	struct try_region *region = &body->tries.items[index];
	uint32_t block, resume = body->current;

	if (region->unwind && region->unwind_scope == body->scope)
		return region->unwind;
	block = block_new(lower);
	body->blocks.items[block].flags |= BLOCK_UNWIND;
	block_start(lower, block);
	scope_unwind(lower, body->scope, region->scope, 0);
	for (uint32_t i = 0; i < region->handlers.count; i++)
		block_edge(lower, block, region->handlers.items[i]);
	if (!region->catches_all && index > 0) {
		uint32_t scope = body->scope;

		body->scope = region->scope;
		block_edge(lower, block, unwind_block(lower, index - 1));
		body->scope = scope;
	}
	block_start(lower, resume);
	region = &body->tries.items[index];
	region->unwind = block;
	region->unwind_scope = body->scope;
	return block;
}

void
may_throw(struct lower *lower)
{
	struct body *body = lower->body;
	uint32_t from, next;

	if (!body->tries.count || body->current == NONE)
		return;
	from = body->current;
	next = block_new(lower);
	block_edge(lower, from, next);
	*vec_push(&body->blocks.items[from].handlers) = unwind_block(lower, body->tries.count - 1);
	block_start(lower, next);
}

void
thrown(struct lower *lower)
{
	struct body *body = lower->body;

	if (body->current == NONE)
		return;
	if (body->tries.count)
		block_goto(lower, unwind_block(lower, body->tries.count - 1));
	else
		scope_unwind(lower, body->scope, 0, 0);
	body->current = NONE;
}

/* ---- places and operands ---- */

uint32_t
place_of(struct lower *lower, uint32_t kind, uint32_t base, uint32_t index, uint32_t type)
{
	uint64_t key = hash_mix(hash_mix(kind, base), index);
	uint32_t place = map_get(&lower->places, key);

	if (place)
		return place;
	*vec_push(&lower->facts->places) = (struct place){kind, base, index, type};
	place = lower->facts->places.count - 1;
	map_put(&lower->places, key, place);
	return place;
}

uint32_t
place_of_var(struct lower *lower, uint32_t var)
{
	const struct var *row = &lower->facts->vars.items[var];

	if (row->alias)
		return row->alias;
	return place_of(lower, PLACE_VAR, 0, var, row->type);
}

uint32_t
add_operand(struct lower *lower, struct operand operand)
{
	*vec_push(&lower->facts->operands) = operand;
	return lower->facts->operands.count - 1;
}

struct range
add_operands(struct lower *lower, const struct operand *operands, uint32_t count)
{
	struct range range = {lower->facts->operands.count, count};

	if (!count)
		return (struct range){0, 0};
	for (uint32_t i = 0; i < count; i++)
		add_operand(lower, operands[i]);
	return range;
}

/* ---- the end ---- */

static uint32_t
common_scope(const struct body *body, uint32_t a, uint32_t b)
{
	const struct scope *scopes = body->scopes.items;

	while (a != b) {
		if (scopes[a].depth >= scopes[b].depth)
			a = scopes[a].parent;
		else
			b = scopes[b].parent;
	}
	return a;
}

static void
join_gotos(struct lower *lower)
{
	struct body *body = lower->body;

	for (uint32_t i = 0; i < body->gotos.count; i++) {
		const struct pending_goto *jump = &body->gotos.items[i];

		for (uint32_t k = 0; k < body->labels.count; k++) {
			const struct label *label = &body->labels.items[k];

			if (label->name != jump->name)
				continue;
			block_start(lower, jump->block);
			scope_unwind(lower, jump->scope,
				     common_scope(body, jump->scope, label->scope), 0);
			block_goto(lower, label->block);
			break;
		}
	}
}

/* Blocks that the entry reaches, and heads of loops: targets of edges back to a block on the way.
 */
static void
mark_reachable(struct body *body)
{
	VEC(uint32_t) stack = {0};
	uint8_t *state = calloc(body->blocks.count, 1); /* 1: on the way, 2: done */

	if (!state)
		abort();
	*vec_push(&stack) = 0;
	while (stack.count) {
		uint32_t block = *vec_last(&stack);
		struct build_block *row = &body->blocks.items[block];

		if (state[block]) {
			state[block] = 2;
			stack.count--;
			continue;
		}
		state[block] = 1;
		for (uint32_t i = 0; i < row->successors.count + row->handlers.count; i++) {
			uint32_t next = i < row->successors.count
						? row->successors.items[i]
						: row->handlers.items[i - row->successors.count];

			if (state[next] == 1)
				body->blocks.items[next].flags |= BLOCK_LOOP_HEAD;
			else if (!state[next])
				*vec_push(&stack) = next;
		}
	}
	for (uint32_t i = 0; i < body->blocks.count; i++)
		if (!state[i])
			body->blocks.items[i].flags |= BLOCK_UNREACHABLE;
	free(state);
	vec_free(&stack);
}

/* Events in order of their blocks; MOVED[i] is the final row of the event made i-th. */
static void
write_events(struct lower *lower, uint32_t *moved, uint32_t first_block)
{
	struct body *body = lower->body;
	struct facts *facts = lower->facts;
	uint32_t *next = calloc(body->blocks.count + 1, sizeof *next);

	if (!next)
		abort();
	for (uint32_t i = 0; i < body->events.count; i++)
		next[body->event_blocks.items[i] + 1]++;
	for (uint32_t i = 0; i < body->blocks.count; i++) {
		facts->blocks.items[first_block + i].events =
			(struct range){body->first_event + next[i], next[i + 1]};
		next[i + 1] += next[i];
	}
	for (uint32_t i = 0; i < body->events.count; i++) {
		vec_push(&facts->events);
		moved[i] = body->first_event + next[body->event_blocks.items[i]]++;
	}
	for (uint32_t i = 0; i < body->events.count; i++)
		facts->events.items[moved[i]] = body->events.items[i];
	free(next);
}

static void
renumber(struct lower *lower, const uint32_t *moved)
{
	struct body *body = lower->body;
	struct facts *facts = lower->facts;

	for (uint32_t i = body->first_operand; i < facts->operands.count; i++) {
		struct operand *operand = &facts->operands.items[i];

		if ((operand->kind == OPERAND_RESULT || operand->kind == OPERAND_NEW) &&
		    operand->a >= body->first_event)
			operand->a = moved[operand->a - body->first_event];
	}
	for (uint32_t i = body->first_place; i < facts->places.count; i++) {
		struct place *place = &facts->places.items[i];

		if (place->kind == PLACE_RESULT && place->index >= body->first_event)
			place->index = moved[place->index - body->first_event];
	}
}

static void
write_blocks(struct lower *lower, uint32_t first_block)
{
	struct body *body = lower->body;
	struct facts *facts = lower->facts;

	for (uint32_t i = 0; i < body->blocks.count; i++) {
		const struct build_block *from = &body->blocks.items[i];
		struct block *row = &facts->blocks.items[first_block + i];

		row->condition = from->condition;
		row->flags = from->flags;
		row->loop = from->loop;
		row->exceptional = from->handlers.count;
		row->successors = (struct range){facts->edges.count,
						 from->successors.count + from->handlers.count};
		for (uint32_t k = 0; k < from->successors.count; k++)
			*vec_push(&facts->edges) = first_block + from->successors.items[k];
		for (uint32_t k = 0; k < from->handlers.count; k++)
			*vec_push(&facts->edges) = first_block + from->handlers.items[k];
	}
}

static void
body_release(struct body *body)
{
	for (uint32_t i = 0; i < body->blocks.count; i++) {
		vec_free(&body->blocks.items[i].successors);
		vec_free(&body->blocks.items[i].handlers);
	}
	vec_free(&body->events);
	vec_free(&body->event_blocks);
	vec_free(&body->blocks);
	vec_free(&body->scopes);
	vec_free(&body->jumps);
	vec_free(&body->tries);
	vec_free(&body->labels);
	vec_free(&body->gotos);
}

void
body_end(struct lower *lower, struct body *body)
{
	struct facts *facts = lower->facts;
	struct function *function = &facts->functions.items[body->function];
	uint32_t first_block = facts->blocks.count;
	uint32_t *moved;

	join_gotos(lower);
	mark_reachable(body);
	moved = calloc(body->events.count + 1, sizeof *moved);
	if (!moved)
		abort();
	for (uint32_t i = 0; i < body->blocks.count; i++)
		vec_push(&facts->blocks);
	write_events(lower, moved, first_block);
	renumber(lower, moved);
	write_blocks(lower, first_block);
	for (uint32_t i = body->first_loop; i < facts->loops.count; i++)
		facts->loops.items[i].head += first_block;
	function->blocks = (struct range){first_block, body->blocks.count};
	function->exit = first_block + body->exit;
	function->flags |= FUNCTION_DEFINED;
	free(moved);
	body_release(body);
	lower->body = NULL;
}
