/*
 * What calling a function does to the caller's locks: what it gives back (told
 * by the transfer, as it meets an unlock of what it did not lock), what it
 * still holds at its end, and whether its result tells.
 */
#include "analysis/lock_state.h"

/* Does the value that is returned tell whether HOLDER is held? */
static enum outcome
outcome_of(struct lock_run *run, const struct flow_client *client, const struct flow *flow,
	   uint32_t holder)
{
	struct range blocks = run->facts->functions.items[run->function.function].blocks;
	bool held[2] = {false, false}, free_[2] = {false, false};

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = run->facts->blocks.items[b].events;
		const void *at = flow_state(flow, client, b);
		struct lock_state state;

		if (!at)
			continue;
		memcpy(&state, at, sizeof state);
		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &run->facts->events.items[e];
			const struct operand *value = call_operand(run->facts, event, 0);
			struct hold *hold;

			if (event->kind == EVENT_RETURN) {
				if (!value || value->kind != OPERAND_CONSTANT)
					return OUTCOME_UNTOLD;
				hold = hold_find(&state, holder);
				if (hold && hold->may)
					held[value->a != 0] = true;
				if (!hold || !hold->must)
					free_[value->a != 0] = true;
			}
			if (!lock_transfer(run, e, &state))
				break;
		}
	}
	if (held[1] && !held[0] && !free_[1])
		return OUTCOME_NONZERO;
	if (held[0] && !held[1] && !free_[0])
		return OUTCOME_ZERO;
	return OUTCOME_UNTOLD;
}

static void
summarise_hold(struct lock_run *run, const struct flow_client *client, const struct flow *flow,
	       const struct hold *hold, struct summary *summary)
{
	struct lock_effect effect = {
		.path = hold->holder, .acquires = true, .guard = !hold->manual};

	if (!hold->may || !lock_is_callers(run, hold->holder))
		return;
	effect.when = hold->must ? OUTCOME_ALWAYS : outcome_of(run, client, flow, hold->holder);
	*vec_push(&summary->locks) = effect;
}

void
locks_summarise(struct effects *effects, struct func function, struct summary *summary)
{
	struct lock_run run = {.effects = effects,
			       .function = function,
			       .facts = effects_facts(effects, function.unit)};
	struct flow_client client = lock_client(&run);
	struct lock_state entry = {0};
	struct flow flow = flow_run(effects, function, &client, &entry);
	const struct lock_state *end =
		flow_state(&flow, &client, run.facts->functions.items[function.function].exit);

	run.summary = summary;
	flow_replay(effects, function, &client, &flow);
	run.summary = NULL;
	summary->never_returns = end == NULL;
	for (uint32_t i = 0; end && i < end->count; i++)
		summarise_hold(&run, &client, &flow, &end->holds[i], summary);
	flow_release(&flow);
}
