/*
 * The graph of calls, from the blocking ones upwards: a function blocks when a
 * call in it does, or when it calls a function that does. The smallest such
 * set, found breadth-first, so that each function knows a shortest way down to
 * a blocking call; the components of recursion need no care of their own.
 *
 * A function that reads from the descriptor it is given blocks only for callers
 * whose descriptor waits: such a cause carries the parameter that decides, and
 * is asked again at each call.
 *
 * A closure counts where it runs: when it is called, or handed to a function
 * that runs it before it returns. What is spawned, posted or offloaded is not
 * followed, nor are virtual calls, destructors and awaiters. A model is the last
 * word on a function: its body is not looked at.
 *
 * Nor does a call count from which every way leads to the end of the program.
 *
 * Calling a coroutine runs none of it as far as its caller is concerned, with one
 * exception: one that never awaits is a function in disguise, whoever awaits it.
 */
#include "analysis/blocks.h"

#include <stdlib.h>

#include "analysis/flow.h"
#include "analysis/liveness.h"
#include "analysis/spawn.h"
#include "analysis/waiting.h"
#include "base/text.h"

/* Why FUNCTION blocks: always, or when the parameter at POSITION waits. */
struct cause {
	struct func function;
	int position; /* ARG_NONE: always */
	uint32_t event, next;
};

/* CALLER runs the body of CALLEE at EVENT. */
struct edge {
	struct func caller, callee;
	uint32_t event;
	uint32_t next; /* edge with the same callee */
	bool closure;  /* CALLEE is a callable among the arguments */
};

struct blocks {
	VEC(struct cause) causes; /* row 0: none */
	VEC(struct edge) edges;   /* row 0: none */
	VEC(struct async_context) callbacks;
	struct map cause_index;    /* function and position -> cause */
	struct map edge_index;     /* callee -> its last edge */
	struct map caller_index;   /* caller -> its first edge; the others follow */
	struct map callback_index; /* function -> callback */
	struct map offloaded;      /* functions that run where blocking is fine */
};

static uint64_t
cause_key(struct func function, int position)
{
	return hash_mix(func_key(function), (uint64_t)(uint32_t)position);
}

/* ---- what a call runs ---- */

static const struct function *
row_of(struct effects *effects, struct func function)
{
	return &effects_facts(effects, function.unit)->functions.items[function.function];
}

/* The first event of KIND that may be reached; 0: none. */
static uint32_t
first_event(struct effects *effects, struct func function, enum event_kind kind)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = row_of(effects, function)->blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		if (facts->blocks.items[b].flags & BLOCK_UNREACHABLE)
			continue;
		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (facts->events.items[e].kind == kind &&
			    !await_never_suspends(effects, function.unit, &facts->events.items[e]))
				return e;
	}
	return 0;
}

/* The result of CALL is awaited where it stands. */
static bool
is_awaited(const struct facts *facts, const struct function *caller, uint32_t call)
{
	for (uint32_t b = 0; b < caller->blocks.count; b++) {
		struct range events = facts->blocks.items[caller->blocks.first + b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct operand *awaited =
				call_operand(facts, &facts->events.items[e], 0);

			if (facts->events.items[e].kind == EVENT_AWAIT && awaited &&
			    awaited->kind == OPERAND_RESULT && awaited->a == call)
				return true;
		}
	}
	return false;
}

/* A coroutine without an await runs to its end when it is awaited. */
static bool
runs_at(struct effects *effects, struct func caller, uint32_t event, struct func body)
{
	const struct function *row = row_of(effects, body);

	if (row->flags & FUNCTION_PATTERN)
		return false;
	if (!(row->flags & FUNCTION_COROUTINE))
		return true;
	return !first_event(effects, body, EVENT_AWAIT) &&
	       !first_event(effects, body, EVENT_YIELD) &&
	       is_awaited(effects_facts(effects, caller.unit), row_of(effects, caller), event);
}

/* The function that a value is: a closure's body, or a function by its name. */
static struct func
callable_of(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t closure;

	if (!operand)
		return (struct func){0, 0};
	if (operand->kind == OPERAND_FUNCTION)
		return program_definition(effects->program, unit, operand->a);
	closure = closure_of_operand(effects, unit, operand);
	return (struct func){unit, facts->closures.items[closure].function};
}

static void
add_edge(struct effects *effects, struct edge edge)
{
	struct blocks *graph = effects->blocks;

	if (!edge.callee.function || !runs_at(effects, edge.caller, edge.event, edge.callee))
		return;
	edge.next = map_get(&graph->edge_index, func_key(edge.callee));
	map_put(&graph->edge_index, func_key(edge.callee), graph->edges.count);
	if (!map_get(&graph->caller_index, func_key(edge.caller)))
		map_put(&graph->caller_index, func_key(edge.caller), graph->edges.count);
	*vec_push(&graph->edges) = edge;
}

