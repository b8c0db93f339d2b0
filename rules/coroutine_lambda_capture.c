/*
 * coroutine-lambda-capture: a lambda coroutine outlives its closure.
 *
 * The captures of a lambda live in the closure object, not in the coroutine's
 * frame. What becomes of the task says whether the closure is still there: one
 * diagnostic a lambda whose closure ends first, although the body uses a
 * capture behind a suspension.
 *
 * Misses on purpose: a closure that is kept by code that nobody can see, a
 * task that goes there, what a protocol makes safe.
 */
#include "analysis/fate.h"
#include "rules/rule.h"

static void
note_how(struct check *check, struct diag *diag, uint32_t unit, const struct loss *loss)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct span start = facts->events.items[loss->start].span;
	struct span cause = facts->events.items[loss->cause].span;

	switch (loss->how) {
	case LOSS_DETACHED:
		check_note(check, diag, unit, start,
			   "the task starts here and runs on by itself when the closure is gone");
		return;
	case LOSS_RETURNED:
		check_note(check, diag, unit, cause,
			   "the task is returned here, the closure stays behind");
		return;
	case LOSS_STORED:
		check_note(check, diag, unit, cause,
			   "the task is kept here, longer than the closure");
		return;
	case LOSS_RUNNING:
		check_note(check, diag, unit, start,
			   "the task starts here, and its handle outlives the closure");
		return;
	case LOSS_LATE:
		check_note(check, diag, unit, start, "the task is made here, and lies still");
		check_note(check, diag, unit, cause,
			   "here it may start, when the closure is gone already");
		return;
	}
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const struct loss *loss)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct closure *closure = &facts->closures.items[loss->closure];
	const char *name = loss->used ? facts_str(facts, loss->used) : "this";
	struct diag *diag = check_report(
		check, unit, function, closure->introducer,
		"this lambda coroutine may use its capture '%s' when its closure is gone", name);

	note_how(check, diag, unit, loss);
	check_note(check, diag, loss->body.unit, loss->use, "'%s' is used here", name);
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag,
		   "give the lambda parameters instead of captures: those are copied into the "
		   "coroutine; or await the task in the same expression");
}

static bool
reported_before(const loss_list *list, uint32_t row)
{
	for (uint32_t i = 0; i < row; i++)
		if (list->items[i].closure == list->items[row].closure)
			return true;
	return false;
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	loss_list list = {0};

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	fate_losses(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		if (list.items[i].closure && !reported_before(&list, i))
			report(check, unit, function, &list.items[i]);
	vec_free(&list);
}

const struct rule rule_coroutine_lambda_capture = {
	.id = "coroutine-lambda-capture",
	.group = "lifetime",
	.summary = "a lambda coroutine may use its captures when its closure is gone",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"What a lambda captures, by value too, lives in the closure object. A coroutine "
		"copies its parameters into its frame, but of the closure it keeps only the "
		"address. When the closure is a temporary, it ends with the full expression, "
		"and the coroutine that runs on, or starts later, reads freed memory "
		"(CppCoreGuidelines CP.51).\n\n"
		"Fine is a closure that outlives the task: the task is awaited in the same "
		"expression, or the lambda lies in a variable while it is awaited, or somebody "
		"keeps the closure (co_invoke, co_spawn with the function object), or the "
		"lambda takes itself by value (this auto).",
	.bad = "void poll(int socket)\n"
	       "{\n"
	       "\t[socket]() -> demo::fire_and_forget {\n"
	       "\t\tco_await demo::next_event();\n"
	       "\t\tstd::printf(\"%d is ready\\n\", socket);\n"
	       "\t}();\n"
	       "}\n",
	.good = "void poll(int socket)\n"
		"{\n"
		"\t[](int socket) -> demo::fire_and_forget {\n"
		"\t\tco_await demo::next_event();\n"
		"\t\tstd::printf(\"%d is ready\\n\", socket);\n"
		"\t}(socket);\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
