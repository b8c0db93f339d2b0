/*
 * blocking-in-async: a call that stops its thread, where the thread belongs to
 * a runtime: in a coroutine that awaits, or in a callback of an event loop.
 *
 * Which functions may block, and through which calls, analysis/blocks.c has
 * worked out over all units. One diagnostic a call, but what is done with one
 * file or descriptor is one cause, and so is what one callee does.
 *
 * Misses on purpose: descriptors that may be O_NONBLOCK, locks (below
 * `complete`), virtual calls, destructors (jthread's too) and awaiters.
 */
#include "analysis/blocks.h"
#include "base/text.h"
#include "rules/rule.h"

struct judged {
	struct check *check;
	const struct facts *facts;
	struct func function;
	struct async_context context;
	blocking_list calls;
};

/* Of a constructor the class; a lambda has no name. */
static void
put_callee(const struct facts *facts, const struct event *event, struct text *text)
{
	const struct function *callee = &facts->functions.items[event->callee];

	if (!event->callee || callee->flags & (FUNCTION_LAMBDA | FUNCTION_BLOCK))
		text_puts(text, "this lambda");
	else if (callee->flags & FUNCTION_CONSTRUCTOR)
		text_printf(text, "'%s'", facts_str(facts, facts->types.items[callee->type].name));
	else
		text_printf(text, "'%s'", facts_str(facts, callee->name));
}

/* ---- one cause ---- */

static uint32_t
callee_of(const struct judged *j, const struct blocking_call *call)
{
	return j->facts->events.items[call->event].callee;
}

/* Both calls wait for the same file, or for what the same callee does. */
static bool
same_cause(const struct judged *j, const struct blocking_call *a, const struct blocking_call *b)
{
	if (a->channel && a->channel == b->channel)
		return true;
	return a->cause && a->cause == b->cause && callee_of(j, a) == callee_of(j, b);
}

static bool
is_repeated(const struct judged *j, uint32_t i)
{
	for (uint32_t k = 0; k < i; k++)
		if (same_cause(j, &j->calls.items[k], &j->calls.items[i]))
			return true;
	return false;
}

static void
note_repetitions(const struct judged *j, struct diag *diag, uint32_t first)
{
	for (uint32_t i = first + 1; i < j->calls.count; i++) {
		const struct event *event = &j->facts->events.items[j->calls.items[i].event];

		if (same_cause(j, &j->calls.items[first], &j->calls.items[i]))
			check_note(j->check, diag, j->function.unit, event->span,
				   "and blocks here too");
	}
}

/* ---- the chain ---- */

/* The blocking call itself, to which the notes lead. */
struct bottom {
	uint32_t unit, event;
};

static struct bottom
note_step(const struct judged *j, struct diag *diag, struct blocking_step step)
{
	uint32_t unit = step.function.unit;
	const struct facts *facts = effects_facts(j->check->effects, unit);
	const struct event *event = &facts->events.items[step.event];
	const char *because = effects_callee(j->check->effects, unit, event->callee)->because;
	struct text name = {0};

	put_callee(facts, event, &name);
	if (step.next)
		check_note(j->check, diag, unit, event->span, "which calls %s here",
			   text_str(&name));
	else
		check_note(j->check, diag, unit, event->span,
			   "which calls %s here, and that blocks the thread%s%s", text_str(&name),
			   because ? ": " : "", because ? because : "");
	text_free(&name);
	return (struct bottom){unit, step.event};
}

static struct bottom
note_chain(const struct judged *j, struct diag *diag, const struct blocking_call *call)
{
	struct bottom bottom = {j->function.unit, call->event};

	for (uint32_t cause = call->cause; cause;) {
		struct blocking_step step = blocks_step(j->check->effects, cause);

		bottom = note_step(j, diag, step);
		cause = step.next;
	}
	return bottom;
}

/* Why the place must not block. */
static void
note_context(const struct judged *j, struct diag *diag)
{
	uint32_t unit = j->context.unit;
	const struct facts *facts = effects_facts(j->check->effects, unit);
	const struct event *event = &facts->events.items[j->context.event];

	if (j->context.kind == ASYNC_COROUTINE)
		check_note(j->check, diag, unit, event->span,
			   "the coroutine awaits here: other tasks wait for its thread");
	else
		check_note(j->check, diag, unit, event->span,
			   "'%s' has the event loop call it: everything else on the loop waits",
			   facts_str(facts, facts->functions.items[event->callee].name));
}

/* ---- help ---- */

