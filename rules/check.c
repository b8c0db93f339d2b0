/*
 * What a rule calls to report: it speaks in spans and rows of a unit's
 * facts, the list of diagnostics in paths and strings. The translation is
 * here, so that no rule spells a path or owns a string.
 */
#include "rules/rule.h"

#include "analysis/effects.h"
#include "base/text.h"

struct location
check_location(const struct check *check, uint32_t unit, struct span span)
{
	const struct facts *facts = check->program->units.items[unit];

	if (span.line == 0)
		return (struct location){0};
	return (struct location){
		.file = facts_str(facts, facts->files.items[span.file].path),
		.line = span.line,
		.column = span.column,
		.end_line = span.end_line,
		.end_column = span.end_column,
	};
}

/* The name by which people know the place: a lambda goes under the function around it, whose name
 * survives edits. */
static const char *
function_name(const struct facts *facts, uint32_t function)
{
	const struct function *row = &facts->functions.items[function];

	while ((row->flags & (FUNCTION_LAMBDA | FUNCTION_BLOCK)) && row->enclosing)
		row = &facts->functions.items[row->enclosing];
	return facts_str(facts, row->name);
}

struct diag *
check_report(struct check *check, uint32_t unit, uint32_t function, struct span span,
	     const char *format, ...)
{
	struct text message = {0};
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(&message, format, arguments);
	va_end(arguments);
	struct diag *diag = diag_add(check->diags, check->rule->id, check->rule->severity,
				     check_location(check, unit, span), text_str(&message));
	text_free(&message);
	diag->function = arena_strdup(&check->diags->arena,
				      function_name(check->program->units.items[unit], function));
	return diag;
}

void
check_note(struct check *check, struct diag *diag, uint32_t unit, struct span span,
	   const char *format, ...)
{
	struct text message = {0};
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(&message, format, arguments);
	va_end(arguments);
	diag_note(check->diags, diag, check_location(check, unit, span), text_str(&message));
	text_free(&message);
}

void
check_help(struct check *check, struct diag *diag, const char *format, ...)
{
	struct text message = {0};
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(&message, format, arguments);
	va_end(arguments);
	diag_help(check->diags, diag, text_str(&message));
	text_free(&message);
}

struct diag_fix *
check_fix(struct check *check, struct diag *diag, uint32_t unit, struct span span, const char *text,
	  const char *title)
{
	struct location where = check_location(check, unit, span);
	struct diag_fix *fix = diag_add_fix(check->diags, diag, where.file, title);

	diag_add_edit(check->diags, fix, where, text);
	return fix;
}

void
check_fix_also(struct check *check, struct diag_fix *fix, uint32_t unit, struct span span,
	       const char *text)
{
	diag_add_edit(check->diags, fix, check_location(check, unit, span), text);
}

struct span
span_before(struct span span)
{
	span.end_line = span.line;
	span.end_column = span.column;
	return span;
}

struct span
span_behind(struct span span)
{
	span.line = span.end_line;
	span.column = span.end_column;
	return span;
}

void
check_note_reasons(struct check *check, struct diag *diag, const reason_list *reasons)
{
	for (uint32_t i = 0; i < reasons->count; i++) {
		const struct reason *reason = &reasons->items[i];

		check_note(check, diag, reason->unit, reason->where, "%s", reason->message);
		vec_last(&diag->notes)->reason = true;
	}
}

void
check_explain(struct check *check, struct diag *diag, uint32_t unit, uint32_t type,
	      enum trait trait)
{
	check_annotated_explain(check, diag, unit, (struct range){0, 0}, type, trait);
}

void
check_annotated_explain(struct check *check, struct diag *diag, uint32_t unit,
			struct range annotations, uint32_t type, enum trait trait)
{
	struct arena arena = {0};
	reason_list reasons = {0};

	traits_annotated_explain(check->traits, unit, annotations, type, trait, &arena, &reasons);
	check_note_reasons(check, diag, &reasons);
	vec_free(&reasons);
	arena_release(&arena);
}

void
check_note_instantiation(struct check *check, struct diag *diag, uint32_t unit, uint32_t function)
{
	const struct facts *facts = effects_facts(check->effects, unit);
	const struct function *row = &facts->functions.items[function];
	uint32_t caller;

	if (!(row->flags & FUNCTION_INSTANTIATION))
		return;
	caller = effects_caller(check->effects, unit, function);
	if (caller)
		check_note(check, diag, unit, facts->events.items[caller].span,
			   "in the instantiation '%s' that is asked for here",
			   facts_str(facts, row->display));
}
