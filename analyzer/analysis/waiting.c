/*
 * A call waits when its model says that it blocks, unless its arguments say
 * otherwise: a flag (MSG_DONTWAIT, WNOHANG), a timeout of zero, a descriptor or
 * stream that is not known to wait.
 *
 * A descriptor waits when it is standard input, or a local variable that was
 * opened without O_NONBLOCK in sight and went to nobody who might have changed
 * that. A stream waits when its type is a file's, or when fopen made it.
 * Whatever comes from elsewhere (a field, a global, a result) is unknown, since
 * the descriptors of an event loop are O_NONBLOCK as a rule.
 *
 * Files that the kernel makes up (/proc), and those that are opened to append to, as logs are, do
 * not count.
 *
 * Misses on purpose: descriptors in arrays (pipe), and those that are opened
 * by a function of the project.
 */
#include "analysis/waiting.h"

#include "base/text.h"

enum { MAX_DEPTH = 6 };

static const struct waiting never = {WAITS_NEVER, ARG_NONE, 0},
			    unknown = {WAITS_UNKNOWN, ARG_NONE, 0};

/* Variables have no models. */
static const struct {
	const char *name;
	enum waits waits;
} standard_streams[] = {
	{"stdin", WAITS_ALWAYS},     {"std::cin", WAITS_ALWAYS}, {"std::wcin", WAITS_ALWAYS},
	{"stdout", WAITS_NEVER},     {"stderr", WAITS_NEVER},    {"std::cout", WAITS_NEVER},
	{"std::cerr", WAITS_NEVER},  {"std::clog", WAITS_NEVER}, {"std::wcout", WAITS_NEVER},
	{"std::wcerr", WAITS_NEVER},
};

static uint32_t
var_of(const struct facts *facts, const struct operand *operand)
{
	const struct place *place;

	if (operand->kind != OPERAND_PLACE && operand->kind != OPERAND_MOVED &&
	    operand->kind != OPERAND_ADDRESS)
		return 0;
	place = &facts->places.items[operand->a];
	return place->kind == PLACE_VAR ? place->index : 0;
}

/* ---- files ---- */

/* The kernel makes them up: no disk and no peer is behind them. */
static const char *const made_up[] = {"/proc/", "/sys/", "/dev/null", "/dev/zero", "/dev/urandom"};

/* The call gets the path of such a file, as it is or as a std::filesystem::path. */
static bool
names_made_up_file(const struct facts *facts, const struct event *event, int depth)
{
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);

		if (operand->kind == OPERAND_RESULT && depth < MAX_DEPTH &&
		    facts->events.items[operand->a].kind == EVENT_CONSTRUCT &&
		    names_made_up_file(facts, &facts->events.items[operand->a], depth + 1))
			return true;
		for (size_t k = 0;
		     operand->kind == OPERAND_STRING && k < sizeof made_up / sizeof *made_up; k++)
			if (str_starts_with(facts_str(facts, operand->a), made_up[k]))
				return true;
	}
	return false;
}

/* A log, as it is appended to, is no more than that: fopen(path, "a"). */
static bool
appends(const struct facts *facts, const struct event *event)
{
	const struct operand *mode = call_operand(facts, event, 1);

	return mode && mode->kind == OPERAND_STRING && *facts_str(facts, mode->a) == 'a';
}

static bool
opens_no_disk(const struct facts *facts, const struct event *event)
{
	return names_made_up_file(facts, event, 0) || appends(facts, event);
}

/* ---- flags and timeouts ---- */

/* All constants of `A | B | x` in one; false when some part is not a constant. */
static bool
constant_bits(const struct facts *facts, const struct operand *operand, uint32_t *bits)
{
	bool known = true;

	if (operand->kind == OPERAND_CONSTANT) {
		*bits |= operand->a;
		return true;
	}
	if (operand->kind != OPERAND_ARITHMETIC)
		return false;
	for (uint32_t i = 0; i < operand->b; i++)
		known &= constant_bits(facts, &facts->operands.items[operand->a + i], bits);
	return known;
}

static enum waits
waits_by_flags(const struct facts *facts, const struct event *event,
	       const struct model_blocks *blocks)
{
	const struct operand *flags =
		blocks->flags == ARG_NONE ? NULL : call_operand(facts, event, blocks->flags);
	uint32_t bits = 0;
	bool known = !flags || constant_bits(facts, flags, &bits);

	if (bits & (uint32_t)blocks->unless)
		return WAITS_NEVER;
	return known ? WAITS_ALWAYS : WAITS_UNKNOWN;
}

