/*
 * The reason of a verdict, told as a chain from the value to the root cause.
 *
 * Steps that a reader sees in the source are told, each with its place: a
 * field, a base, a capture, a template parameter that SEND_IF names. Steps
 * that the name of a type already shows (pointee, element, template argument)
 * are folded into the message before them, which says so when they turn a
 * question of Send into one of Sync or back.
 *
 * A yes is told in one line: its parts are all alike.
 */
#include "analysis/traits_internal.h"

#include "base/text.h"

/* More steps than this are shortened in the middle. */
enum { STEPS_KEPT = 2, STEPS_MAX = 2 * STEPS_KEPT + 1 };

typedef VEC(uint32_t) step_list; /* keys of answers */

struct telling {
	struct unit_traits *unit;
	struct arena *arena;
	reason_list *reasons;
};

static const char *
type_name(const struct telling *telling, uint32_t type)
{
	const char *name = facts_str(telling->unit->facts, type_row(telling->unit, type)->name);

	return *name ? name : "an unknown type";
}

static void
tell(struct telling *telling, struct span where, const char *message)
{
	struct reason *reason = vec_push(telling->reasons);

	*reason = (struct reason){.message = message, .unit = telling->unit->unit, .where = where};
}

static const struct answer *
answer_at(const struct telling *telling, uint32_t key)
{
	return &telling->unit->answers[key];
}

static bool
is_told(enum edge edge)
{
	return edge == EDGE_FIELD || edge == EDGE_BASE || edge == EDGE_CAPTURE ||
	       edge == EDGE_CLAIM_ARGUMENT;
}

static bool
is_folded(enum edge edge)
{
	return edge == EDGE_ARGUMENT || edge == EDGE_INNER;
}

/* The key behind the folded steps from KEY. A chain of edges is no circle: see traits.c. */
static uint32_t
fold(const struct telling *telling, uint32_t key)
{
	while (is_folded(answer_at(telling, key)->edge))
		key = answer_at(telling, key)->next;
	return key;
}

/* ---- steps ---- */

/* ", which is Send only if 'Node' is Sync" when the question of TRAIT has turned on the way; ""
 * else.
 */
static const char *
turn_text(const struct telling *telling, enum trait trait, uint32_t end)
{
	if (key_trait(end) == trait)
		return "";
	return arena_printf(telling->arena, ", which is %s only if '%s' is %s", trait_name(trait),
			    type_name(telling, key_type(end)), trait_name(key_trait(end)));
}

static void
tell_field(struct telling *telling, uint32_t key)
{
	const struct facts *facts = telling->unit->facts;
	const struct answer *answer = answer_at(telling, key);
	const struct field *field = &facts->fields.items[answer->row];
	const char *name = facts_str(facts, field->name);
	const char *type = type_name(telling, field->type);
	const char *subject =
		*name ? arena_printf(telling->arena, "field '%s'", name) : "an unnamed field";
	const char *message;

	if (key_trait(key) == TRAIT_SYNC && key_trait(answer->next) == TRAIT_SEND)
		message = arena_printf(
			telling->arena,
			"%s is guarded by a mutex and has type '%s', which must be Send", subject,
			type);
	else
		message = arena_printf(
			telling->arena, "%s has type '%s'%s", subject, type,
			turn_text(telling, key_trait(key), fold(telling, answer->next)));
	tell(telling, field->span, message);
}

static void
tell_base(struct telling *telling, uint32_t key)
{
	const struct answer *answer = answer_at(telling, key);
	const struct base *base = &telling->unit->facts->bases.items[answer->row];
	const char *turn = turn_text(telling, key_trait(key), fold(telling, answer->next));

	tell(telling, base->span,
	     arena_printf(telling->arena, "'%s' derives from '%s'%s",
			  type_name(telling, key_type(key)), type_name(telling, base->type), turn));
}

/* How the closure got it; NAME is the variable. */
static const char *
capture_text(const struct telling *telling, const struct capture *capture, const char *name)
{
	switch ((enum capture_mode)capture->mode) {
	case CAPTURE_THIS:
		return "'this' is captured";
	case CAPTURE_STAR_THIS:
		return "'*this' is captured by copy";
	case CAPTURE_COPY:
		return arena_printf(telling->arena, "'%s' is captured by copy", name);
	case CAPTURE_REFERENCE:
	case CAPTURE_INIT_REFERENCE:
		return arena_printf(telling->arena, "'%s' is captured by reference", name);
	case CAPTURE_INIT:
		break;
	}
	return arena_printf(telling->arena, "'%s' is captured by value", name);
}

