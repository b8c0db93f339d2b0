/*
 * non-send-capture: a value that must stay on its thread goes into a task.
 *
 * What crosses is what the closure captured by value, what is bound to the
 * call, and the payload of a C interface. The outermost edge decides whose
 * business it is: a reference, or a shared_ptr to something that is only not
 * Sync, is non-sync-share's.
 *
 * Misses on purpose: what a type-erased holder took in elsewhere; a value
 * behind a void pointer that nobody converted in sight.
 */
#include "analysis/spawn.h"
#include "base/text.h"
#include "rules/rule.h"

static const struct type *
type_row(const struct check *check, uint32_t unit, uint32_t type)
{
	return &effects_facts(check->effects, unit)->types.items[type];
}

static uint32_t
first_argument(const struct facts *facts, const struct type *type)
{
	return type->arguments.count ? facts->type_lists.items[type->arguments.first] : 0;
}

/* shared_ptr<T> asks Send and Sync of T: when only Sync is missing, the other rule speaks. */
static bool
is_only_shared(struct check *check, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct model_type *model = program_type_model(check->program, unit, type);
	uint32_t element = first_argument(facts, type_row(check, unit, type));
	bool asks_sync = false;

	if (!model || !element || model->send.kind != CONDITION_TERMS)
		return false;
	for (uint32_t i = 0; i < model->send.term_count; i++)
		asks_sync |= model->send.terms[i].trait == TRAIT_SYNC;
	return asks_sync && !traits_fails(check->traits, unit, element, TRAIT_SEND);
}

static bool
may_cross(struct check *check, uint32_t unit, const struct crossing *crossing)
{
	enum verdict verdict;

	if (crossing->reference || !crossing->type)
		return true;
	if (type_row(check, unit, crossing->type)->kind == TYPE_LVALUE_REFERENCE)
		return true;
	if (is_only_shared(check, unit, crossing->type))
		return true;
	if (!crossing->annotations.count)
		return !traits_fails(check->traits, unit, crossing->type, TRAIT_SEND);
	verdict = traits_annotated_verdict(check->traits, unit, crossing->annotations,
					   crossing->type, TRAIT_SEND);
	return verdict == VERDICT_YES ||
	       (verdict == VERDICT_UNKNOWN && check->program->strictness != STRICTNESS_COMPLETE);
}

static void
note_spawn(struct check *check, struct diag *diag, const struct spawn *spawn)
{
	const struct facts *facts = effects_facts(check->effects, spawn->unit);
	const struct event *event = &facts->events.items[spawn->event];

	check_note(check, diag, spawn->unit, event->span, "the task is started here, by '%s'",
		   facts_str(facts, facts->functions.items[event->callee].name));
	if (spawn->through_callee)
		check_note(check, diag, spawn->there_unit, spawn->there,
			   "which starts the task here");
}

static void
report(struct check *check, uint32_t function, const struct spawn *spawn,
       const struct crossing *crossing)
{
	const struct facts *facts = effects_facts(check->effects, spawn->unit);
	const char *type = facts_str(facts, type_row(check, spawn->unit, crossing->type)->name);
	const char *instead =
		traits_instead(check->traits, spawn->unit, crossing->type, TRAIT_SEND);
	struct diag *diag;

	if (crossing->name)
		diag = check_report(check, spawn->unit, function, crossing->span,
				    "'%s' is sent to another thread, but its type '%s' is not Send",
				    facts_str(facts, crossing->name), type);
	else
		diag = check_report(check, spawn->unit, function, crossing->span,
				    "a value of type '%s' is sent to another thread, but it is not "
				    "Send",
				    type);
	check_annotated_explain(check, diag, spawn->unit, crossing->annotations, crossing->type,
				TRAIT_SEND);
	note_spawn(check, diag, spawn);
	check_note_instantiation(check, diag, spawn->unit, function);
	if (instead)
		check_help(check, diag, "use %s", instead);
	else
		check_help(
			check, diag,
			"hand over a value that is Send, or mark the type SENDSYNC_SEND if it is "
			"safe to use and destroy on another thread");
}

static void
check_spawn(struct check *check, uint32_t function, const struct spawn *spawn)
{
	crossing_list list = {0};

	for (uint32_t i = 0; i < spawn->values.count; i++)
		spawn_crossings(check->effects, spawn, &spawn->values.items[i], &list);
	for (uint32_t i = 0; i < list.count; i++)
		if (!may_cross(check, spawn->unit, &list.items[i]))
			report(check, function, spawn, &list.items[i]);
	vec_free(&list);
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
			struct spawn spawn;

			if (!spawn_of_event(check->effects, unit, e, &spawn))
				continue;
			/* What a callee spawns is judged there, unless it cannot see the type. */
			if (!spawn.same_thread && (!spawn.through_callee || spawn.erased))
				check_spawn(check, function, &spawn);
			spawn_release(&spawn);
		}
	}
}

const struct rule rule_non_send_capture = {
	.id = "non-send-capture",
	.group = "send",
	.summary = "a value that is not Send is captured by a task or passed to it",
	.severity = SEVERITY_ERROR,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"Some values must stay on the thread that made them: a lock guard, because a mutex "
		"is unlocked by the thread that locked it; a pointer whose reference count is a "
		"plain integer, because two threads will count wrongly; whatever the author of a "
		"type marked NOT_SEND. Copied or moved into a thread they work in every test, and "
		"fail in production.\n\n"
		"Send is derived from the structure of a type: a record is Send when all of its "
		"bases and fields are. The notes walk from the value to the part that is not.",
	.bad = "struct SENDSYNC_NOT_SEND Canvas { int handle; };\n"
	       "struct Window { Canvas *canvas; };\n"
	       "\n"
	       "void redraw(Window window)\n"
	       "{\n"
	       "\tstd::thread painter([window] { std::printf(\"%d\", window.canvas->handle); });\n"
	       "\tpainter.join();\n"
	       "}\n",
	.good = "struct SENDSYNC_NOT_SEND Canvas { int handle; };\n"
		"struct Window { Canvas *canvas; };\n"
		"\n"
		"void redraw(Window window)\n"
		"{\n"
		"\tint handle = window.canvas->handle;\n"
		"\tstd::thread painter([handle] { std::printf(\"%d\", handle); });\n"
		"\tpainter.join();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
