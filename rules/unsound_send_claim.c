/*
 * unsound-send-claim: a type says SEND or SYNC, and a part of it says no.
 *
 * A claim is believed by every other rule, so a wrong one silences them all.
 * What contradicts it is a field or base that is marked, modelled or inferred
 * not to be Send (Sync); what is unknown does not.
 *
 * Misses on purpose: whatever lies behind a raw pointer, since that is what
 * claims are for; parts whose type depends on a template parameter.
 */
#include "rules/rule.h"

#include "analysis/effects.h"
#include "base/text.h"

/* Without template arguments: the claim is the template's, whoever asked for the instantiation. */
static const char *
record_name(const struct facts *facts, uint32_t type)
{
	const struct type *row = &facts->types.items[type];

	return facts_str(facts, row->qualified ? row->qualified : row->name);
}

/* "SEND", "SEND_IF(T)". */
static void
put_mark(struct text *out, const struct contradiction *found)
{
	text_puts(out, found->mark);
	if (found->condition)
		text_printf(out, "(%s)", found->condition);
}

/* "its field 'cache'", "its base 'Widget'". */
static void
put_part(struct text *out, const struct facts *facts, const struct contradiction *found)
{
	const char *field = facts_str(facts, facts->fields.items[found->field].name);
	const char *type = facts_str(facts, facts->types.items[found->type].name);

	if (found->base)
		text_printf(out, "its base '%s'", type);
	else
		text_printf(out, "its field '%s'", field);
}

static void
put_reason(struct text *out, const struct facts *facts, const struct contradiction *found)
{
	const char *type = facts_str(facts, facts->types.items[found->type].name);

	if (found->unsynchronised)
		text_puts(out, "is mutable, and neither synchronised nor GUARDED_BY a mutex");
	else if (found->base || found->annotations.count)
		text_printf(out, "is not %s", trait_name(found->trait));
	else
		text_printf(out, "has type '%s', which is not %s", type, trait_name(found->trait));
}

static struct diag *
say(struct check *check, uint32_t unit, uint32_t type, const struct contradiction *found)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	struct span span = found->base ? facts->bases.items[found->base].span
				       : facts->fields.items[found->field].span;
	struct text text = {0};
	struct diag *diag;

	text_printf(&text, "'%s' is marked ", record_name(facts, type));
	put_mark(&text, found);
	text_puts(&text, ", but ");
	put_part(&text, facts, found);
	text_putc(&text, ' ');
	put_reason(&text, facts, found);
	diag = check_report(check, unit, 0, span, "%s", text_str(&text));
	text_free(&text);
	return diag;
}

static void
explain(struct check *check, struct diag *diag, uint32_t unit, const struct contradiction *found)
{
	struct arena arena = {0};
	reason_list reasons = {0};

	traits_contradiction_explain(check->traits, unit, found, &arena, &reasons);
	check_note_reasons(check, diag, &reasons);
	vec_free(&reasons);
	arena_release(&arena);
}

static void
help(struct check *check, struct diag *diag, enum trait trait, const struct contradiction *found)
{
	if (found->instead)
		check_help(check, diag, "use %s", found->instead);
	else
		check_help(
			check, diag,
			"mark the type SENDSYNC_%s_UNCHECKED if you have made sure that it holds "
			"nevertheless",
			trait == TRAIT_SEND ? "SEND" : "SYNC");
}

static void
check_trait(struct check *check, uint32_t unit, uint32_t type, enum trait trait)
{
	contradiction_list list = {0};

	traits_contradictions(check->traits, unit, type, trait, &list);
	for (uint32_t i = 0; i < list.count; i++) {
		const struct contradiction *found = &list.items[i];
		struct diag *diag = say(check, unit, type, found);

		check_note(check, diag, unit, found->claim, "it is marked here");
		if (!found->unsynchronised)
			explain(check, diag, unit, found);
		help(check, diag, trait, found);
	}
	vec_free(&list);
}

static void
check_record(struct check *check, uint32_t unit, uint32_t type)
{
	check_trait(check, unit, type, TRAIT_SEND);
	check_trait(check, unit, type, TRAIT_SYNC);
}

const struct rule rule_unsound_send_claim = {
	.id = "unsound-send-claim",
	.group = "send",
	.summary = "a type is marked SEND or SYNC, but one of its fields or bases is not",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"SEND and SYNC are promises that nobody checks where they are used: they end the "
		"search. A field that is marked, modelled or inferred to be the opposite makes the "
		"promise doubtful, often because the field came later than the mark.\n\n"
		"Raw pointers are never held against a claim: what they lead to, and how it is "
		"used, is what the claim is there to say. When the type is safe in spite of the "
		"field, SEND_UNCHECKED or SYNC_UNCHECKED says that someone looked.",
	.bad = "struct SENDSYNC_NOT_SEND Canvas { int handle; };\n"
	       "\n"
	       "struct SENDSYNC_SEND Page {\n"
	       "\tCanvas canvas;\n"
	       "\tint number;\n"
	       "};\n",
	.good = "struct SENDSYNC_NOT_SEND Canvas { int handle; };\n"
		"\n"
		"struct SENDSYNC_SEND_UNCHECKED Page {\n"
		"\tCanvas canvas; // used by the thread that holds the page only\n"
		"\tint number;\n"
		"};\n",
	.language = "c++20",
	.check_type = check_record,
};
