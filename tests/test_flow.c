/*
 * The flow against brute force: thousands of small random control-flow graphs, in which locks are
 * taken and given back and threads started and joined at random, are judged by the analysis and by
 * an enumeration of every path. Without conditions the analysis distributes over joins, so that the
 * two must agree exactly (Kam and Ullman 1977: the meet over all paths is the fixpoint then).
 *
 * The enumeration follows a path as long as (block, what is held) is new on it: what comes after
 * depends on nothing else.
 */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "analysis/locks.h"
#include "analysis/tasks.h"
#include "base/text.h"

enum {
	GRAPHS = 4000,
	MAX_BLOCKS = 8,
	MAX_EVENTS = 4,
	MUTEXES = 2, /* locked by hand */
	GUARDS = 2,  /* of a mutex each */
	THREADS = 2,
	HOLDERS = MUTEXES + GUARDS,
	MAX_ROWS = 1 + MAX_BLOCKS * MAX_EVENTS + HOLDERS + THREADS,
};

/* What the bit of a holder or of a thread does at an event. */
enum effect { NONE, SET, CLEAR, LOOK };

struct graph {
	struct facts facts;
	struct models *models;
	struct program program;
	struct effects *effects;
	uint64_t random;
	uint32_t function;
	uint32_t places[HOLDERS + THREADS]; /* of the mutexes, the guards, the threads */
	uint32_t guarded[GUARDS];           /* operands: each guard's mutex */
	uint32_t unit, lock, unlock, construct, release, start, join, detach, body; /* functions */
	struct {
		enum effect effect;
		uint32_t bits;   /* that it sets, clears or looks at */
	} meaning[MAX_ROWS];     /* by event */
	uint32_t seen[MAX_ROWS]; /* by event that looks: the bits that some path brings there */
};

/* xorshift64: Marsaglia 2003 */
static uint32_t
pick(struct graph *graph, uint32_t below)
{
	graph->random ^= graph->random << 13;
	graph->random ^= graph->random >> 7;
	graph->random ^= graph->random << 17;
	return (uint32_t)(graph->random >> 33) % below;
}

/* ---- the tables ---- */

static uint32_t
add_type(struct graph *graph, const char *name)
{
	uint32_t id = intern(&graph->facts.strings, name);
	struct type *type = vec_push(&graph->facts.types);

	type->kind = TYPE_RECORD;
	type->name = type->qualified = id;
	return graph->facts.types.count - 1;
}

static uint32_t
add_function(struct graph *graph, const char *name, uint32_t flags, uint32_t type)
{
	uint32_t id = intern(&graph->facts.strings, name);
	const char *last = strrchr(name, ':');
	uint32_t display = intern(&graph->facts.strings, last ? last + 1 : name);
	struct function *function = vec_push(&graph->facts.functions);

	*function = (struct function){
		.usr = id, .name = id, .display = display, .flags = flags, .type = type};
	return graph->facts.functions.count - 1;
}

static uint32_t
add_variable(struct graph *graph, const char *name, uint32_t type, uint32_t kind)
{
	uint32_t id = intern(&graph->facts.strings, name);
	struct var *var = vec_push(&graph->facts.vars);
	struct place *place = vec_push(&graph->facts.places);

	*var = (struct var){.name = id, .type = type, .kind = kind};
	*place = (struct place){
		.kind = PLACE_VAR, .index = graph->facts.vars.count - 1, .type = type};
	return graph->facts.places.count - 1;
}

static uint32_t
add_operand(struct graph *graph, uint32_t place)
{
	struct operand *operand = vec_push(&graph->facts.operands);

	*operand = (struct operand){
		.kind = OPERAND_PLACE, .a = place, .type = graph->facts.places.items[place].type};
	return graph->facts.operands.count - 1;
}