static void
tell_capture(struct telling *telling, uint32_t key)
{
	const struct facts *facts = telling->unit->facts;
	const struct answer *answer = answer_at(telling, key);
	const struct capture *capture = &facts->captures.items[answer->row];
	uint32_t closure = type_row(telling->unit, key_type(key))->closure;
	uint32_t end = fold(telling, answer->next);
	const char *name = facts_str(facts, facts->vars.items[capture->var].name);
	const char *type = "";

	if (key_type(end) != capture->type)
		type = arena_printf(telling->arena, " with type '%s'",
				    type_name(telling, capture->type));
	tell(telling, capture->span,
	     arena_printf(telling->arena, "within the %s, %s%s%s",
			  facts->closures.items[closure].block ? "block" : "closure",
			  capture_text(telling, capture, name), type,
			  turn_text(telling, key_trait(key), end)));
}

static struct found_claim
claim_on_type(const struct telling *telling, uint32_t key)
{
	const struct type *type = type_row(telling->unit, key_type(key));

	return claim_find(telling->unit->facts, type->annotations, key_trait(key));
}

static void
tell_claim_argument(struct telling *telling, uint32_t key)
{
	const struct facts *facts = telling->unit->facts;
	const struct answer *answer = answer_at(telling, key);
	const struct type *type = type_row(telling->unit, key_type(key));
	struct found_claim found = claim_on_type(telling, key);
	uint32_t argument = facts->type_lists.items[type->arguments.first + answer->row];

	tell(telling, facts->annotations.items[found.annotation].span,
	     arena_printf(telling->arena, "'%s' is marked %s(%s), and %s is '%s'%s",
			  type_name(telling, key_type(key)), found.claim->mark, found.rest,
			  claim_parameter(facts, type, answer->row), type_name(telling, argument),
			  turn_text(telling, key_trait(key), fold(telling, answer->next))));
}

static void
tell_step(struct telling *telling, uint32_t key)
{
	switch ((enum edge)answer_at(telling, key)->edge) {
	case EDGE_FIELD:
		tell_field(telling, key);
		break;
	case EDGE_BASE:
		tell_base(telling, key);
		break;
	case EDGE_CAPTURE:
		tell_capture(telling, key);
		break;
	case EDGE_CLAIM_ARGUMENT:
		tell_claim_argument(telling, key);
		break;
	default: /* roots, and steps that are folded */
		break;
	}
}

/* ---- root causes ---- */

/* SUBJECT: "'Node'", "field 'owner'". */
static const char *
claim_text(const struct telling *telling, const struct found_claim *found, const char *subject,
	   enum trait trait)
{
	const char *reason =
		found->says != SAYS_IF && *found->rest ? found->rest : found->claim->because;
	const char *implied = "", *condition = "";

	if (found->says == SAYS_IF)
		condition = arena_printf(telling->arena, "(%s)", found->rest);
	if (found->says == SAYS_NO_IMPLIED || found->says == SAYS_YES_IMPLIED)
		implied = arena_printf(telling->arena, ", hence %s%s",
				       found->says == SAYS_NO_IMPLIED ? "not " : "",
				       trait_name(trait));
	return arena_printf(telling->arena, "%s marked %s%s%s%s%s", subject, found->claim->mark,
			    condition, implied, reason ? ": " : "", reason ? reason : "");
}

static void
tell_claim(struct telling *telling, const struct found_claim *found, const char *subject,
	   enum trait trait)
{
	struct span span = telling->unit->facts->annotations.items[found->annotation].span;

	tell(telling, span, claim_text(telling, found, subject, trait));
}

static void
tell_type_claim(struct telling *telling, uint32_t key)
{
	struct found_claim found = claim_on_type(telling, key);
	const char *subject =
		arena_printf(telling->arena, "'%s' is", type_name(telling, key_type(key)));

	tell_claim(telling, &found, subject, key_trait(key));
}

static void
tell_field_claim(struct telling *telling, uint32_t key)
{
	const struct facts *facts = telling->unit->facts;
	const struct field *field = &facts->fields.items[answer_at(telling, key)->row];
	struct found_claim found = claim_find(facts, field->annotations, key_trait(key));
	const char *subject =
		arena_printf(telling->arena, "field '%s' is", facts_str(facts, field->name));

	tell_claim(telling, &found, subject, key_trait(key));
}

