/*
 * discarded-guard: a lock guard that dies at the end of its own statement.
 *
 * A temporary that is made and destroyed with nothing between protects
 * nothing. Something between, in the same full expression, is what it was
 * made for: (std::lock_guard(m), ++count), locked(m)->push(x).
 *
 * Whether the result of an awaited call is a guard is told by its type, or by
 * the mutex: a method *lock* of a class whose lock is awaitable gives one when
 * what it gives has a destructor of its own.
 *
 * Misses on purpose: an object that has a guard in it and is not known to come
 * back locked, a declaration that only looks like a guard
 * (std::unique_lock<std::mutex>(m); declares m), a guard that is asked whether
 * it holds and dies then (if (lock(m).owns_lock())).
 */
#include "analysis/effects.h"
#include "base/text.h"
#include "rules/rule.h"

struct dropped {
	struct check *check;
	const struct facts *facts;
	uint32_t unit, function;
};

/* The call whose result EVENT awaits; NULL when it awaits something else. */
static const struct event *
awaited_call(const struct facts *facts, const struct event *event)
{
	const struct operand *operand = call_operand(facts, event, 0);

	if (event->kind != EVENT_AWAIT || !operand || operand->kind != OPERAND_RESULT)
		return NULL;
	return &facts->events.items[operand->a];
}

static bool
locks_by_await(const struct dropped *d, const struct event *event, const struct type *type)
{
	const struct event *call = awaited_call(d->facts, event);
	const struct function *callee;

	if (!call || type->flags & TYPE_TRIVIAL_DESTROY)
		return false;
	callee = &d->facts->functions.items[call->callee];
	return d->facts->types.items[callee->type].flags & TYPE_ASYNC_LOCK &&
	       strstr(facts_str(d->facts, callee->display), "lock");
}

/* An empty guard, or one that was told not to lock. */
static bool
is_without_lock(const struct dropped *d, const struct event *event, struct guard guard)
{
	uint32_t count = event->arguments.count;
	const struct operand *last = call_operand(d->facts, event, (int)count - 1);
	const struct model_type *tag;

	if (event->kind != EVENT_CONSTRUCT)
		return false;
	tag = last ? program_type_model(d->check->program, d->unit, last->type) : NULL;
	return (count == 0 && !guard.always) || (tag && tag->roles & ROLE_TAG_DEFER);
}

static bool
has_a_guard(const struct dropped *d, const struct operand *operand)
{
	const struct type *type;

	if (!operand || operand->kind == OPERAND_NULL)
		return false;
	type = &d->facts->types.items[operand->type];
	return guard_of_type(d->check->effects, d->unit,
			     type->kind == TYPE_POINTER || type->kind == TYPE_LVALUE_REFERENCE
				     ? type->inner
				     : operand->type)
		       .kind != GUARD_NONE;
}

/* std::unique_lock<std::mutex>{std::move(hold)}; ends a lock that was held until here, and
 * finish(std::move(hold)); or session.give_lock(); gives back what it was handed, or had: all mean
 * it. */
static bool
takes_a_guard(const struct dropped *d, const struct event *event)
{
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (has_a_guard(d, call_operand(d->facts, event, (int)i)))
			return true;
	return has_a_guard(d, call_operand(d->facts, event, ARG_THIS));
}

/* The guard that a call gives is believed to hold when the callee's body says so; without a body,
 * when it is one, or a box or container of guards. */
static bool
returns_locked(const struct dropped *d, const struct event *event, struct guard guard)
{
	struct func callee;
	const struct summary *summary = call_summary(d->check->effects, d->unit, event, &callee);

	return callee.function ? summary->returned == RETURNS_HELD : guard.simple || guard.optional;
}

/* struct traced : std::unique_lock<M>: one that is derived from a guard is one. What has a guard
 * for a member may do its work while it is built: transaction(db, &job); */
static bool
derives_from_guard(const struct dropped *d, const struct type *type)
{
	for (uint32_t i = 0; i < type->bases.count; i++) {
		uint32_t base = d->facts->bases.items[type->bases.first + i].type;

		if (guard_of_type(d->check->effects, d->unit, base).simple ||
		    derives_from_guard(d, &d->facts->types.items[base]))
			return true;
	}
	return false;
}

static bool
is_guard(const struct dropped *d, const struct event *event, uint32_t type)
{
	const struct type *row = &d->facts->types.items[type];
	struct guard guard = guard_of_type(d->check->effects, d->unit, type);

	if (row->kind != TYPE_RECORD || is_without_lock(d, event, guard) || takes_a_guard(d, event))
		return false;
	if (guard.kind != GUARD_NONE)
		return event->kind == EVENT_CALL ? returns_locked(d, event, guard)
						 : guard.simple || derives_from_guard(d, row);
	return locks_by_await(d, event, row) ||
	       is_home_made_guard(d->check->effects, d->unit, type);
}

