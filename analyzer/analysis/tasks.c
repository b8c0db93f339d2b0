/*
 * The transfer functions of the task analysis; tasks.h says what it is for.
 *
 * A site is a spawn event. Its state says whether the task may run, and where
 * the handle lies. Handles of an array or container are one handle; a loop
 * that joins the elements counts from its head on, so that a loop that might
 * run zero times does not stand between the threads and their join.
 *
 * At `targeted` nothing is reported that may be safe by protocol: a wait on
 * something that the task was given too, a handle handed to code that nobody
 * can see, a closure that joins.
 */
#include "analysis/tasks.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/flow.h"
#include "base/text.h"

enum { MAX_SITES = 24 };

struct site {
	struct spawn spawn;
	borrow_list borrows;
	VEC(uint32_t) shared; /* paths of variables that the task was given in any way */
	uint32_t loop;        /* innermost loop of the spawn */
};

struct task {
	uint32_t handle; /* path; 0: lost, or none */
	uint32_t older;  /* where the handle of the loop's last round lies, while this one starts */
	uint32_t detach; /* the event that detached it */
	/* What says that it runs: the spawn's own result, a variable that was set with it, and the
	 * condition under which it was started. */
	uint32_t test_event, test_path, fact_path;
	bool live_if_nonzero, fact_nonzero;
	/* Each on some path. left: the handle was returned or stored; joinable: nobody has joined,
	 * detached or taken it. */
	bool live, detached, left, joinable;
	bool returned; /* the handle is, or is in, the function's result */
};

struct task_state {
	struct task tasks[MAX_SITES];
	uint32_t fact_path; /* a condition that cannot change, and how it was decided */
	bool fact_nonzero;
};

/* What a loop's body does that matters where the loop begins: found from its head. */
struct ahead {
	uint32_t head; /* block */
	uint32_t loop;
	uint32_t event;     /* a call that joins, detaches or waits; 0: */
	uint32_t condition; /* ... an operand that the loop itself tests */
};

struct task_run {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	VEC(struct site) sites;
	VEC(struct ahead) ahead; /* sorted by head; conditions first */
	escaped_list *found;
	struct summary *summary;
	bool by_handle;   /* only a join counts: no signal, no wait for one */
	bool keeps_given; /* what a handle is given to does not join it */
	unjoined_list *unjoined;
	struct running *running;
};

/* ---- sites ---- */

static void
share(struct site *site, uint32_t path)
{
	if (path)
		*vec_push(&site->shared) = path;
}

/* What an init capture is made from: [p = std::move(promise)] shares the promise. */
static void
share_value(const struct task_run *run, struct site *site, const struct operand *value)
{
	const struct event *event = &run->facts->events.items[value->a];

	share(site, path_object(run->effects, run->function.unit, value));
	for (uint32_t i = 0; value->kind == OPERAND_RESULT && i < event->arguments.count; i++)
		share(site, path_object(run->effects, run->function.unit,
					call_operand(run->facts, event, (int)i)));
}

/* Everything the task can signal through: captures, by value too (a pointer, a shared_ptr), and
 * arguments. */
static void
collect_shared(struct task_run *run, struct site *site)
{
	for (uint32_t i = 0; i < site->spawn.values.count; i++) {
		const struct operand *value = &site->spawn.values.items[i];
		uint32_t closure = closure_of_operand(run->effects, run->function.unit, value);
		struct range captures = run->facts->closures.items[closure].captures;

		share(site, path_object(run->effects, run->function.unit, value));
		for (uint32_t c = 0; closure && c < captures.count; c++) {
			uint32_t place = run->facts->captures.items[captures.first + c].place;
			uint32_t path = path_of_place(run->effects, run->function.unit, place);

			share(site, path ? path_at(run->effects, path)->root : 0);
			uint32_t init = run->facts->captures.items[captures.first + c].value;
			share_value(run, site, &run->facts->operands.items[init]);
		}
	}
	for (uint32_t i = 0; i < site->borrows.count; i++)
		share(site, site->borrows.items[i].path);
}

/* An owner that is returned or moved: what it owned lives on. */
static bool
is_passed_on(const struct task_run *run, const struct event *event, uint32_t path)
{
	const struct path *row = path_at(run->effects, path);
	const struct model_type *model =
		program_type_model(run->effects->program, row->unit, row->type);

	if (!model || !(model->roles & ROLE_BOX) ||
	    (event->kind != EVENT_RETURN && event->kind != EVENT_CONSTRUCT))
		return false;
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);

		if ((operand->kind == OPERAND_MOVED ||
		     (operand->kind == OPERAND_PLACE && event->kind == EVENT_RETURN)) &&
		    path_of_operand(run->effects, run->function.unit, operand) == path)
			return true;
	}
	return false;
}

/* The owner lets go of what was borrowed from it: unique_ptr::release, or it is moved. */
static bool
is_released(const struct task_run *run, uint32_t path)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = run->facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &run->facts->events.items[e];
			const struct model_function *known =
				effects_callee(run->effects, run->function.unit, event->callee);
			const struct operand *owner =
				call_operand(run->facts, event, known->releases);

			if (owner && path_object(run->effects, run->function.unit, owner) == path)
				return true;
			if (is_passed_on(run, event, path))
				return true;
		}
	}
	return false;
}

static void
drop_released(const struct task_run *run, borrow_list *borrows)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < borrows->count; i++)
		if (!is_released(run, borrows->items[i].path))
			borrows->items[kept++] = borrows->items[i];
	borrows->count = kept;
}

static void
add_site(struct task_run *run, uint32_t event, uint32_t loop)
{
	struct spawn spawn;
	struct site *site;

	if (run->sites.count == MAX_SITES ||
	    !spawn_of_event(run->effects, run->function.unit, event, &spawn))
		return;
	site = vec_push(&run->sites);
	site->spawn = spawn;
	site->loop = loop;
	for (uint32_t i = 0; i < spawn.values.count; i++)
		spawn_borrows(run->effects, run->function, &spawn.values.items[i], &site->borrows);
	drop_released(run, &site->borrows);
	collect_shared(run, site);
}

static void
add_calls_ahead(struct task_run *run, const struct block *block)
{
	for (uint32_t e = block->events.first; e < block->events.first + block->events.count; e++) {
		const struct event *event = &run->facts->events.items[e];
		const struct model_function *known;

		if (event->kind != EVENT_CALL)
			continue;
		known = effects_callee(run->effects, run->function.unit, event->callee);
		if (known->waits == ARG_NONE && known->joins == ARG_NONE &&
		    known->detaches == ARG_NONE)
			continue;
		for (uint32_t l = block->loop; l; l = run->facts->loops.items[l].outer)
			*vec_push(&run->ahead) =
				(struct ahead){run->facts->loops.items[l].head, l, e, 0};
	}
}

static int
compare_ahead(const void *left, const void *right)
{
	const struct ahead *a = left, *b = right;

	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	return a->event < b->event ? -1 : a->event > b->event;
}

static void
look_ahead(struct task_run *run)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		const struct block *block = &run->facts->blocks.items[b];

		if (!block->loop)
			continue;
		add_calls_ahead(run, block);
		if (block->condition)
			*vec_push(&run->ahead) =
				(struct ahead){run->facts->loops.items[block->loop].head,
					       block->loop, 0, block->condition};
	}
	if (run->ahead.count)
		qsort(run->ahead.items, run->ahead.count, sizeof *run->ahead.items, compare_ahead);
}

/* The first row of a loop's head, or of what comes behind it. */
static uint32_t
first_ahead(const struct task_run *run, uint32_t head)
{
	uint32_t low = 0, high = run->ahead.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (run->ahead.items[middle].head < head)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
find_sites(struct task_run *run)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		const struct block *block = &run->facts->blocks.items[b];

		for (uint32_t e = 0; e < block->events.count; e++)
			add_site(run, block->events.first + e, block->loop);
	}
	if (run->sites.count)
		look_ahead(run);
}

static void
release_sites(struct task_run *run)
{
	for (uint32_t i = 0; i < run->sites.count; i++) {
		spawn_release(&run->sites.items[i].spawn);
		vec_free(&run->sites.items[i].borrows);
		vec_free(&run->sites.items[i].shared);
	}
	vec_free(&run->sites);
	vec_free(&run->ahead);
}

