/*
 * coroutine-borrowed-parameter: a coroutine outlives what it got by reference.
 *
 * A coroutine's frame keeps a reference, pointer or view as it is; the
 * temporary or local behind it ends with its caller's expression or scope. One
 * diagnostic an argument (or object) that ends while the task may still use
 * it. At `complete` a coroutine that only has such a parameter is told too.
 *
 * Misses on purpose: what the caller got by reference itself, tasks that go to
 * code that nobody can see, scalars made for the call (f(1 + 2)).
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
			   "the task runs on by itself: nothing here waits for it");
		if (facts->events.items[loss->cause].kind != EVENT_DESTROY)
			check_note(check, diag, unit, cause, "it is detached here");
		return;
	case LOSS_RETURNED:
		check_note(check, diag, unit, cause, "the task is returned here");
		return;
	case LOSS_STORED:
		check_note(check, diag, unit, cause, "the task is kept here, for later");
		return;
	case LOSS_RUNNING:
		check_note(check, diag, unit, start, "the task runs from here on");
		return;
	case LOSS_LATE:
		check_note(check, diag, unit, start, "the task is made here, and lies still");
		check_note(check, diag, unit, cause, "here it may start, which is too late");
		return;
	}
}

/* "parameter 'name'", "the object" */
static void
note_use(struct check *check, struct diag *diag, const struct loss *loss)
{
	const struct facts *facts = effects_facts(check->effects, loss->body.unit);

	if (loss->used)
		check_note(check, diag, loss->body.unit, loss->use, "the coroutine uses '%s' here",
			   facts_str(facts, loss->used));
	else
		check_note(check, diag, loss->body.unit, loss->use,
			   "the coroutine uses its object here");
}

static void
report(struct check *check, uint32_t unit, uint32_t function, const struct loss *loss)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct var *var = &facts->vars.items[loss->var];
	const char *callee = facts_str(effects_facts(check->effects, loss->body.unit),
				       effects_facts(check->effects, loss->body.unit)
					       ->functions.items[loss->body.function]
					       .display);
	struct diag *diag;

	if (var->name)
		diag = check_report(check, unit, function, loss->span,
				    "'%s' may end while coroutine '%s' still refers to it",
				    facts_str(facts, var->name), callee);
	else
		diag = check_report(check, unit, function, loss->span,
				    "this temporary ends while coroutine '%s' still refers to it",
				    callee);
	if (var->name)
		check_note(check, diag, unit, var->span, "'%s' ends with its scope",
			   facts_str(facts, var->name));
	note_how(check, diag, unit, loss);
	note_use(check, diag, loss);
	check_note_instantiation(check, diag, unit, function);
	check_help(check, diag, "%s",
		   loss->position == ARG_THIS
			   ? "keep the object alive until the task is done, or await it here"
			   : "take the parameter by value, or await the task while the argument "
			     "lives");
}

/* ---- complete: the parameter alone ---- */

static bool
may_dangle(const struct check *check, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct model_type *model = program_type_model(check->program, unit, type);
	uint32_t kind = facts->types.items[type].kind;

	return kind == TYPE_LVALUE_REFERENCE || kind == TYPE_RVALUE_REFERENCE ||
	       kind == TYPE_POINTER || (model && model->roles & ROLE_VIEW);
}

static void
report_parameters(struct check *check, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct function *function = &facts->functions.items[row];

	if (!(function->flags & FUNCTION_COROUTINE))
		return;
	for (uint32_t i = 0; i < function->parameters.count; i++) {
		const struct var *var = &facts->vars.items[function->parameters.first + i];
		struct lost lost = {.body = {unit, row},
				    .position = (int)i,
				    .before_start = function->flags & FUNCTION_LAZY};
		struct diag *diag;
		struct span use;
		uint32_t name;

		if (!may_dangle(check, unit, var->type) ||
		    !lost_is_used(check->effects, &lost, &use, &name))
			continue;
		diag = check_report(check, unit, row, var->span,
				    "coroutine '%s' only borrows '%s', and uses it behind a "
				    "suspension",
				    facts_str(facts, function->display),
				    facts_str(facts, var->name));
		check_note(check, diag, unit, use, "'%s' is used here", facts_str(facts, name));
		check_help(check, diag, "take it by value, or see that every caller awaits");
	}
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	loss_list list = {0};

	if (facts->functions.items[function].flags & FUNCTION_PATTERN)
		return;
	if (check->program->strictness == STRICTNESS_COMPLETE)
		report_parameters(check, unit, function);
	fate_losses(check->effects, (struct func){unit, function}, &list);
	for (uint32_t i = 0; i < list.count; i++)
		if (!list.items[i].closure)
			report(check, unit, function, &list.items[i]);
	vec_free(&list);
}

const struct rule rule_coroutine_borrowed_parameter = {
	.id = "coroutine-borrowed-parameter",
	.group = "lifetime",
	.summary = "a coroutine may outlive an argument that it got by reference",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A coroutine copies its parameters into its frame, and of a reference, a pointer "
		"or a view that means the address. What stands behind it belongs to the caller: a "
		"temporary ends with the full expression, a local with its scope. When the task "
		"is returned, stored or runs detached, it goes on with freed memory "
		"(CppCoreGuidelines CP.53). A task that is awaited in the same expression is "
		"fine, and so is a reference that is not used behind a suspension.",
	.bad = "demo::fire_and_forget greet(const std::string &name)\n"
	       "{\n"
	       "\tco_await demo::next_event();\n"
	       "\tstd::puts(name.c_str());\n"
	       "}\n"
	       "void start()\n"
	       "{\n"
	       "\tgreet(\"hello\");\n"
	       "}\n",
	.good = "demo::fire_and_forget greet(std::string name)\n"
		"{\n"
		"\tco_await demo::next_event();\n"
		"\tstd::puts(name.c_str());\n"
		"}\n"
		"void start()\n"
		"{\n"
		"\tgreet(\"hello\");\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