/* std::ignore = lock(): keeps nothing. */
static bool
is_ignored(const struct dropped *d, const struct event *event)
{
	const struct operand *receiver = call_operand(d->facts, event, ARG_THIS);
	const struct place *place;

	if (event->kind != EVENT_CALL || !receiver || receiver->kind != OPERAND_PLACE)
		return false;
	place = &d->facts->places.items[receiver->a];
	return place->kind == PLACE_VAR &&
	       str_equal(facts_str(d->facts, d->facts->vars.items[place->index].name),
			 "std::ignore");
}

enum fate { FATE_OPEN, FATE_USED, FATE_DIES };

/* What the next EVENT tells about the temporary in TARGET. */
static enum fate
fate_at(const struct dropped *d, const struct event *event, uint32_t target)
{
	if (event->kind == EVENT_DESTROY && event->target == target)
		return event->flags & EVENT_FINAL_TEMPORARY ? FATE_DIES : FATE_USED;
	if (event->kind == EVENT_READ || is_ignored(d, event) ||
	    (event->kind == EVENT_DESTROY && event->flags & EVENT_FINAL_TEMPORARY))
		return FATE_OPEN;
	return FATE_USED;
}

/* Made by EVENT of BLOCK, destroyed before anything else happens, where branches of one expression
 * (c ? lock(a) : lock(b)) have met too. */
static bool
dies_at_once(const struct dropped *d, uint32_t block, uint32_t row)
{
	uint32_t target = d->facts->events.items[row].target, e = row + 1;
	const struct function *function = &d->facts->functions.items[d->function];

	for (uint32_t left = function->blocks.count; left--;) {
		const struct block *at = &d->facts->blocks.items[block];

		for (; e < at->events.first + at->events.count; e++) {
			enum fate fate = fate_at(d, &d->facts->events.items[e], target);

			if (fate != FATE_OPEN)
				return fate == FATE_DIES;
		}
		if (at->successors.count != 1)
			return false;
		block = d->facts->edges.items[at->successors.first];
		e = d->facts->blocks.items[block].events.first;
	}
	return false;
}

static bool
is_unnamed(const struct facts *facts, uint32_t place)
{
	const struct place *row = &facts->places.items[place];
	const struct var *var = &facts->vars.items[row->index];

	return row->kind == PLACE_VAR && var->kind == VAR_TEMPORARY && !(var->flags & VAR_ARGUMENT);
}

/* A guard's own methods: what they drop may never have held, and the guard itself remembers. */
static bool
is_own_method(const struct dropped *d, uint32_t type)
{
	uint32_t class = d->facts->functions.items[d->function].type;

	return class &&
	       d->facts->types.items[class].qualified == d->facts->types.items[type].qualified;
}

static void
report(const struct dropped *d, const struct event *event, uint32_t type)
{
	const struct type *row = &d->facts->types.items[type];
	bool pattern = d->facts->functions.items[d->function].flags & FUNCTION_PATTERN;
	const char *name = facts_str(d->facts, pattern ? row->qualified : row->name);
	struct diag *diag = check_report(d->check, d->unit, d->function, event->span,
					 "this '%s' is destroyed at the end of its statement: the "
					 "lock is given back at once",
					 name);

	check_note_instantiation(d->check, diag, d->unit, d->function);
	check_help(d->check, diag,
		   "name it, so that it lives to the end of the block: auto hold = ...");
}

static void
check_event(const struct dropped *d, uint32_t block, uint32_t row)
{
	const struct event *event = &d->facts->events.items[row];
	uint32_t type = d->facts->places.items[event->target].type;

	if (event->kind != EVENT_CONSTRUCT && event->kind != EVENT_CALL &&
	    event->kind != EVENT_AWAIT)
		return;
	if (is_unnamed(d->facts, event->target) && dies_at_once(d, block, row) &&
	    is_guard(d, event, type) && !is_own_method(d, type))
		report(d, event, type);
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	const struct dropped d = {check, effects_facts(check->effects, unit), unit, function};
	const struct function *row = &d.facts->functions.items[function];

	for (uint32_t b = row->blocks.first; b < row->blocks.first + row->blocks.count; b++) {
		struct range events = d.facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			check_event(&d, b, e);
	}
}

const struct rule rule_discarded_guard = {
	.id = "discarded-guard",
	.group = "lock",
	.summary = "a lock guard without a name is destroyed at the end of its statement",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A guard holds its lock as long as it lives. One that has no name is a temporary, "
		"and "
		"dies at the semicolon: what follows runs without the lock, as if the line were "
		"not "
		"there. The compiler accepts it, the tests pass, and the data race is where the "
		"line "
		"says it is not.\n\n"
		"The same holds for a factory's guard that is not kept, and for a coroutine's: "
		"co_await mutex.scoped_lock(); locks and unlocks.",
	.bad = "std::mutex mutex;\n"
	       "int requests;\n"
	       "\n"
	       "void count()\n"
	       "{\n"
	       "\tstd::lock_guard<std::mutex>{mutex};\n"
	       "\t++requests;\n"
	       "}\n",
	.good = "std::mutex mutex;\n"
		"int requests;\n"
		"\n"
		"void count()\n"
		"{\n"
		"\tstd::lock_guard<std::mutex> hold{mutex};\n"
		"\t++requests;\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
