/*
 * Send and Sync: the order of evidence, the structure of types, the fixpoint.
 *
 * Every question (type, trait) has one answer per unit. It starts as yes and is
 * judged again from what it rests on until nothing changes. Judging is
 * monotone, so this ends in the greatest fixpoint; answers are final only
 * together with all they rest on, so no assumed yes is remembered. An edge is
 * set when its answer gets worse, from a part that was as bad before: following
 * edges never goes in circles.
 *
 * Missed on purpose: a type that only another unit defines stays unknown (types
 * have no USR); an alias's annotation is not seen inside std::vector<alias>.
 */
#include "analysis/traits_internal.h"

#include <assert.h>
#include <stdlib.h>

#include "base/text.h"

enum { NOT_ASKED, ASKED, FINAL };

struct answer
traits_step(struct unit_traits *unit, enum edge edge, uint32_t row, uint32_t type, enum trait trait)
{
	uint32_t key = key_of(type, trait);
	struct answer *next = &unit->answers[key];

	if (next->state == NOT_ASKED) {
		next->state = ASKED;
		*vec_push(&unit->asked) = key;
	}
	return (struct answer){
		.value = next->value, .edge = (uint8_t)edge, .row = row, .next = key};
}

static struct answer
root(enum edge edge, uint32_t row, enum value value)
{
	return (struct answer){.value = (uint8_t)value, .edge = (uint8_t)edge, .row = row};
}

/* ---- evidence 1: annotations ---- */

static bool
judge_claims(struct unit_traits *unit, struct range annotations, uint32_t type, enum trait trait,
	     struct answer *answer)
{
	struct found_claim found = claim_find(unit->facts, annotations, trait);

	if (found.claim)
		*answer = claim_judge(unit, &found, type, trait);
	return found.claim != NULL;
}

/* ---- evidence 2: models ---- */

/* A holder of void (shared_ptr<void>) has forgotten what it holds. */
static struct answer
judge_argument(struct unit_traits *unit, uint32_t type, const struct condition_term *term,
	       uint32_t roles)
{
	uint32_t argument;

	if (term->argument >= type_row(unit, type)->arguments.count)
		return root(EDGE_MODEL, 0, OPEN);
	argument = type_argument(unit, type, term->argument);
	if (!argument)
		return root(EDGE_MODEL, 0, HOLDS);
	if (roles & ROLE_BOX && type_row(unit, argument)->kind == TYPE_VOID)
		return root(EDGE_MODEL, 0, OPEN);
	return traits_step(unit, EDGE_ARGUMENT, term->argument, argument, term->trait);
}

static struct answer
judge_terms(struct unit_traits *unit, uint32_t type, const struct condition *condition,
	    uint32_t roles)
{
	struct answer worst = root(EDGE_MODEL, 0, HOLDS);

	for (uint32_t i = 0; i < condition->term_count; i++)
		answer_worsen(&worst, judge_argument(unit, type, &condition->terms[i], roles));
	return worst;
}

/* All template arguments that are types; EDGE: whose word it is. */
static struct answer
judge_parts(struct unit_traits *unit, uint32_t type, enum trait trait, enum edge edge,
	    uint32_t roles)
{
	struct answer worst = root(edge, 0, HOLDS);
	uint32_t count = type_row(unit, type)->arguments.count;

	for (uint32_t i = 0; i < count; i++) {
		struct condition_term term = {.trait = trait, .argument = i};

		answer_worsen(&worst, judge_argument(unit, type, &term, roles));
	}
	return worst;
}

/* What the model states, or what follows from its roles as it would from annotations: a guard is a
 * LOCK_GUARD, and never Send is never Sync, unless it says otherwise. */
static struct condition
condition_of(const struct model_type *model, enum trait trait)
{
	struct condition stated = trait == TRAIT_SEND ? model->send : model->sync;

	if (stated.kind != CONDITION_UNSTATED)
		return stated;
	if (model->roles & ROLES_SHARED)
		stated.kind = CONDITION_ALWAYS;
	else if (model->roles & ROLE_HOLDER)
		stated.kind = CONDITION_UNKNOWN;
	else if (model->roles & ROLE_GUARD || model->send.kind == CONDITION_NEVER)
		stated.kind = CONDITION_NEVER;
	return stated;
}