/* ---- the state ---- */

/* Handle and tests speak of the case that the task runs: where it does not, they say nothing. */
static bool
join_task(struct task *into, const struct task *from)
{
	struct task before = *into;

	if (!from->live)
		return false;
	if (!into->live) {
		*into = *from;
		return true;
	}
	if (into->handle != from->handle)
		into->handle = 0;
	if (into->older != from->older)
		into->older = 0;
	into->detached |= from->detached;
	into->left |= from->left;
	into->joinable |= from->joinable;
	into->returned |= from->returned;
	if (into->test_event != from->test_event)
		into->test_event = 0;
	if (into->test_path != from->test_path || into->live_if_nonzero != from->live_if_nonzero)
		into->test_path = 0;
	if (into->fact_path != from->fact_path || into->fact_nonzero != from->fact_nonzero)
		into->fact_path = 0;
	return into->fact_path != before.fact_path || into->handle != before.handle ||
	       into->older != before.older || into->detached != before.detached ||
	       into->left != before.left || into->joinable != before.joinable ||
	       into->returned != before.returned || into->test_event != before.test_event ||
	       into->test_path != before.test_path;
}

static bool
join_tasks(void *context, void *into_state, const void *from_state)
{
	const struct task_run *run = context;
	struct task_state *into = into_state;
	const struct task_state *from = from_state;
	bool changed = false;

	if (into->fact_path &&
	    (into->fact_path != from->fact_path || into->fact_nonzero != from->fact_nonzero)) {
		into->fact_path = 0;
		changed = true;
	}
	for (uint32_t i = 0; i < run->sites.count; i++)
		changed |= join_task(&into->tasks[i], &from->tasks[i]);
	return changed;
}

static void
end_task(struct task *task)
{
	*task = (struct task){0};
}

static void
set_detached(struct task *task)
{
	task->detached = true;
	task->joinable = false;
}

static void
set_left(struct task *task)
{
	task->left = true;
	task->joinable = false;
}

/* By the event in ROW. */
static void
end_handle(struct task *task, bool joins, uint32_t row)
{
	if (joins) {
		end_task(task);
		return;
	}
	set_detached(task);
	task->detach = row;
}

/* Joined, but for the paths on which it was detached before. */
static void
end_attached(struct task *task)
{
	if (!task->detached)
		end_task(task);
	task->joinable = false;
}

/* ---- matching handles ---- */

static uint32_t source_of(const struct task_run *run, uint32_t path);

/* entry.second of a map's entry: a map's element is a handle when it is the mapped value. */
static bool
is_mapped(const struct task_run *run, const struct path *row)
{
	return row->kind == PATH_FIELD && path_at(run->effects, row->base)->kind == PATH_ELEMENT;
}

/* The type of what lies there, also when a reference names it. */
static const struct type *
object_type(const struct task_run *run, const struct path *row)
{
	const struct facts *facts = effects_facts(run->effects, row->unit);
	const struct type *type = &facts->types.items[row->type];

	while (type->kind == TYPE_LVALUE_REFERENCE || type->kind == TYPE_RVALUE_REFERENCE)
		type = &facts->types.items[type->inner];
	return type;
}

/* Whose insides nobody sees: a pair that was built from handles is all of them. */
static bool
is_opaque(const struct task_run *run, const struct path *row)
{
	return object_type(run, row)->flags & TYPE_OPAQUE;
}

/* PATH may be the handle by another name: an element of unknown index, or of the container the
 * handle is in. */
static bool
may_name(const struct task_run *run, uint32_t handle, uint32_t path)
{
	const struct path *a = path_at(run->effects, handle);
	const struct path *b = path_at(run->effects, path);

	if (!handle || !path || handle == path)
		return handle && handle == path;
	if (a->kind == PATH_ELEMENT && is_mapped(run, b))
		return may_name(run, handle, b->base);
	if (b->kind == PATH_FIELD && is_opaque(run, path_at(run->effects, b->base)) &&
	    may_name(run, handle, b->base))
		return true;
	if (a->kind == PATH_ELEMENT && b->kind == PATH_ELEMENT)
		return (!a->key || !b->key || a->key == b->key) && may_name(run, a->base, b->base);
	if (b->kind == PATH_ELEMENT)
		return may_name(run, handle, b->base);
	return a->kind == b->kind && a->key == b->key &&
	       (a->kind == PATH_FIELD || a->kind == PATH_DEREF) && may_name(run, a->base, b->base);
}

/* for (std::thread *t : {&first, &second}) t->join(); */
static bool
is_listed(const struct task_run *run, uint32_t handle, uint32_t path)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	if (root->kind != PATH_VAR || root->unit != run->function.unit ||
	    !(run->facts->vars.items[root->row].flags & VAR_RANGE_FOR))
		return false;
	for (uint32_t l = 1; l < run->facts->loops.count; l++) {
		const struct loop *loop = &run->facts->loops.items[l];
		const struct operand *range = &run->facts->operands.items[loop->range];

		if (loop->head < blocks.first || loop->head >= blocks.first + blocks.count ||
		    range->kind != OPERAND_LIST)
			continue;
		for (uint32_t i = 0; i < range->b; i++)
			if (path_pointee(run->effects, run->function.unit,
					 &run->facts->operands.items[range->a + i]) == handle)
				return true;
	}
	return false;
}

/* PATH names the handle, what contains it, or an element that may be it. */
static bool
may_be_handle(const struct task_run *run, uint32_t handle, uint32_t path)
{
	const struct path *b = path_at(run->effects, path);

	if (!handle || !path)
		return false;
	if (path_below(run->effects, handle, path) || may_name(run, handle, path) ||
	    is_listed(run, handle, path))
		return true;
	if (path_vague(run->effects, path) && /* through an iterator */
	    path_below(run->effects, handle, source_of(run, path)))
		return true;
	/* GThread *t, HANDLE h: the handle is the pointer, the join names what it leads to */
	if (b->kind == PATH_DEREF && may_be_handle(run, handle, b->base))
		return true;
	/* threads[i] and threads[0]; an element of the container the handle is in */
	return b->kind == PATH_ELEMENT && path_below(run->effects, handle, b->base) &&
	       path_at(run->effects, handle)->kind != PATH_ELEMENT;
}

static void
join_handle_at(const struct task_run *run, struct task_state *state, uint32_t path, bool joins,
	       uint32_t row)
{
	for (uint32_t i = 0; i < run->sites.count; i++)
		if (state->tasks[i].live && may_be_handle(run, state->tasks[i].handle, path))
			end_handle(&state->tasks[i], joins, row);
}

static void
join_handle(const struct task_run *run, struct task_state *state, uint32_t path, bool joins)
{
	join_handle_at(run, state, path, joins, 0);
}

static void
rename_handle(const struct task_run *run, struct task_state *state, uint32_t from, uint32_t to,
	      bool left)
{
	for (uint32_t i = 0; i < run->sites.count; i++) {
		struct task *task = &state->tasks[i];
		uint32_t path;

		if (!task->live || !from || !path_below(run->effects, task->handle, from))
			continue;
		path = to ? path_replace(run->effects, task->handle, from, to) : 0;
		task->handle = path;
		if (left)
			set_left(task);
	}
}

/* ---- protocols ---- */

static bool
is_shared(const struct task_run *run, const struct site *site, uint32_t path)
{
	uint32_t root = path ? path_at(run->effects, path)->root : 0;

	for (uint32_t i = 0; i < site->shared.count; i++)
		if (path_below(run->effects, path, site->shared.items[i]) ||
		    path_below(run->effects, site->shared.items[i], path) ||
		    (root && site->shared.items[i] == root))
			return true;
	return false;
}

/* The variable a value came from: a future of a promise, an awaitable of an event. */
static uint32_t
source_of(const struct task_run *run, uint32_t path)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);
	const struct event *event;
	uint32_t row = 0;

	if (root->kind == PATH_VAR && root->unit == run->function.unit)
		row = effects_definition(run->effects, run->function.unit, root->row);
	else if (root->kind == PATH_RESULT && root->unit == run->function.unit)
		row = root->row;
	event = &run->facts->events.items[row];
	if (!row || !event->receiver)
		return 0;
	return path_of_operand(run->effects, run->function.unit,
			       &run->facts->operands.items[event->receiver]);
}

