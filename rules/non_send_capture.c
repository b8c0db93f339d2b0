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
#include "rules/capture.h"

static void
report(struct check *check, uint32_t function, const struct spawn *spawn,
       const struct crossing *crossing)
{
	const struct facts *facts = effects_facts(check->effects, spawn->unit);
	const char *type = facts_str(facts, facts->types.items[crossing->type].name);
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
	capture_note(check, diag, function, spawn, crossing, crossing->type, TRAIT_SEND);
	if (instead)
		check_help(check, diag, "use %s", instead);
	else
		check_help(
			check, diag,
			"hand over a value that is Send, or mark the type SENDSYNC_SEND if it is "
			"safe to use and destroy on another thread");
}

static void
judge(struct check *check, uint32_t function, const struct spawn *spawn,
      const struct crossing *crossing)
{
	uint32_t unit = spawn->unit, type = crossing->type;

	if (type && !capture_shared_type(check, unit, crossing) &&
	    capture_fails(check, unit, crossing, type, TRAIT_SEND))
		report(check, function, spawn, crossing);
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	capture_walk(check, unit, function, judge);
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
