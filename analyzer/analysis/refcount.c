/*
 * Two searches over the program, both for a pair of opposite steps by one on
 * the same member (refcount.h says which).
 *
 * "The same member" is a path without its root: the fields and dereferences
 * from the object to the integer, hashed. In C the type of the object is hashed
 * with it, since the two functions may stand in two files.
 *
 * Misses on purpose: counts of objects that only methods change (ref() and
 * unref() without a handle class prove nothing about threads), an object that
 * is given up by a function in a variable, a count in an array.
 */
#include "analysis/refcount.h"

#include <ctype.h>

#include "analysis/locks.h"
#include "base/text.h"

enum { MAX_COUNTS = 16, MAX_DEPTH = 4 }; /* of one summary; of calls that end in free() */

/* ---- steps by one ---- */

static uint32_t
step_flags(const struct event *event)
{
	if (event->kind != EVENT_WRITE && event->kind != EVENT_ASSIGN)
		return 0;
	return event->flags & (EVENT_ADDS_ONE | EVENT_SUBTRACTS_ONE);
}

static bool
is_plain_integer(const struct effects *effects, uint32_t path)
{
	const struct path *row = path_at(effects, path);
	const struct facts *facts = effects_facts(effects, row->unit);

	return path && facts->types.items[row->type].kind == TYPE_ARITHMETIC;
}

/* Of the object, or of what a parameter leads to: what a caller can see. */
static bool
is_callers(const struct effects *effects, uint32_t path)
{
	const struct path *root = path_at(effects, path_at(effects, path)->root);
	const struct facts *facts;

	if (root->kind == PATH_THIS)
		return true;
	if (root->kind != PATH_VAR)
		return false;
	facts = effects_facts(effects, root->unit);
	return facts->vars.items[root->row].kind == VAR_PARAMETER;
}

static void
add_count(struct summary *summary, struct count_change change)
{
	for (uint32_t i = 0; i < summary->counts.count; i++)
		if (summary->counts.items[i].path == change.path &&
		    summary->counts.items[i].adds == change.adds)
			return;
	if (summary->counts.count < MAX_COUNTS)
		*vec_push(&summary->counts) = change;
}

static void
add_step(struct effects *effects, struct func function, uint32_t row, struct summary *summary)
{
	const struct event *event = &effects_facts(effects, function.unit)->events.items[row];
	uint32_t path = path_of_place(effects, function.unit, event->target);
	struct count_change change = {.path = path,
				      .adds = event->flags & EVENT_ADDS_ONE,
				      .where = event->span,
				      .unit = function.unit};

	if (is_plain_integer(effects, path) && is_callers(effects, path) &&
	    !locks_held_at(effects, function, row))
		add_count(summary, change);
}

static void
add_callee_steps(struct effects *effects, struct func function, uint32_t row,
		 struct summary *summary)
{
	const struct event *event = &effects_facts(effects, function.unit)->events.items[row];
	struct func callee;
	const struct summary *called = call_summary(effects, function.unit, event, &callee);

	for (uint32_t i = 0; i < called->counts.count; i++) {
		struct count_change change = called->counts.items[i];

		change.path = path_in_caller(effects, function.unit, event, callee, change.path);
		if (change.path && is_callers(effects, change.path) &&
		    !locks_held_at(effects, function, row))
			add_count(summary, change);
	}
}

void
refcounts_summarise(struct effects *effects, struct func function, struct summary *summary)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			if (step_flags(&facts->events.items[e]))
				add_step(effects, function, e, summary);
			else if (facts->events.items[e].kind == EVENT_CALL)
				add_callee_steps(effects, function, e, summary);
		}
	}
}

/* ---- the same member ---- */

/* The steps below the root; *BEHIND: one of them goes through a pointer. 0: there are none. */
static uint64_t
member_key(const struct effects *effects, uint32_t path, bool *behind)
{
	const struct path *row = path_at(effects, path);
	uint64_t above;

	if (path == row->root)
		return 1;
	if (row->kind != PATH_FIELD && row->kind != PATH_DEREF)
		return 0;
	above = member_key(effects, row->base, behind);
	*behind |= row->kind == PATH_DEREF;
	return above ? hash_mix(above, hash_mix(row->kind, row->key)) : 0;
}

