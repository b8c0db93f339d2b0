/*
 * lock-leak: a lock taken by hand is still held on one way out.
 *
 * The lock analysis compares the ways out of a function (lock_leaks.c): a lock
 * that it gives back on one, and surely holds on another. A function that
 * never gives the lock back acquires by design; one whose result tells whether
 * it is held acquires on condition, and its callers are judged instead.
 *
 * Misses on purpose: a lock that is only perhaps held, exceptions of callees
 * that leave the function.
 */
#include "analysis/locks.h"
#include "base/text.h"
#include "rules/rule.h"

static void
note_way_out(struct check *check, struct diag *diag, uint32_t unit, const struct lock_leak *leak)
{
	static const char *const texts[] = {
		[LEAK_RETURN] = "this way out leaves it locked",
		[LEAK_THROW] = "this exception leaves it locked",
		[LEAK_MEETING] = "the way on from here leaves it locked",
		[LEAK_HANDLER] = "an exception that is caught here leaves it locked",
		[LEAK_END] = "the end of this function leaves it locked",
	};

	check_note(check, diag, unit, leak->way_out, "%s", texts[leak->how]);
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const struct lock_leak *leak)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct text name = {0};
	struct diag *diag;

	path_text(check->effects, leak->holder, &name);
	diag = check_report(check, unit, function, facts->events.items[leak->origin].span,
			    "'%s' is locked here and not unlocked on every way out",
			    text_str(&name));
	note_way_out(check, diag, unit, leak);
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag,
		   "unlock it on that way too, or let a guard do it: a guard unlocks on every way");
	text_free(&name);
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct function *row = &facts->functions.items[function];
	leak_list list = {0};

	if (row->flags & FUNCTION_PATTERN ||
	    program_annotated(facts, row->annotations, "acquires_lock", NULL) ||
	    program_annotated(facts, row->annotations, "clang::acquire_capability", NULL))
		return;
	locks_leaked(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		report(check, unit, function, &list.items[i]);
	vec_free(&list);
}

const struct rule rule_lock_leak = {
	.id = "lock-leak",
	.group = "lock",
	.summary = "a lock taken by hand is still held on one way out of the function",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A lock that is taken by hand must be given back by hand, on every way out. The "
		"way that "
		"forgets is an early return, added years later, or an exception that a handler "
		"catches; the next thread or task that wants the lock waits for ever. A guard "
		"cannot "
		"forget.",
	.bad = "std::mutex mutex;\n"
	       "std::deque<int> jobs;\n"
	       "\n"
	       "void drop_first()\n"
	       "{\n"
	       "\tmutex.lock();\n"
	       "\tif (jobs.empty())\n"
	       "\t\treturn;\n"
	       "\tjobs.pop_front();\n"
	       "\tmutex.unlock();\n"
	       "}\n",
	.good = "std::mutex mutex;\n"
		"std::deque<int> jobs;\n"
		"\n"
		"void drop_first()\n"
		"{\n"
		"\tstd::lock_guard<std::mutex> hold(mutex);\n"
		"\tif (jobs.empty())\n"
		"\t\treturn;\n"
		"\tjobs.pop_front();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
