/*
 * What a way out of a function tells the caller: the constant that it returns,
 * directly or in a variable, and whether that says, by custom, that the call
 * did not work.
 *
 * A variable's constant is found by a flow of its own (rc = -1 above, return
 * rc below), or told by the branch that led to the return (if (rc < 0) return
 * rc). Misses on purpose: what is written through a pointer later than the
 * pointer was made; if (rc) return rc, which may say either.
 */
#include "analysis/lock_state.h"

#include "base/text.h"

/* ---- the constant in one variable ---- */

struct constant_run {
	const struct facts *facts;
	uint32_t place;
};

struct constant {
	bool known;
	int32_t value;
};

static struct constant
constant_of(const struct operand *value)
{
	if (value && value->kind == OPERAND_CONSTANT)
		return (struct constant){true, (int32_t)value->a};
	return (struct constant){value && value->kind == OPERAND_NULL, 0};
}

static bool
transfer_constant(void *context, uint32_t row, void *state)
{
	const struct constant_run *run = context;
	const struct event *event = &run->facts->events.items[row];
	struct constant *constant = state;

	if (event->target != run->place)
		return true;
	if (event->kind == EVENT_ASSIGN || event->kind == EVENT_CONSTRUCT)
		*constant = constant_of(call_operand(run->facts, event, 0));
	else if (event->kind == EVENT_WRITE || event->kind == EVENT_ADDRESS)
		constant->known = false;
	return true;
}

static bool
join_constant(void *context, void *into_state, const void *from_state)
{
	struct constant *into = into_state;
	const struct constant *from = from_state;

	(void)context;
	if (!into->known || (from->known && from->value == into->value))
		return false;
	into->known = false;
	return true;
}

static void
ignore_branch(void *context, const struct branch *branch, void *state)
{
	(void)context;
	(void)branch;
	(void)state;
}

/* The constant in PLACE behind the events of BLOCK that stand before END; 0: behind all. */
static struct constant
constant_in(const struct lock_run *run, uint32_t place, uint32_t block, uint32_t end)
{
	struct constant_run context = {run->facts, place};
	struct flow_client client = {.state_size = sizeof(struct constant),
				     .context = &context,
				     .transfer = transfer_constant,
				     .join = join_constant,
				     .refine = ignore_branch};
	struct constant entry = {0}, found = {0};
	struct flow flow = flow_run(run->effects, run->function, &client, &entry);
	struct range events = run->facts->blocks.items[block].events;
	const void *at = flow_state(&flow, &client, block);

	if (at)
		memcpy(&found, at, sizeof found);
	for (uint32_t e = events.first; at && e < events.first + events.count && e != end; e++)
		transfer_constant(&context, e, &found);
	flow_release(&flow);
	return found;
}

/* ---- results ---- */

/* false, NULL, -1, an error code: by custom, that it did not work. Of a bare 0 or 1 as an int
 * nobody knows. */
static bool
is_failure(const struct lock_run *run, int32_t value)
{
	uint32_t row = run->facts->functions.items[run->function.function].result;
	const struct type *type = &run->facts->types.items[row];
	const char *name = facts_str(run->facts, type->name);

	if (type->kind == TYPE_POINTER || str_equal(name, "bool") || str_equal(name, "_Bool"))
		return value == 0;
	if (type->kind == TYPE_ENUM)
		return value != 0;
	return value < 0 || value > 1;
}

/* std::nullopt, nullptr, {}: an object that was made of nothing. */
static bool
is_empty_object(const struct lock_run *run, const struct operand *value)
{
	const struct event *event = &run->facts->events.items[value->a];
	const struct operand *first;
	uint32_t name;

	if (value->kind != OPERAND_RESULT || event->kind != EVENT_CONSTRUCT)
		return false;
	first = call_operand(run->facts, event, 0);
	if (first && first->kind == OPERAND_NULL)
		return true;
	name = first ? run->facts->types.items[first->type].qualified : 0;
	return !first || str_equal(facts_str(run->facts, name), "std::nullopt_t");
}

static struct result
known_result(const struct lock_run *run, struct constant constant)
{
	if (!constant.known)
		return (struct result){.kind = RESULT_UNKNOWN};
	return (struct result){RESULT_KNOWN, constant.value, is_failure(run, constant.value)};
}