/* "Node::count", or "*count" of a pointer to a bare integer. */
static const char *
count_name(struct effects *effects, uint32_t path)
{
	const struct path *row = path_at(effects, path);
	const struct path *object = path_at(effects, row->base);
	const struct facts *facts = effects_facts(effects, row->unit);
	struct text text = {0};
	const char *name;

	if (row->kind == PATH_FIELD && object->type) {
		const struct facts *there = effects_facts(effects, object->unit);

		text_printf(&text, "%s::", facts_str(there, there->types.items[object->type].name));
		text_puts(&text, facts_str(facts, row->row));
	} else {
		path_text(effects, path, &text);
	}
	name = arena_strdup(&effects->arena, text_str(&text));
	text_free(&text);
	return name;
}

static struct inferred_count
describe_count(struct effects *effects, const struct count_change *change, uint32_t unit,
	       uint32_t type, const char *instead)
{
	const struct path *row = path_at(effects, change->path);
	const struct facts *facts = effects_facts(effects, row->unit);

	return (struct inferred_count){
		.record = program_type_key(effects->program, unit, type),
		.count = count_name(effects, change->path),
		.integer = facts_str(facts, facts->types.items[row->type].name),
		.instead = instead,
		.where = change->where,
		.unit = change->unit,
	};
}

/* ---- C++: the copies and the destructor of a handle ---- */

/* The change of the opposite sign of the same member, behind a pointer of the object. */
static bool
has_opposite(const struct effects *effects, const struct summary *destroy,
	     const struct count_change *copied)
{
	bool behind = false, other = false;
	uint64_t key = member_key(effects, copied->path, &behind);

	for (uint32_t i = 0; i < destroy->counts.count; i++) {
		const struct count_change *change = &destroy->counts.items[i];

		if (!change->adds && key && behind &&
		    member_key(effects, change->path, &other) == key)
			return true;
	}
	return false;
}

static void
infer_handle(struct effects *effects, struct traits *traits, struct func copy)
{
	const struct facts *facts = effects_facts(effects, copy.unit);
	uint32_t type = facts->functions.items[copy.function].type;
	uint32_t destructor = facts->types.items[type].destructor;
	struct func destroy = program_definition(effects->program, copy.unit, destructor);
	const struct summary *copied, *destroyed;

	if (!destructor || !destroy.function)
		return;
	copied = effects_summary(effects, copy);
	destroyed = effects_summary(effects, destroy);
	for (uint32_t i = 0; i < copied->counts.count; i++) {
		const struct count_change *change = &copied->counts.items[i];

		if (!change->adds || !has_opposite(effects, destroyed, change))
			continue;
		traits_infer(traits, describe_count(effects, change, copy.unit, type,
						    "std::shared_ptr, or an atomic counter"));
		return;
	}
}

/* ---- C: the object is given up at zero ---- */

/* A value that is, or was read from, the count. */
static bool
mentions(struct effects *effects, uint32_t unit, const struct operand *operand, uint32_t place,
	 int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *definition;
	uint32_t var;

	if (!operand || depth > MAX_DEPTH)
		return false;
	switch (operand->kind) {
	case OPERAND_PLACE:
		if (operand->a == place)
			return true;
		var = facts->places.items[operand->a].kind == PLACE_VAR
			      ? facts->places.items[operand->a].index
			      : 0;
		definition = &facts->events.items[effects_definition(effects, unit, var)];
		return var && mentions(effects, unit, call_operand(facts, definition, 0), place,
				       depth + 1);
	case OPERAND_NOT:
		return mentions(effects, unit, &facts->operands.items[operand->a], place,
				depth + 1);
	case OPERAND_COMPARE:
	case OPERAND_ARITHMETIC:
		for (uint32_t i = 0; i < operand->b; i++)
			if (mentions(effects, unit, &facts->operands.items[operand->a + i], place,
				     depth + 1))
				return true;
		return false;
	default:
		return false;
	}
}