/* OPERAND is, or comes from, something the task was given. */
static bool
mentions_shared(const struct task_run *run, const struct site *site, const struct operand *operand,
		int depth)
{
	uint32_t path;

	if (!operand || depth > 4)
		return false;
	if (operand->kind == OPERAND_NOT)
		return mentions_shared(run, site, &run->facts->operands.items[operand->a],
				       depth + 1);
	if (operand->kind == OPERAND_COMPARE || operand->kind == OPERAND_ARITHMETIC ||
	    operand->kind == OPERAND_LIST || operand->kind == OPERAND_CHOICE) {
		for (uint32_t i = 0; i < operand->b; i++)
			if (mentions_shared(run, site, &run->facts->operands.items[operand->a + i],
					    depth + 1))
				return true;
		return false;
	}
	path = path_object(run->effects, run->function.unit, operand);
	if (path && (is_shared(run, site, path) || is_shared(run, site, source_of(run, path))))
		return true;
	if (operand->kind != OPERAND_RESULT)
		return false;
	const struct event *event = &run->facts->events.items[operand->a];
	if (event->receiver &&
	    mentions_shared(run, site, &run->facts->operands.items[event->receiver], depth + 1))
		return true;
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (mentions_shared(run, site, call_operand(run->facts, event, (int)i), depth + 1))
			return true;
	return false;
}

static const char *const waiting_names[] = {
	"wait", "get",   "join", "acquire",  "arrive", "lock",  "recv",  "receive", "pop",  "take",
	"sync", "drain", "stop", "shutdown", "finish", "flush", "await", "read",    "down",
};

bool
tasks_name_waits(const char *name)
{
	for (size_t i = 0; i < sizeof waiting_names / sizeof *waiting_names; i++)
		if (strstr(name, waiting_names[i]))
			return true;
	return false;
}

/* Waiting on what a task can signal ends our knowledge of that task: it may have been told to
 * finish first. */
static void
end_waited(const struct task_run *run, struct task_state *state, const struct event *event)
{
	for (uint32_t i = 0; i < run->sites.count; i++) {
		bool mentioned = event->receiver &&
				 mentions_shared(run, &run->sites.items[i],
						 &run->facts->operands.items[event->receiver], 0);

		for (uint32_t k = 0; k < event->arguments.count && !mentioned; k++)
			mentioned = mentions_shared(run, &run->sites.items[i],
						    call_operand(run->facts, event, (int)k), 0);
		if (mentioned && state->tasks[i].live &&
		    run->facts->events.items[run->sites.items[i].spawn.event].span.line)
			end_task(&state->tasks[i]);
	}
}

/* The same for a wait in the body of LOOP, of tasks that were started before the loop. */
static void
end_waited_before(const struct task_run *run, struct task_state *state, const struct event *event,
		  uint32_t loop)
{
	struct task_state after = *state;

	end_waited(run, &after, event);
	for (uint32_t i = 0; i < run->sites.count; i++)
		if (run->sites.items[i].loop != loop)
			state->tasks[i] = after.tasks[i];
}

static void
apply_wait(const struct task_run *run, struct task_state *state, const struct event *event,
	   const struct model_function *known)
{
	const struct function *callee = &run->facts->functions.items[event->callee];
	const char *name = facts_str(run->facts, callee->display);

	if (run->by_handle)
		return;
	if (known->waits != ARG_NONE || known->joins != ARG_NONE ||
	    (!known->library && tasks_name_waits(name)))
		end_waited(run, state, event);
}

/* ---- loops, seen from their heads ---- */

/* A loop that spins on what the task writes: past it, the task has answered. */
static void
end_spun(const struct task_run *run, struct task_state *state, const struct ahead *ahead)
{
	const struct operand *condition = &run->facts->operands.items[ahead->condition];

	for (uint32_t i = 0; i < run->sites.count; i++)
		if (state->tasks[i].live && ahead->loop != run->sites.items[i].loop &&
		    mentions_shared(run, &run->sites.items[i], condition, 0))
			end_task(&state->tasks[i]);
}

/* A join or detach of elements inside the loop, for tasks that were started before it. */
static void
end_handles_ahead(const struct task_run *run, struct task_state *state, const struct ahead *ahead,
		  const struct operand *handle, bool joins)
{
	uint32_t path = path_object(run->effects, run->function.unit, handle);

	if (!path_vague(run->effects, path))
		return;
	for (uint32_t i = 0; i < run->sites.count; i++)
		if (state->tasks[i].live && run->sites.items[i].loop != ahead->loop &&
		    may_be_handle(run, state->tasks[i].handle, path))
			end_handle(&state->tasks[i], joins, ahead->event);
}

static void
enter_loop(const struct task_run *run, struct task_state *state, const struct ahead *ahead)
{
	const struct event *event = &run->facts->events.items[ahead->event];
	const struct model_function *known;
	const struct operand *handle;

	if (ahead->condition) {
		if (!run->by_handle)
			end_spun(run, state, ahead);
		return;
	}
	known = effects_callee(run->effects, run->function.unit, event->callee);
	if (known->waits != ARG_NONE && !run->by_handle)
		end_waited_before(run, state, event, ahead->loop);
	if ((handle = call_operand(run->facts, event, known->joins)))
		end_handles_ahead(run, state, ahead, handle, true);
	if ((handle = call_operand(run->facts, event, known->detaches)))
		end_handles_ahead(run, state, ahead, handle, false);
}

static void
enter_block(void *context, uint32_t row, void *bytes)
{
	const struct task_run *run = context;

	if (!(run->facts->blocks.items[row].flags & BLOCK_LOOP_HEAD))
		return;
	for (uint32_t i = first_ahead(run, row);
	     i < run->ahead.count && run->ahead.items[i].head == row; i++)
		enter_loop(run, bytes, &run->ahead.items[i]);
}

/* ---- handles that end ---- */

/* The return or throw that leads to the death, right before it; 0: the end of a scope. */
static uint32_t
way_out(const struct task_run *run, uint32_t death)
{
	for (uint32_t e = death; e-- > 1;) {
		uint32_t kind = run->facts->events.items[e].kind;

		if (kind == EVENT_RETURN || kind == EVENT_THROW)
			return e;
		if (kind != EVENT_DESTROY)
			return 0;
	}
	return 0;
}

static void
add_unjoined(struct task_run *run, uint32_t site, const struct task *task, uint32_t event,
	     bool overwritten)
{
	const struct spawn *spawn = &run->sites.items[site].spawn;
	uint32_t handle = overwritten && task->older ? task->older : task->handle;
	const struct path *root = path_at(run->effects, path_at(run->effects, handle)->root);

	if (!run->unjoined || root->kind != PATH_VAR || root->unit != run->function.unit)
		return;
	if (run->facts->vars.items[root->row].flags & VAR_REFERENCE)
		return;
	if (run->facts->vars.items[root->row].kind == VAR_PARAMETER &&
	    path_at(run->effects, task->handle)->kind == PATH_ELEMENT) /* pthread_t threads[] */
		return;
	for (uint32_t i = 0; i < run->unjoined->count; i++)
		if (run->unjoined->items[i].var == root->row)
			return;
	*vec_push(run->unjoined) = (struct unjoined){
		.spawn_event = spawn->event,
		.var = root->row,
		.event = event,
		.way_out = overwritten ? 0 : way_out(run, event),
		.overwritten = overwritten,
		.terminates = spawn->handle_end == HANDLE_END_TERMINATES,
	};
}

/* pthread_t and its kin: no class, which may know better (QFuture), and no handle of a project's
 * own annotations, which may need no join. */
static bool
is_system_thread(const struct task_run *run, const struct task *task, uint32_t site)
{
	const struct path *handle = path_at(run->effects, task->handle);
	const struct facts *facts = effects_facts(run->effects, handle->unit);
	const struct spawn *spawn = &run->sites.items[site].spawn;
	uint32_t callee = run->facts->events.items[spawn->event].callee;

	return spawn->handle_end == HANDLE_END_NOTHING &&
	       facts->types.items[handle->type].kind != TYPE_RECORD &&
	       (spawn->through_callee ||
		effects_callee(run->effects, run->function.unit, callee)->library);
}

