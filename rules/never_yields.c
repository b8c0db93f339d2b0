/*
 * never-yields: an endless loop of a coroutine that may go round for ever
 * without giving its thread to another task.
 *
 * Misses on purpose: loops with a condition, coroutines that await nothing
 * (generators, and tasks that are plain functions in disguise), a call in the
 * loop that blocks instead (blocking-in-async speaks of that).
 */
#include "analysis/loops.h"
#include "base/text.h"
#include "rules/rule.h"

/* The first co_await of the function; 0: none. */
static uint32_t
first_await(const struct facts *facts, const struct function *function)
{
	for (uint32_t b = 0; b < function->blocks.count; b++) {
		struct range events = facts->blocks.items[function->blocks.first + b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (facts->events.items[e].kind == EVENT_AWAIT)
				return e;
	}
	return 0;
}

static bool
is_of_function(const struct facts *facts, const struct function *function, uint32_t loop)
{
	uint32_t head = facts->loops.items[loop].head;

	return head >= function->blocks.first &&
	       head < function->blocks.first + function->blocks.count;
}

static void
report(struct check *check, uint32_t unit, uint32_t function, uint32_t loop, uint32_t await)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct diag *diag = check_report(check, unit, function, facts->loops.items[loop].span,
					 "this endless loop can go round without suspending: no "
					 "other task of its thread runs");

	check_note(check, diag, unit, facts->events.items[await].span,
		   "the coroutine suspends here, but not on every way around the loop");
	check_note_instantiation(check, diag, unit, function);
	check_help(
		check, diag,
		"await something on every way around (a timer, a yield of the runtime), or leave "
		"the loop");
}

static void
check_function(struct check *check, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct function *function = &facts->functions.items[row];
	uint32_t await;

	if (!(function->flags & FUNCTION_COROUTINE) || !(await = first_await(facts, function)))
		return;
	for (uint32_t loop = 1; loop < facts->loops.count; loop++)
		if (facts->loops.items[loop].endless && is_of_function(facts, function, loop) &&
		    loops_may_spin(check->effects, (struct func){unit, row}, loop))
			report(check, unit, row, loop, await);
}

const struct rule rule_never_yields = {
	.id = "never-yields",
	.group = "async",
	.summary = "an endless loop of a coroutine can go round without suspending",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_TARGETED,
	.rationale = "Tasks share their threads by suspending. A loop that polls a flag, or "
		     "retries at once "
		     "when it failed, keeps its thread for itself: every other task of that thread "
		     "stands "
		     "still, the one that would set the flag perhaps among them.\n\n"
		     "Reported is an endless loop with a way around it that neither suspends nor "
		     "tests for "
		     "a way out.",
	.bad = "demo::task<void> poll(std::atomic<bool> &ready)\n"
	       "{\n"
	       "\tfor (;;) {\n"
	       "\t\tif (ready.load())\n"
	       "\t\t\tco_await demo::next_event();\n"
	       "\t}\n"
	       "}\n",
	.good = "demo::task<void> poll(std::atomic<bool> &ready)\n"
		"{\n"
		"\tfor (;;) {\n"
		"\t\tif (ready.load())\n"
		"\t\t\tco_return;\n"
		"\t\tco_await demo::next_event();\n"
		"\t}\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