static bool
reaches(const struct facts *facts, struct range blocks, uint32_t from, uint32_t to, bool *seen)
{
	struct range edges = facts->blocks.items[from].successors;

	if (from == to)
		return true;
	if (seen[from - blocks.first])
		return false;
	seen[from - blocks.first] = true;
	for (uint32_t i = edges.first; i < edges.first + edges.count; i++)
		if (reaches(facts, blocks, facts->edges.items[i], to, seen))
			return true;
	return false;
}

/* Is BLOCK on one side only of a branch on the count? */
static bool
depends_on_count(struct effects *effects, struct func function, uint32_t block, uint32_t place)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	struct arena arena = {0};
	bool depends = false;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count && !depends; b++) {
		const struct block *row = &facts->blocks.items[b];
		const struct operand *condition = &facts->operands.items[row->condition];
		bool side[2];

		if (!row->condition || !mentions(effects, function.unit, condition, place, 0))
			continue;
		for (uint32_t s = 0; s < 2; s++) {
			bool *seen = arena_alloc(&arena, blocks.count * sizeof *seen);

			side[s] =
				reaches(facts, blocks,
					facts->edges.items[row->successors.first + s], block, seen);
		}
		depends = side[0] != side[1];
	}
	arena_release(&arena);
	return depends;
}

/* What a function does that ends an object is seen in its body, or else told by its name. */
static bool
named_as_end(const char *name)
{
	static const char *const words[] = {"free",    "destroy", "delete",  "dispose", "dealloc",
					    "release", "finali",  "cleanup", "close"};
	struct text lower = {0};
	bool found = false;

	for (; *name; name++)
		text_putc(&lower, (char)tolower((unsigned char)*name));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		found |= strstr(text_str(&lower), words[i]) != NULL;
	text_free(&lower);
	return found;
}

static bool ends_object(struct effects *effects, struct func function, uint32_t row, uint32_t var,
			int depth);

static bool
ends_parameter(struct effects *effects, struct func function, uint32_t position, int depth)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct function *definition = &facts->functions.items[function.function];

	if (depth > MAX_DEPTH || position >= definition->parameters.count)
		return false;
	for (uint32_t b = 0; b < definition->blocks.count; b++) {
		struct range events = facts->blocks.items[definition->blocks.first + b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (ends_object(effects, function, e,
					definition->parameters.first + position, depth + 1))
				return true;
	}
	return false;
}

/* Event ROW gives up what the pointer VAR points to. */
static bool
ends_object(struct effects *effects, struct func function, uint32_t row, uint32_t var, int depth)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];
	const struct place *target = &facts->places.items[event->target];
	struct func callee;

	if (event->kind == EVENT_DESTROY && event->flags & EVENT_EXPLICIT)
		return target->kind == PLACE_DEREF &&
		       facts->places.items[target->base].kind == PLACE_VAR &&
		       facts->places.items[target->base].index == var;
	if (event->kind != EVENT_CALL)
		return false;
	callee = call_definition(effects, function.unit, event);
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);
		const struct place *place = &facts->places.items[operand->a];

		if (operand->kind != OPERAND_PLACE || place->kind != PLACE_VAR ||
		    place->index != var)
			continue;
		if (named_as_end(facts_str(facts, facts->functions.items[event->callee].name)) ||
		    (callee.function && ends_parameter(effects, callee, i, depth)))
			return true;
	}
	return false;
}

static bool
gives_up_at_zero(struct effects *effects, struct func function, uint32_t step, uint32_t var)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	uint32_t place = facts->events.items[step].target;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (ends_object(effects, function, e, var, 0) &&
			    depends_on_count(effects, function, b, place))
				return true;
	}
	return false;
}

/* ---- C: pairs of functions ---- */

/* A step by one on a member of what a parameter points to, or an access that is fine. */
struct step {
	uint64_t key; /* of the record and the member */
	struct func function;
	struct count_change change;
	uint32_t type; /* the record, of the function's unit */
	bool fine, gives_up;
};
typedef VEC(struct step) step_list;