/* std::unique_ptr<std::thread, joiner>: what the deleter does is its own affair. */
static bool
has_own_deleter(const struct task_run *run, uint32_t handle)
{
	for (; handle; handle = path_at(run->effects, handle)->base) {
		const struct path *row = path_at(run->effects, handle);
		const struct facts *facts = effects_facts(run->effects, row->unit);
		const struct type *type = &facts->types.items[row->type];
		uint32_t deleter;

		if (!str_equal(facts_str(facts, type->qualified), "std::unique_ptr") ||
		    type->arguments.count < 2)
			continue;
		deleter = facts->type_lists.items[type->arguments.first + 1];
		if (!str_equal(facts_str(facts, facts->types.items[deleter].qualified),
			       "std::default_delete"))
			return true;
	}
	return false;
}

/* An owner between the handle and the container it lies in, whose destructor joins. */
static bool
has_joining_owner(const struct task_run *run, uint32_t handle)
{
	for (; handle; handle = path_at(run->effects, handle)->base) {
		const struct path *row = path_at(run->effects, handle);
		uint32_t destructor = object_type(run, row)->destructor;
		struct func body = program_definition(run->effects->program, row->unit, destructor);

		if (destructor && body.function && effects_summary(run->effects, body)->joins_any)
			return true;
	}
	return false;
}

/* A handle dies with PATH, and nobody has joined its thread or let it go. A pointer to a handle is
 * not one. */
static void
find_unjoined(struct task_run *run, const struct task_state *state, uint32_t path, uint32_t event)
{
	for (uint32_t i = 0; i < run->sites.count && run->unjoined && path; i++) {
		const struct task *task = &state->tasks[i];
		enum handle_end end = run->sites.items[i].spawn.handle_end;

		if (task->live && task->joinable &&
		    (end == HANDLE_END_TERMINATES || is_system_thread(run, task, i)) &&
		    path_inside(run->effects, task->handle, path) &&
		    !has_own_deleter(run, task->handle) && !has_joining_owner(run, task->handle))
			add_unjoined(run, i, task, event, false);
	}
}

/* A thread that is assigned over must not be joinable. */
static void
find_overwritten(struct task_run *run, const struct task_state *state, uint32_t target,
		 uint32_t event)
{
	for (uint32_t i = 0; i < run->sites.count && run->unjoined && target; i++) {
		const struct task *task = &state->tasks[i];
		bool runs =
			task->live && (task->joinable || !task->detached) && task->handle == target;

		if ((runs || task->older == target) &&
		    run->sites.items[i].spawn.handle_end == HANDLE_END_TERMINATES &&
		    !path_vague(run->effects, target))
			add_unjoined(run, i, task, event, true);
	}
}

/* ---- calls ---- */

/* What the attributes of a thread say of how it starts. */
enum start { START_JOINABLE, START_DETACHED, START_UNKNOWN };

static enum start
start_of_attributes(const struct task_run *run, const struct operand *attributes)
{
	uint32_t path = path_pointee(run->effects, run->function.unit, attributes);
	const struct path *row = path_at(run->effects, path);
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	if (attributes->kind == OPERAND_NULL || attributes->kind == OPERAND_CONSTANT)
		return START_JOINABLE;
	if (row->kind != PATH_VAR || row->unit != run->function.unit)
		return START_UNKNOWN;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = run->facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &run->facts->events.items[e];
			const struct model_function *known =
				effects_callee(run->effects, run->function.unit, event->callee);
			const struct operand *set =
				call_operand(run->facts, event, known->sets_detached);
			const struct operand *last =
				call_operand(run->facts, event, (int)event->arguments.count - 1);

			if (set && path_pointee(run->effects, run->function.unit, set) == path)
				return last->kind != OPERAND_CONSTANT ? START_UNKNOWN
				       : last->a                      ? START_DETACHED
								      : START_JOINABLE;
		}
	}
	return START_JOINABLE;
}

/* pthread_detach(pthread_self()), in the thread itself. */
static bool
detaches_itself(const struct task_run *run, const struct operand *task)
{
	struct func body;
	const struct summary *summary;

	if (!task || task->kind != OPERAND_FUNCTION)
		return false;
	body = program_definition(run->effects->program, run->function.unit, task->a);
	summary = body.function ? effects_summary(run->effects, body) : NULL;
	for (uint32_t i = 0; summary && i < summary->handles.count; i++) {
		uint32_t root = path_at(run->effects, summary->handles.items[i].path)->root;

		if (!summary->handles.items[i].joins &&
		    path_at(run->effects, root)->kind == PATH_RESULT)
			return true;
	}
	return false;
}

/* The value is the handle of the thread that runs, and is kept where others can see it. */
static bool
keeps_own_handle(struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *value = call_operand(facts, event, 0);
	uint32_t path = path_of_place(effects, unit, event->target);
	const struct path *root = path_at(effects, path_at(effects, path)->root);

	return (event->kind == EVENT_ASSIGN || event->kind == EVENT_CONSTRUCT) && value &&
	       value->kind == OPERAND_RESULT &&
	       effects_callee(effects, unit, facts->events.items[value->a].callee)->own_handle &&
	       (path != path_at(effects, path)->root || root->kind == PATH_GLOBAL);
}

/* tid = pool->tid; pool->tid = pthread_self(); ... pthread_join(tid, NULL): the threads join each
 * other. FUNCTION or what it calls, LEFT levels down, keeps its own handle. */
static bool
is_joined_by_own_handle(struct effects *effects, struct func function, int left)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; left && b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];
			struct func callee = {0, 0};

			if (event->kind == EVENT_CALL)
				callee = program_definition(effects->program, function.unit,
							    event->callee);
			if (keeps_own_handle(effects, function.unit, event) ||
			    (callee.function && is_joined_by_own_handle(effects, callee, left - 1)))
				return true;
		}
	}
	return false;
}

static bool
keeps_handle_itself(const struct task_run *run, const struct operand *task)
{
	enum { DEPTH = 4 };
	struct func body = {0, 0};

	if (task && task->kind == OPERAND_FUNCTION)
		body = program_definition(run->effects->program, run->function.unit, task->a);
	return body.function && is_joined_by_own_handle(run->effects, body, DEPTH);
}

static enum start
start_of(const struct task_run *run, const struct spawn *spawn)
{
	const struct event *event = &run->facts->events.items[spawn->event];
	const struct model_spawn *model =
		&effects_callee(run->effects, run->function.unit, event->callee)->spawn;
	const struct operand *attributes = call_operand(run->facts, event, model->attributes);

	if (!model->present)
		return START_JOINABLE;
	if (detaches_itself(run, call_operand(run->facts, event, model->task)))
		return START_DETACHED;
	if (keeps_handle_itself(run, call_operand(run->facts, event, model->task)))
		return START_UNKNOWN;
	return attributes ? start_of_attributes(run, attributes) : START_JOINABLE;
}

/* The handle of a thread that nobody has joined or let go. */
static uint32_t
forsaken(const struct task *task)
{
	return task->live && task->joinable ? task->handle : 0;
}

/* The success of pthread_create is known on the branch that tests its result. */
static void
start_task(const struct task_run *run, struct task_state *state, uint32_t event)
{
	for (uint32_t i = 0; i < run->sites.count; i++) {
		const struct spawn *spawn = &run->sites.items[i].spawn;
		enum start start;

		if (spawn->event != event || spawn->lifetime == SPAWN_SCOPED)
			continue;
		start = start_of(run, spawn);
		state->tasks[i] = (struct task){
			.handle = spawn->handle,
			.older = forsaken(&state->tasks[i]),
			.live = true,
			.detached = spawn->lifetime == SPAWN_DETACHED || start == START_DETACHED,
			.left = start == START_UNKNOWN,
			.joinable = spawn->lifetime != SPAWN_DETACHED && start == START_JOINABLE,
			.test_event = spawn->success == SUCCESS_ALWAYS ? 0 : event,
			.fact_path = state->fact_path,
			.fact_nonzero = state->fact_nonzero,
		};
	}
}

