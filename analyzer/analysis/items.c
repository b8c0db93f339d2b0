/*
 * A start counts when it stands in a loop over data, and is not held back by
 * what it changes itself: `if (!started)`, `if (pool.size() < most)` start a
 * few threads however many items there are. A branch on the item is no bound.
 *
 * In a callee every start counts that its way out leaves running, under the
 * same condition.
 *
 * A loop that joins handles that are kept, or waits for what its tasks give back
 * (a semaphore), bounds them itself.
 *
 * Misses on purpose: callees more than three calls deep.
 */
#include "analysis/items.h"

#include <string.h>

#include "analysis/loops.h"
#include "analysis/spawn.h"
#include "analysis/tasks.h"
#include "base/text.h"

enum { MAX_DEPTH = 3 };

/* ---- what holds a start back ---- */

struct search {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	struct range blocks;
	const bool *body; /* by block: of the loop; NULL: all of the function */
	uint32_t head;    /* of the loop, 0 */
	uint32_t branch;  /* the block that is looked at: behind it begins another round of a wait
			   */
};

static void
mark_reachable(const struct search *s, uint32_t block, bool *reached)
{
	const struct block *row = &s->facts->blocks.items[block];

	if (reached[block - s->blocks.first] || (s->head && block == s->head) || block == s->branch)
		return;
	reached[block - s->blocks.first] = true;
	for (uint32_t i = 0; i < row->successors.count - row->exceptional; i++)
		mark_reachable(s, s->facts->edges.items[row->successors.first + i], reached);
}

/* EVENT changes what lies at PATH: by a write, or by a call that is not const. */
static bool
event_changes(const struct search *s, const struct event *event, uint32_t path)
{
	uint32_t unit = s->function.unit;
	const struct operand *receiver = call_operand(s->facts, event, ARG_THIS);
	uint32_t changed = 0;

	if (event->kind == EVENT_ASSIGN || event->kind == EVENT_WRITE ||
	    event->kind == EVENT_CONSTRUCT)
		changed = path_of_place(s->effects, unit, event->target);
	else if (event->kind == EVENT_CALL && receiver &&
		 !(s->facts->functions.items[event->callee].flags & FUNCTION_CONST))
		changed = path_object(s->effects, unit, receiver);
	return changed &&
	       (path_below(s->effects, changed, path) || path_below(s->effects, path, changed));
}

static bool
changes_in(const struct search *s, const bool *reached, uint32_t path)
{
	for (uint32_t b = s->blocks.first; b < s->blocks.first + s->blocks.count; b++) {
		struct range events = s->facts->blocks.items[b].events;

		for (uint32_t e = events.first;
		     reached[b - s->blocks.first] && e < events.first + events.count; e++)
			if (event_changes(s, &s->facts->events.items[e], path))
				return true;
	}
	return false;
}

/* Declared inside the loop: new with each item. */
static bool
is_new_each_time(const struct search *s, uint32_t path)
{
	const struct path *root = path_at(s->effects, path_at(s->effects, path)->root);

	if (root->kind != PATH_VAR || root->unit != s->function.unit)
		return root->kind == PATH_RESULT;
	for (uint32_t b = s->blocks.first; b < s->blocks.first + s->blocks.count; b++) {
		struct range events = s->facts->blocks.items[b].events;

		if (!s->body || !s->body[b - s->blocks.first])
			continue;
		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (s->facts->events.items[e].kind == EVENT_DECLARE &&
			    path_of_place(s->effects, s->function.unit,
					  s->facts->events.items[e].target) ==
				    path_at(s->effects, path)->root)
				return true;
	}
	return false;
}