static void
tell_model(struct telling *telling, uint32_t key)
{
	const struct unit_traits *unit = telling->unit;
	const struct model_type *model =
		program_type_model(unit->program, unit->unit, key_type(key));
	static const char *const is[] = {
		[HOLDS] = "is",
		[OPEN] = "may or may not be",
		[FAILS_IN_LIBRARY] = "is not",
		[FAILS] = "is not",
	};

	/* Nothing to point at: a model is no source. */
	tell(telling, (struct span){0},
	     arena_printf(telling->arena, "'%s' %s %s in the model of '%s'%s%s",
			  type_name(telling, key_type(key)), is[answer_at(telling, key)->value],
			  trait_name(key_trait(key)), model->library, model->because ? ": " : "",
			  model->because ? model->because : ""));
}

static const struct inferred_count *
count_at(const struct telling *telling, uint32_t key)
{
	return &telling->unit->traits->counts.items[answer_at(telling, key)->row - 1];
}

static void
tell_count(struct telling *telling, uint32_t key)
{
	const struct inferred_count *count = count_at(telling, key);
	const struct facts *there = telling->unit->program->units.items[count->unit];
	const char *path = facts_str(there, there->files.items[count->where.file].path);
	const char *file = strrchr(path, '/');

	tell(telling, count->where,
	     arena_printf(telling->arena,
			  "'%s' is not %s, inferred: '%s' is an '%s', changed without atomics at "
			  "%s:%u",
			  type_name(telling, key_type(key)), trait_name(key_trait(key)),
			  count->count, count->integer, file ? file + 1 : path, count->where.line));
	vec_last(telling->reasons)->unit = count->unit;
}

static void
tell_mutable(struct telling *telling, uint32_t key)
{
	const struct facts *facts = telling->unit->facts;
	const struct field *field = &facts->fields.items[answer_at(telling, key)->row];

	tell(telling, field->span,
	     arena_printf(telling->arena,
			  "field '%s' is mutable, and neither synchronised nor GUARDED_BY a mutex",
			  facts_str(facts, field->name)));
}

/* Why the structure of a type says yes. */
static const char *
holds_text(const struct type *type)
{
	switch ((enum type_kind)type->kind) {
	case TYPE_POINTER:
		return "nothing is known against what it points to";
	case TYPE_LVALUE_REFERENCE:
	case TYPE_RVALUE_REFERENCE:
		return "what it refers to is Sync";
	case TYPE_ARRAY:
	case TYPE_VECTOR:
		return "its elements are";
	case TYPE_CLOSURE:
		return "every capture is";
	case TYPE_RECORD:
		return type->flags & TYPE_OPAQUE ? "every template argument is"
						 : "every base and field is";
	default:
		return "a plain value always is";
	}
}

static const char *
open_record_text(const struct type *type)
{
	if (type->flags & TYPE_PATTERN)
		return "depends on a template parameter";
	if (type->flags & TYPE_INCOMPLETE)
		return "is declared here, but not defined";
	return "has a thread-bound base: what other threads may do with it, its fields do not tell";
}

static const char *
open_text(const struct type *type)
{
	switch ((enum type_kind)type->kind) {
	case TYPE_POINTER:
		return "may point to anything";
	case TYPE_RECORD:
		return open_record_text(type);
	case TYPE_DEPENDENT:
		return "depends on a template parameter";
	case TYPE_BLOCK:
		return "may hold anything";
	default:
		return "cannot be looked into";
	}
}

static void
tell_structure(struct telling *telling, uint32_t key)
{
	const struct type *type = type_row(telling->unit, key_type(key));
	const char *name = type_name(telling, key_type(key));
	const char *message;

	if (answer_at(telling, key)->value == HOLDS)
		message = arena_printf(telling->arena, "'%s' is %s, since %s", name,
				       trait_name(key_trait(key)), holds_text(type));
	else
		message = arena_printf(telling->arena, "'%s' %s", name, open_text(type));
	tell(telling, type->span, message);
}

static void
tell_root(struct telling *telling, uint32_t key)
{
	switch ((enum edge)answer_at(telling, key)->edge) {
	case EDGE_CLAIM:
		tell_type_claim(telling, key);
		break;
	case EDGE_FIELD_CLAIM:
		tell_field_claim(telling, key);
		break;
	case EDGE_MODEL:
		tell_model(telling, key);
		break;
	case EDGE_COUNT:
		tell_count(telling, key);
		break;
	case EDGE_MUTABLE:
		tell_mutable(telling, key);
		break;
	default: /* the kind of type; also a yes, whatever part it was read off */
		tell_structure(telling, key);
		break;
	}
}

