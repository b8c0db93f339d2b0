/*
 * thread-per-item: a thread of the operating system for each item of a loop
 * over data, the scaling wall.
 *
 * Which loops go over data, and which starts bound themselves, is told by
 * analysis/items.h. A future of std::async that is dropped makes the loop
 * sequential: discarded-future speaks of that.
 *
 * Misses on purpose: counted loops, also those over the positions of a container.
 */
#include "analysis/items.h"

#include "rules/rule.h"

static void
report(struct check *check, uint32_t unit, uint32_t function, const struct item_thread *item)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct diag *diag =
		check_report(check, unit, function, facts->events.items[item->event].span,
			     "a thread is started for each item: their number is the data's");

	if (item->through_callee)
		check_note(check, diag, item->there_unit, item->there,
			   "the thread is started here");
	if (item->loop)
		check_note(check, diag, unit, facts->loops.items[item->loop].span,
			   "this loop goes around once for each item");
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag,
		   "hand the items to a pool of a fixed number of threads, or make them tasks of a "
		   "runtime");
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	item_thread_list list = {0};

	items_with_threads(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		report(check, unit, function, &list.items[i]);
	vec_free(&list);
}

const struct rule rule_thread_per_item = {
	.id = "thread-per-item",
	.group = "scaling",
	.summary = "a thread is started for each item of a loop over data",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_TARGETED,
	.rationale =
		"A thread costs a stack, a kernel object and a place in the scheduler. Ten of them "
		"are "
		"nothing; one for each connection, line or element is as many as the data says, "
		"and "
		"some day that is ten thousand: memory runs out, the scheduler thrashes, or the "
		"system refuses to make another one, which std::thread reports by an exception.\n\n"
		"A pool has a number of threads that the machine can run, whatever waits in its "
		"queue; "
		"a runtime makes tasks that cost a few hundred bytes each.",
	.bad = "void serve(int connection);\n"
	       "\n"
	       "void serve_all(const std::vector<int> &connections)\n"
	       "{\n"
	       "\tfor (int connection : connections)\n"
	       "\t\tstd::thread(serve, connection).detach();\n"
	       "}\n",
	.good = "void serve_next();\n"
		"\n"
		"void serve_all(unsigned workers)\n"
		"{\n"
		"\tstd::vector<std::jthread> pool;\n"
		"\tfor (unsigned i = 0; i < workers; i++)\n"
		"\t\tpool.emplace_back(serve_next);\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
