/*
 * thread-local-across-await: what belongs to one thread is remembered over a
 * suspension behind which the coroutine may be on another one.
 *
 * Remembered is the address of a thread_local variable, or of a part of it, in
 * a pointer, reference or view, or in an object that keeps one; what a function
 * with a visible body returns of one; what the models call per-thread: a
 * thread's id, the address of errno. A value that was copied out of the
 * variable is no address.
 *
 * Misses on purpose: addresses that were copied from one variable to another,
 * that closures capture, or that lie in members of other objects.
 */
#include "analysis/liveness.h"
#include "base/text.h"
#include "rules/rule.h"

struct remembered {
	struct check *check;
	const struct facts *facts;
	struct func function;
};

/* What remembers, and where it got it from. */
struct memory {
	struct held held;
	uint32_t name;
	struct span taken;
};

/* ---- what belongs to a thread ---- */

/* In the variable itself, not behind a pointer that is its value. */
static bool
is_thread_local(const struct facts *facts, uint32_t place)
{
	const struct place *row = &facts->places.items[place];

	while (row->base && row->kind != PLACE_DEREF)
		row = &facts->places.items[row->base];
	return row->kind == PLACE_VAR && facts->vars.items[row->index].flags & VAR_THREAD_LOCAL;
}

/* A function whose body returns the address of, or a reference to, a thread_local. */
static bool
returns_thread_local(const struct remembered *r, const struct event *call)
{
	struct func callee = call_definition(r->check->effects, r->function.unit, call);
	const struct facts *there = effects_facts(r->check->effects, callee.unit);
	struct range blocks = there->functions.items[callee.function].blocks;
	uint32_t kind = there->types.items[there->functions.items[callee.function].result].kind;

	if (!callee.function || (kind != TYPE_POINTER && kind != TYPE_LVALUE_REFERENCE))
		return false;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = there->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &there->events.items[e];
			const struct operand *value = call_operand(there, event, 0);

			if (event->kind == EVENT_RETURN && value &&
			    (value->kind == OPERAND_ADDRESS ||
			     (value->kind == OPERAND_PLACE && kind == TYPE_LVALUE_REFERENCE)) &&
			    is_thread_local(there, value->a))
				return true;
		}
	}
	return false;
}

static bool
gives_per_thread(const struct remembered *r, uint32_t call)
{
	const struct event *event = &r->facts->events.items[call];

	return effects_callee(r->check->effects, r->function.unit, event->callee)->per_thread ||
	       returns_thread_local(r, event);
}

/* Storage of the thread that runs. */
static bool
is_storage(const struct remembered *r, uint32_t place)
{
	const struct place *root = facts_place_root(r->facts, place);

	return is_thread_local(r->facts, place) ||
	       (root->kind == PLACE_RESULT && gives_per_thread(r, root->index));
}

/* The value of OPERAND leads to such storage; or OPERAND, bound to a reference, does. */
static bool
is_per_thread(const struct remembered *r, const struct operand *operand, bool bound)
{
	const struct event *call;
	const struct operand *source;

	if (!operand)
		return false;
	switch (operand->kind) {
	case OPERAND_ADDRESS:
		return is_storage(r, operand->a);
	case OPERAND_PLACE:
		return bound && is_storage(r, operand->a);
	case OPERAND_RESULT:
		if (gives_per_thread(r, operand->a))
			return true;
		call = &r->facts->events.items[operand->a];
		source = call_operand(
			r->facts, call,
			effects_callee(r->check->effects, r->function.unit, call->callee)->borrows);
		return source && is_per_thread(r, source, true);
	case OPERAND_CHOICE:
	case OPERAND_ARITHMETIC:
		for (uint32_t i = 0; i < operand->b; i++)
			if (is_per_thread(r, &r->facts->operands.items[operand->a + i], bound))
				return true;
		return false;
	default:
		return false;
	}
}

/* ---- what remembers ---- */

static bool
is_reference(const struct facts *facts, uint32_t type)
{
	return facts->types.items[type].kind == TYPE_LVALUE_REFERENCE;
}

static bool
is_view(const struct remembered *r, uint32_t type)
{
	const struct model_type *model =
		program_type_model(r->check->program, r->function.unit, type);

	return model && model->roles & ROLE_VIEW;
}

/* A member of the class is a pointer or reference of the type that the parameter has: it is kept
 * there. */
static bool
keeps(const struct facts *facts, uint32_t class, uint32_t parameter)
{
	const struct type *type = &facts->types.items[parameter];
	struct range fields = facts->types.items[class].fields;

	if (type->kind != TYPE_POINTER && type->kind != TYPE_LVALUE_REFERENCE)
		return false;
	for (uint32_t i = fields.first; i < fields.first + fields.count; i++) {
		const struct type *field = &facts->types.items[facts->fields.items[i].type];

		if ((field->kind == TYPE_POINTER || field->kind == TYPE_LVALUE_REFERENCE) &&
		    field->inner == type->inner)
			return true;
	}
	return false;
}