/* ---- where code runs ---- */

/* Some argument is of the type called NAME, or of a class in it (a pool's executor). */
static bool
has_argument(const struct facts *facts, const struct event *event, const char *name)
{
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct type *type =
			&facts->types.items[call_operand(facts, event, (int)i)->type];

		if (type->kind == TYPE_LVALUE_REFERENCE || type->kind == TYPE_RVALUE_REFERENCE)
			type = &facts->types.items[type->inner];
		if (str_starts_with(facts_str(facts, type->qualified), name))
			return true;
	}
	return false;
}

static bool
is_offload(struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct model_function *known = effects_callee(effects, unit, event->callee);

	return known->offloads &&
	       (!known->spawn.only_with ||
		has_argument(effects_facts(effects, unit), event, known->spawn.only_with));
}

static void
add_callback(struct effects *effects, struct func function, uint32_t unit, uint32_t event)
{
	struct blocks *graph = effects->blocks;

	if (!function.function || map_get(&graph->callback_index, func_key(function)))
		return;
	*vec_push(&graph->callbacks) = (struct async_context){ASYNC_CALLBACK, unit, event};
	map_put(&graph->callback_index, func_key(function), graph->callbacks.count);
}

/* Functions and closures among the arguments, and coroutines whose task is one. */
static void
add_offloaded(struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, unit);

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);
		struct func function = callable_of(effects, unit, operand);

		if (!function.function && operand->kind == OPERAND_RESULT)
			function = call_definition(effects, unit, &facts->events.items[operand->a]);
		if (function.function &&
		    (int)i != effects_callee(effects, unit, event->callee)->callback)
			map_put(&effects->blocks->offloaded, func_key(function), 1);
	}
}

static void
add_arguments(struct effects *effects, struct func caller, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, caller.unit);
	const struct event *event = &facts->events.items[row];
	const struct model_function *known = effects_callee(effects, caller.unit, event->callee);

	/* With an executor of the caller's choice it may run where blocking is fine. */
	if (known->spawn.policy_type && has_argument(facts, event, known->spawn.policy_type))
		return;
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		struct func callable;

		if (known->callback != (int)i && known->callback != ARG_ALL && !known->calls_back)
			continue;
		callable = callable_of(effects, caller.unit, call_operand(facts, event, (int)i));
		if (known->calls_back)
			add_edge(effects, (struct edge){.caller = caller,
							.callee = callable,
							.event = row,
							.closure = true});
		else
			add_callback(effects, callable, caller.unit, row);
	}
}

/* ---- the graph ---- */

static void
add_cause(struct effects *effects, struct cause cause)
{
	struct blocks *graph = effects->blocks;
	uint64_t key = cause_key(cause.function, cause.position);

	if (map_get(&graph->cause_index, key) ||
	    map_get(&graph->cause_index, cause_key(cause.function, ARG_NONE)))
		return;
	map_put(&graph->cause_index, key, graph->causes.count);
	*vec_push(&graph->causes) = cause;
}

/* WAITING, asked in FUNCTION, as a cause for which FUNCTION blocks; false: it is none. */
static bool
is_cause(const struct effects *effects, struct waiting waiting, int *position)
{
	bool complete = effects->program->strictness == STRICTNESS_COMPLETE;

	*position = waiting.when == WAITS_PARAMETER ? waiting.parameter : ARG_NONE;
	return waiting.when == WAITS_ALWAYS || waiting.when == WAITS_PARAMETER ||
	       (waiting.when == WAITS_UNKNOWN && complete);
}

/* What the call hands to others, to be run later or elsewhere. */
static void
read_arguments(struct effects *effects, struct func function, uint32_t row)
{
	const struct event *event = &effects_facts(effects, function.unit)->events.items[row];

	if (is_offload(effects, function.unit, event))
		add_offloaded(effects, function.unit, event);
	add_arguments(effects, function, row);
}

static void
read_call(struct effects *effects, struct func function, uint32_t row)
{
	const struct event *event = &effects_facts(effects, function.unit)->events.items[row];
	const struct model_function *known = effects_callee(effects, function.unit, event->callee);
	struct waiting waiting = waiting_of_call(effects, function, row);
	int position;

	if (is_cause(effects, waiting, &position))
		add_cause(effects, (struct cause){function, position, row, 0});
	if (known->name || known->blocks.present || known->offloads || known->suspends)
		return;
	add_edge(effects, (struct edge){.caller = function,
					.callee = call_definition(effects, function.unit, event),
					.event = row});
}

/* Control does not come to the end of the block: a call in it never returns. */
static bool
dies(struct effects *effects, uint32_t unit, uint32_t block)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct range events = facts->blocks.items[block].events;

	for (uint32_t e = events.first; e < events.first + events.count; e++)
		if (facts->events.items[e].kind == EVENT_CALL &&
		    call_never_returns(effects, unit, &facts->events.items[e]))
			return true;
	return false;
}

