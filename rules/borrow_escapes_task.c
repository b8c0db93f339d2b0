/*
 * borrow-escapes-task: a task refers to a variable that may die first.
 *
 * The task analysis follows each spawn from its start to its join, its
 * detach or the way out, and says which variables end while the task may
 * still run. One diagnostic a place where a borrow is written; the variables
 * of one [&] share it.
 *
 * Misses on purpose: what a protocol makes safe (the spawner waits for a
 * signal of the task), objects that only came by reference, `this`.
 */
#include "analysis/tasks.h"
#include "base/text.h"
#include "rules/rule.h"

static bool
same_place(struct span a, struct span b)
{
	return a.file == b.file && a.line == b.line && a.column == b.column;
}

static const char *
variable_name(const struct check *check, uint32_t unit, uint32_t var)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	uint32_t name = facts->vars.items[var].name;

	return name ? facts_str(facts, name) : "a temporary";
}

static void
note_how(struct check *check, struct diag *diag, uint32_t unit,
	 const struct escaped_borrow *escaped)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct span spawn = facts->events.items[escaped->spawn_event].span;

	switch (escaped->how) {
	case ESCAPE_DETACHED:
		check_note(check, diag, unit, spawn,
			   "the task is started here and detached: nothing waits for it");
		break;
	case ESCAPE_LEAVES:
		check_note(check, diag, unit, spawn,
			   "the task is started here, and its handle leaves this function");
		break;
	case ESCAPE_UNJOINED:
		check_note(check, diag, unit, spawn,
			   "the task is started here and not joined on every path");
		break;
	}
	if (escaped->detach)
		check_note(check, diag, unit, facts->events.items[escaped->detach].span,
			   "it is detached here");
	if (escaped->way_out && escaped->how == ESCAPE_UNJOINED)
		check_note(check, diag, unit, facts->events.items[escaped->way_out].span,
			   "this way out does not join it");
	if (escaped->through_callee)
		check_note(check, diag, escaped->there_unit, escaped->there,
			   "by this call in the function that is called");
}

/* The variable's end is at the end of its scope: the note points to the declaration. */
static void
note_variable(struct check *check, struct diag *diag, uint32_t unit,
	      const struct escaped_borrow *escaped)
{
	const struct facts *facts = effects_facts(check->effects, unit);

	check_note(check, diag, unit, facts->vars.items[escaped->borrow.var].span,
		   "'%s' lives here, and ends with its scope",
		   variable_name(check, unit, escaped->borrow.var));
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const escaped_list *list,
       uint32_t first)
{
	const struct escaped_borrow *escaped = &list->items[first];
	struct diag *diag =
		check_report(check, unit, function, escaped->borrow.span,
			     "'%s' may be destroyed while the task that refers to it still runs",
			     variable_name(check, unit, escaped->borrow.var));

	for (uint32_t i = first; i < list->count; i++)
		if (same_place(list->items[i].borrow.span, escaped->borrow.span))
			note_variable(check, diag, unit, &list->items[i]);
	note_how(check, diag, unit, escaped);
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag,
		   "give the task its own copy, or move the value into it; or join the task before "
		   "'%s' goes out of scope",
		   variable_name(check, unit, escaped->borrow.var));
}

static bool
reported_before(const escaped_list *list, uint32_t row)
{
	for (uint32_t i = 0; i < row; i++)
		if (same_place(list->items[i].borrow.span, list->items[row].borrow.span))
			return true;
	return false;
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	escaped_list list = {0};

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	tasks_escaped_borrows(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		if (!reported_before(&list, i))
			report(check, unit, function, &list, i);
	vec_free(&list);
}

const struct rule rule_borrow_escapes_task = {
	.id = "borrow-escapes-task",
	.group = "lifetime",
	.summary = "a task refers to a local variable that it may outlive",
	.severity = SEVERITY_ERROR,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A local variable ends with its scope. A thread that captured it by reference, or "
		"got its address, a view or an iterator of it, goes on using the memory if it is "
		"not joined before: the stack is somebody else's by then. A detached thread is "
		"joined by nobody; a thread that is joined on one path is not joined on the "
		"others, of which an early return is the usual one.",
	.bad = "void start(const std::string &name)\n"
	       "{\n"
	       "\tstd::string greeting = \"hello, \" + name;\n"
	       "\tstd::thread worker([&greeting] { std::puts(greeting.c_str()); });\n"
	       "\tworker.detach();\n"
	       "}\n",
	.good = "void start(const std::string &name)\n"
		"{\n"
		"\tstd::string greeting = \"hello, \" + name;\n"
		"\tstd::thread worker([greeting] { std::puts(greeting.c_str()); });\n"
		"\tworker.detach();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
