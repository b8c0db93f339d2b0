/* The worklist is a queue of blocks, each in it at most once. */
#include "analysis/flow.h"

#include <stdlib.h>
#include <string.h>

/* ---- branches ---- */

static bool
is_zero(const struct operand *operand)
{
	return operand->kind == OPERAND_NULL || (operand->kind == OPERAND_CONSTANT && !operand->a);
}

/* value OP zero, taken: is the value known to be zero, or not to be? */
static struct branch
compare_with_zero(struct branch branch, uint32_t op, bool taken)
{
	switch (op) {
	case COMPARE_EQ:
		branch.nonzero = !taken;
		return branch;
	case COMPARE_NE:
	case COMPARE_LT: /* rc < 0: failed; not taken: did not */
	case COMPARE_GT:
		branch.nonzero = taken;
		return branch;
	default: /* >= 0, <= 0 */
		branch.nonzero = !taken;
		return branch;
	}
}

/* x < y where neither changes as long as the function runs: the comparison is a variable of its
 * own, whose value is known from one `if` to the next. */
static struct branch
compare_unchanging(struct effects *effects, uint32_t unit, const struct operand *operand,
		   bool taken)
{
	static const struct {
		uint16_t op;
		bool flips;
	} canonical[] = {
		[COMPARE_EQ] = {COMPARE_EQ, false}, [COMPARE_NE] = {COMPARE_EQ, true},
		[COMPARE_LT] = {COMPARE_LT, false}, [COMPARE_GE] = {COMPARE_LT, true},
		[COMPARE_GT] = {COMPARE_GT, false}, [COMPARE_LE] = {COMPARE_GT, true},
	};
	const struct operand *sides = &effects_facts(effects, unit)->operands.items[operand->a];
	uint64_t key = canonical[operand->op].op;

	for (int i = 0; i < 2; i++) {
		uint32_t path = path_of_operand(effects, unit, &sides[i]);

		if (sides[i].kind != OPERAND_CONSTANT && !path_unchanging(effects, unit, path))
			return (struct branch){0};
		key = hash_mix(key,
			       sides[i].kind == OPERAND_CONSTANT ? sides[i].a : hash_mix(7, path));
	}
	return (struct branch){.known = true,
			       .path = path_condition(effects, hash_mix(key, unit)),
			       .nonzero = taken != canonical[operand->op].flips};
}

static struct branch
branch_of(struct effects *effects, uint32_t unit, const struct operand *operand, bool taken)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct branch branch = {.known = true, .nonzero = taken};
	const struct operand *left, *right;

	switch (operand->kind) {
	case OPERAND_NOT:
		return branch_of(effects, unit, &facts->operands.items[operand->a], !taken);
	case OPERAND_RESULT:
		branch.event = operand->a;
		return branch;
	case OPERAND_PLACE:
		branch.path = path_of_operand(effects, unit, operand);
		return branch;
	case OPERAND_COMPARE:
		left = &facts->operands.items[operand->a];
		right = left + 1;
		if (is_zero(right) || right->kind == OPERAND_CONSTANT)
			branch = branch_of(effects, unit, left, true);
		else if (is_zero(left) || left->kind == OPERAND_CONSTANT)
			branch = branch_of(effects, unit, right, true);
		else
			branch.known = false;
		if (is_zero(left) || is_zero(right))
			return compare_with_zero(branch, operand->op, taken);
		if (branch.known && ((operand->op == COMPARE_EQ && taken) ||
				     (operand->op == COMPARE_NE && !taken))) {
			branch.nonzero = true; /* equal to a constant that is not zero */
			return branch;
		}
		return compare_unchanging(effects, unit, operand, taken);
	default:
		branch.known = false;
		return branch;
	}
}

struct branch
branch_of_value(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	return branch_of(effects, unit, operand, true);
}

/* ---- the fixpoint ---- */

struct work {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	const struct flow_client *client;
	struct flow *flow;
	char *scratch, *edge;
	bool *queued;
	VEC(uint32_t) queue;
};

static char *
state_at(const struct flow *flow, const struct flow_client *client, uint32_t block)
{
	return flow->states + (block - flow->first) * client->state_size;
}

static void
deliver(struct work *work, uint32_t block, const void *state)
{
	uint32_t i = block - work->flow->first;
	bool changed = !work->flow->reached[i];

	if (changed)
		memcpy(state_at(work->flow, work->client, block), state, work->client->state_size);
	else
		changed = work->client->join(work->client->context,
					     state_at(work->flow, work->client, block), state);
	work->flow->reached[i] = true;
	if (changed && !work->queued[i]) {
		work->queued[i] = true;
		*vec_push(&work->queue) = block;
	}
}