/* The blocks from which every way leads to a call that never returns: what a failed assertion does
 * is nobody's business any more. One flag a block, for the caller to free. */
static bool *
doomed_blocks(struct effects *effects, struct func function)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = row_of(effects, function)->blocks;
	bool *doomed = xmalloc((blocks.count + 1) * sizeof *doomed), changed = true;

	for (uint32_t i = 0; i < blocks.count; i++)
		doomed[i] = dies(effects, function.unit, blocks.first + i);
	while (changed) {
		changed = false;
		for (uint32_t i = 0; i < blocks.count; i++) {
			const struct block *block = &facts->blocks.items[blocks.first + i];
			bool all = !doomed[i] && block->successors.count > block->exceptional;

			for (uint32_t k = 0;
			     all && k < block->successors.count - block->exceptional; k++)
				all = doomed[facts->edges.items[block->successors.first + k] -
					     blocks.first];
			doomed[i] |= all;
			changed |= all;
		}
	}
	return doomed;
}

static void
read_function(struct effects *effects, struct func function)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = row_of(effects, function)->blocks;
	bool *doomed = doomed_blocks(effects, function);

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		if (facts->blocks.items[b].flags & BLOCK_UNREACHABLE)
			continue;
		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			if (facts->events.items[e].kind != EVENT_CALL &&
			    facts->events.items[e].kind != EVENT_CONSTRUCT)
				continue;
			read_arguments(effects, function, e);
			if (!doomed[b - blocks.first])
				read_call(effects, function, e);
		}
	}
	free(doomed);
}

/* What the call of EDGE waits for when its callee blocks because of CAUSE. */
static struct waiting
waiting_in_caller(struct effects *effects, const struct edge *edge, const struct cause *cause)
{
	const struct facts *facts = effects_facts(effects, edge->caller.unit);

	if (cause->position == ARG_NONE)
		return (struct waiting){WAITS_ALWAYS, ARG_NONE, 0};
	if (edge->closure)
		return (struct waiting){WAITS_UNKNOWN, ARG_NONE, 0};
	return waiting_on(effects, edge->caller,
			  call_operand(facts, &facts->events.items[edge->event], cause->position));
}

/* Breadth-first, from callees to callers. */
static void
spread(struct effects *effects)
{
	struct blocks *graph = effects->blocks;

	for (uint32_t c = 1; c < graph->causes.count; c++) {
		uint32_t e = map_get(&graph->edge_index, func_key(graph->causes.items[c].function));

		for (; e; e = graph->edges.items[e].next) {
			const struct edge edge = graph->edges.items[e];
			struct waiting waiting =
				waiting_in_caller(effects, &edge, &graph->causes.items[c]);
			int position;

			if (is_cause(effects, waiting, &position))
				add_cause(effects,
					  (struct cause){edge.caller, position, edge.event, c});
		}
	}
}

static struct blocks *
graph_of(struct effects *effects)
{
	const struct program *program = effects->program;

	if (effects->blocks)
		return effects->blocks;
	effects->blocks = xmalloc(sizeof *effects->blocks);
	*effects->blocks = (struct blocks){0};
	vec_push(&effects->blocks->causes);
	vec_push(&effects->blocks->edges);
	for (uint32_t u = 0; u < program->units.count; u++) {
		const struct facts *facts = effects_facts(effects, u);

		for (uint32_t f = 1; f < facts->functions.count; f++)
			if (program_is_home(program, u, f) &&
			    !(facts->functions.items[f].flags & FUNCTION_PATTERN))
				read_function(effects, (struct func){u, f});
	}
	spread(effects);
	return effects->blocks;
}

void
blocks_free(struct blocks *graph)
{
	if (!graph)
		return;
	vec_free(&graph->causes);
	vec_free(&graph->edges);
	vec_free(&graph->callbacks);
	map_free(&graph->cause_index);
	map_free(&graph->edge_index);
	map_free(&graph->caller_index);
	map_free(&graph->callback_index);
	map_free(&graph->offloaded);
	vec_free_(graph);
}

/* ---- questions ---- */

struct async_context
async_context_of(struct effects *effects, struct func function)
{
	const struct blocks *graph = graph_of(effects);
	uint32_t callback = map_get(&graph->callback_index, func_key(function));
	uint32_t await = row_of(effects, function)->flags & FUNCTION_COROUTINE
				 ? first_event(effects, function, EVENT_AWAIT)
				 : 0;

	if (map_get(&graph->offloaded, func_key(function)))
		return (struct async_context){ASYNC_NONE, 0, 0};
	if (await)
		return (struct async_context){ASYNC_COROUTINE, function.unit, await};
	if (callback)
		return graph->callbacks.items[callback - 1];
	return (struct async_context){ASYNC_NONE, 0, 0};
}