/* A closure that joins something runs now or when its owner dies: the threads are looked after. */
static bool
is_joining_closure(const struct task_run *run, const struct operand *operand)
{
	uint32_t closure =
		operand ? closure_of_operand(run->effects, run->function.unit, operand) : 0;
	struct func body = {run->function.unit, 0};

	if (operand && operand->kind == OPERAND_FUNCTION)
		return effects_callee(run->effects, run->function.unit, operand->a)->joins !=
		       ARG_NONE;
	if (!closure)
		return false;
	body.function = run->facts->closures.items[closure].function;
	return effects_summary(run->effects, body)->joins_any;
}

/* A variable that somebody declared: its end is the end of a scope. */
static bool
is_named(const struct task_run *run, uint32_t path)
{
	const struct path *row = path_at(run->effects, path);

	return row->kind == PATH_VAR && row->unit == run->function.unit &&
	       run->facts->vars.items[row->row].name;
}

static void
end_handles(const struct task_run *run, struct task_state *state)
{
	for (uint32_t i = 0; i < run->sites.count; i++)
		if (state->tasks[i].live && state->tasks[i].handle)
			end_task(&state->tasks[i]);
}

/* std::move(handle), or a temporary: what gets it may take it. */
static bool
is_given_away(const struct task_run *run, const struct operand *operand, uint32_t path)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);

	if (!path || operand->kind != OPERAND_RESULT)
		return path && operand->kind == OPERAND_MOVED;
	return root->kind == PATH_VAR && root->unit == run->function.unit &&
	       run->facts->vars.items[root->row].kind == VAR_TEMPORARY;
}

/* STORED: in a container, a pair; not in a parameter that dies with the call. */
static void
give_away(const struct task_run *run, struct task_state *state, uint32_t path, bool stored)
{
	for (uint32_t i = 0; i < run->sites.count; i++) {
		struct task *task = &state->tasks[i];

		if (!task->live || !path_below(run->effects, task->handle, path))
			continue;
		if (!run->keeps_given) {
			end_task(task);
			continue;
		}
		set_left(task);
		if (stored) /* what it was moved out of joins nothing */
			task->handle = 0;
	}
}

/* pthread_t is copied like a number: who has the copy may join it. */
static void
share_handle(const struct task_run *run, struct task_state *state, const struct operand *operand)
{
	uint32_t path = path_of_operand(run->effects, run->function.unit, operand);

	if (operand->kind != OPERAND_PLACE)
		return;
	for (uint32_t i = 0; i < run->sites.count && path; i++)
		if (state->tasks[i].live && state->tasks[i].handle == path &&
		    is_system_thread(run, &state->tasks[i], i))
			state->tasks[i].joinable = false;
}

/* CALLEE copies its parameter at POSITION into another variable. */
static bool
keeps_parameter(const struct task_run *run, struct func callee, uint32_t position)
{
	const struct facts *facts = effects_facts(run->effects, callee.unit);
	const struct function *function = &facts->functions.items[callee.function];
	uint32_t parameter = function->parameters.first + position;

	for (uint32_t b = 0; b < function->blocks.count && position < function->parameters.count;
	     b++) {
		struct range events = facts->blocks.items[function->blocks.first + b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];
			const struct operand *value = call_operand(facts, event, 0);
			const struct place *place =
				value ? &facts->places.items[value->a] : &facts->places.items[0];

			if ((event->kind == EVENT_ASSIGN || event->kind == EVENT_CONSTRUCT) &&
			    value && value->kind == OPERAND_PLACE && place->kind == PLACE_VAR &&
			    place->index == parameter)
				return true;
		}
	}
	return false;
}

/* A handle, or what contains it, goes to code that nobody can see: it may be joined there. */
static void
hand_over(const struct task_run *run, struct task_state *state, const struct event *event,
	  const struct model_function *known, struct func callee)
{
	bool told = known->joins != ARG_NONE || known->detaches != ARG_NONE; /* by annotation too */
	bool seen = known->library || callee.function || told;
	bool system = run->facts->functions.items[event->callee].flags & FUNCTION_SYSTEM;

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);
		uint32_t path = path_object(run->effects, run->function.unit, operand);

		if (is_joining_closure(run, operand) &&
		    (!known->spawn.present || known->spawn.lifetime == SPAWN_SCOPED) &&
		    !is_named(run, path_of_place(run->effects, run->function.unit, event->target)))
			end_handles(run, state);
		if (is_given_away(run, operand, path) && known->takes == ARG_NONE) {
			give_away(run, state, path, system);
			if (run->keeps_given)
				continue;
		}
		if (!seen)
			join_handle(run, state, path, true);
		if (callee.function && keeps_parameter(run, callee, i))
			share_handle(run, state, operand);
	}
	if (!seen && event->receiver)
		join_handle(run, state,
			    path_object(run->effects, run->function.unit,
					call_operand(run->facts, event, ARG_THIS)),
			    true);
}

static void
apply_summary(const struct task_run *run, struct task_state *state, const struct event *event,
	      const struct summary *summary, struct func callee)
{
	for (uint32_t i = 0; i < summary->handles.count; i++) {
		uint32_t path = path_in_caller(run->effects, run->function.unit, event, callee,
					       summary->handles.items[i].path);

		if (path)
			join_handle(run, state, path, summary->handles.items[i].joins);
	}
}

static const struct operand *
moved_source(const struct task_run *run, const struct event *event)
{
	const struct operand *source = call_operand(run->facts, event, 0);

	if (!source || (source->kind != OPERAND_MOVED && source->kind != OPERAND_RESULT))
		return NULL;
	return source;
}

static bool
is_assignment(const struct task_run *run, const struct event *event)
{
	const struct function *callee = &run->facts->functions.items[event->callee];

	return event->receiver && str_equal(facts_str(run->facts, callee->display), "operator=");
}

/* Outside of the function: a member of *this, a global, behind a pointer. */
static bool
is_outside(const struct task_run *run, uint32_t path)
{
	uint32_t kind = path_at(run->effects, path_at(run->effects, path)->root)->kind;

	return kind == PATH_THIS || kind == PATH_GLOBAL;
}

static void
move_into(const struct task_run *run, struct task_state *state, const struct operand *source,
	  uint32_t target)
{
	uint32_t from = path_of_operand(run->effects, run->function.unit, source);

	if (from && target && from != target)
		rename_handle(run, state, from, target, is_outside(run, target));
}

/* The handles in PATH are destroyed; JOINED: by code that joins them. */
static void
end_handles_inside(const struct task_run *run, struct task_state *state, uint32_t path, bool joined)
{
	for (uint32_t i = 0; i < run->sites.count; i++) {
		struct task *task = &state->tasks[i];

		if (!task->live || !path || !path_inside(run->effects, task->handle, path))
			continue;
		if (joined || run->sites.items[i].spawn.handle_end == HANDLE_END_JOINS ||
		    has_joining_owner(run, task->handle))
			end_attached(task);
		else if (run->sites.items[i].spawn.handle_end == HANDLE_END_DETACHES)
			set_detached(task);
		else if (run->keeps_given && task->joinable &&
			 run->sites.items[i].spawn.handle_end == HANDLE_END_TERMINATES)
			end_attached(task); /* with the program */
	}
}

static void
swap_handles(const struct task_run *run, struct task_state *state, const struct event *event,
	     int position)
{
	const struct operand *a = call_operand(run->facts, event, position);
	const struct operand *b = call_operand(run->facts, event, position == 0 ? 1 : 0);
	uint32_t left = path_object(run->effects, run->function.unit, a);
	uint32_t right = path_object(run->effects, run->function.unit, b);

	for (uint32_t i = 0; i < run->sites.count && left && right; i++) {
		struct task *task = &state->tasks[i];

		if (path_below(run->effects, task->handle, left))
			task->handle = path_replace(run->effects, task->handle, left, right);
		else if (path_below(run->effects, task->handle, right))
			task->handle = path_replace(run->effects, task->handle, right, left);
	}
}