static void
declare_library(struct graph *graph)
{
	uint32_t mutex = add_type(graph, "std::mutex");
	uint32_t guard = add_type(graph, "std::unique_lock");
	uint32_t thread = add_type(graph, "std::thread");
	const uint32_t method = FUNCTION_METHOD | FUNCTION_NOEXCEPT;
	const uint32_t constructor = method | FUNCTION_CONSTRUCTOR;

	graph->lock = add_function(graph, "std::mutex::lock", method, mutex);
	graph->unlock = add_function(graph, "std::mutex::unlock", method, mutex);
	graph->construct = add_function(graph, "std::unique_lock::unique_lock", constructor, guard);
	graph->release = add_function(graph, "std::unique_lock::unlock", method, guard);
	graph->start = add_function(graph, "std::thread::thread", constructor, thread);
	graph->join = add_function(graph, "std::thread::join", method, thread);
	graph->detach = add_function(graph, "std::thread::detach", method, thread);
	graph->body = add_function(graph, "work", 0, 0);
	for (uint32_t i = 0; i < MUTEXES; i++)
		graph->places[i] = add_variable(graph, i ? "m1" : "m0", mutex, VAR_GLOBAL);
	for (uint32_t i = 0; i < GUARDS; i++) {
		uint32_t own = add_variable(graph, i ? "g1.m" : "g0.m", mutex, VAR_GLOBAL);

		graph->guarded[i] = add_operand(graph, own);
		graph->places[MUTEXES + i] = add_variable(graph, i ? "g1" : "g0", guard, VAR_LOCAL);
	}
	for (uint32_t i = 0; i < THREADS; i++)
		graph->places[HOLDERS + i] =
			add_variable(graph, i ? "t1" : "t0", thread, VAR_LOCAL);
}

/* ---- events ---- */

static struct event *
add_event(struct graph *graph, enum event_kind kind, enum effect effect, uint32_t bits)
{
	struct event *event = vec_push(&graph->facts.events);
	uint32_t row = graph->facts.events.count - 1;

	*event = (struct event){.kind = (uint16_t)kind,
				.span = {.file = 1, .line = row, .column = 1}};
	graph->meaning[row].effect = effect;
	graph->meaning[row].bits = bits;
	return event;
}

static void
call_on(struct graph *graph, uint32_t what, uint32_t callee, enum effect effect)
{
	uint32_t receiver = add_operand(graph, graph->places[what]);
	struct event *event = add_event(graph, EVENT_CALL, effect, 1U << what);

	event->callee = callee;
	event->receiver = receiver;
}

static void
construct_guard(struct graph *graph, uint32_t guard)
{
	struct operand *argument = vec_push(&graph->facts.operands);
	uint32_t row = graph->facts.operands.count - 1;
	struct event *event;

	*argument = graph->facts.operands.items[graph->guarded[guard]];
	event = add_event(graph, EVENT_CONSTRUCT, SET, 1U << (MUTEXES + guard));
	event->target = graph->places[MUTEXES + guard];
	event->callee = graph->construct;
	event->type = graph->facts.places.items[event->target].type;
	event->arguments = (struct range){row, 1};
}

static void
add_lock_event(struct graph *graph)
{
	uint32_t mutex = pick(graph, MUTEXES), guard = pick(graph, GUARDS);

	switch (pick(graph, 6)) {
	case 0:
		call_on(graph, mutex, graph->lock, SET);
		break;
	case 1:
		call_on(graph, mutex, graph->unlock, CLEAR);
		break;
	case 2:
		construct_guard(graph, guard);
		break;
	case 3:
		call_on(graph, MUTEXES + guard, graph->release, CLEAR);
		break;
	case 4:
		add_event(graph, EVENT_DESTROY, CLEAR, 1U << (MUTEXES + guard))->target =
			graph->places[MUTEXES + guard];
		break;
	default:
		add_event(graph, EVENT_AWAIT, LOOK, (1U << HOLDERS) - 1);
	}
}

