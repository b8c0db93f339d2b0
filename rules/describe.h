/*
 * What a rule's declaration says, for people and for programs: the texts of
 * `sendsync explain RULE` and `sendsync rules`. Nothing is stated here that
 * the declaration does not state.
 */
#ifndef SENDSYNC_RULES_DESCRIBE_H
#define SENDSYNC_RULES_DESCRIBE_H

#include "base/text.h"
#include "rules/rule.h"

/* Appends id, severity, summary, rationale (wrapped at 80 columns), both examples and how to
 * suppress. FORMAT: "text" (NULL is the same) or "md"; false, and nothing appended, for any other.
 */
bool rule_describe(const struct rule *rule, const char *format, struct text *out);

/* Appends a table of the rules of LIST, behind whose last is NULL. FORMAT: "text" (NULL is the
 * same), "md" or "json"; false, and nothing appended, for any other. */
bool rules_table(const struct rule *const *list, const char *format, struct text *out);

/* "minimal", "targeted" or "complete". */
const char *strictness_name(enum strictness strictness);

#endif
