/*
 * task-never-awaited: a task is made, and nothing of it ever runs.
 *
 * A lazy coroutine, or a deferred std::async, does nothing before somebody
 * awaits it. One diagnostic a call whose task nobody uses on any way.
 *
 * A call that is a statement of its own, in a coroutine that awaits other things,
 * can be mended: `co_await` before it is what was forgotten.
 *
 * Misses on purpose: a task of which somebody asks anything at all, one that
 * goes into a container, a member or another function.
 */
#include "analysis/fate.h"
#include "analysis/locks.h"
#include "base/text.h"
#include "rules/rule.h"

static const char *
callee_name(const struct facts *facts, const struct event *event)
{
	const char *name = facts_str(facts, facts->functions.items[event->callee].display);

	return *name ? name : "the call";
}

/* ---- the fix: co_await before the call ---- */

static bool
holds_event(const struct block *block, uint32_t row)
{
	return row >= block->events.first && row < block->events.first + block->events.count;
}

/* The task dies right behind the call: nothing stands around it that would care for its type. */
static bool
dies_at_once(const struct facts *facts, const struct block *block, uint32_t row)
{
	const struct event *event = &facts->events.items[row], *next = event + 1;

	return holds_event(block, row + 1) && next->kind == EVENT_DESTROY &&
	       next->flags & EVENT_FINAL_TEMPORARY && next->target == event->target;
}

/* The function awaits somewhere, so its promise lets it; and it has no handler, in which it must
 * not. */
static bool
function_may_await(const struct facts *facts, const struct function *function)
{
	struct range blocks = function->blocks;
	bool awaits = false;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		if (facts->blocks.items[b].flags & BLOCK_HANDLER)
			return false;
		for (uint32_t e = events.first; e < events.first + events.count; e++)
			awaits |= facts->events.items[e].kind == EVENT_AWAIT;
	}
	return awaits;
}

/* Whether `co_await` before the call is what was meant: it compiles, binds to the whole call, holds
 * for each instantiation, and suspends under no lock. */
static bool
may_await(struct check *check, struct func func, const struct block *block, uint32_t row)
{
	const struct facts *facts = effects_facts(check->effects, func.unit);
	const struct function *function = &facts->functions.items[func.function];
	const struct event *event = &facts->events.items[row];

	return function->flags & FUNCTION_COROUTINE &&
	       !(function->flags & FUNCTION_INSTANTIATION) && event->kind == EVENT_CALL &&
	       !(event->flags & EVENT_IN_MACRO) &&
	       !str_starts_with(callee_name(facts, event), "operator") &&
	       facts->types.items[event->type].flags & TYPE_AWAITABLE &&
	       dies_at_once(facts, block, row) && function_may_await(facts, function) &&
	       !locks_held_at(check->effects, func, row);
}

static void
offer_await(struct check *check, struct diag *diag, struct func func, uint32_t row)
{
	const struct facts *facts = effects_facts(check->effects, func.unit);
	struct range blocks = facts->functions.items[func.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		const struct block *block = &facts->blocks.items[b];

		if (holds_event(block, row) && may_await(check, func, block, row))
			check_fix(check, diag, func.unit,
				  span_before(facts->events.items[row].span), "co_await ",
				  "await the task");
	}
}

static void
report(struct check *check, uint32_t unit, uint32_t function, uint32_t row, bool deferred)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct event *event = &facts->events.items[row];
	const char *what = deferred ? "deferred call" : "task";
	uint32_t var = 0, overwriter = 0;
	enum waste waste =
		fate_waste(check->effects, (struct func){unit, function}, row, &var, &overwriter);
	const char *name;
	struct diag *diag;

	if (waste == WASTE_NONE)
		return;
	name = facts_str(facts, facts->vars.items[var].name);
	if (waste == WASTE_DROPPED)
		diag = check_report(check, unit, function, event->span,
				    "the %s that '%s' returns is dropped: nothing of it runs", what,
				    callee_name(facts, event));
	else
		diag = check_report(check, unit, function, event->span,
				    "the %s in '%s' is never awaited: nothing of it runs", what,
				    name);
	if (waste != WASTE_DROPPED)
		check_note(check, diag, unit, facts->vars.items[var].span, "it is stored in '%s'",
			   name);
	if (overwriter)
		check_note(check, diag, unit, facts->events.items[overwriter].span,
			   "here '%s' gets another value", name);
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag, "%s",
		   deferred ? "wait for the future, or call the function"
			    : "co_await it, or hand it to what runs tasks");
	if (waste == WASTE_DROPPED && !deferred)
		offer_await(check, diag, (struct func){unit, function}, row);
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct range blocks = facts->functions.items[function].blocks;

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			struct start start;

			if (start_of_event(check->effects, unit, e, &start) &&
			    start.mode == START_LAZY)
				report(check, unit, function, e, start.deferred);
		}
	}
}

const struct rule rule_task_never_awaited = {
	.id = "task-never-awaited",
	.group = "async",
	.summary = "a task is made, and nothing of it ever runs",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A lazy coroutine starts when it is awaited. Called like a function it only makes "
		"a task, and when that is dropped, nothing has happened: the message is not sent, "
		"the record not written, and no error tells. The same holds for a task that is "
		"stored and forgotten, or replaced by another one before it was awaited, and for "
		"std::async(std::launch::deferred, ...) whose future nobody waits for.",
	.bad = "demo::task<> log_line(std::string line);\n"
	       "demo::task<> log_line(std::string line)\n"
	       "{\n"
	       "\tco_await demo::next_event();\n"
	       "\tstd::puts(line.c_str());\n"
	       "}\n"
	       "demo::task<> serve()\n"
	       "{\n"
	       "\tlog_line(\"started\");\n"
	       "\tco_await demo::next_event();\n"
	       "}\n",
	.good = "demo::task<> log_line(std::string line);\n"
		"demo::task<> log_line(std::string line)\n"
		"{\n"
		"\tco_await demo::next_event();\n"
		"\tstd::puts(line.c_str());\n"
		"}\n"
		"demo::task<> serve()\n"
		"{\n"
		"\tco_await log_line(\"started\");\n"
		"\tco_await demo::next_event();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