static void
start_thread(struct graph *graph, uint32_t what)
{
	struct operand *body = vec_push(&graph->facts.operands);
	uint32_t row = graph->facts.operands.count - 1;
	struct event *event;

	*body = (struct operand){.kind = OPERAND_FUNCTION, .a = graph->body};
	event = add_event(graph, EVENT_CONSTRUCT, SET, 1U << what);
	event->target = graph->places[what];
	event->callee = graph->start;
	event->type = graph->facts.places.items[event->target].type;
	event->arguments = (struct range){row, 1};
}

static void
add_thread_event(struct graph *graph)
{
	uint32_t what = HOLDERS + pick(graph, THREADS);

	switch (pick(graph, 4)) {
	case 0:
		start_thread(graph, what);
		break;
	case 1:
		call_on(graph, what, graph->join, CLEAR);
		break;
	case 2:
		call_on(graph, what, graph->detach, CLEAR);
		break;
	default:
		break;
	}
}

/* ---- graphs ---- */

static void
add_edges(struct graph *graph, uint32_t block, struct range blocks)
{
	uint32_t count = 1 + pick(graph, 3) / 2;

	graph->facts.blocks.items[block].successors =
		(struct range){graph->facts.edges.count, count};
	for (uint32_t i = 0; i < count; i++) {
		uint32_t to = blocks.first + 1 + pick(graph, blocks.count - 1);
		*vec_push(&graph->facts.edges) = to;
	}
}

/* The first block is the entry; the last is the exit, where the locals die. */
static void
add_graph(struct graph *graph, void (*event)(struct graph *))
{
	struct range blocks = {graph->facts.blocks.count, 2 + pick(graph, MAX_BLOCKS - 1)};
	struct function *function;

	for (uint32_t b = 0; b < blocks.count; b++)
		vec_push(&graph->facts.blocks);
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		uint32_t first = graph->facts.events.count;

		for (uint32_t i = pick(graph, MAX_EVENTS + 1); i > 0; i--)
			event(graph);
		if (b == blocks.first + blocks.count - 1)
			for (uint32_t i = HOLDERS; i < HOLDERS + THREADS; i++)
				add_event(graph, EVENT_DESTROY, LOOK, 1U << i)->target =
					graph->places[i];
		else
			add_edges(graph, b, blocks);
		graph->facts.blocks.items[b].events =
			(struct range){first, graph->facts.events.count - first};
	}
	function = &graph->facts.functions.items[graph->function];
	function->blocks = blocks;
	function->exit = blocks.first + blocks.count - 1;
}

static void
graph_begin(struct graph *graph, uint64_t seed, void (*event)(struct graph *))
{
	char *error = NULL;

	*graph = (struct graph){.random = seed * 0x9E3779B97F4A7C15U + 1,
				.models = models_load(NULL, 0, &error)};
	CU_ASSERT_PTR_NOT_NULL_FATAL(graph->models);
	facts_init(&graph->facts);
	vec_push(&graph->facts.files)->path = intern(&graph->facts.strings, "/src/random.cpp");
	declare_library(graph);
	graph->function = add_function(graph, "random", FUNCTION_DEFINED | FUNCTION_COROUTINE, 0);
	for (uint32_t i = 0; i < graph->facts.vars.count; i++)
		if (graph->facts.vars.items[i].kind == VAR_LOCAL)
			graph->facts.vars.items[i].function = graph->function;
	add_graph(graph, event);
	program_init(&graph->program, graph->models, STRICTNESS_TARGETED);
	program_add(&graph->program, &graph->facts);
	graph->effects = effects_new(&graph->program);
}

static void
graph_end(struct graph *graph)
{
	effects_free(graph->effects);
	program_free(&graph->program);
	models_free(graph->models);
	facts_free(&graph->facts);
}

/* ---- every path ---- */

typedef bool visited[MAX_BLOCKS][1 << (HOLDERS + THREADS)];

