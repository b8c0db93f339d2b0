/*
 * A rule's declaration as text: one page for people, in two forms, and a
 * table in three. All of it is copied from the declaration; the only words of
 * this file are headings, how to suppress, and where the page is.
 */
#include "rules/describe.h"

#include <jansson.h>
#include <stdlib.h>

enum { PAGE_WIDTH = 80 };

const char *
strictness_name(enum strictness strictness)
{
	static const char *const names[] = {
		[STRICTNESS_MINIMAL] = "minimal",
		[STRICTNESS_TARGETED] = "targeted",
		[STRICTNESS_COMPLETE] = "complete",
	};
	return names[strictness];
}

/* ---- one rule ---- */

static bool
has_empty_line(const char *space, size_t length)
{
	const char *first = memchr(space, '\n', length);

	return first && memchr(first + 1, '\n', length - (size_t)(first + 1 - space));
}

/* Flows PROSE into lines of at most PAGE_WIDTH columns. An empty line parts paragraphs, any other
 * white space parts words. */
static void
put_wrapped(struct text *out, const char *prose)
{
	size_t column = 0;

	for (;;) {
		size_t space = strspn(prose, " \t\n");
		bool paragraph = has_empty_line(prose, space);
		size_t word = strcspn(prose + space, " \t\n");
		const char *joint = " ";

		if (!word)
			break;
		if (!column)
			joint = "";
		else if (paragraph)
			joint = "\n\n";
		else if (column + 1 + word > PAGE_WIDTH)
			joint = "\n";
		column = *joint == ' ' ? column + 1 + word : word;
		text_puts(out, joint);
		text_append(out, prose + space, word);
		prose += space + word;
	}
	text_puts(out, "\n");
}

/* Every line that is not empty moves to the right. */
static void
put_indented(struct text *out, const char *code)
{
	while (*code) {
		size_t length = strcspn(code, "\n");

		if (length)
			text_puts(out, "    ");
		text_append(out, code, length);
		text_puts(out, "\n");
		code += length + (code[length] == '\n');
	}
}

static void
put_example(struct text *out, const char *heading, const struct rule *rule, const char *code)
{
	text_printf(out, "\n%s (%s):\n\n", heading, rule->language);
	put_indented(out, code);
}

/* The same words in both forms of the page, each line behind INDENT. */
static void
put_suppressions(struct text *out, const char *indent, const char *id)
{
	text_printf(out, "%s// NOLINT(%s): why          on the line itself\n", indent, id);
	text_printf(out, "%s// NOLINTNEXTLINE(%s): why  on the line above\n", indent, id);
	text_printf(out, "%s// NOLINTBEGIN(%s): why     around several lines, up to\n", indent, id);
	text_printf(out, "%s// NOLINTEND(%s)\n", indent, id);
}

/* The rules that come with sendsync have a page in its documentation, those of plugins none. */
static bool
has_page(const struct rule *rule)
{
	for (const struct rule *const *built_in = rules; *built_in; built_in++)
		if (*built_in == rule)
			return true;
	return false;
}

static void
describe_text(const struct rule *rule, struct text *out)
{
	text_printf(out, "%s: %s\n", rule->id, rule->summary);
	text_printf(out, "%s, group %s, from strictness %s on\n\n", severity_name(rule->severity),
		    rule->group, strictness_name(rule->strictness));
	put_wrapped(out, rule->rationale);
	put_example(out, "Reported", rule, rule->bad);
	put_example(out, "Not reported", rule, rule->good);
	text_puts(out, "\nTo accept one place, say why in a comment there:\n\n");
	put_suppressions(out, "    ", rule->id);
	if (has_page(rule))
		text_printf(out, "\nThe same as a page: docs/rules/%s.md\n", rule->id);
}

static void
put_fenced(struct text *out, const struct rule *rule, const char *code)
{
	bool cxx = strstr(rule->language, "++") != NULL;

	text_printf(out, "```%s\n%s%s```\n", cxx ? "cpp" : "c", code,
		    str_ends_with(code, "\n") ? "" : "\n");
}

static void
describe_md(const struct rule *rule, struct text *out)
{
	text_printf(out, "# %s\n\n", rule->id);
	text_printf(out, "**%s**: %s (group `%s`, from strictness `%s` on).\n\n",
		    severity_name(rule->severity), rule->summary, rule->group,
		    strictness_name(rule->strictness));
	put_wrapped(out, rule->rationale);
	text_printf(out, "\n## Reported\n\nIn %s:\n\n", rule->language);
	put_fenced(out, rule, rule->bad);
	text_puts(out, "\n## Not reported\n\n");
	put_fenced(out, rule, rule->good);
	text_puts(out, "\n## To accept one place\n\nSay why in a comment there:\n\n```\n");
	put_suppressions(out, "", rule->id);
	text_puts(out, "```\n");
}

bool
rule_describe(const struct rule *rule, const char *format, struct text *out)
{
	if (!format || str_equal(format, "text"))
		describe_text(rule, out);
	else if (str_equal(format, "md"))
		describe_md(rule, out);
	else
		return false;
	return true;
}

/* ---- all rules ---- */

static void
table_text(const struct rule *const *list, struct text *out)
{
	int widest = 0;

	for (const struct rule *const *rule = list; *rule; rule++)
		if ((int)strlen((*rule)->id) > widest)
			widest = (int)strlen((*rule)->id);
	for (const struct rule *const *rule = list; *rule; rule++)
		text_printf(out, "%-*s  %-7s  %-8s  %s\n", widest, (*rule)->id,
			    severity_name((*rule)->severity), (*rule)->group, (*rule)->summary);
}

static void
table_md(const struct rule *const *list, struct text *out)
{
	text_puts(out, "| Rule | Group | Severity | Strictness | What is reported |\n");
	text_puts(out, "|---|---|---|---|---|\n");
	for (const struct rule *const *rule = list; *rule; rule++)
		text_printf(out, "| `%s` | %s | %s | %s | %s |\n", (*rule)->id, (*rule)->group,
			    severity_name((*rule)->severity), strictness_name((*rule)->strictness),
			    (*rule)->summary);
}

static void
table_json(const struct rule *const *list, struct text *out)
{
	json_t *table = json_array();

	for (const struct rule *const *rule = list; *rule; rule++) {
		const struct rule *r = *rule;

		json_array_append_new(table,
				      json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}",
						"id", r->id, "group", r->group, "severity",
						severity_name(r->severity), "strictness",
						strictness_name(r->strictness), "summary",
						r->summary, "rationale", r->rationale, "language",
						r->language, "bad", r->bad, "good", r->good));
	}
	char *dump = json_dumps(table, JSON_INDENT(2));
	text_puts(out, dump);
	text_puts(out, "\n");
	free(dump);
	json_decref(table);
}

bool
rules_table(const struct rule *const *list, const char *format, struct text *out)
{
	static const struct {
		const char *name;
		void (*put)(const struct rule *const *list, struct text *out);
	} forms[] = {{"text", table_text}, {"md", table_md}, {"json", table_json}};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		if (!str_equal(format ? format : "text", forms[i].name))
			continue;
		forms[i].put(list, out);
		return true;
	}
	return false;
}