static bool is_zero(struct effects *effects, uint32_t unit, const struct operand *operand,
		    int depth);

/* All arguments of what built a duration, or a timeval, are zero. */
static bool
builds_zero(struct effects *effects, uint32_t unit, uint32_t row, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	const char *name = facts_str(facts, facts->functions.items[event->callee].name);

	if (event->kind == EVENT_CALL && str_ends_with(name, "::zero"))
		return true;
	if (event->kind != EVENT_CONSTRUCT && !strstr(name, "operator\"\""))
		return false;
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (!is_zero(effects, unit, call_operand(facts, event, (int)i), depth + 1))
			return false;
	return true;
}

static bool
is_zero(struct effects *effects, uint32_t unit, const struct operand *operand, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t definition;

	if (depth > MAX_DEPTH)
		return false;
	if (operand->kind == OPERAND_CONSTANT)
		return operand->a == 0;
	if (operand->kind == OPERAND_RESULT)
		return builds_zero(effects, unit, operand->a, depth);
	if (operand->kind == OPERAND_LIST) {
		for (uint32_t i = 0; i < operand->b; i++)
			if (!is_zero(effects, unit, &facts->operands.items[operand->a + i],
				     depth + 1))
				return false;
		return true;
	}
	definition = effects_definition(effects, unit, var_of(facts, operand));
	return definition && builds_zero(effects, unit, definition, depth);
}

/* A pointer to a timeout that is not in sight may lead to zero. */
static enum waits
waits_by_timeout(struct effects *effects, uint32_t unit, const struct operand *timeout)
{
	const struct facts *facts = effects_facts(effects, unit);

	if (!timeout || timeout->kind == OPERAND_NULL)
		return WAITS_ALWAYS;
	if (is_zero(effects, unit, timeout, 0))
		return WAITS_NEVER;
	return facts->types.items[timeout->type].kind == TYPE_POINTER ? WAITS_UNKNOWN
								      : WAITS_ALWAYS;
}

/* ---- descriptors and streams ---- */

static bool may_unblock(struct effects *effects, struct func function, uint32_t var, int depth);

/* The callee at EVENT may make the descriptor that is its argument I non-blocking. */
static bool
call_may_unblock(struct effects *effects, uint32_t unit, const struct event *event, uint32_t i,
		 int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct function *callee = &facts->functions.items[event->callee];
	const struct model_function *known = effects_callee(effects, unit, event->callee);
	struct func body = call_definition(effects, unit, event);
	const struct function *definition;

	if (known->unblocks == (int)i)
		return true;
	if (callee->flags & FUNCTION_SYSTEM && !strchr(facts_str(facts, callee->name), ':'))
		return false; /* the C library's close, bind, setsockopt ... */
	if (!body.function)
		return true;
	definition = &effects_facts(effects, body.unit)->functions.items[body.function];
	return i >= definition->parameters.count ||
	       may_unblock(effects, body, definition->parameters.first + i, depth + 1);
}

/* The event hands VAR to somebody who may make it non-blocking, or stores it where others find it.
 */
static bool
event_may_unblock(struct effects *effects, uint32_t unit, const struct event *event, uint32_t var,
		  int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	bool calls = event->kind == EVENT_CALL || (event->kind == EVENT_CONSTRUCT && event->callee);
	bool stores = event->kind == EVENT_ASSIGN || event->kind == EVENT_CONSTRUCT;

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);

		if (var_of(facts, operand) != var)
			continue;
		if (calls ? call_may_unblock(effects, unit, event, i, depth) : stores)
			return true;
	}
	return false;
}

static bool
may_unblock(struct effects *effects, struct func function, uint32_t var, int depth)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	if (depth > MAX_DEPTH)
		return true;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (event_may_unblock(effects, function.unit, &facts->events.items[e], var,
					      depth))
				return true;
	}
	return false;
}

/* What EVENT, the call that gave a variable its value, opened. */
static struct waiting
waiting_on_opened(struct effects *effects, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	const struct model_blocks *opens = &effects_callee(effects, unit, event->callee)->opens;

	if (event->kind != EVENT_CALL || !opens->present || opens->on != ARG_RESULT)
		return unknown;
	if (opens_no_disk(facts, event))
		return never;
	return (struct waiting){waits_by_flags(facts, event, opens), ARG_NONE, 0};
}