/* The edges to handlers stand for what the call that follows might throw. 0: that is no call. */
static uint32_t
throwing_call(const struct facts *facts, const struct block *block)
{
	uint32_t next = facts->edges.items[block->successors.first];
	struct range events = facts->blocks.items[next].events;

	return block->successors.count - block->exceptional == 1 && events.count &&
			       facts->events.items[events.first].kind == EVENT_CALL
		       ? events.first
		       : 0;
}

bool
flow_throws_nothing(struct effects *effects, uint32_t unit, const struct block *block)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t call = throwing_call(facts, block);

	return call && effects_callee(effects, unit, facts->events.items[call].callee)->no_throw;
}

static void
deliver_edges(struct work *work, const struct block *block)
{
	const struct flow_client *client = work->client;
	uint32_t normal = block->successors.count - block->exceptional;
	uint32_t call = block->exceptional ? throwing_call(work->facts, block) : 0;
	uint32_t count =
		block->exceptional && flow_throws_nothing(work->effects, work->function.unit, block)
			? normal
			: block->successors.count;

	for (uint32_t i = 0; i < count; i++) {
		uint32_t to = work->facts->edges.items[block->successors.first + i];

		memcpy(work->edge, work->scratch, client->state_size);
		if (block->condition && i < normal && normal == 2) {
			struct branch branch =
				branch_of(work->effects, work->function.unit,
					  &work->facts->operands.items[block->condition], i == 0);

			if (branch.known)
				client->refine(client->context, &branch, work->edge);
		}
		if (i >= normal && call && client->unwind)
			client->unwind(client->context, call, work->edge);
		deliver(work, to, work->edge);
	}
}

/* Applies a block to the scratch state; false when its end is not reached. */
static bool
apply_block(struct work *work, uint32_t block)
{
	const struct flow_client *client = work->client;
	struct range events = work->facts->blocks.items[block].events;

	memcpy(work->scratch, state_at(work->flow, client, block), client->state_size);
	if (client->enter)
		client->enter(client->context, block, work->scratch);
	for (uint32_t e = events.first; e < events.first + events.count; e++)
		if (!client->transfer(client->context, e, work->scratch))
			return false;
	return true;
}

static struct work
work_begin(struct effects *effects, struct func function, const struct flow_client *client,
	   struct flow *flow)
{
	struct work work = {.effects = effects,
			    .function = function,
			    .facts = effects_facts(effects, function.unit),
			    .client = client,
			    .flow = flow};

	work.scratch = xmalloc(client->state_size);
	work.edge = xmalloc(client->state_size);
	return work;
}

static void
work_end(struct work *work)
{
	free(work->scratch);
	free(work->edge);
	free(work->queued);
	vec_free(&work->queue);
}

struct flow
flow_run(struct effects *effects, struct func function, const struct flow_client *client,
	 const void *entry)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	struct flow flow = {.first = blocks.first, .count = blocks.count};
	struct work work = work_begin(effects, function, client, &flow);

	flow.states = xmalloc(blocks.count * client->state_size);
	flow.reached = xmalloc(blocks.count * sizeof *flow.reached);
	memset(flow.reached, 0, blocks.count * sizeof *flow.reached);
	work.queued = xmalloc(blocks.count * sizeof *work.queued);
	memset(work.queued, 0, blocks.count * sizeof *work.queued);
	if (blocks.count)
		deliver(&work, blocks.first, entry);
	for (uint32_t i = 0; i < work.queue.count; i++) {
		uint32_t block = work.queue.items[i];

		work.queued[block - flow.first] = false;
		if (apply_block(&work, block))
			deliver_edges(&work, &facts->blocks.items[block]);
	}
	work_end(&work);
	return flow;
}

void
flow_replay(struct effects *effects, struct func function, const struct flow_client *client,
	    const struct flow *flow)
{
	struct flow copy = *flow;
	struct work work = work_begin(effects, function, client, &copy);

	for (uint32_t i = 0; i < flow->count; i++)
		if (flow->reached[i])
			apply_block(&work, flow->first + i);
	work_end(&work);
}

const void *
flow_state(const struct flow *flow, const struct flow_client *client, uint32_t block)
{
	if (block < flow->first || block >= flow->first + flow->count ||
	    !flow->reached[block - flow->first])
		return NULL;
	return state_at(flow, client, block);
}

void
flow_release(struct flow *flow)
{
	free(flow->states);
	free(flow->reached);
	*flow = (struct flow){0};
}
