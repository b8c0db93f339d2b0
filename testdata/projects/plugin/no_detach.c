/*
 * no-detach: a thread is given up. A house rule, as an example of a plugin.
 *
 * Which calls give a thread up stands in the models and in annotations
 * (DETACHES): the rule asks, and knows no library. A thread that is started
 * detached (a detached attribute, a std::jthread that is leaked) is not seen.
 */
#include "rules/plugin.h"

/* The call EVENT detaches something. */
static void
check_call(struct check *check, uint32_t unit, uint32_t function, const struct event *event)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct model_function *callee = effects_callee(check->effects, unit, event->callee);

	if (callee->detaches == ARG_NONE)
		return;
	struct diag *diag =
		check_report(check, unit, function, event->span, "'%s' gives a thread up",
			     facts_str(facts, facts->functions.items[event->callee].name));
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag, "keep the handle, and join it before the program ends");
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct range blocks = facts->functions.items[function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (facts->events.items[e].kind == EVENT_CALL)
				check_call(check, unit, function, &facts->events.items[e]);
	}
}

static const struct rule no_detach = {
	.id = "no-detach",
	.group = "house",
	.summary = "a thread is detached, so that nobody can wait for its end",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_TARGETED,
	.rationale = "A detached thread runs on while main() returns and global objects are "
		     "destroyed under it. In this house every thread has an owner that joins it.",
	.bad = "void start(void (*work)())\n"
	       "{\n"
	       "\tstd::thread(work).detach();\n"
	       "}\n",
	.good = "std::thread start(void (*work)())\n"
		"{\n"
		"\treturn std::thread(work);\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};

static const struct rule *const house_rules[] = {&no_detach, NULL};

const struct sendsync_plugin sendsync_plugin = {SENDSYNC_PLUGIN, house_rules};