/* ---- the chain ---- */

/* The steps to be told from KEY on; the root's key. */
static uint32_t
collect_steps(const struct telling *telling, uint32_t key, step_list *steps)
{
	for (key = fold(telling, key); is_told(answer_at(telling, key)->edge);
	     key = fold(telling, answer_at(telling, key)->next))
		*vec_push(steps) = key;
	return key;
}

/* One line instead of the steps FIRST to END - 1, at the place of the first of them. */
static void
tell_omission(struct telling *telling, const step_list *steps, uint32_t first, uint32_t end)
{
	bool fields = true;
	struct reason *reason;

	for (uint32_t i = first; i < end; i++)
		fields &= answer_at(telling, steps->items[i])->edge == EDGE_FIELD;
	tell_step(telling, steps->items[first]);
	reason = vec_last(telling->reasons);
	reason->message = arena_printf(telling->arena, "... through %u more %s", end - first,
				       fields ? "fields" : "steps");
}

static void
tell_steps(struct telling *telling, const step_list *steps)
{
	uint32_t first = steps->count, end = steps->count;

	if (steps->count > STEPS_MAX) {
		first = STEPS_KEPT;
		end = steps->count - STEPS_KEPT;
	}
	for (uint32_t i = 0; i < first; i++)
		tell_step(telling, steps->items[i]);
	if (first < end)
		tell_omission(telling, steps, first, end);
	for (uint32_t i = end; i < steps->count; i++)
		tell_step(telling, steps->items[i]);
}

/* The value itself is a reference or such, and the question turned before the first step. */
static void
tell_turn(struct telling *telling, uint32_t key, uint32_t end)
{
	if (key_trait(key) == key_trait(end))
		return;
	tell(telling, type_row(telling->unit, key_type(end))->span,
	     arena_printf(telling->arena, "'%s' is %s only if '%s' is %s",
			  type_name(telling, key_type(key)), trait_name(key_trait(key)),
			  type_name(telling, key_type(end)), trait_name(key_trait(end))));
}

static void
tell_chain(struct telling *telling, uint32_t key)
{
	step_list steps = {0};
	uint32_t end;

	if (answer_at(telling, key)->value == HOLDS) {
		tell_root(telling, key);
		return;
	}
	end = collect_steps(telling, key, &steps);
	tell_turn(telling, key, fold(telling, key));
	tell_steps(telling, &steps);
	tell_root(telling, end);
	vec_free(&steps);
}

void
traits_explain_in(struct unit_traits *unit, struct range annotations, uint32_t type,
		  enum trait trait, struct arena *arena, reason_list *reasons)
{
	struct telling telling = {unit, arena, reasons};
	struct found_claim found = claim_find(unit->facts, annotations, trait);
	struct answer answer;

	if (!traits_claimed(unit, annotations, type, trait, &answer)) {
		traits_answer(unit, type, trait);
		tell_chain(&telling, key_of(type, trait));
		return;
	}
	tell_claim(&telling, &found, "it is", trait);
	if (answer.edge == EDGE_CLAIM_ARGUMENT && answer.value != HOLDS)
		tell_chain(&telling, answer.next);
}

void
traits_explain(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait,
	       struct arena *arena, reason_list *reasons)
{
	traits_annotated_explain(traits, unit, (struct range){0, 0}, type, trait, arena, reasons);
}

void
traits_annotated_explain(struct traits *traits, uint32_t unit, struct range annotations,
			 uint32_t type, enum trait trait, struct arena *arena, reason_list *reasons)
{
	traits_explain_in(traits_unit(traits, unit), annotations, type, trait, arena, reasons);
}

const char *
traits_instead_in(struct unit_traits *unit, uint32_t type, enum trait trait)
{
	struct telling telling = {.unit = unit};
	const struct answer *answer = traits_answer(unit, type, trait);
	uint32_t key = key_of(type, trait);
	const struct model_type *model;

	if (answer->value == HOLDS)
		return NULL;
	while (is_told(answer->edge) || is_folded(answer->edge)) {
		key = answer->next;
		answer = answer_at(&telling, key);
	}
	if (answer->edge == EDGE_COUNT)
		return count_at(&telling, key)->instead;
	if (answer->edge != EDGE_MODEL)
		return NULL;
	model = program_type_model(unit->program, unit->unit, key_type(key));
	return model->instead;
}

const char *
traits_instead(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait)
{
	return traits_instead_in(traits_unit(traits, unit), type, trait);
}