static void
apply_call(struct task_run *run, struct task_state *state, const struct event *event, uint32_t row)
{
	const struct model_function *known =
		effects_callee(run->effects, run->function.unit, event->callee);
	struct func callee;
	const struct summary *summary =
		call_summary(run->effects, run->function.unit, event, &callee);
	const struct operand *subject, *receiver = call_operand(run->facts, event, ARG_THIS);
	uint32_t target = receiver ? path_object(run->effects, run->function.unit, receiver) : 0;

	if ((subject = call_operand(run->facts, event, known->joins)))
		join_handle(run, state, path_object(run->effects, run->function.unit, subject),
			    true);
	if ((subject = call_operand(run->facts, event, known->detaches)))
		join_handle_at(run, state, path_object(run->effects, run->function.unit, subject),
			       false, row);
	apply_wait(run, state, event, known);
	if ((subject = call_operand(run->facts, event, known->empties)))
		end_handles_inside(run, state,
				   path_object(run->effects, run->function.unit, subject), false);
	if (known->swaps != ARG_NONE)
		swap_handles(run, state, event, known->swaps);
	apply_summary(run, state, event, summary, callee);
	if (is_assignment(run, event) && moved_source(run, event)) {
		find_overwritten(run, state, target, row);
		move_into(run, state, moved_source(run, event), target);
	} else if ((known->takes != ARG_NONE || known->fills == ARG_THIS) &&
		   moved_source(run, event)) {
		move_into(run, state, moved_source(run, event), target);
	} else {
		hand_over(run, state, event, known, callee);
	}
	start_task(run, state, row);
}

/* The handles among OPERANDS, also in lists, lie in TARGET from now on. */
static void
take_over(const struct task_run *run, struct task_state *state, const struct event *event,
	  struct range operands, uint32_t target)
{
	for (uint32_t i = operands.first; i < operands.first + operands.count; i++) {
		const struct operand *operand = &run->facts->operands.items[i];
		uint32_t from = path_object(run->effects, run->function.unit, operand);
		bool pointer = run->facts->types.items[operand->type].kind == TYPE_POINTER;

		if (pointer && from && target && operand->kind != OPERAND_ADDRESS)
			rename_handle(run, state, from,
				      path_deref(run->effects, target, run->function.unit, 0),
				      false);
		else if (operand->kind == OPERAND_LIST)
			take_over(run, state, event, (struct range){operand->a, operand->b},
				  target);
		else if (operand->kind == OPERAND_ADDRESS && event->callee)
			join_handle(run, state, from, true);
		else if (operand->kind == OPERAND_PLACE && from != target)
			share_handle(run, state, operand);
		else if ((operand->kind == OPERAND_MOVED || operand->kind == OPERAND_RESULT) &&
			 from && target && !path_below(run->effects, from, target))
			rename_handle(run, state, from, target, is_outside(run, target));
	}
}

/* An owner that is built from a reference to the handle: joins it when it dies, or not; unseen. */
static void
end_wrapped(const struct task_run *run, struct task_state *state, const struct event *event,
	    const struct operand *operand)
{
	uint32_t path = path_of_operand(run->effects, run->function.unit, operand);

	if (!event->callee)
		return;
	for (uint32_t i = 0; operand->kind == OPERAND_LIST && i < operand->b; i++)
		end_wrapped(run, state, event, &run->facts->operands.items[operand->a + i]);
	for (uint32_t i = 0; operand->kind == OPERAND_PLACE && i < run->sites.count; i++)
		if (state->tasks[i].live && path && state->tasks[i].handle == path)
			end_task(&state->tasks[i]);
}

/* A handle that is built: from another one, from the call that made it, or by the spawn itself. */
static void
apply_construct(struct task_run *run, struct task_state *state, const struct event *event,
		uint32_t row)
{
	uint32_t target = path_of_place(run->effects, run->function.unit, event->target);
	struct func callee;
	const struct summary *summary =
		call_summary(run->effects, run->function.unit, event, &callee);

	take_over(run, state, event, event->arguments, target);
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);

		if (event->callee && !is_named(run, target) && is_joining_closure(run, operand) &&
		    !effects_callee(run->effects, run->function.unit, event->callee)->spawn.present)
			end_handles(run, state);
		if (operand->kind == OPERAND_LIST ||
		    !effects_callee(run->effects, run->function.unit, event->callee)->library)
			end_wrapped(run, state, event, operand);
	}
	apply_summary(run, state, event, summary, callee);
	start_task(run, state, row);
}

/* ---- deaths ---- */

static void
add_found(struct task_run *run, uint32_t site, const struct borrow *borrow, const struct task *task,
	  uint32_t death)
{
	const struct spawn *spawn = &run->sites.items[site].spawn;

	for (uint32_t i = 0; i < run->found->count; i++)
		if (run->found->items[i].spawn_event == spawn->event &&
		    run->found->items[i].borrow.path == borrow->path)
			return;
	*vec_push(run->found) = (struct escaped_borrow){
		.spawn_event = spawn->event,
		.borrow = *borrow,
		.how = task->detached ? ESCAPE_DETACHED
		       : task->left   ? ESCAPE_LEAVES
				      : ESCAPE_UNJOINED,
		.death = death,
		.detach = task->detach,
		.way_out = way_out(run, death),
		.through_callee = spawn->through_callee,
		.there = spawn->there,
		.there_unit = spawn->there_unit,
	};
}

/* On the way from an exception to its handler. */
static bool
is_unwinding(const struct task_run *run, uint32_t event)
{
	uint32_t block = effects_block(run->effects, run->function.unit, event);

	return run->facts->blocks.items[block].flags & BLOCK_UNWIND;
}

/* A std::thread that is unwound while joinable ends the program before anything dangles, and
 * unjoined-thread says so. */
static void
find_borrowers(struct task_run *run, const struct task_state *state, uint32_t path, uint32_t event)
{
	for (uint32_t i = 0; i < run->sites.count && run->found; i++) {
		const struct site *site = &run->sites.items[i];

		if (site->spawn.handle_end == HANDLE_END_TERMINATES && !state->tasks[i].detached &&
		    is_unwinding(run, event))
			continue;
		for (uint32_t k = 0; k < site->borrows.count && state->tasks[i].live; k++)
			if (site->borrows.items[k].path == path)
				add_found(run, i, &site->borrows.items[k], &state->tasks[i], event);
	}
}

/* OPERAND, or what is in it, is or leads to a handle or a container of some. */
static void
join_mentioned(const struct task_run *run, struct task_state *state, const struct operand *operand)
{
	if (operand->kind == OPERAND_LIST)
		for (uint32_t i = 0; i < operand->b; i++)
			join_mentioned(run, state, &run->facts->operands.items[operand->a + i]);
	else if (operand->kind == OPERAND_PLACE || operand->kind == OPERAND_ADDRESS)
		join_handle(run, state, path_object(run->effects, run->function.unit, operand),
			    true);
}

/* A scope guard ends: the closure it was built with runs, and joins what it joins. JOINS: its
 * destructor joins what it was given. */
static void
join_by_guard(const struct task_run *run, struct task_state *state, uint32_t path, bool joins)
{
	const struct path *row = path_at(run->effects, path);
	uint32_t definition;
	const struct event *event;

	if (row->kind != PATH_VAR || row->unit != run->function.unit)
		return;
	definition = effects_definition(run->effects, run->function.unit, row->row);
	event = &run->facts->events.items[definition];
	for (uint32_t i = 0; definition && i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);
		uint32_t closure = closure_of_operand(run->effects, run->function.unit, operand);
		struct func body = {run->function.unit,
				    run->facts->closures.items[closure].function};
		const struct summary *summary;

		if (joins && operand->kind != OPERAND_CLOSURE)
			join_mentioned(run, state, operand);
		if (!closure)
			continue;
		summary = effects_summary(run->effects, body);
		for (uint32_t k = 0; k < summary->handles.count; k++)
			join_handle(run, state, summary->handles.items[k].path,
				    summary->handles.items[k].joins);
	}
}

/* The end of a variable: of a handle, of what owns one, or of something that is borrowed. */
static void
apply_destroy(struct task_run *run, struct task_state *state, const struct event *event,
	      uint32_t row)
{
	uint32_t path = path_of_place(run->effects, run->function.unit, event->target);
	struct func callee;
	const struct summary *summary =
		call_summary(run->effects, run->function.unit, event, &callee);

	if (event->callee)
		apply_summary(run, state, event, summary, callee);
	if (!summary->joins_any)
		find_unjoined(run, state, path, row);
	end_handles_inside(run, state, path, summary->joins_any);
	join_by_guard(run, state, path, summary->joins_any);
	find_borrowers(run, state, path, row);
}

/* rc = create(...), ok = create(...) == 0, started = true: the variable tells whether there is a
 * task. */
