/* A step that points nowhere, to a model's entry, has no place in front. */
#include "project/why.h"

#include "base/text.h"

static void
append_reason(const struct session *session, const struct reason *reason, struct text *out)
{
	const struct facts *facts = &session->results[reason->unit].facts;

	text_puts(out, "  ");
	if (reason->where.line)
		text_printf(out, "%s:%u:%u: ",
			    facts_str(facts, facts->files.items[reason->where.file].path),
			    reason->where.line, reason->where.column);
	text_printf(out, "%s\n", reason->message);
}

void
why_append(struct session *session, uint32_t unit, uint32_t type, enum trait trait,
	   struct text *out)
{
	static const char *const words[] = {
		[VERDICT_YES] = "", [VERDICT_NO] = "not ", [VERDICT_UNKNOWN] = "perhaps "};
	const struct facts *facts = &session->results[unit].facts;
	struct arena arena = {0};
	reason_list reasons = {0};

	text_printf(out, "%s: %s%s\n", facts_str(facts, facts->types.items[type].name),
		    words[traits_verdict(session->traits, unit, type, trait)], trait_name(trait));
	traits_explain(session->traits, unit, type, trait, &arena, &reasons);
	for (uint32_t i = 0; i < reasons.count; i++)
		append_reason(session, &reasons.items[i], out);
	const char *instead = traits_instead(session->traits, unit, type, trait);
	if (instead)
		text_printf(out, "  help: %s\n", instead);
	vec_free(&reasons);
	arena_release(&arena);
}