static uint32_t
block_of(const struct lock_run *run, uint32_t event)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	uint32_t block = blocks.first;

	while (block + 1 < blocks.first + blocks.count &&
	       event >= run->facts->blocks.items[block].events.first +
				run->facts->blocks.items[block].events.count)
		block++;
	return block;
}

/* ---- what the branch before tells ---- */

static bool
is_changed_in(const struct lock_run *run, uint32_t place, struct range events)
{
	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		const struct event *event = &run->facts->events.items[e];

		if (event->target == place && event->kind != EVENT_READ &&
		    event->kind != EVENT_DESTROY && event->kind != EVENT_RETURN)
			return true;
	}
	return false;
}

/* The only block that leads to BLOCK; *TAKEN: by its first edge. False when there are several. */
static bool
only_predecessor(const struct lock_run *run, uint32_t block, uint32_t *from, bool *taken)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	uint32_t found = 0;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range edges = run->facts->blocks.items[b].successors;

		for (uint32_t i = 0; i < edges.count; i++) {
			if (run->facts->edges.items[edges.first + i] != block)
				continue;
			found++;
			*from = b;
			*taken = i == 0;
		}
	}
	return found == 1;
}

/* What CONDITION, being TAKEN or not, says of the value in PLACE. */
static struct result
told_by(const struct lock_run *run, const struct operand *condition, bool taken, uint32_t place)
{
	const struct operand *left, *right;
	struct result result = {.kind = RESULT_UNKNOWN};
	struct constant constant;

	while (condition->kind == OPERAND_NOT) {
		condition = &run->facts->operands.items[condition->a];
		taken = !taken;
	}
	if (condition->kind == OPERAND_PLACE && condition->a == place && !taken)
		return known_result(run, (struct constant){true, 0});
	if (condition->kind != OPERAND_COMPARE)
		return result;
	left = &run->facts->operands.items[condition->a];
	right = left + 1;
	constant = constant_of(right);
	if (left->kind != OPERAND_PLACE || left->a != place || !constant.known)
		return result;
	if (condition->op == (taken ? COMPARE_EQ : COMPARE_NE))
		return known_result(run, constant);
	result.failure =
		(condition->op == (taken ? COMPARE_LT : COMPARE_GE) && constant.value <= 0) ||
		(condition->op == (taken ? COMPARE_LE : COMPARE_GT) && constant.value < 0);
	return result;
}

/* if (rc < 0) return rc: the branch that leads to BLOCK tells what is in PLACE there. */
static struct result
told_by_branch(const struct lock_run *run, uint32_t place, uint32_t block)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	struct result nothing = {.kind = RESULT_UNKNOWN};
	uint32_t from = 0;
	bool taken = false;

	for (uint32_t left = blocks.count; left--; block = from) {
		const struct block *row;

		if (is_changed_in(run, place, run->facts->blocks.items[block].events) ||
		    !only_predecessor(run, block, &from, &taken))
			return nothing;
		row = &run->facts->blocks.items[from];
		if (row->condition && row->successors.count - row->exceptional == 2)
			return told_by(run, &run->facts->operands.items[row->condition], taken,
				       place);
	}
	return nothing;
}

struct result
lock_result(const struct lock_run *run, uint32_t event)
{
	const struct operand *value =
		event ? call_operand(run->facts, &run->facts->events.items[event], 0) : NULL;
	struct constant constant;
	uint32_t block;

	if (!value)
		return (struct result){.kind = RESULT_NONE};
	if (is_empty_object(run, value))
		return (struct result){.kind = RESULT_UNKNOWN, .failure = true};
	if (value->kind != OPERAND_PLACE)
		return known_result(run, constant_of(value));
	block = block_of(run, event);
	constant = constant_in(run, value->a, block, event);
	return constant.known ? known_result(run, constant) : told_by_branch(run, value->a, block);
}

struct result
lock_result_from(const struct lock_run *run, uint32_t event, uint32_t block)
{
	struct result result = lock_result(run, event);
	const struct operand *value =
		event ? call_operand(run->facts, &run->facts->events.items[event], 0) : NULL;

	if (result.kind != RESULT_UNKNOWN || value->kind != OPERAND_PLACE)
		return result;
	return known_result(run, constant_in(run, value->a, block, 0));
}
