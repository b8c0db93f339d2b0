/*
 * discarded-future: the future of std::async is dropped at once.
 *
 * Its destructor waits for the task, so the call is synchronous, only dearer.
 * A function that returns such a future counts like std::async itself. A
 * deferred call is task-never-awaited's business.
 */
#include "analysis/fate.h"
#include "rules/rule.h"

static void
report(struct check *check, uint32_t unit, uint32_t function, uint32_t row)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct event *event = &facts->events.items[row];
	uint32_t var, overwriter;
	struct diag *diag;

	if (fate_waste(check->effects, (struct func){unit, function}, row, &var, &overwriter) !=
	    WASTE_DROPPED)
		return;
	diag = check_report(check, unit, function, event->span,
			    "the future that '%s' returns is dropped at once: its destructor waits "
			    "for the task",
			    facts_str(facts, facts->functions.items[event->callee].name));
	check_note(check, diag, unit, event->span,
		   "the caller goes on when the task is done, as if it had been called directly");
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag,
		   "keep the future for as long as the task may run beside the caller, or call the "
		   "function directly");
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
			    start.mode == START_FUTURE)
				report(check, unit, function, e);
		}
	}
}

const struct rule rule_discarded_future = {
	.id = "discarded-future",
	.group = "async",
	.summary = "the future of std::async is dropped, which makes the call synchronous",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"The destructor of a future that std::async gave waits until the task is done. As "
		"an unnamed temporary it is destroyed at the end of the statement: the task gets "
		"a thread of its own, and the caller waits for it doing nothing. Two such calls "
		"in a row run one after the other.",
	.bad = "void save(std::string name)\n"
	       "{\n"
	       "\tstd::async(std::launch::async, [name] { std::puts(name.c_str()); });\n"
	       "\tstd::puts(\"saving in the background\");\n"
	       "}\n",
	.good = "void save(std::string name)\n"
		"{\n"
		"\tauto saved = std::async(std::launch::async, [name] { std::puts(name.c_str()); "
		"});\n"
		"\tstd::puts(\"saving in the background\");\n"
		"\tsaved.get();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