struct blocking_step
blocks_step(struct effects *effects, uint32_t cause)
{
	const struct cause *row = &graph_of(effects)->causes.items[cause];

	return (struct blocking_step){row->function, row->event, row->next};
}

struct search {
	const bool *doomed; /* by block of the function */
	struct effects *effects;
	struct func function;
	blocking_list *list; /* NULL while the states are computed */
};

/* Why the function that EDGE calls blocks there; 0: it does not. */
static uint32_t
cause_at(const struct search *s, const struct edge *edge)
{
	const struct blocks *graph = s->effects->blocks;
	uint32_t parameters = row_of(s->effects, edge->callee)->parameters.count;

	for (int position = ARG_NONE; position < (int)parameters; position++) {
		uint32_t c = map_get(&graph->cause_index, cause_key(edge->callee, position));
		int ignored;

		if (c &&
		    is_cause(s->effects,
			     waiting_in_caller(s->effects, edge, &graph->causes.items[c]),
			     &ignored) &&
		    ignored == ARG_NONE)
			return c;
	}
	return 0;
}

static void
judge_edges(const struct search *s, uint32_t event)
{
	const struct blocks *graph = s->effects->blocks;

	uint32_t first = map_get(&graph->caller_index, func_key(s->function));

	for (uint32_t e = first; e && e < graph->edges.count; e++) {
		const struct edge *edge = &graph->edges.items[e];
		uint32_t cause;

		if (func_key(edge->caller) != func_key(s->function))
			return;
		if (edge->event != event || !(cause = cause_at(s, edge)))
			continue;
		*vec_push(s->list) = (struct blocking_call){event, cause, 0, edge->closure};
		return;
	}
}

static bool
is_doomed(const struct search *s, uint32_t event)
{
	uint32_t block = effects_block(s->effects, s->function.unit, event);

	return s->doomed[block - row_of(s->effects, s->function)->blocks.first];
}

static void
judge_call(const struct search *s, uint32_t event)
{
	struct waiting waiting = waiting_of_call(s->effects, s->function, event);
	int position;

	if (is_cause(s->effects, waiting, &position) &&
	    (position == ARG_NONE || s->effects->program->strictness == STRICTNESS_COMPLETE))
		*vec_push(s->list) = (struct blocking_call){event, 0, waiting.channel, false};
	else
		judge_edges(s, event);
}

/* Behind `co_await pool.schedule()` the coroutine runs where blocking is fine, until it goes on
 * elsewhere. */
static void
follow_hop(const struct search *s, uint32_t event, bool *offloaded)
{
	const struct facts *facts = effects_facts(s->effects, s->function.unit);
	const struct operand *awaited = call_operand(facts, &facts->events.items[event], 0);

	if (awaited && awaited->kind == OPERAND_RESULT &&
	    is_offload(s->effects, s->function.unit, &facts->events.items[awaited->a]))
		*offloaded = true;
	else if (resumption_of(s->effects, s->function, event) == RESUMES_HOPPED)
		*offloaded = false;
}

static bool
transfer(void *context, uint32_t event, void *state)
{
	const struct search *s = context;
	const struct event *row = &effects_facts(s->effects, s->function.unit)->events.items[event];
	bool *offloaded = state;

	if (row->kind == EVENT_AWAIT)
		follow_hop(s, event, offloaded);
	else if (s->list && !*offloaded && !is_doomed(s, event) &&
		 (row->kind == EVENT_CALL || row->kind == EVENT_CONSTRUCT))
		judge_call(s, event);
	return row->kind != EVENT_CALL || !call_never_returns(s->effects, s->function.unit, row);
}

/* Offloaded on one way counts as offloaded. */
static bool
join(void *context, void *into, const void *from)
{
	bool *a = into, changed;
	const bool *b = from;

	(void)context;
	changed = *b && !*a;
	*a |= *b;
	return changed;
}

static void
ignore_branch(void *context, const struct branch *branch, void *state)
{
	(void)context;
	(void)branch;
	(void)state;
}

void
blocks_in(struct effects *effects, struct func function, blocking_list *list)
{
	bool *doomed = doomed_blocks(effects, function);
	struct search search = {.effects = effects, .function = function, .doomed = doomed};
	struct flow_client client = {.state_size = sizeof(bool),
				     .context = &search,
				     .transfer = transfer,
				     .join = join,
				     .refine = ignore_branch};
	bool entry = false;
	struct flow flow;

	graph_of(effects);
	flow = flow_run(effects, function, &client, &entry);
	search.list = list;
	flow_replay(effects, function, &client, &flow);
	flow_release(&flow);
	free(doomed);
}
