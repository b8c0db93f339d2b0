/*
 * lock-across-await: a thread's lock is held where a task suspends.
 *
 * The lock analysis has worked out which holders are held at which
 * suspension points; what is left is to say so, once a holder. The mutex
 * decides, not the class of the guard: a task's mutex may be held over an
 * await, which is what it is for.
 *
 * Misses on purpose: a guard that came by reference (the caller holds it), a
 * mutex behind a template parameter that the guard only adopted.
 */
#include "analysis/locks.h"
#include "base/text.h"
#include "rules/rule.h"

/* The declaration of the object that holds the lock, or the call that locked. */
static struct span
holder_span(const struct check *check, uint32_t unit, const struct held *held)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct path *root =
		path_at(check->effects, path_at(check->effects, held->holder)->root);

	if (!held->manual && root->kind == PATH_VAR && root->unit == unit)
		return facts->vars.items[root->row].span;
	return facts->events.items[held->origin].span;
}

/* "'guard'", "this lock guard" for a temporary, "'mutex_'" for one locked by hand. */
static const char *
holder_name(const struct check *check, const struct held *held, struct text *text)
{
	const struct path *root =
		path_at(check->effects, path_at(check->effects, held->holder)->root);
	const struct facts *facts = effects_facts(check->effects, root->unit);
	bool temporary = root->kind == PATH_VAR && !facts->vars.items[root->row].name;

	if (temporary)
		return "this lock guard";
	text_putc(text, '\'');
	if (!held->manual && root->kind == PATH_VAR)
		text_puts(text, facts_str(facts, facts->vars.items[root->row].name));
	else
		path_text(check->effects, held->holder, text);
	text_putc(text, '\'');
	return text_str(text);
}

/* "std::lock_guard<std::mutex>": the type that is to blame, for the first note. */
static const char *
holder_type(const struct check *check, const struct held *held)
{
	const struct path *path = path_at(check->effects, held->holder);
	const struct facts *facts = effects_facts(check->effects, path->unit);
	const struct type *type = &facts->types.items[path->type];

	if (type->kind == TYPE_LVALUE_REFERENCE || type->kind == TYPE_RVALUE_REFERENCE)
		type = &facts->types.items[type->inner];
	return facts_str(facts, type->name);
}

/* Down to the call that really suspends, if it is another one than the call names. */
static void
explain_suspension(struct check *check, struct diag *diag, uint32_t unit, const struct event *event)
{
	enum { MAX_NOTES = 4 };

	for (int depth = 0; depth < MAX_NOTES; depth++) {
		struct func callee = call_definition(check->effects, unit, event);
		uint32_t through = callee.function ? suspends_through(check->effects, callee) : 0;

		if (!through)
			return;
		unit = callee.unit;
		event = &effects_facts(check->effects, unit)->events.items[through];
		check_note(check, diag, unit, event->span, "which suspends in this call");
	}
}

static void
note_suspension(struct check *check, struct diag *diag, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct event *event = &facts->events.items[row];

	switch (event->kind) {
	case EVENT_AWAIT:
		check_note(check, diag, unit, event->span,
			   "the coroutine suspends here and may resume on another thread");
		return;
	case EVENT_YIELD:
		check_note(
			check, diag, unit, event->span,
			"the coroutine suspends at this co_yield, for as long as its caller likes");
		return;
	default:
		check_note(check, diag, unit, event->span, "'%s' suspends the task that calls it",
			   facts_str(facts, facts->functions.items[event->callee].display));
		explain_suspension(check, diag, unit, event);
	}
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const struct held *held)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct event *origin = &facts->events.items[held->origin];
	struct span span = holder_span(check, unit, held);
	struct text text = {0};
	const char *name = holder_name(check, held, &text);
	struct diag *diag = check_report(check, unit, function, span,
					 "%s is held across a suspension point", name);

	if (held->origin && (origin->span.line != span.line || held->manual))
		check_note(check, diag, unit, origin->span,
			   held->manual ? "the lock is taken here"
					: "the lock is taken here, by '%s'",
			   holder_type(check, held));
	for (uint32_t i = 0; i < held->suspensions.count; i++)
		note_suspension(check, diag, unit, held->suspensions.items[i]);
	check_note(check, diag, unit, span,
		   "a mutex must be unlocked by the thread that locked it, and every other task "
		   "that wants it blocks its thread meanwhile ('%s')",
		   holder_type(check, held));
	if (held->manual)
		check_help(check, diag,
			   "unlock before suspending, or use a mutex that a task owns and awaits");
	else
		check_help(check, diag,
			   "end the scope of %s before suspending, or use a mutex that a task owns "
			   "and awaits",
			   name);
	text_free(&text);
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	held_list list = {0};

	locks_at_suspensions(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		report(check, unit, function, &list.items[i]);
	held_list_free(&list);
}

const struct rule rule_lock_across_await = {
	.id = "lock-across-await",
	.group = "lock",
	.summary = "a thread's mutex is held while the task that locked it is suspended",
	.severity = SEVERITY_ERROR,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A coroutine that suspends gives its thread back. It may go on on another thread, "
		"and a mutex must be unlocked by the thread that locked it: anything else is "
		"undefined behaviour. Even on one thread the lock stays taken for as long as the "
		"awaited thing takes, and the next task on that thread that wants it blocks the "
		"thread that would have to let it go: a deadlock.\n\n"
		"Held means held on some path: a guard that was unlocked, moved away or destroyed "
		"before the suspension is fine, and so is a mutex that belongs to tasks.",
	.bad = "demo::task<int> read_counter(std::mutex &mutex, int &counter)\n"
	       "{\n"
	       "\tstd::lock_guard guard(mutex);\n"
	       "\tint wanted = co_await demo::next_event();\n"
	       "\tco_return counter + wanted;\n"
	       "}\n",
	.good = "demo::task<int> read_counter(std::mutex &mutex, int &counter)\n"
		"{\n"
		"\tint wanted = co_await demo::next_event();\n"
		"\tstd::lock_guard guard(mutex);\n"
		"\tco_return counter + wanted;\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