/* True for a guard of mutexes that tasks own: a task may unlock them on any thread. */
static bool
guards_tasks(const struct unit_traits *unit, uint32_t type, const struct model_type *model)
{
	uint32_t count = type_row(unit, type)->arguments.count;
	uint32_t end = model->guard_mutex_rest ? count : model->guard_mutex + 1;

	if (!(model->roles & ROLE_GUARD) || !model->guard_mutex_known || count == 0 || end > count)
		return false;
	for (uint32_t i = model->guard_mutex; i < end; i++)
		if (!program_task_mutex(unit->program, unit->unit, type_argument(unit, type, i)))
			return false;
	return true;
}

static enum value
refusal(const struct unit_traits *unit, uint32_t type, const struct model_type *model)
{
	if (guards_tasks(unit, type, model))
		return HOLDS;
	return unit->program->strictness == STRICTNESS_MINIMAL ? FAILS_IN_LIBRARY : FAILS;
}

static bool
judge_model(struct unit_traits *unit, uint32_t type, enum trait trait, struct answer *answer)
{
	const struct model_type *model = program_type_model(unit->program, unit->unit, type);
	struct condition condition;

	if (!model)
		return false;
	condition = condition_of(model, trait);
	switch (condition.kind) {
	case CONDITION_UNSTATED:
		return false;
	case CONDITION_ALWAYS:
		*answer = root(EDGE_MODEL, 0, HOLDS);
		break;
	case CONDITION_NEVER:
		*answer = root(EDGE_MODEL, 0, refusal(unit, type, model));
		break;
	case CONDITION_UNKNOWN:
		*answer = root(EDGE_MODEL, 0, OPEN);
		break;
	case CONDITION_PARTS:
		*answer = judge_parts(unit, type, trait, EDGE_MODEL, model->roles);
		break;
	case CONDITION_TERMS:
		*answer = judge_terms(unit, type, &condition, model->roles);
		break;
	}
	return true;
}

/* ---- evidence 3: a reference count made by hand ---- */

/* Both traits: a shared handle is copied by both threads. */
static bool
judge_inferred_count(const struct unit_traits *unit, uint32_t type, struct answer *answer)
{
	const struct traits *traits = unit->traits;
	uint32_t row;

	if (!traits->counts.count || type_row(unit, type)->kind != TYPE_RECORD)
		return false;
	row = map_get(&traits->count_index, program_type_key(unit->program, unit->unit, type));
	if (row)
		*answer = root(EDGE_COUNT, row, FAILS);
	return row;
}

/* ---- evidence 4: structure. Records and closures ---- */

/* A pointer, or an owner of what is not in the object: const of the object says nothing of it. */
static bool
leads_elsewhere(const struct unit_traits *unit, uint32_t type)
{
	const struct model_type *model = program_type_model(unit->program, unit->unit, type);

	return type_row(unit, type)->kind == TYPE_POINTER || (model && model->roles & ROLE_BOX);
}

/* Only what const functions of it or of its parts write stands against its Sync: a lock that it is
 * used under makes that good. */
static bool
needs_only_lock(struct unit_traits *unit, uint32_t type)
{
	struct unit_traits *locked = traits_unit_where(unit->traits, unit->unit, PREMISE_LOCK);

	return unit->premise != PREMISE_LOCK &&
	       traits_answer(locked, type, TRAIT_SYNC)->value < FAILS_IN_LIBRARY;
}

/* Below `complete`, a class that owns a lock is believed to use its other fields under it. */
static bool
is_believed_locked(const struct unit_traits *unit, uint32_t record)
{
	return unit->program->strictness != STRICTNESS_COMPLETE && traits_owns_lock(unit, record);
}

/* One thread at a time uses what a mutex guards, so Send is enough. */
static struct answer
judge_mutable_field(struct unit_traits *unit, uint32_t record, uint32_t row)
{
	const struct field *field = &unit->facts->fields.items[row];

	if (traits_synchronised(unit, field->type))
		return traits_step(unit, EDGE_FIELD, row, field->type, TRAIT_SYNC);
	if (unit->premise == PREMISE_LOCK || is_believed_locked(unit, record))
		return traits_step(unit, EDGE_FIELD, row, field->type, TRAIT_SEND);
	if (unit->program->strictness == STRICTNESS_MINIMAL)
		return traits_step(unit, EDGE_FIELD, row, field->type, TRAIT_SYNC);
	return root(EDGE_MUTABLE, row, FAILS);
}