static void
follow_result(const struct task_run *run, struct task_state *state, const struct event *event)
{
	const struct operand *value = call_operand(run->facts, event, 0);
	struct branch means;
	uint32_t path;

	if (!value || (event->kind != EVENT_CONSTRUCT && event->kind != EVENT_ASSIGN))
		return;
	path = path_of_place(run->effects, run->function.unit, event->target);
	means = branch_of_value(run->effects, run->function.unit, value);
	for (uint32_t i = 0; i < run->sites.count; i++) {
		struct task *task = &state->tasks[i];

		if (!task->live)
			continue;
		if (means.known && means.event && means.event == task->test_event) {
			bool zero_is_live = run->sites.items[i].spawn.success == SUCCESS_ZERO;

			task->test_path = path;
			task->live_if_nonzero = means.nonzero != zero_is_live;
		} else if (value->kind == OPERAND_CONSTANT && event->kind == EVENT_ASSIGN) {
			task->test_path = path;
			task->live_if_nonzero = value->a != 0;
		} else if (task->test_path && task->test_path == path) {
			task->test_path = 0;
		}
	}
}

static void
apply_assign(const struct task_run *run, struct task_state *state, const struct event *event)
{
	const struct operand *value = call_operand(run->facts, event, 0);
	uint32_t from = path_object(run->effects, run->function.unit, value);
	uint32_t to = path_of_place(run->effects, run->function.unit, event->target);

	if (value && to && run->facts->types.items[value->type].kind == TYPE_POINTER)
		to = path_deref(run->effects, to, run->function.unit, 0);
	if (from && to && from != to)
		rename_handle(run, state, from, to, is_outside(run, to));
}

static void
apply_await(const struct task_run *run, struct task_state *state, const struct event *event)
{
	if (!run->by_handle && !await_never_suspends(run->effects, run->function.unit, event))
		end_waited(run, state, event);
}

/* A handle, or what contains it, is the function's result. */
static void
apply_return(const struct task_run *run, struct task_state *state, const struct event *event)
{
	const struct operand *value = call_operand(run->facts, event, 0);
	uint32_t path = value ? path_object(run->effects, run->function.unit, value) : 0;

	for (uint32_t i = 0; i < run->sites.count && path; i++) {
		if (!path_below(run->effects, state->tasks[i].handle, path))
			continue;
		set_left(&state->tasks[i]);
		state->tasks[i].returned = true;
	}
}

/* ---- events ---- */

static bool
transfer_tasks(void *context, uint32_t row, void *bytes)
{
	struct task_run *run = context;
	struct task_state *state = bytes;
	const struct event *event = &run->facts->events.items[row];

	follow_result(run, state, event);
	switch (event->kind) {
	case EVENT_CALL:
		if (call_never_returns(run->effects, run->function.unit, event))
			return false;
		apply_call(run, state, event, row);
		return true;
	case EVENT_CONSTRUCT:
		apply_construct(run, state, event, row);
		return true;
	case EVENT_ASSIGN:
		apply_assign(run, state, event);
		return true;
	case EVENT_AWAIT:
		apply_await(run, state, event);
		return true;
	case EVENT_DESTROY:
		apply_destroy(run, state, event, row);
		return true;
	case EVENT_RETURN:
		apply_return(run, state, event);
		return true;
	default:
		return true;
	}
}

/* worker.get_id() != std::thread::id(): what that says of the thread is not understood. */
static bool
asks_of_handle(const struct task_run *run, const struct task *task, const struct event *event)
{
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);
		const struct operand *asked =
			operand->kind == OPERAND_RESULT
				? call_operand(run->facts, &run->facts->events.items[operand->a],
					       ARG_THIS)
				: NULL;

		if (asked && may_be_handle(run, task->handle,
					   path_object(run->effects, run->function.unit, asked)))
			return true;
	}
	return false;
}

static void
refine_tasks(void *context, const struct branch *branch, void *bytes)
{
	const struct task_run *run = context;
	struct task_state *state = bytes;
	const struct event *event = &run->facts->events.items[branch->event];
	const struct model_function *known =
		effects_callee(run->effects, run->function.unit, event->callee);
	const struct operand *tested =
		branch->event ? call_operand(run->facts, event, known->tests) : NULL;

	if (tested && !branch->nonzero) /* not joinable: nothing runs under this handle */
		join_handle(run, state, path_object(run->effects, run->function.unit, tested),
			    true);
	for (uint32_t i = 0; i < run->sites.count; i++) {
		struct task *task = &state->tasks[i];
		bool zero_is_success = run->sites.items[i].spawn.success == SUCCESS_ZERO;

		if (!task->live)
			continue;
		if (branch->event && asks_of_handle(run, task, event))
			set_left(task);
		if (branch->event && task->test_event == branch->event &&
		    branch->nonzero == zero_is_success)
			end_task(task);
		else if (branch->path && task->test_path == branch->path &&
			 branch->nonzero != task->live_if_nonzero)
			end_task(task);
		else if (branch->path && task->fact_path == branch->path &&
			 branch->nonzero != task->fact_nonzero)
			end_task(task);
	}
	if (branch->path && path_unchanging(run->effects, run->function.unit, branch->path)) {
		state->fact_path = branch->path;
		state->fact_nonzero = branch->nonzero;
	}
}

/* What a call that throws was given may be taken already, or die with it: nothing is known of it.
 */
static void
unwind_call(void *context, uint32_t row, void *bytes)
{
	const struct task_run *run = context;
	struct task_state *state = bytes;
	const struct event *event = &run->facts->events.items[row];

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(run->facts, event, (int)i);
		uint32_t path = path_object(run->effects, run->function.unit, operand);

		for (uint32_t t = 0; t < run->sites.count && is_given_away(run, operand, path); t++)
			if (state->tasks[t].live &&
			    path_below(run->effects, state->tasks[t].handle, path))
				set_left(&state->tasks[t]);
	}
}

/* ---- runs ---- */

static struct flow_client
task_client(struct task_run *run)
{
	return (struct flow_client){.state_size = sizeof(struct task_state),
				    .context = run,
				    .transfer = transfer_tasks,
				    .join = join_tasks,
				    .enter = enter_block,
				    .unwind = unwind_call,
				    .refine = refine_tasks};
}

static bool
has_borrows(const struct task_run *run)
{
	for (uint32_t i = 0; i < run->sites.count; i++)
		if (run->sites.items[i].borrows.count)
			return true;
	return false;
}

void
tasks_escaped_borrows(struct effects *effects, struct func function, escaped_list *list)
{
	struct task_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit)};
	struct flow_client client = task_client(&run);
	struct task_state entry = {0};

	find_sites(&run);
	if (has_borrows(&run)) {
		struct flow flow = flow_run(effects, function, &client, &entry);

		run.found = list;
		flow_replay(effects, function, &client, &flow);
		flow_release(&flow);
	}
	release_sites(&run);
}

void
tasks_unjoined(struct effects *effects, struct func function, unjoined_list *list)
{
	struct task_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit),
			       .by_handle = true};
	struct flow_client client = task_client(&run);
	struct task_state entry = {0};

	find_sites(&run);
	if (run.sites.count) {
		struct flow flow = flow_run(effects, function, &client, &entry);

		run.unjoined = list;
		flow_replay(effects, function, &client, &flow);
		flow_release(&flow);
	}
	release_sites(&run);
}

/* Not a container of handles, nor a struct with one in it. */
static bool
is_handle_class(const struct task_run *run, const struct path *row)
{
	const struct facts *facts = effects_facts(run->effects, row->unit);
	const char *name = facts_str(facts, facts->types.items[row->type].qualified);

	return spawn_is_thread_class(run->effects, row->unit, row->type) ||
	       str_equal(name, "std::future") || str_equal(name, "std::shared_future");
}

/* HANDLE is a variable or a member of this: as many threads as there are variables, since who
 * assigns over one joins what was in it, or ends the program. */
static bool
is_one_variable(const struct task_run *run, const struct site *site, uint32_t handle)
{
	const struct path *row = path_at(run->effects, handle);
	enum handle_end end = site->spawn.handle_end;

	if (end != HANDLE_END_JOINS && end != HANDLE_END_TERMINATES)
		return false;
	if (row->kind == PATH_FIELD && path_at(run->effects, row->base)->kind != PATH_THIS)
		return false;
	return (row->kind == PATH_VAR || row->kind == PATH_GLOBAL || row->kind == PATH_FIELD) &&
	       is_handle_class(run, row);
}

