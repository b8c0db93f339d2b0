/*
 * non-send-across-await: what must stay on its thread is alive while the
 * coroutine is suspended, and the coroutine may go on on another one.
 *
 * Where it goes on is known by the task's type, by an annotation, by a hop that
 * is awaited, or because the configuration says that the executor has several
 * threads. Nothing known: silent. Captures of a lambda coroutine lie in its
 * closure: only their uses count, not their end.
 *
 * Misses on purpose: lock guards, which are lock-across-await's business; what
 * is awaited itself; the object of a method; a capture of a closure that is
 * spawned, which is non-send-capture's business.
 */
#include "analysis/liveness.h"
#include "analysis/spawn.h"
#include "base/text.h"
#include "rules/rule.h"

struct judged {
	struct check *check;
	const struct facts *facts;
	struct func function;
	uint32_t var, type;
	struct span span;
	struct range annotations;
};

static bool
may_not_travel(const struct judged *j)
{
	uint32_t unit = j->function.unit;
	enum verdict verdict;

	if (j->facts->types.items[j->type].flags & TYPE_AWAITABLE ||
	    guard_of_type(j->check->effects, unit, j->type).kind != GUARD_NONE)
		return false;
	verdict = traits_annotated_verdict(j->check->traits, unit, j->annotations, j->type,
					   TRAIT_SEND);
	return verdict == VERDICT_NO ||
	       (verdict == VERDICT_UNKNOWN && j->check->program->strictness == STRICTNESS_COMPLETE);
}

static struct diag *
begin_report(const struct judged *j)
{
	const char *type = facts_str(j->facts, j->facts->types.items[j->type].name);
	const char *name = facts_str(j->facts, j->facts->vars.items[j->var].name);
	struct diag *diag;

	if (*name)
		diag = check_report(j->check, j->function.unit, j->function.function, j->span,
				    "'%s' is alive where the coroutine may change threads, but "
				    "its type '%s' is not Send",
				    name, type);
	else
		diag = check_report(j->check, j->function.unit, j->function.function, j->span,
				    "this '%s' is alive where the coroutine may change threads, "
				    "but it is not Send",
				    type);
	check_annotated_explain(j->check, diag, j->function.unit, j->annotations, j->type,
				TRAIT_SEND);
	return diag;
}

static void
note_suspensions(const struct judged *j, struct diag *diag, const suspension_list *list)
{
	uint32_t unit, spawn = migrating_spawn(j->check->effects, j->function, &unit);

	for (uint32_t i = 0; i < list->count; i++)
		check_note(j->check, diag, j->function.unit,
			   j->facts->events.items[list->items[i].event].span,
			   list->items[i].where == RESUMES_HOPPED
				   ? "the coroutine goes on on another thread behind this"
				   : "the coroutine suspends here and may resume on another "
				     "thread");
	if (spawn && list->items[0].where == RESUMES_ANYWHERE)
		check_note(j->check, diag, unit,
			   effects_facts(j->check->effects, unit)->events.items[spawn].span,
			   "it runs on the threads of this executor");
}

static void
judge(const struct judged *j)
{
	const struct held held = {.var = j->var};
	suspension_list list = {0};
	const char *instead;
	struct diag *diag;

	if (may_not_travel(j))
		held_over(j->check->effects, j->function, &held, &list);
	if (list.count) {
		diag = begin_report(j);
		note_suspensions(j, diag, &list);
		check_note_instantiation(j->check, diag, j->function.unit, j->function.function);
		instead = traits_instead(j->check->traits, j->function.unit, j->type, TRAIT_SEND);
		check_help(
			j->check, diag,
			"end its life before that: close its scope, move it away or reset it%s%s",
			instead ? "; or use " : "", instead ? instead : "");
	}
	vec_free(&list);
}

/* Its captures have crossed already when it was spawned. */
static bool
is_spawned(struct check *check, uint32_t unit, uint32_t closure)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	uint32_t enclosing = facts->closures.items[closure].enclosing;
	struct range blocks = facts->functions.items[enclosing].blocks;
	bool spawned = false;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			struct spawn spawn;

			if (spawn_of_event(check->effects, unit, e, &spawn) && !spawn.same_thread)
				for (uint32_t i = 0; i < spawn.values.count; i++)
					spawned |= closure_of_operand(check->effects, unit,
								      &spawn.values.items[i]) ==
						   closure;
			spawn_release(&spawn);
		}
	}
	return spawned;
}

static void
judge_captures(struct check *check, struct func function)
{
	const struct facts *facts = effects_facts(check->effects, function.unit);
	uint32_t closure = facts->functions.items[function.function].closure;
	struct range range = facts->closures.items[closure].captures;

	if (!closure || !range.count || is_spawned(check, function.unit, closure))
		return;
	for (uint32_t i = range.first; i < range.first + range.count; i++) {
		const struct capture *capture = &facts->captures.items[i];
		const struct judged j = {.check = check,
					 .facts = facts,
					 .function = function,
					 .var = capture->var,
					 .type = capture->type,
					 .span = capture->span,
					 .annotations =
						 facts->vars.items[capture->var].annotations};

		if (capture->var)
			judge(&j);
	}
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	uint32_t flags = facts->functions.items[function].flags;

	if (!(flags & FUNCTION_COROUTINE) || flags & FUNCTION_PATTERN)
		return;
	for (uint32_t var = 1; var < facts->vars.count; var++) {
		const struct var *row = &facts->vars.items[var];
		const struct judged j = {.check = check,
					 .facts = facts,
					 .function = {unit, function},
					 .var = var,
					 .type = row->type,
					 .span = row->span,
					 .annotations = row->annotations};

		if (row->function == function && row->kind != VAR_GLOBAL &&
		    row->kind != VAR_CAPTURE)
			judge(&j);
	}
	judge_captures(check, (struct func){unit, function});
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