/* The condition asks for something that the way to the start changes. */
static bool
asks_for_change(const struct search *s, const struct operand *operand, const bool *reached,
		int depth)
{
	const struct operand *operands = s->facts->operands.items;
	const struct operand *receiver;
	uint32_t path;

	if (depth > 4)
		return false;
	switch (operand->kind) {
	case OPERAND_NOT:
		return asks_for_change(s, &operands[operand->a], reached, depth + 1);
	case OPERAND_COMPARE:
		return asks_for_change(s, &operands[operand->a], reached, depth + 1) ||
		       asks_for_change(s, &operands[operand->a + 1], reached, depth + 1);
	case OPERAND_RESULT:
		receiver = call_operand(s->facts, &s->facts->events.items[operand->a], ARG_THIS);
		return receiver && asks_for_change(s, receiver, reached, depth + 1);
	case OPERAND_PLACE:
	case OPERAND_ADDRESS:
		path = path_object(s->effects, s->function.unit, operand);
		return path && !is_new_each_time(s, path) && changes_in(s, reached, path);
	default:
		return false;
	}
}

/* A branch inside the loop: a way out of it is the loop's own affair. */
static bool
is_branch(const struct search *s, uint32_t block)
{
	const struct block *row = &s->facts->blocks.items[block];
	const uint32_t *to = &s->facts->edges.items[row->successors.first];

	if (!row->condition || row->successors.count - row->exceptional != 2)
		return false;
	return !s->body || (s->body[block - s->blocks.first] && s->body[to[0] - s->blocks.first] &&
			    s->body[to[1] - s->blocks.first]);
}

/* The start in BLOCK stands behind a branch on what the way to it, or what follows it, changes. */
static bool
limits_itself(struct search *s, uint32_t block, struct arena *arena)
{
	for (uint32_t b = s->blocks.first; b < s->blocks.first + s->blocks.count; b++) {
		const struct block *row = &s->facts->blocks.items[b];
		bool *ways[2];

		if (!is_branch(s, b))
			continue;
		s->branch = b;
		for (uint32_t i = 0; i < 2; i++) {
			ways[i] = arena_alloc(arena, s->blocks.count * sizeof(bool));
			mark_reachable(s, s->facts->edges.items[row->successors.first + i],
				       ways[i]);
		}
		if (ways[0][block - s->blocks.first] == ways[1][block - s->blocks.first])
			continue;
		if (asks_for_change(s, &s->facts->operands.items[row->condition],
				    ways[0][block - s->blocks.first] ? ways[0] : ways[1], 0))
			return true;
	}
	return false;
}

static bool
is_limited(struct effects *effects, struct func function, uint32_t loop, uint32_t event)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct arena arena = {0};
	struct search s = {.effects = effects,
			   .function = function,
			   .facts = facts,
			   .blocks = facts->functions.items[function.function].blocks};
	bool limited;

	if (loop) {
		s.head = facts->loops.items[loop].head;
		s.body = loops_body(effects, function, loop, &arena).in;
	}
	limited = limits_itself(&s, effects_block(effects, function.unit, event), &arena);
	arena_release(&arena);
	return limited;
}

/* ---- starts ---- */

struct start {
	bool found;
	enum task_rest rest; /* of a direct start */
	struct span where;
	uint32_t unit;
};

static struct start thread_started_by(struct effects *effects, struct func function, int depth);

/* std::make_unique<session>(fd): the thread that a constructor of the class, with as many
 * parameters, starts. */
static struct start
thread_of_built(struct effects *effects, struct func function, uint32_t row, int depth)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	uint32_t type = spawn_built_type(effects, function.unit, row);
	struct start start = {0};

	for (uint32_t i = 1; type && i < facts->functions.count && !start.found; i++) {
		const struct function *constructor = &facts->functions.items[i];

		if (constructor->flags & FUNCTION_CONSTRUCTOR && constructor->type == type &&
		    constructor->parameter_types.count == facts->events.items[row].arguments.count)
			start = thread_started_by(
				effects, program_definition(effects->program, function.unit, i),
				depth + 1);
	}
	return start;
}

