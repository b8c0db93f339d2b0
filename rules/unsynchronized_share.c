/*
 * unsynchronized-share: a task and somebody else use one variable at the same
 * time, and one of them writes.
 *
 * The analysis of shares pairs what a task does to what it was given by
 * reference with what its spawner does before the join, and with what tasks
 * beside it do. One diagnostic a place where a capture is written; the
 * variables of one [&] share it.
 *
 * Misses on purpose: globals, which nobody captures; elements whose index is
 * not a constant; objects that are handed by T & to a function without a
 * visible body; whatever comes behind a wait or a look at an atomic.
 */
#include "analysis/shares.h"
#include "base/text.h"
#include "rules/rule.h"

static bool
same_place(struct span a, struct span b)
{
	return a.file == b.file && a.line == b.line && a.column == b.column;
}

static const char *
verb(const struct access *access)
{
	return access->write ? "writes" : "reads";
}

static void
note_access(struct check *check, struct diag *diag, const struct race *race, const char *name)
{
	check_note(check, diag, race->task.unit, race->task.span, "the task %s '%s' here",
		   verb(&race->task), name);
	if (race->rival == RIVAL_SPAWNER)
		check_note(check, diag, race->other.unit, race->other.span,
			   "the function that started it %s '%s' here, while the task may run",
			   verb(&race->other), name);
	else
		check_note(check, diag, race->other.unit, race->other.span,
			   "a task that runs beside it %s '%s' here", verb(&race->other), name);
}

static void
note_spawns(struct check *check, struct diag *diag, uint32_t unit, const struct race *race)
{
	const struct event *events = effects_facts(check->effects, unit)->events.items;

	check_note(check, diag, unit, events[race->spawn_event].span,
		   race->rival == RIVAL_SAME_TASK
			   ? "the task is started here, and runs several times at once"
			   : "the task is started here");
	if (race->rival == RIVAL_TASK)
		check_note(check, diag, unit, events[race->other_event].span,
			   "the second task is started here, before the first is joined");
}

static const char *
rival_name(enum rival rival)
{
	return rival == RIVAL_SPAWNER ? "the function that starts it"
	       : rival == RIVAL_TASK  ? "another task"
				      : "its siblings";
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const race_list *list, uint32_t first)
{
	const struct race *race = &list->items[first];
	struct text name = {0};
	struct diag *diag;

	path_text(check->effects, race->path, &name);
	diag = check_report(check, unit, function, race->span,
			    "'%s' is used by a task and by %s at once, one of them writes, and no "
			    "lock is held by both",
			    text_str(&name), rival_name(race->rival));
	for (uint32_t i = first; i < list->count; i++) {
		struct text part = {0};

		if (!same_place(list->items[i].span, race->span))
			continue;
		path_text(check->effects, list->items[i].path, &part);
		note_access(check, diag, &list->items[i], text_str(&part));
		text_free(&part);
	}
	note_spawns(check, diag, unit, race);
	check_note_instantiation(check, diag, unit, function);
	check_help(
		check, diag,
		"hold one mutex wherever '%s' is used, make it atomic, or give each task its own "
		"and put them together after the join",
		text_str(&name));
	text_free(&name);
}

static bool
reported_before(const race_list *list, uint32_t row)
{
	for (uint32_t i = 0; i < row; i++)
		if (same_place(list->items[i].span, list->items[row].span))
			return true;
	return false;
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	race_list list = {0};

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	shares_races(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		if (!reported_before(&list, i))
			report(check, unit, function, &list, i);
	vec_free(&list);
}

const struct rule rule_unsynchronized_share = {
	.id = "unsynchronized-share",
	.group = "race",
	.summary = "a variable is written while another thread uses it, without a common lock",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A variable that a thread got by reference is in two hands until the thread is "
		"joined. When one of them writes it while the other one reads or writes it, the "
		"program has a data race: increments get lost, a reader sees half of a value, and "
		"the compiler may assume that none of it ever happens. `volatile` changes nothing "
		"about that.\n\n"
		"Hold the same mutex on both sides, make the variable atomic, or give each task a "
		"variable of its own and put the results together behind the join.",
	.bad = "int count(const std::vector<int> &values)\n"
	       "{\n"
	       "\tint found = 0;\n"
	       "\tstd::jthread other([&] { found += values.front() > 0; });\n"
	       "\tfound += values.back() > 0;\n"
	       "\tother.join();\n"
	       "\treturn found;\n"
	       "}\n",
	.good = "int count(const std::vector<int> &values)\n"
		"{\n"
		"\tint found = 0, theirs = 0;\n"
		"\tstd::jthread other([&] { theirs += values.front() > 0; });\n"
		"\tfound += values.back() > 0;\n"
		"\tother.join();\n"
		"\treturn found + theirs;\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