/* Sync of a field. */
static struct answer
judge_shared_field(struct unit_traits *unit, uint32_t record, uint32_t row)
{
	const struct field *field = &unit->facts->fields.items[row];
	struct answer answer;

	if (traits_guarded_by(unit->facts, field->annotations))
		return traits_step(unit, EDGE_FIELD, row, field->type, TRAIT_SEND);
	if (field->flags & FIELD_MUTABLE)
		return judge_mutable_field(unit, record, row);
	answer = traits_step(unit, EDGE_FIELD, row, field->type, TRAIT_SYNC);
	if (answer.value >= FAILS_IN_LIBRARY && is_believed_locked(unit, record) &&
	    (leads_elsewhere(unit, field->type) || needs_only_lock(unit, field->type)))
		return traits_step(unit, EDGE_FIELD, row, field->type, TRAIT_SEND);
	return answer;
}

static struct answer
judge_field(struct unit_traits *unit, uint32_t record, uint32_t row, enum trait trait)
{
	const struct field *field = &unit->facts->fields.items[row];
	struct answer answer = {0};

	if (judge_claims(unit, field->annotations, field->type, trait, &answer)) {
		answer.edge = answer.edge == EDGE_CLAIM ? EDGE_FIELD_CLAIM : EDGE_FIELD;
		answer.row = row;
		return answer;
	}
	if (trait == TRAIT_SYNC)
		return judge_shared_field(unit, record, row);
	return traits_step(unit, EDGE_FIELD, row, field->type, trait);
}

/* What a class passes on. `minimal` is read so: the root of a no is an annotation or a model entry,
 * a `mutable` field is none; pointers, references, arrays, captures and template arguments pass
 * every no on, a class only what the user's own annotations say of its bases and fields. */
static struct answer
through_class(struct answer part)
{
	if (part.value == FAILS_IN_LIBRARY)
		part.value = OPEN;
	return part;
}

/* Such as a QObject: it lives on one thread, but its signals and its address are made for others.
 * A class derived from it decides by itself what others may do with it, its fields do not tell. */
static bool
is_thread_bound(const struct unit_traits *unit, uint32_t type)
{
	const struct model_type *model = program_type_model(unit->program, unit->unit, type);
	struct range bases = type_row(unit, type)->bases;

	if (model)
		return model->roles & ROLE_THREAD_BOUND;
	for (uint32_t i = bases.first; i < bases.first + bases.count; i++)
		if (is_thread_bound(unit, unit->facts->bases.items[i].type))
			return true;
	return false;
}

static struct answer
judge_record(struct unit_traits *unit, uint32_t type, enum trait trait)
{
	const struct facts *facts = unit->facts;
	const struct type *row = type_row(unit, type);
	struct answer worst = root(EDGE_STRUCTURE, 0, HOLDS);

	if (row->flags & TYPE_OPAQUE)
		return judge_parts(unit, type, trait, EDGE_STRUCTURE, 0);
	if (row->flags & TYPE_INCOMPLETE || is_thread_bound(unit, type))
		return root(EDGE_STRUCTURE, 0, OPEN);
	for (uint32_t i = row->bases.first; i < row->bases.first + row->bases.count; i++) {
		uint32_t base = facts->bases.items[i].type;

		answer_worsen(&worst, through_class(traits_step(unit, EDGE_BASE, i, base, trait)));
	}
	for (uint32_t i = row->fields.first; i < row->fields.first + row->fields.count; i++)
		answer_worsen(&worst, through_class(judge_field(unit, type, i, trait)));
	return worst;
}

/* `this` is captured as a pointer and used as a reference. */
static struct answer
judge_capture(struct unit_traits *unit, uint32_t row, enum trait trait)
{
	const struct capture *capture = &unit->facts->captures.items[row];
	const struct type *type = type_row(unit, capture->type);

	if (capture->mode == CAPTURE_THIS && type->kind == TYPE_POINTER)
		return traits_step(unit, EDGE_CAPTURE, row, type->inner, TRAIT_SYNC);
	return traits_step(unit, EDGE_CAPTURE, row, capture->type, trait);
}