/* The thread that EVENT itself starts, or that the function it calls leaves running. */
static struct start
thread_of_event(struct effects *effects, struct func function, uint32_t row, int depth,
		bool *direct)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];
	struct start start = {.where = event->span, .unit = function.unit};
	struct spawn spawn;

	*direct = false;
	if (event->kind != EVENT_CALL && event->kind != EVENT_CONSTRUCT)
		return start;
	if (spawn_of_event(effects, function.unit, row, &spawn)) {
		*direct = spawn.starts_thread && !spawn.same_thread;
		start.found = *direct;
		spawn_release(&spawn);
	}
	if (*direct || depth >= MAX_DEPTH)
		return start;
	start = thread_started_by(effects, call_definition(effects, function.unit, event),
				  depth + 1);
	return start.found ? start : thread_of_built(effects, function, row, depth);
}

/* Whether what EVENT started, in a callee or DIRECTly, runs on where BLOCK begins. */
static bool
runs_on(struct effects *effects, struct func function, uint32_t event, uint32_t block, bool direct,
	struct start *start)
{
	if (direct)
		start->rest = tasks_rest_at(effects, function, event, block);
	return !direct || start->rest != REST_NONE;
}

static struct start
thread_started_by(struct effects *effects, struct func function, int depth)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct function *row = &facts->functions.items[function.function];
	bool direct;

	for (uint32_t b = 0; function.function && b < row->blocks.count; b++) {
		const struct block *block = &facts->blocks.items[row->blocks.first + b];

		for (uint32_t e = block->events.first;
		     !block->loop && e < block->events.first + block->events.count; e++) {
			struct start start = thread_of_event(effects, function, e, depth, &direct);

			if (start.found &&
			    runs_on(effects, function, e, row->exit, direct, &start) &&
			    !is_limited(effects, function, 0, e))
				return start;
		}
	}
	return (struct start){0};
}

/* ---- loops ---- */

/* Something in the loop joins, or might: what a callee started does not run on for sure. */
static bool
joins_in_loop(struct effects *effects, struct func function, uint32_t loop)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first;
		     loops_contain(facts, loop, b) && e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];

			if (event->callee &&
			    (effects_callee(effects, function.unit, event->callee)->joins !=
				     ARG_NONE ||
			     call_summary(effects, function.unit, event, &(struct func){0})
				     ->joins_any))
				return true;
		}
	}
	return false;
}

/* The member of the same name counts as the same: the task has its object by another name. */
static bool
is_same_object(const struct effects *effects, uint32_t left, uint32_t right)
{
	const struct path *a = path_at(effects, left), *b = path_at(effects, right);

	return left && (left == right ||
			(a->kind == PATH_FIELD && b->kind == PATH_FIELD && a->key == b->key));
}

/* FUNCTION calls something with the object in PATH, itself or through what it calls. */
static bool
calls_with(struct effects *effects, struct func function, uint32_t path, int depth)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];
			struct func callee = call_definition(effects, function.unit, event);

			if (event->kind != EVENT_CALL)
				continue;
			for (int i = ARG_THIS; i < (int)event->arguments.count; i++) {
				const struct operand *operand = call_operand(facts, event, i);

				if (operand &&
				    is_same_object(effects,
						   path_object(effects, function.unit, operand),
						   path))
					return true;
			}
			if (callee.function && depth < MAX_DEPTH &&
			    calls_with(effects, callee, path, depth + 1))
				return true;
		}
	}
	return false;
}

/* What the call waits for: a semaphore, a condition; 0: it does not. */
static uint32_t
waited_object(struct effects *effects, struct func function, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct model_function *known = effects_callee(effects, function.unit, event->callee);
	const char *name = facts_str(facts, facts->functions.items[event->callee].display);
	const struct operand *object = call_operand(facts, event, known->waits);

	if (event->kind != EVENT_CALL)
		return 0;
	if (!object && !known->library && tasks_name_waits(name))
		object = call_operand(facts, event, ARG_THIS);
	return object ? path_object(effects, function.unit, object) : 0;
}

