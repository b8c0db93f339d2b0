/*
 * unjoined-thread: a thread's handle dies while the thread is joinable.
 *
 * std::thread calls std::terminate then; a pthread_t or thrd_t leaves a thread
 * behind that nobody can join any more. The task analysis follows each handle
 * by name; a signal from the thread is no join.
 *
 * Misses on purpose: handles that leave the function (returned, stored in an
 * object, handed to code that nobody can see), exceptions of calls that no
 * handler of this function catches.
 */
#include "analysis/tasks.h"
#include "base/text.h"
#include "rules/rule.h"

/* A name, or what the temporary is. */
static const char *
handle_name(const struct facts *facts, const struct var *var)
{
	return var->name ? facts_str(facts, var->name)
			 : facts_str(facts, facts->types.items[var->type].name);
}

static void
note_end(struct check *check, struct diag *diag, uint32_t unit, const struct unjoined *unjoined)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct event *spawn = &facts->events.items[unjoined->spawn_event];

	check_note(check, diag, unit, spawn->span, "the thread is started here");
	if (unjoined->way_out)
		check_note(check, diag, unit, facts->events.items[unjoined->way_out].span,
			   "this way out neither joins it nor lets it go");
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const struct unjoined *unjoined)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct var *var = &facts->vars.items[unjoined->var];
	const char *name = handle_name(facts, var);
	struct span where =
		unjoined->overwritten ? facts->events.items[unjoined->event].span : var->span;
	struct diag *diag;

	if (unjoined->overwritten)
		diag = check_report(
			check, unit, function, where,
			"'%s' may still be joinable when it is assigned to: the program "
			"is terminated",
			name);
	else if (unjoined->terminates)
		diag = check_report(check, unit, function, where,
				    "'%s' may be destroyed while it is joinable: the program is "
				    "terminated",
				    name);
	else
		diag = check_report(
			check, unit, function, where,
			"the thread of '%s' is neither joined nor detached on every path", name);
	if (!unjoined->terminates)
		diag->severity = SEVERITY_WARNING;
	note_end(check, diag, unit, unjoined);
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag,
		   unjoined->terminates ? "join it on every path; std::jthread joins when it is "
					  "destroyed"
					: "join it on every path, or detach it");
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	unjoined_list list = {0};

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	tasks_unjoined(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		report(check, unit, function, &list.items[i]);
	vec_free(&list);
}

const struct rule rule_unjoined_thread = {
	.id = "unjoined-thread",
	.group = "lifetime",
	.summary = "a thread's handle may be destroyed while the thread is joinable",
	.severity = SEVERITY_ERROR,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"The destructor of a std::thread that is still joinable calls std::terminate: an "
		"early "
		"return, or an exception between the start and the join, ends the whole program. A "
		"pthread_t that is forgotten does not; its thread can never be joined again, and "
		"its "
		"stack is never freed.",
	.bad = "bool prepare();\n"
	       "\n"
	       "bool load()\n"
	       "{\n"
	       "\tstd::thread reader([] { std::puts(\"reading\"); });\n"
	       "\n"
	       "\tif (!prepare())\n"
	       "\t\treturn false;\n"
	       "\treader.join();\n"
	       "\treturn true;\n"
	       "}\n",
	.good = "bool prepare();\n"
		"\n"
		"bool load()\n"
		"{\n"
		"\tstd::jthread reader([] { std::puts(\"reading\"); });\n"
		"\n"
		"\treturn prepare();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