/* The argument that a constructor, or the making of a view, keeps the address of; NULL: none. */
static const struct operand *
kept_argument(const struct remembered *r, const struct event *event)
{
	struct range types = r->facts->functions.items[event->callee].parameter_types;
	bool constructor = r->facts->functions.items[event->callee].flags & FUNCTION_CONSTRUCTOR;
	const struct operand *lent = call_operand(
		r->facts, event,
		effects_callee(r->check->effects, r->function.unit, event->callee)->borrows);
	bool view = is_view(r, event->type);

	if (!lent && view && !constructor) /* a conversion */
		lent = call_operand(r->facts, event, ARG_THIS);
	if (lent && is_per_thread(r, lent, true))
		return lent;
	for (uint32_t i = 0; constructor && i < event->arguments.count && i < types.count; i++) {
		const struct operand *argument = call_operand(r->facts, event, (int)i);

		if (is_per_thread(r, argument, true) &&
		    (view ||
		     keeps(r->facts, event->type, r->facts->type_lists.items[types.first + i])))
			return argument;
	}
	return NULL;
}

/* The value that EVENT puts into its target, if it belongs to a thread; NULL: it does not. */
static const struct span *
remembered_value(const struct remembered *r, const struct event *event)
{
	const struct place *target = &r->facts->places.items[event->target];
	const struct operand *value = call_operand(r->facts, event, 0);
	const struct model_function *known =
		effects_callee(r->check->effects, r->function.unit, event->callee);

	if (event->kind != EVENT_CONSTRUCT && event->kind != EVENT_ASSIGN &&
	    event->kind != EVENT_CALL)
		return NULL;
	if (event->kind == EVENT_CALL && known->per_thread) /* a class, built in place */
		return &event->span;
	if (event->callee) {
		value = kept_argument(r, event);
		return value ? &value->span : NULL;
	}
	return is_per_thread(r, value,
			     event->kind == EVENT_CONSTRUCT && is_reference(r->facts, target->type))
		       ? &value->span
		       : NULL;
}

/* The local variable, or member of one, that EVENT makes remember. */
static bool
remembers(const struct remembered *r, uint32_t row, struct memory *memory)
{
	const struct event *event = &r->facts->events.items[row];
	const struct place *root = facts_place_root(r->facts, event->target);
	const struct var *var = &r->facts->vars.items[root->index];
	const struct span *taken;

	if (root->kind != PLACE_VAR || !var->name || var->function != r->function.function ||
	    var->kind == VAR_GLOBAL)
		return false;
	taken = remembered_value(r, event);
	if (!taken)
		return false;
	*memory = (struct memory){
		.held = {.var = root->index, .taken = row}, .name = var->name, .taken = *taken};
	if (r->facts->places.items[event->target].kind != PLACE_VAR)
		memory->held.place = event->target;
	return true;
}

/* What a loop goes over is judged with the loop. */
static bool
is_range(const struct remembered *r, uint32_t call)
{
	for (uint32_t l = 1; l < r->facts->loops.count; l++) {
		const struct operand *range =
			&r->facts->operands.items[r->facts->loops.items[l].range];

		if (range->kind == OPERAND_PLACE &&
		    facts_place_root(r->facts, range->a)->kind == PLACE_RESULT &&
		    facts_place_root(r->facts, range->a)->index == call)
			return true;
		if (range->kind == OPERAND_RESULT && range->a == call)
			return true;
	}
	return false;
}

/* A reference that was bound to what a call returned: its uses are uses of that. */
static bool
refers(const struct remembered *r, uint32_t row, struct memory *memory)
{
	const struct var *var = &r->facts->vars.items[row];
	const struct place *root = facts_place_root(r->facts, var->alias);
	uint32_t place = var->alias;

	if (var->function != r->function.function || !var->name || root->kind != PLACE_RESULT ||
	    !gives_per_thread(r, root->index) || is_range(r, root->index))
		return false;
	while (r->facts->places.items[place].base)
		place = r->facts->places.items[place].base;
	*memory = (struct memory){.held = {.place = place, .taken = root->index},
				  .name = var->name,
				  .taken = r->facts->events.items[root->index].span};
	return true;
}

/* ---- reports ---- */

static void
note_ways(const struct remembered *r, struct diag *diag, uint32_t await)
{
	uint32_t unit, spawn = migrating_spawn(r->check->effects, r->function, &unit);

	check_note(r->check, diag, r->function.unit, r->facts->events.items[await].span,
		   "the coroutine may go on on another thread behind this");
	if (spawn)
		check_note(r->check, diag, unit,
			   effects_facts(r->check->effects, unit)->events.items[spawn].span,
			   "it runs on the threads of this executor");
	check_note_instantiation(r->check, diag, r->function.unit, r->function.function);
}

static void
judge(const struct remembered *r, const struct memory *memory)
{
	suspension_list list = {0};
	struct diag *diag;

	held_over(r->check->effects, r->function, &memory->held, &list);
	if (list.count) {
		diag = check_report(
			r->check, r->function.unit, r->function.function, memory->taken,
			"'%s' remembers what belongs to this thread, and is used when the "
			"coroutine may be on another one",
			facts_str(r->facts, memory->name));
		note_ways(r, diag, list.items[0].event);
		check_help(r->check, diag,
			   "take it again behind the suspension, or copy the value");
	}
	vec_free(&list);
}