static enum task_rest
rest_of(const struct task_run *run, const struct site *site, const struct task *task)
{
	if (!task->live)
		return REST_NONE;
	if (task->detached)
		return REST_DETACHED;
	return is_one_variable(run, site, task->handle) ? REST_ALONE : REST_KEPT;
}

enum task_rest
tasks_rest_at(struct effects *effects, struct func function, uint32_t spawn_event, uint32_t block)
{
	struct task_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit),
			       .by_handle = true,
			       .keeps_given = true};
	struct flow_client client = task_client(&run);
	struct task_state entry = {0};
	enum task_rest rest = REST_NONE;

	find_sites(&run);
	if (run.sites.count) {
		struct flow flow = flow_run(effects, function, &client, &entry);
		const struct task_state *state = flow_state(&flow, &client, block);

		for (uint32_t i = 0; i < run.sites.count && state; i++)
			if (run.sites.items[i].spawn.event == spawn_event)
				rest = rest_of(&run, &run.sites.items[i], &state->tasks[i]);
		flow_release(&flow);
	}
	release_sites(&run);
	return rest;
}

/* ---- who runs where ---- */

/* A handle that is neither known nor given up may have been joined out of sight. */
static bool
may_run(const struct site *site, const struct task *task)
{
	return task->live && (task->handle || task->detached || task->left || !site->spawn.handle);
}

static bool
transfer_and_mark(void *context, uint32_t row, void *bytes)
{
	struct task_run *run = context;
	const struct task_state *state = bytes;
	uint32_t place = row - run->running->first;

	run->running->reached.items[place] = true;
	for (uint32_t i = 0; i < run->sites.count; i++)
		if (may_run(&run->sites.items[i], &state->tasks[i]))
			run->running->tasks.items[place] |= UINT32_C(1) << i;
	return transfer_tasks(context, row, bytes);
}

/* A zeroed entry for each event of the function. */
static void
size_running(const struct task_run *run, struct running *running)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;

	running->first = run->facts->blocks.items[blocks.first].events.first;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++)
		for (uint32_t e = 0; e < run->facts->blocks.items[b].events.count; e++) {
			vec_push(&running->tasks);
			vec_push(&running->reached);
		}
}

void
tasks_running(struct effects *effects, struct func function, struct running *running)
{
	struct task_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit),
			       .running = running};
	struct flow_client client = task_client(&run);
	struct task_state entry = {0};

	find_sites(&run);
	for (uint32_t i = 0; i < run.sites.count; i++)
		*vec_push(&running->spawns) = run.sites.items[i].spawn.event;
	if (run.sites.count) {
		struct flow flow = flow_run(effects, function, &client, &entry);

		size_running(&run, running);
		client.transfer = transfer_and_mark;
		flow_replay(effects, function, &client, &flow);
		flow_release(&flow);
	}
	release_sites(&run);
}

void
running_release(struct running *running)
{
	vec_free(&running->spawns);
	vec_free(&running->tasks);
	vec_free(&running->reached);
}

/* ---- summaries ---- */

/* The parameter that a value of a spawn is, or is captured from; 0: none. */
static uint32_t
parameter_in(const struct task_run *run, uint32_t path)
{
	const struct path *root = path_at(run->effects, path_at(run->effects, path)->root);
	const struct var *var;

	if (!path || root->kind != PATH_VAR || root->unit != run->function.unit)
		return 0;
	var = &run->facts->vars.items[root->row];
	return var->kind == VAR_PARAMETER && var->function == run->function.function
		       ? path_at(run->effects, path)->root
		       : 0;
}

/* The task gets the parameter's own reference, not a copy of what it refers to. */
static bool
is_borrowed_parameter(const struct task_run *run, const struct site *site, uint32_t parameter)
{
	const struct var *var = &run->facts->vars.items[path_at(run->effects, parameter)->row];

	if (!(var->flags & VAR_REFERENCE))
		return false;
	for (uint32_t i = 0; i < site->spawn.values.count; i++) {
		const struct operand *value = &site->spawn.values.items[i];
		uint32_t closure = closure_of_operand(run->effects, run->function.unit, value);
		struct range captures = run->facts->closures.items[closure].captures;

		if (value->kind == OPERAND_ADDRESS &&
		    path_pointee(run->effects, run->function.unit, value) == parameter)
			return true;
		for (uint32_t c = 0; closure && c < captures.count; c++)
			if (run->facts->captures.items[captures.first + c].mode ==
				    CAPTURE_REFERENCE &&
			    path_of_place(run->effects, run->function.unit,
					  run->facts->captures.items[captures.first + c].place) ==
				    parameter)
				return true;
		if (value->kind == OPERAND_RESULT && !closure &&
		    effects_callee(run->effects, run->function.unit,
				   run->facts->events.items[value->a].callee)
				    ->borrows != ARG_NONE)
			return true;
	}
	return false;
}

/* The caller can name it: of the object, global, or reached through a parameter. */
static bool
is_callers(const struct task_run *run, uint32_t path)
{
	return path && (is_outside(run, path) || parameter_in(run, path));
}

/* A wrapper of pthread_create tells by its own result whether there is a task: a bool that is true,
 * the number that it got, or, by C's custom, zero; where it returns nothing but 0 and 1, one. */
static enum model_success
wrapper_success(const struct task_run *run, const struct site *site)
{
	const struct function *function = &run->facts->functions.items[run->function.function];
	const struct type *result = &run->facts->types.items[function->result];
	bool only_flags = true, any = false;

	if (site->spawn.success == SUCCESS_ALWAYS || result->kind != TYPE_ARITHMETIC)
		return SUCCESS_ALWAYS;
	if (str_equal(facts_str(run->facts, result->name), "bool"))
		return SUCCESS_NONZERO;
	for (uint32_t b = 0; b < function->blocks.count; b++) {
		struct range events = run->facts->blocks.items[function->blocks.first + b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &run->facts->events.items[e];
			const struct operand *value = call_operand(run->facts, event, 0);

			if (event->kind != EVENT_RETURN || !value)
				continue;
			any = true;
			only_flags &= value->kind == OPERAND_CONSTANT && value->a <= 1;
		}
	}
	return any && only_flags ? SUCCESS_NONZERO : SUCCESS_ZERO;
}

static void
summarise_site(const struct task_run *run, const struct site *site, const struct task *task,
	       struct summary *summary)
{
	const struct event *event = &run->facts->events.items[site->spawn.event];
	struct spawn_effect effect = {
		.lifetime = task->detached ? SPAWN_DETACHED : SPAWN_HANDLE,
		.handle = is_callers(run, task->handle) ? task->handle : 0,
		.handle_end = site->spawn.handle_end,
		.success = wrapper_success(run, site),
		.where = site->spawn.through_callee ? site->spawn.there : event->span,
		.unit = site->spawn.through_callee ? site->spawn.there_unit : run->function.unit,
	};

	effect.returned = task->returned && !task->detached && !effect.handle;
	/* A handle that the caller cannot name is looked after where it lies. */
	if (!task->live || site->spawn.same_thread ||
	    (!task->detached && !effect.handle && !effect.returned))
		return;
	for (uint32_t i = 0; i < site->shared.count; i++) {
		uint32_t parameter = parameter_in(run, site->shared.items[i]);

		if (!parameter)
			continue;
		effect.path = parameter;
		effect.by_reference = is_borrowed_parameter(run, site, parameter);
		*vec_push(&summary->spawns) = effect;
	}
}

void
tasks_summarise(struct effects *effects, struct func function, struct summary *summary)
{
	struct task_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit)};
	struct flow_client client = task_client(&run);
	struct task_state entry = {0};
	uint32_t end = run.facts->functions.items[function.function].exit;

	find_sites(&run);
	if (run.sites.count) {
		struct flow flow = flow_run(effects, function, &client, &entry);
		const struct task_state *state = flow_state(&flow, &client, end);

		for (uint32_t i = 0; state && i < run.sites.count; i++)
			summarise_site(&run, &run.sites.items[i], &state->tasks[i], summary);
		flow_release(&flow);
	}
	release_sites(&run);
}