/* The record whose member PATH is, if it is one of *PARAMETER; its type is a row of *UNIT. */
static bool
owner_of(const struct effects *effects, uint32_t path, struct step *step, uint32_t *var)
{
	const struct path *row = path_at(effects, path);
	bool behind = false;
	uint64_t member = member_key(effects, path, &behind);

	if (!member || row->kind != PATH_FIELD)
		return false;
	while (path_at(effects, row->base)->base)
		row = path_at(effects, row->base);
	/* Now ROW is the step below the root's own. */
	row = row->kind == PATH_DEREF ? row : path_at(effects, row->base);
	if (row->kind != PATH_DEREF || path_at(effects, row->base)->kind != PATH_VAR || !row->type)
		return false;
	*var = path_at(effects, row->base)->row;
	step->type = row->type;
	step->key = hash_mix(program_type_key(effects->program, row->unit, row->type), member);
	return true;
}

static void
collect_step(struct effects *effects, struct func function, uint32_t row, step_list *steps)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];
	uint32_t path = path_of_place(effects, function.unit, event->target), var = 0;
	struct step step = {.function = function,
			    .change = {.path = path,
				       .adds = event->flags & EVENT_ADDS_ONE,
				       .where = event->span,
				       .unit = function.unit}};

	if (!is_plain_integer(effects, path) || !is_callers(effects, path) ||
	    !owner_of(effects, path, &step, &var))
		return;
	step.fine = locks_held_at(effects, function, row);
	step.gives_up = !step.change.adds && gives_up_at_zero(effects, function, row, var);
	*vec_push(steps) = step;
}

/* __atomic_add_fetch(&object->count, 1, ...): the single-threaded case may do without. */
static void
collect_atomic(struct effects *effects, struct func function, uint32_t row, step_list *steps)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct event *event = &facts->events.items[row];
	const struct model_function *known = effects_callee(effects, function.unit, event->callee);
	struct step step = {.function = function, .fine = true};
	uint32_t var;

	if (known->atomic == ARG_NONE)
		return;
	step.change.path =
		path_pointee(effects, function.unit, call_operand(facts, event, known->atomic));
	if (step.change.path && owner_of(effects, step.change.path, &step, &var))
		*vec_push(steps) = step;
}

static void
collect_steps(struct effects *effects, struct func function, step_list *steps)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			if (step_flags(&facts->events.items[e]))
				collect_step(effects, function, e, steps);
			else if (facts->events.items[e].kind == EVENT_CALL)
				collect_atomic(effects, function, e, steps);
		}
	}
}

/* The step that adds what SUBTRACTING takes away; NULL when there is none, or the count is fine. */
static const struct step *
partner_of(const step_list *steps, const struct step *subtracting)
{
	const struct step *partner = NULL;

	for (uint32_t i = 0; i < steps->count; i++) {
		const struct step *step = &steps->items[i];

		if (step->key != subtracting->key)
			continue;
		if (step->fine)
			return NULL;
		if (step->change.adds &&
		    (step->function.unit != subtracting->function.unit ||
		     step->function.function != subtracting->function.function) &&
		    !partner)
			partner = step;
	}
	return partner;
}

/* ---- the program ---- */

void
refcounts_infer(struct effects *effects, struct traits *traits)
{
	step_list steps = {0};

	if (effects->program->strictness == STRICTNESS_MINIMAL)
		return;
	for (uint32_t u = 0; u < effects->program->units.count; u++) {
		const struct facts *facts = effects_facts(effects, u);

		for (uint32_t f = 1; f < facts->functions.count; f++) {
			uint32_t flags = facts->functions.items[f].flags;

			if (flags & FUNCTION_PATTERN || !program_is_home(effects->program, u, f))
				continue;
			if (flags & FUNCTION_COPY)
				infer_handle(effects, traits, (struct func){u, f});
			if (!facts->functions.items[f].type)
				collect_steps(effects, (struct func){u, f}, &steps);
		}
	}
	for (uint32_t i = 0; i < steps.count; i++) {
		const struct step *step = &steps.items[i];

		if (step->gives_up && partner_of(&steps, step))
			traits_infer(traits,
				     describe_count(effects, &step->change, step->function.unit,
						    step->type, "an atomic counter"));
	}
	vec_free(&steps);
}