static void
walk(struct graph *graph, uint32_t block, uint32_t bits, visited seen)
{
	const struct function *function = &graph->facts.functions.items[graph->function];
	const struct block *row = &graph->facts.blocks.items[block];

	if (seen[block - function->blocks.first][bits])
		return;
	seen[block - function->blocks.first][bits] = true;
	for (uint32_t e = row->events.first; e < row->events.first + row->events.count; e++) {
		if (graph->meaning[e].effect == SET)
			bits |= graph->meaning[e].bits;
		else if (graph->meaning[e].effect == CLEAR)
			bits &= ~graph->meaning[e].bits;
		else
			graph->seen[e] |= bits & graph->meaning[e].bits;
	}
	for (uint32_t i = 0; i < row->successors.count; i++)
		walk(graph, graph->facts.edges.items[row->successors.first + i], bits, seen);
}

static void
walk_all(struct graph *graph)
{
	visited seen = {0};

	walk(graph, graph->facts.functions.items[graph->function].blocks.first, 0, seen);
}

/* ---- the tests ---- */

/* The bit of the holder that lies at PATH. */
static uint32_t
bit_of(struct graph *graph, uint32_t path)
{
	for (uint32_t i = 0; i < HOLDERS + THREADS; i++)
		if (path == path_of_place(graph->effects, 0, graph->places[i]))
			return 1U << i;
	return 0;
}

/* Prints the graph that the analysis and the paths disagree on; one failure a seed. */
static void
expect_equal(struct graph *graph, uint64_t seed, const uint32_t *found)
{
	if (memcmp(found, graph->seen, sizeof graph->seen) != 0) {
		struct text dump = {0};

		facts_dump(&graph->facts, "random", &dump);
		fprintf(stderr, "graph %u:\n%s", (unsigned)seed, text_str(&dump));
		for (uint32_t e = 0; e < MAX_ROWS; e++)
			if (found[e] != graph->seen[e])
				fprintf(stderr, "e%u: found %x, on some path %x\n", e, found[e],
					graph->seen[e]);
		text_free(&dump);
		CU_FAIL("the flow differs from the paths");
	}
}

static uint32_t
count_bits(const uint32_t *rows)
{
	uint32_t count = 0;

	for (uint32_t e = 0; e < MAX_ROWS; e++)
		for (uint32_t bits = rows[e]; bits; bits &= bits - 1)
			count++;
	return count;
}

static void
held_locks_are_those_of_some_path(void)
{
	uint32_t total = 0;

	for (uint64_t seed = 1; seed <= GRAPHS; seed++) {
		struct graph graph;
		held_list list = {0};
		uint32_t found[MAX_ROWS] = {0};

		graph_begin(&graph, seed, add_lock_event);
		locks_at_suspensions(graph.effects, (struct func){0, graph.function}, &list);
		for (uint32_t i = 0; i < list.count; i++)
			for (uint32_t k = 0; k < list.items[i].suspensions.count; k++)
				found[list.items[i].suspensions.items[k]] |=
					bit_of(&graph, list.items[i].holder);
		held_list_free(&list);
		walk_all(&graph);
		expect_equal(&graph, seed, found);
		total += count_bits(found);
		graph_end(&graph);
	}
	CU_ASSERT(total > GRAPHS / 2); /* else the graphs say little */
}

static void
unjoined_threads_are_those_of_some_path(void)
{
	uint32_t total = 0;

	for (uint64_t seed = 1; seed <= GRAPHS; seed++) {
		struct graph graph;
		unjoined_list list = {0};
		uint32_t found[MAX_ROWS] = {0};

		graph_begin(&graph, seed, add_thread_event);
		tasks_unjoined(graph.effects, (struct func){0, graph.function}, &list);
		for (uint32_t i = 0; i < list.count; i++)
			found[list.items[i].event] |= graph.meaning[list.items[i].event].bits;
		vec_free(&list);
		walk_all(&graph);
		expect_equal(&graph, seed, found);
		total += count_bits(found);
		graph_end(&graph);
	}
	CU_ASSERT(total > GRAPHS / 4);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"held_locks_are_those_of_some_path", held_locks_are_those_of_some_path},
		{"unjoined_threads_are_those_of_some_path",
		 unjoined_threads_are_those_of_some_path},
		CU_TEST_INFO_NULL,
	};

	return suite_run("flow", tests);
}