static struct answer
judge_closure(struct unit_traits *unit, uint32_t closure, enum trait trait)
{
	struct range captures = unit->facts->closures.items[closure].captures;
	struct answer worst = root(EDGE_STRUCTURE, 0, HOLDS);

	for (uint32_t i = captures.first; i < captures.first + captures.count; i++)
		answer_worsen(&worst, judge_capture(unit, i, trait));
	return worst;
}

/* ---- evidence 4: structure. The table ---- */

/* QObject *: it may point to anything that is derived from it. */
static bool
is_any_thread_bound(const struct unit_traits *unit, uint32_t pointee)
{
	return type_row(unit, pointee)->bases.count == 0 && is_thread_bound(unit, pointee);
}

/* Only what is known to be wrong with the pointee counts, but at `complete`. */
static struct answer
judge_pointer(struct unit_traits *unit, uint32_t pointee, enum trait trait)
{
	struct answer answer = {0};

	if (unit->premise == PREMISE_POINTERS)
		return root(EDGE_STRUCTURE, 0, HOLDS);
	if (type_row(unit, pointee)->kind == TYPE_VOID || is_any_thread_bound(unit, pointee))
		return root(EDGE_STRUCTURE, 0, OPEN);
	answer = traits_step(unit, EDGE_INNER, 0, pointee, trait);
	if (unit->program->strictness != STRICTNESS_COMPLETE)
		return answer.value > OPEN ? answer : root(EDGE_STRUCTURE, 0, HOLDS);
	answer_worsen(&answer, traits_step(unit, EDGE_INNER, 0, pointee, TRAIT_SYNC));
	return answer;
}

static struct answer
judge_structure(struct unit_traits *unit, uint32_t type, enum trait trait)
{
	const struct type *row = type_row(unit, type);

	switch ((enum type_kind)row->kind) {
	case TYPE_VOID: /* std::future<void> */
	case TYPE_ARITHMETIC:
	case TYPE_NULLPTR:
	case TYPE_ENUM:
	case TYPE_FUNCTION:
	case TYPE_MEMBER_POINTER:
	case TYPE_ATOMIC:
		return root(EDGE_STRUCTURE, 0, HOLDS);
	case TYPE_POINTER:
		return judge_pointer(unit, row->inner, trait);
	case TYPE_LVALUE_REFERENCE:
	case TYPE_RVALUE_REFERENCE:
		return traits_step(unit, EDGE_INNER, 0, row->inner, TRAIT_SYNC);
	case TYPE_ARRAY:
	case TYPE_VECTOR:
		return traits_step(unit, EDGE_INNER, 0, row->inner, trait);
	case TYPE_RECORD:
		return judge_record(unit, type, trait);
	case TYPE_CLOSURE:
		return row->closure ? judge_closure(unit, row->closure, trait)
				    : judge_record(unit, type, trait);
	case TYPE_BLOCK: /* one type for all blocks of a signature */
	case TYPE_DEPENDENT:
	case TYPE_UNKNOWN:
		break;
	}
	return root(EDGE_STRUCTURE, 0, OPEN);
}

/* ---- the fixpoint ---- */

static struct answer
judge(struct unit_traits *unit, uint32_t type, enum trait trait)
{
	struct answer answer = {0};

	if (judge_claims(unit, type_row(unit, type)->annotations, type, trait, &answer) ||
	    judge_model(unit, type, trait, &answer) || judge_inferred_count(unit, type, &answer))
		return answer;
	return judge_structure(unit, type, trait);
}

/* Judges again; true when the answer got worse. */
static bool
revise(struct unit_traits *unit, uint32_t key)
{
	struct answer fresh = judge(unit, key_type(key), key_trait(key));
	struct answer *answer = &unit->answers[key];
	bool worse = fresh.value > answer->value;

	if (worse || answer->value == HOLDS) {
		fresh.state = ASKED;
		*answer = fresh;
	}
	return worse;
}

static bool
sweep(struct unit_traits *unit, bool backwards)
{
	uint32_t count = unit->asked.count;
	bool changed = false;

	for (uint32_t i = 0; i < count; i++)
		changed |= revise(unit, unit->asked.items[backwards ? count - 1 - i : i]);
	return changed || unit->asked.count > count;
}

/* To and fro, since parts are asked after their wholes, or happen to be asked before: either way
 * bad news travels far in one sweep. */