/* ---- loops over what belongs to a thread ---- */

static bool
is_in_loop(const struct facts *facts, uint32_t block, uint32_t loop)
{
	for (uint32_t l = facts->blocks.items[block].loop; l; l = facts->loops.items[l].outer)
		if (l == loop)
			return true;
	return false;
}

static bool
reaches(const struct facts *facts, struct range blocks, bool *seen, uint32_t from, uint32_t to)
{
	struct range edges = facts->blocks.items[from].successors;

	for (uint32_t i = edges.first; i < edges.first + edges.count; i++) {
		uint32_t next = facts->edges.items[i];

		if (next == to)
			return true;
		if (seen[next - blocks.first])
			continue;
		seen[next - blocks.first] = true;
		if (reaches(facts, blocks, seen, next, to))
			return true;
	}
	return false;
}

/* The loop goes on behind the suspension: its iterators are those of the other thread. */
static bool
goes_on(const struct remembered *r, uint32_t block, uint32_t event, uint32_t loop)
{
	struct range blocks = r->facts->functions.items[r->function.function].blocks;
	struct arena arena = {0};
	bool *seen, found;

	if (!is_in_loop(r->facts, block, loop) ||
	    resumption_of(r->check->effects, r->function, event) == RESUMES_HERE ||
	    await_never_suspends(r->check->effects, r->function.unit,
				 &r->facts->events.items[event]))
		return false;
	seen = arena_alloc(&arena, blocks.count * sizeof *seen);
	found = reaches(r->facts, blocks, seen, block, r->facts->loops.items[loop].head);
	arena_release(&arena);
	return found;
}

static void
judge_loop(const struct remembered *r, uint32_t loop, uint32_t block)
{
	struct range events = r->facts->blocks.items[block].events;
	const struct operand *range = &r->facts->operands.items[r->facts->loops.items[loop].range];
	struct diag *diag;

	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		uint32_t kind = r->facts->events.items[e].kind;

		if ((kind != EVENT_AWAIT && kind != EVENT_YIELD) || !goes_on(r, block, e, loop))
			continue;
		diag = check_report(r->check, r->function.unit, r->function.function, range->span,
				    "this loop goes over what belongs to this thread, and goes on "
				    "when the coroutine may be on another one");
		note_ways(r, diag, e);
		check_help(r->check, diag, "go over a copy");
		return;
	}
}

static void
check_loops(const struct remembered *r)
{
	struct range blocks = r->facts->functions.items[r->function.function].blocks;
	uint32_t last = 0;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		uint32_t loop = r->facts->blocks.items[b].loop;
		uint32_t range = r->facts->loops.items[loop].range;

		if (!loop || loop == last || r->facts->loops.items[loop].kind != LOOP_RANGE_FOR ||
		    !is_per_thread(r, &r->facts->operands.items[range], true))
			continue;
		last = loop;
		for (uint32_t inner = b; inner < blocks.first + blocks.count; inner++)
			judge_loop(r, loop, inner);
	}
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct remembered r = {check, effects_facts(check->effects, unit), {unit, function}};
	const struct function *row = &r.facts->functions.items[function];
	struct memory memory;

	if (!(row->flags & FUNCTION_COROUTINE) || row->flags & FUNCTION_PATTERN)
		return;
	for (uint32_t b = row->blocks.first; b < row->blocks.first + row->blocks.count; b++) {
		struct range events = r.facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (remembers(&r, e, &memory))
				judge(&r, &memory);
	}
	for (uint32_t var = 1; var < r.facts->vars.count; var++)
		if (refers(&r, var, &memory))
			judge(&r, &memory);
	check_loops(&r);
}

const struct rule rule_thread_local_across_await = {
	.id = "thread-local-across-await",
	.group = "send",
	.summary =
		"the address of a thread's own variable is used where a coroutine may have changed "
		"threads",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"Each thread has its own copy of a thread_local variable, its own errno, its own "
		"id. A "
		"coroutine that remembers the address of one, is suspended, and goes on on another "
		"thread writes into the first thread's copy, while that thread uses it. Compilers "
		"do "
		"so even unasked, when they keep an address in a register.",
	.bad = "struct Pool { SENDSYNC_MIGRATES demo::task<void> schedule(); };\n"
	       "thread_local int depth;\n"
	       "\n"
	       "demo::task<void> descend(Pool &pool)\n"
	       "{\n"
	       "\tint *mine = &depth;\n"
	       "\tco_await pool.schedule();\n"
	       "\t++*mine;\n"
	       "}\n",
	.good = "struct Pool { SENDSYNC_MIGRATES demo::task<void> schedule(); };\n"
		"thread_local int depth;\n"
		"\n"
		"demo::task<void> descend(Pool &pool)\n"
		"{\n"
		"\tco_await pool.schedule();\n"
		"\tint *mine = &depth;\n"
		"\t++*mine;\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
