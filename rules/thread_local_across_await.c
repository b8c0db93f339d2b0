/*
 * thread-local-across-await: what belongs to one thread is remembered over a
 * suspension behind which the coroutine may be on another one.
 *
 * Remembered is the address of a thread_local variable in a pointer, what a
 * function with a visible body returns of one, and what the models call
 * per-thread: a thread's id, the address of errno. A value that was copied out
 * of the variable is no address.
 *
 * Misses on purpose: references, whose uses look like uses of the variable
 * itself; addresses that are stored in objects.
 */
#include "analysis/liveness.h"
#include "base/text.h"
#include "rules/rule.h"

struct remembered {
	struct check *check;
	const struct facts *facts;
	struct func function;
};

static bool
is_thread_local(const struct facts *facts, uint32_t place)
{
	const struct place *root = facts_place_root(facts, place);

	return root->kind == PLACE_VAR && facts->vars.items[root->index].flags & VAR_THREAD_LOCAL;
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
			    (value->kind == OPERAND_ADDRESS || value->kind == OPERAND_PLACE) &&
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

/* The value is bound to the thread that computes it. */
static bool
is_per_thread(const struct remembered *r, const struct operand *value)
{
	const struct place *root;

	if (!value)
		return false;
	if (value->kind == OPERAND_RESULT)
		return gives_per_thread(r, value->a);
	if (value->kind != OPERAND_ADDRESS)
		return false;
	root = facts_place_root(r->facts, value->a);
	return is_thread_local(r->facts, value->a) ||
	       (root->kind == PLACE_RESULT && gives_per_thread(r, root->index));
}

/* The variable that EVENT makes remember, and what; 0: none. */
static uint32_t
remembering_var(const struct remembered *r, uint32_t row, struct span *taken)
{
	const struct event *event = &r->facts->events.items[row];
	const struct place *target = &r->facts->places.items[event->target];
	const struct operand *value = call_operand(r->facts, event, 0);
	const struct model_function *known =
		effects_callee(r->check->effects, r->function.unit, event->callee);

	if (target->kind != PLACE_VAR || !r->facts->vars.items[target->index].name)
		return 0;
	if (event->kind == EVENT_CALL && known->per_thread) { /* a class, built in place */
		*taken = event->span;
		return target->index;
	}
	if ((event->kind != EVENT_CONSTRUCT && event->kind != EVENT_ASSIGN) ||
	    !is_per_thread(r, value))
		return 0;
	*taken = value->span;
	return target->index;
}

static void
report(const struct remembered *r, uint32_t var, struct span taken, uint32_t await)
{
	const char *name = facts_str(r->facts, r->facts->vars.items[var].name);
	struct diag *diag = check_report(
		r->check, r->function.unit, r->function.function, taken,
		"'%s' remembers what belongs to this thread, and is used when the coroutine may be "
		"on another one",
		name);

	check_note(r->check, diag, r->function.unit, r->facts->events.items[await].span,
		   "the coroutine may go on on another thread behind this");
	check_note_instantiation(r->check, diag, r->function.unit, r->function.function);
	check_help(r->check, diag, "take it again behind the suspension, or copy the value");
}

static void
judge(const struct remembered *r, uint32_t row)
{
	struct range blocks = r->facts->functions.items[r->function.function].blocks;
	struct span taken = {0};
	uint32_t var = remembering_var(r, row, &taken);

	for (uint32_t b = blocks.first; var && b < blocks.first + blocks.count; b++) {
		struct range events = r->facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			uint32_t kind = r->facts->events.items[e].kind;

			if (e <= row || (kind != EVENT_AWAIT && kind != EVENT_YIELD) ||
			    resumption_of(r->check->effects, r->function, e) == RESUMES_HERE ||
			    await_never_suspends(r->check->effects, r->function.unit,
						 &r->facts->events.items[e]) ||
			    !live_over(r->check->effects, r->function, var, e))
				continue;
			report(r, var, taken, e);
			return;
		}
	}
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct remembered r = {check, effects_facts(check->effects, unit), {unit, function}};
	const struct function *row = &r.facts->functions.items[function];

	if (!(row->flags & FUNCTION_COROUTINE) || row->flags & FUNCTION_PATTERN)
		return;
	for (uint32_t b = row->blocks.first; b < row->blocks.first + row->blocks.count; b++) {
		struct range events = r.facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			judge(&r, e);
	}
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