static void
settle(struct unit_traits *unit)
{
	bool backwards = true;

	for (uint32_t i = 0; i < unit->asked.count; i++) /* grows on the way */
		revise(unit, unit->asked.items[i]);
	while (sweep(unit, backwards))
		backwards = !backwards;
	for (uint32_t i = 0; i < unit->asked.count; i++)
		unit->answers[unit->asked.items[i]].state = FINAL;
	unit->asked.count = 0;
}

const struct answer *
traits_answer(struct unit_traits *unit, uint32_t type, enum trait trait)
{
	assert(type < unit->facts->types.count);
	traits_step(unit, EDGE_INNER, 0, type, trait);
	settle(unit);
	return &unit->answers[key_of(type, trait)];
}

struct answer
traits_field_answer(struct unit_traits *unit, uint32_t record, uint32_t row, enum trait trait)
{
	judge_field(unit, record, row, trait);
	settle(unit);
	return judge_field(unit, record, row, trait);
}

bool
traits_claimed(struct unit_traits *unit, struct range annotations, uint32_t type, enum trait trait,
	       struct answer *answer)
{
	if (!judge_claims(unit, annotations, type, trait, answer))
		return false;
	settle(unit);
	return judge_claims(unit, annotations, type, trait, answer);
}

/* ---- the interface ---- */

struct unit_traits *
traits_unit_where(struct traits *traits, uint32_t unit, enum premise premise)
{
	const struct facts *facts = traits->program->units.items[unit];
	uint32_t index = unit * PREMISES + premise;
	size_t size = 2 * sizeof(struct answer) * facts->types.count;
	struct unit_traits *row;

	while (traits->units.count <= index)
		vec_push(&traits->units);
	if (traits->units.items[index])
		return traits->units.items[index];
	row = xmalloc(sizeof *row);
	*row = (struct unit_traits){.traits = traits,
				    .program = traits->program,
				    .facts = facts,
				    .unit = unit,
				    .premise = premise,
				    .answers = memset(xmalloc(size), 0, size)};
	return traits->units.items[index] = row;
}

struct unit_traits *
traits_unit(struct traits *traits, uint32_t unit)
{
	return traits_unit_where(traits, unit, PREMISE_NONE);
}

struct traits *
traits_new(const struct program *program)
{
	struct traits *traits = xmalloc(sizeof *traits);

	*traits = (struct traits){.program = program};
	return traits;
}

void
traits_free(struct traits *traits)
{
	if (!traits)
		return;
	for (uint32_t i = 0; i < traits->units.count; i++) {
		struct unit_traits *unit = traits->units.items[i];

		if (unit) {
			free(unit->answers);
			vec_free(&unit->asked);
		}
		free(unit);
	}
	vec_free(&traits->units);
	vec_free(&traits->counts);
	map_free(&traits->count_index);
	free(traits);
}

void
traits_infer(struct traits *traits, struct inferred_count count)
{
	if (map_get(&traits->count_index, count.record))
		return;
	*vec_push(&traits->counts) = count;
	map_put(&traits->count_index, count.record, traits->counts.count);
}

static enum verdict
verdict_of(const struct answer *answer)
{
	static const enum verdict verdicts[] = {
		[HOLDS] = VERDICT_YES,
		[OPEN] = VERDICT_UNKNOWN,
		[FAILS_IN_LIBRARY] = VERDICT_NO,
		[FAILS] = VERDICT_NO,
	};

	return verdicts[answer->value];
}

enum verdict
traits_verdict(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait)
{
	return verdict_of(traits_answer(traits_unit(traits, unit), type, trait));
}

bool
traits_fails(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait)
{
	enum verdict verdict = traits_verdict(traits, unit, type, trait);

	return verdict == VERDICT_NO ||
	       (verdict == VERDICT_UNKNOWN && traits->program->strictness == STRICTNESS_COMPLETE);
}

enum verdict
traits_annotated_verdict(struct traits *traits, uint32_t unit, struct range annotations,
			 uint32_t type, enum trait trait)
{
	struct answer answer = {0};

	if (traits_claimed(traits_unit(traits, unit), annotations, type, trait, &answer))
		return verdict_of(&answer);
	return traits_verdict(traits, unit, type, trait);
}

const char *
trait_name(enum trait trait)
{
	return trait == TRAIT_SEND ? "Send" : "Sync";
}
