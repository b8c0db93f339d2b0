/*
 * non-send-across-await: what must stay on its thread is alive while the
 * coroutine is suspended, and the coroutine may go on on another one.
 *
 * Where it goes on is known by the task's type, by an annotation, by a hop that
 * is awaited, or because the configuration says that the executor has several
 * threads. Nothing known: silent.
 *
 * Misses on purpose: lock guards, which are lock-across-await's business; what
 * is awaited itself; a coroutine that migrates only because of its spawn.
 */
#include "analysis/liveness.h"
#include "base/text.h"
#include "rules/rule.h"

struct judged {
	struct check *check;
	const struct facts *facts;
	struct func function;
	uint32_t var;
	struct diag *diag; /* once the first suspension is found */
};

static bool
may_not_travel(const struct judged *j)
{
	const struct var *var = &j->facts->vars.items[j->var];
	uint32_t unit = j->function.unit;
	enum verdict verdict;

	if (j->facts->types.items[var->type].flags & TYPE_AWAITABLE ||
	    guard_of_type(j->check->effects, unit, var->type).kind != GUARD_NONE)
		return false;
	verdict = traits_annotated_verdict(j->check->traits, unit, var->annotations, var->type,
					   TRAIT_SEND);
	return verdict == VERDICT_NO ||
	       (verdict == VERDICT_UNKNOWN && j->check->program->strictness == STRICTNESS_COMPLETE);
}

static void
begin_report(struct judged *j)
{
	const struct var *var = &j->facts->vars.items[j->var];
	const char *type = facts_str(j->facts, j->facts->types.items[var->type].name);
	const char *name = facts_str(j->facts, var->name);
	uint32_t unit = j->function.unit;

	if (*name)
		j->diag = check_report(j->check, unit, j->function.function, var->span,
				       "'%s' is alive where the coroutine may change threads, but "
				       "its type '%s' is not Send",
				       name, type);
	else
		j->diag = check_report(j->check, unit, j->function.function, var->span,
				       "this '%s' is alive where the coroutine may change threads, "
				       "but it is not Send",
				       type);
	check_annotated_explain(j->check, j->diag, unit, var->annotations, var->type, TRAIT_SEND);
}

static void
judge_await(struct judged *j, uint32_t event)
{
	enum resumption where = resumption_of(j->check->effects, j->function, event);

	if (where == RESUMES_HERE ||
	    await_never_suspends(j->check->effects, j->function.unit,
				 &j->facts->events.items[event]) ||
	    !live_over(j->check->effects, j->function, j->var, event))
		return;
	if (!j->diag)
		begin_report(j);
	check_note(j->check, j->diag, j->function.unit, j->facts->events.items[event].span,
		   where == RESUMES_HOPPED
			   ? "the coroutine goes on on another thread behind this"
			   : "the coroutine suspends here and may resume on another thread");
}

static void
judge_var(struct judged *j)
{
	struct range blocks = j->facts->functions.items[j->function.function].blocks;
	const char *instead;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = j->facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (j->facts->events.items[e].kind == EVENT_AWAIT ||
			    j->facts->events.items[e].kind == EVENT_YIELD)
				judge_await(j, e);
	}
	if (!j->diag)
		return;
	check_note_instantiation(j->check, j->diag, j->function.unit, j->function.function);
	instead = traits_instead(j->check->traits, j->function.unit,
				 j->facts->vars.items[j->var].type, TRAIT_SEND);
	check_help(j->check, j->diag,
		   "end its life before that: close its scope, move it away or "
		   "reset it%s%s",
		   instead ? "; or use " : "", instead ? instead : "");
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	uint32_t flags = facts->functions.items[function].flags;

	if (!(flags & FUNCTION_COROUTINE) || flags & FUNCTION_PATTERN)
		return;
	for (uint32_t var = 1; var < facts->vars.count; var++) {
		struct judged j = {check, facts, {unit, function}, var, NULL};
		uint32_t kind = facts->vars.items[var].kind;

		if (facts->vars.items[var].function == function && kind != VAR_GLOBAL &&
		    kind != VAR_CAPTURE && may_not_travel(&j))
			judge_var(&j);
	}
}

const struct rule rule_non_send_across_await = {
	.id = "non-send-across-await",
	.group = "send",
	.summary = "a value that is not Send is alive where a coroutine may change threads",
	.severity = SEVERITY_ERROR,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A coroutine that hops to a pool, or whose executor has several threads, goes on "
		"on "
		"another thread than it was suspended on. Its local variables go with it. One that "
		"must "
		"stay on its thread, or counts references without atomics, has then been sent to "
		"another "
		"thread without anybody writing so.\n\n"
		"Alive is what is used behind the suspension, and what has a destructor that runs "
		"behind it.",
	.bad = "struct SENDSYNC_NOT_SEND Canvas { void draw(); ~Canvas(); };\n"
	       "struct Pool { SENDSYNC_MIGRATES demo::task<void> schedule(); };\n"
	       "\n"
	       "demo::task<void> redraw(Pool &pool)\n"
	       "{\n"
	       "\tCanvas canvas;\n"
	       "\tcanvas.draw();\n"
	       "\tco_await pool.schedule();\n"
	       "}\n",
	.good = "struct SENDSYNC_NOT_SEND Canvas { void draw(); ~Canvas(); };\n"
		"struct Pool { SENDSYNC_MIGRATES demo::task<void> schedule(); };\n"
		"\n"
		"demo::task<void> redraw(Pool &pool)\n"
		"{\n"
		"\t{\n"
		"\t\tCanvas canvas;\n"
		"\t\tcanvas.draw();\n"
		"\t}\n"
		"\tco_await pool.schedule();\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