/* The library that runs the coroutine or the callback; NULL: not known. */
static const char *
runtime_of(const struct judged *j)
{
	const struct function *row = &j->facts->functions.items[j->function.function];
	const struct facts *facts = effects_facts(j->check->effects, j->context.unit);
	const struct model_type *task;

	if (j->context.kind == ASYNC_CALLBACK)
		return effects_callee(j->check->effects, j->context.unit,
				      facts->events.items[j->context.event].callee)
			->library;
	task = program_type_model(j->check->program, j->function.unit, row->result);
	return task ? task->library : NULL;
}

/* The function of that library to which one hands what blocks. */
static const char *
offload_of(const struct judged *j)
{
	const char *library = runtime_of(j);
	const struct model_function *function;

	for (size_t i = 0; library && (function = models_function_at(j->check->program->models, i));
	     i++)
		if (function->offloads && str_equal(function->library, library))
			return function->name;
	return NULL;
}

static void
help(const struct judged *j, struct diag *diag, struct bottom bottom)
{
	const struct facts *facts = effects_facts(j->check->effects, bottom.unit);
	const char *instead = effects_callee(j->check->effects, bottom.unit,
					     facts->events.items[bottom.event].callee)
				      ->instead;
	const char *offload = offload_of(j);

	if (instead && offload)
		check_help(j->check, diag, "use %s, or move it off the loop with '%s'", instead,
			   offload);
	else if (instead)
		check_help(j->check, diag, "use %s", instead);
	else if (offload)
		check_help(j->check, diag, "move it to a thread where blocking is fine with '%s'",
			   offload);
	else
		check_help(j->check, diag,
			   "use its asynchronous twin, or move it to a thread where blocking is "
			   "fine and await that");
}

/* ---- the report ---- */

static void
report(const struct judged *j, uint32_t i)
{
	const struct blocking_call *call = &j->calls.items[i];
	const struct event *event = &j->facts->events.items[call->event];
	struct text name = {0};
	struct diag *diag;
	struct bottom bottom;
	const char *because =
		call->cause ? NULL
			    : effects_callee(j->check->effects, j->function.unit, event->callee)
				      ->because;

	put_callee(j->facts, event, &name);
	diag = check_report(j->check, j->function.unit, j->function.function, event->span,
			    "%s %s %s%s%s", text_str(&name), call->cause ? "may block" : "blocks",
			    j->context.kind == ASYNC_COROUTINE ? "the thread of this coroutine"
							       : "the event loop",
			    because ? ": " : "", because ? because : "");
	text_free(&name);
	bottom = note_chain(j, diag, call);
	note_repetitions(j, diag, i);
	note_context(j, diag);
	check_note_instantiation(j->check, diag, j->function.unit, j->function.function);
	help(j, diag, bottom);
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	struct judged j = {
		.check = check,
		.facts = effects_facts(check->effects, unit),
		.function = {unit, function},
	};

	if (j.facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	j.context = async_context_of(check->effects, j.function);
	if (j.context.kind == ASYNC_NONE)
		return;
	blocks_in(check->effects, j.function, &j.calls);
	for (uint32_t i = 0; i < j.calls.count; i++)
		if (!is_repeated(&j, i))
			report(&j, i);
	vec_free(&j.calls);
}

const struct rule rule_blocking_in_async = {
	.id = "blocking-in-async",
	.group = "async",
	.summary = "a call blocks the thread of a coroutine or of an event loop",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_TARGETED,
	.rationale =
		"Many tasks share one thread by giving it back while they wait. A call that waits "
		"by itself (a sleep, a join, a query to a database, a read of a file) keeps the "
		"thread, and every other task of that thread stands still until it returns.\n\n"
		"Reported is such a call in a coroutine that awaits, or in a callback of an event "
		"loop, direct or through functions of the project, wherever they are defined. A "
		"read or write counts when its descriptor is known to block. A lock counts at "
		"`complete` only: critical sections are short.",
	.bad = "demo::task<int> poll_twice()\n"
	       "{\n"
	       "\tint first = co_await demo::next_event();\n"
	       "\tstd::this_thread::sleep_for(std::chrono::milliseconds(100));\n"
	       "\tco_return first + co_await demo::next_event();\n"
	       "}\n",
	.good = "demo::task<int> poll_twice()\n"
		"{\n"
		"\tint first = co_await demo::next_event();\n"
		"\tco_await demo::sleep_for_ms(100);\n"
		"\tco_return first + co_await demo::next_event();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