static struct waiting
waiting_on_local(struct effects *effects, struct func function, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct var *var = &facts->vars.items[row];
	uint32_t definition = effects_definition(effects, function.unit, row);
	const struct operand *value =
		definition ? call_operand(facts, &facts->events.items[definition], 0) : NULL;
	bool descriptor = facts->types.items[var->type].kind == TYPE_ARITHMETIC;

	if (!value || value->kind != OPERAND_RESULT ||
	    (descriptor &&
	     may_unblock(effects, (struct func){function.unit, var->function}, row, 0)))
		return unknown;
	return waiting_on_opened(effects, function.unit, value->a);
}

static struct waiting
waiting_on_parameter(struct effects *effects, struct func function, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct var *var = &facts->vars.items[row];
	bool descriptor = facts->types.items[var->type].kind == TYPE_ARITHMETIC;

	if (var->function != function.function ||
	    effects_assignments(effects, function.unit, row) ||
	    (descriptor && may_unblock(effects, function, row, 0)))
		return unknown;
	return (struct waiting){WAITS_PARAMETER, (int)var->position, 0};
}

static struct waiting
waiting_on_var(struct effects *effects, struct func function, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct var *var = &facts->vars.items[row];

	if (var->kind == VAR_LOCAL)
		return waiting_on_local(effects, function, row);
	if (var->kind == VAR_PARAMETER)
		return waiting_on_parameter(effects, function, row);
	for (size_t i = 0; i < sizeof standard_streams / sizeof *standard_streams; i++)
		if (str_equal(facts_str(facts, var->name), standard_streams[i].name))
			return (struct waiting){standard_streams[i].waits, ARG_NONE, 0};
	return unknown;
}

static bool
is_blocking_type(const struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct model_type *model =
		program_type_model(effects->program, unit, facts_value_type(facts, type));

	return model && model->roles & ROLE_BLOCKING;
}

/* A std::ifstream waits for its file, wherever it was opened. */
static bool
is_blocking_stream(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t definition = effects_definition(effects, unit, var_of(facts, operand));

	return (is_blocking_type(effects, unit, operand->type) ||
		is_blocking_type(effects, unit, facts->places.items[operand->a].type)) &&
	       !(definition && names_made_up_file(facts, &facts->events.items[definition], 0));
}

struct waiting
waiting_on(struct effects *effects, struct func function, const struct operand *operand)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct waiting waiting = unknown;

	if (!operand)
		return unknown;
	if (operand->kind == OPERAND_CONSTANT)
		return operand->a == 0 ? (struct waiting){WAITS_ALWAYS, ARG_NONE, 0} : never;
	if (operand->kind == OPERAND_RESULT)
		return waiting_on_opened(effects, function.unit, operand->a);
	if (operand->kind != OPERAND_PLACE && operand->kind != OPERAND_MOVED)
		return unknown;
	if (is_blocking_stream(effects, function.unit, operand))
		waiting.when = WAITS_ALWAYS;
	else if (var_of(facts, operand))
		waiting = waiting_on_var(effects, function, var_of(facts, operand));
	waiting.channel = path_of_operand(effects, function.unit, operand);
	return waiting;
}

/* Where the call leaves the descriptor or stream that it opens. */
static uint32_t
opened_channel(struct effects *effects, struct func function, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];

	if (event->kind == EVENT_CONSTRUCT)
		return path_of_place(effects, function.unit, event->target);
	if (event->receiver)
		return path_of_operand(effects, function.unit,
				       &facts->operands.items[event->receiver]);
	for (uint32_t e = row + 1; e < facts->events.count; e++) {
		const struct event *next = &facts->events.items[e];
		const struct operand *value = call_operand(facts, next, 0);

		if (effects_owner(effects, function.unit, e) != function.function)
			return 0;
		if ((next->kind == EVENT_CONSTRUCT || next->kind == EVENT_ASSIGN) && value &&
		    value->kind == OPERAND_RESULT && value->a == row)
			return path_of_place(effects, function.unit, next->target);
	}
	return 0;
}

/* ---- locks, which count at `complete` ---- */

static bool
builds_tagged(const struct effects *effects, uint32_t unit, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const uint32_t tags = ROLE_TAG_DEFER | ROLE_TAG_TRY | ROLE_TAG_ADOPT;

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);
		const struct model_type *model = program_type_model(
			effects->program, unit, facts_value_type(facts, operand->type));

		if (facts_value_type(facts, operand->type) == event->type ||
		    (model && model->roles & tags))
			return true;
	}
	return false;
}

