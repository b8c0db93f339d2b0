/*
 * Contradictions: the parts of a record that refute a claim on the whole.
 *
 * A claim overrides structure, so nobody else asks what the structure would
 * have said. Here each base and field is asked alone, as it would have been
 * without the claim, with trust in raw pointers: how what they lead to is used
 * is what the claim speaks of. Only a definite no counts.
 *
 * Missed on purpose: a specialisation that nobody asked for.
 */
#include "analysis/traits_internal.h"
#include "base/text.h"

static struct contradiction
contradiction_of(const struct unit_traits *unit, const struct found_claim *found)
{
	return (struct contradiction){
		.mark = found->claim->mark,
		.condition = found->says == SAYS_IF ? found->rest : NULL,
		.claim = unit->facts->annotations.items[found->annotation].span,
	};
}

static void
add_bases(struct unit_traits *unit, const struct found_claim *found, uint32_t record,
	  enum trait trait, contradiction_list *list)
{
	struct range bases = type_row(unit, record)->bases;

	for (uint32_t i = bases.first; i < bases.first + bases.count; i++) {
		const struct base *base = &unit->facts->bases.items[i];
		struct contradiction contradiction = contradiction_of(unit, found);

		if (base->flags & BASE_DEPENDENT ||
		    traits_answer(unit, base->type, trait)->value <= OPEN)
			continue;
		contradiction.base = i;
		contradiction.type = base->type;
		contradiction.trait = trait;
		contradiction.instead = traits_instead_in(unit, base->type, trait);
		*vec_push(list) = contradiction;
	}
}

static void
add_field(struct unit_traits *unit, const struct found_claim *found, uint32_t row,
	  struct answer answer, enum trait trait, contradiction_list *list)
{
	const struct field *field = &unit->facts->fields.items[row];
	struct contradiction contradiction = contradiction_of(unit, found);

	contradiction.field = row;
	contradiction.type = field->type;
	contradiction.trait = answer.edge == EDGE_FIELD ? key_trait(answer.next) : trait;
	contradiction.unsynchronised = answer.edge == EDGE_MUTABLE;
	if (answer.edge == EDGE_FIELD)
		contradiction.instead =
			traits_instead_in(unit, contradiction.type, contradiction.trait);
	if (answer.edge == EDGE_FIELD_CLAIM)
		contradiction.annotations = field->annotations;
	*vec_push(list) = contradiction;
}

/* union { ... }; in a record: its members are the record's own. */
static bool
is_anonymous(const struct facts *facts, const struct field *field)
{
	const char *name = facts_str(facts, field->name);

	return facts->types.items[field->type].kind == TYPE_RECORD &&
	       (!*name || strstr(name, "(anonymous"));
}

static void
add_fields(struct unit_traits *unit, const struct found_claim *found, uint32_t record,
	   enum trait trait, contradiction_list *list)
{
	struct range fields = type_row(unit, record)->fields;

	for (uint32_t i = fields.first; i < fields.first + fields.count; i++) {
		const struct field *field = &unit->facts->fields.items[i];
		struct answer answer;

		if (field->flags & FIELD_DEPENDENT)
			continue;
		answer = traits_field_answer(unit, record, i, trait);
		if (answer.edge == EDGE_FIELD && is_anonymous(unit->facts, field))
			add_fields(unit, found, field->type, trait, list);
		else if (answer.value > OPEN)
			add_field(unit, found, i, answer, trait, list);
	}
}

void
traits_contradictions(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait,
		      contradiction_list *list)
{
	struct unit_traits *row = traits_unit_where(traits, unit, PREMISE_POINTERS);
	struct found_claim found = claim_find(row->facts, type_row(row, type)->annotations, trait);

	if ((found.says != SAYS_YES && found.says != SAYS_IF) || found.claim->reviewed)
		return;
	add_bases(row, &found, type, trait, list);
	add_fields(row, &found, type, trait, list);
}

void
traits_contradiction_explain(struct traits *traits, uint32_t unit,
			     const struct contradiction *contradiction, struct arena *arena,
			     reason_list *reasons)
{
	traits_explain_in(traits_unit_where(traits, unit, PREMISE_POINTERS),
			  contradiction->annotations, contradiction->type, contradiction->trait,
			  arena, reasons);
}