/* The loop waits for something that its tasks give back: a semaphore of N slots. */
static bool
waits_for_tasks(struct effects *effects, struct func function, uint32_t loop, struct func task)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count && task.function; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first;
		     loops_contain(facts, loop, b) && e < events.first + events.count; e++) {
			uint32_t path = waited_object(effects, function, &facts->events.items[e]);

			if (path && calls_with(effects, task, path, 1))
				return true;
		}
	}
	return false;
}

/* The body of the task that EVENT starts; {0,0}: not in sight. */
static struct func
task_of(struct effects *effects, struct func function, uint32_t event)
{
	struct func body = {0};
	struct spawn spawn;

	if (!spawn_of_event(effects, function.unit, event, &spawn))
		return body;
	if (spawn.values.count) {
		const struct operand *task = &spawn.values.items[0];
		uint32_t closure = closure_of_operand(effects, function.unit, task);

		if (closure)
			body = (struct func){function.unit, effects_facts(effects, function.unit)
								    ->closures.items[closure]
								    .function};
		else if (task->kind == OPERAND_FUNCTION)
			body = program_definition(effects->program, function.unit, task->a);
	}
	spawn_release(&spawn);
	return body;
}

/* The loop itself looks after the threads of its earlier rounds. */
static bool
is_bounded_by_wait(struct effects *effects, struct func function, uint32_t loop, uint32_t event,
		   const struct start *start, bool direct)
{
	if (direct && start->rest == REST_ALONE)
		return true;
	if ((!direct || start->rest == REST_KEPT) && joins_in_loop(effects, function, loop))
		return true;
	return waits_for_tasks(effects, function, loop, task_of(effects, function, event));
}

static void
check_event(struct effects *effects, struct func function, uint32_t loop, uint32_t event,
	    item_thread_list *list)
{
	const struct facts *facts = effects_facts(effects, function.unit);

	for (uint32_t l = loop; l; l = facts->loops.items[l].outer) {
		bool direct;
		struct start start;

		start = thread_of_event(effects, function, event, 0, &direct);
		if (!start.found || !loops_over_data(effects, function, l) ||
		    !runs_on(effects, function, event, facts->loops.items[l].head, direct,
			     &start) ||
		    is_bounded_by_wait(effects, function, l, event, &start, direct) ||
		    is_limited(effects, function, l, event))
			continue;
		*vec_push(list) = (struct item_thread){.event = event,
						       .loop = l,
						       .through_callee = !direct,
						       .there = start.where,
						       .there_unit = start.unit};
		return;
	}
}

/* std::for_each(items.begin(), items.end(), [](item &i) { std::thread(...) ... }); transform makes
 * a handle of each item. */
static void
check_algorithm(struct effects *effects, struct func function, uint32_t row, item_thread_list *list)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];
	const char *name = facts_str(facts, facts->functions.items[event->callee].name);

	if (event->kind != EVENT_CALL || !str_starts_with(name, "std::") ||
	    (!strstr(name, "for_each") && !strstr(name, "transform")))
		return;
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);
		uint32_t closure = closure_of_operand(effects, function.unit, operand);
		struct func body = {function.unit, facts->closures.items[closure].function};
		struct start start = {0};

		if (closure)
			start = thread_started_by(effects, body, 1);
		if (start.found)
			*vec_push(list) = (struct item_thread){.event = row,
							       .through_callee = true,
							       .there = start.where,
							       .there_unit = start.unit};
	}
}

void
items_with_threads(struct effects *effects, struct func function, item_thread_list *list)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		const struct block *block = &facts->blocks.items[b];

		for (uint32_t e = block->events.first;
		     e < block->events.first + block->events.count; e++) {
			if (block->loop)
				check_event(effects, function, block->loop, e, list);
			check_algorithm(effects, function, e, list);
		}
	}
}