static bool
takes_lock(struct effects *effects, uint32_t unit, const struct event *event,
	   const struct model_function *known)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *mutex;

	if (event->kind == EVENT_CONSTRUCT)
		return event->arguments.count &&
		       guard_of_type(effects, unit, event->type).kind == GUARD_THREAD &&
		       guard_of_type(effects, unit, event->type).simple &&
		       !builds_tagged(effects, unit, event);
	if (known->locks == ARG_NONE)
		return false;
	mutex = call_operand(facts, event, known->locks);
	return !mutex || !program_task_mutex(effects->program, unit, mutex->type);
}

/* ---- one call ---- */

/* std::ifstream in; and in = std::move(other): nothing is opened. */
static bool
opens_nothing(const struct facts *facts, const struct event *event)
{
	const struct operand *first = call_operand(facts, event, 0);

	return event->kind == EVENT_CONSTRUCT &&
	       (!first ||
		facts_value_type(facts, first->type) == facts_value_type(facts, event->type));
}

/* if (future.wait_for(0s) == ready): the objects of FUNCTION that are asked so, once each function.
 */
static void
find_polled(struct effects *effects, struct func function)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	map_put(&effects->polled, func_key(function), 1);
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *poll = &facts->events.items[e];
			int timeout = effects_callee(effects, function.unit, poll->callee)
					      ->blocks.timeout;

			if (poll->kind == EVENT_CALL && poll->receiver && timeout != ARG_NONE &&
			    waits_by_timeout(effects, function.unit,
					     call_operand(facts, poll, timeout)) == WAITS_NEVER)
				map_put(&effects->polled,
					hash_mix(func_key(function),
						 path_of_operand(
							 effects, function.unit,
							 &facts->operands.items[poll->receiver])),
					1);
		}
	}
}

/* if (future.wait_for(0s) == ready) future.get(); */
static bool
is_polled(struct effects *effects, struct func function, const struct event *event)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	uint32_t object = event->receiver ? path_of_operand(effects, function.unit,
							    &facts->operands.items[event->receiver])
					  : 0;

	if (!object)
		return false;
	if (!map_get(&effects->polled, func_key(function)))
		find_polled(effects, function);
	return map_get(&effects->polled, hash_mix(func_key(function), object));
}

static bool
is_null(const struct operand *operand)
{
	return operand && (operand->kind == OPERAND_NULL ||
			   (operand->kind == OPERAND_CONSTANT && operand->a == 0));
}

struct waiting
waiting_of_call(struct effects *effects, struct func function, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];
	const struct model_function *known = effects_callee(effects, function.unit, event->callee);
	const struct model_blocks *blocks = &known->blocks;
	struct waiting waiting = {WAITS_ALWAYS, ARG_NONE, 0};
	enum waits by_flags, by_timeout;

	if (event->kind != EVENT_CALL && event->kind != EVENT_CONSTRUCT)
		return never;
	if (!blocks->present)
		return effects->program->strictness == STRICTNESS_COMPLETE &&
				       takes_lock(effects, function.unit, event, known)
			       ? waiting
			       : never;
	if (blocks->without != ARG_NONE)
		return is_null(call_operand(facts, event, blocks->without)) ? waiting : never;
	by_flags = waits_by_flags(facts, event, blocks);
	by_timeout = blocks->timeout == ARG_NONE
			     ? WAITS_ALWAYS
			     : waits_by_timeout(effects, function.unit,
						call_operand(facts, event, blocks->timeout));
	if (by_flags == WAITS_NEVER || by_timeout == WAITS_NEVER || opens_nothing(facts, event) ||
	    (known->opens.present ? opens_no_disk(facts, event)
				  : names_made_up_file(facts, event, 0)) ||
	    is_polled(effects, function, event))
		return never;
	if (blocks->on != ARG_NONE)
		waiting = waiting_on(effects, function, call_operand(facts, event, blocks->on));
	if (known->opens.present)
		waiting.channel = opened_channel(effects, function, row);
	if (waiting.when != WAITS_NEVER &&
	    (by_flags == WAITS_UNKNOWN || by_timeout == WAITS_UNKNOWN))
		waiting.when = WAITS_UNKNOWN;
	return waiting;
}
