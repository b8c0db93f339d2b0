/*
 * The table of rules, what is derived from a rule's declaration, and what a
 * rule calls to report.
 */
#include <CUnit/CUnit.h>
#include <jansson.h>

#include "base/text.h"
#include "rules/describe.h"
#include "rules/registry.h"
#include "suite.h"

static void
check_nothing(struct check *check, uint32_t unit, uint32_t function)
{
	(void)check;
	(void)unit;
	(void)function;
}

static const struct rule sample = {
	.id = "sample-rule",
	.group = "lock",
	.summary = "a lock that is held for too long",
	.severity = SEVERITY_WARNING,
	.strictness = STRICTNESS_TARGETED,
	.rationale = "Word after word goes into a line until the next one would pass the eightieth "
		     "column of it.\n\nA second paragraph\nis joined, too.",
	.bad = "void f()\n{\n\n\tlock();\n}\n",
	.good = "void f();",
	.language = "c++20",
	.check = check_nothing,
};

static uint32_t
count_rules(void)
{
	uint32_t count = 0;

	while (rules[count])
		count++;
	return count;
}

static void
test_rules_are_sorted_by_kebab_case_ids(void)
{
	CU_ASSERT_TRUE_FATAL(count_rules() > 0);
	for (uint32_t i = 0; rules[i]; i++) {
		const char *id = rules[i]->id;

		CU_ASSERT_EQUAL(strspn(id, "abcdefghijklmnopqrstuvwxyz-"), strlen(id));
		CU_ASSERT_TRUE(i == 0 || strcmp(rules[i - 1]->id, id) < 0);
	}
}

static void
test_registry_keeps_the_order(void)
{
	static const char *const ids[] = {"zz-last", "aa-first", "mm-2-middle"};
	struct rule copies[3];
	struct registry registry;
	struct text error = {0};

	registry_init(&registry);
	for (uint32_t i = 0; i < 3; i++) {
		copies[i] = sample;
		copies[i].id = ids[i];
		CU_ASSERT_TRUE(registry_add(&registry, &copies[i], &error));
		CU_ASSERT_PTR_EQUAL(registry_find(&registry, ids[i]), &copies[i]);
	}
	for (uint32_t i = 1; registry.rules.items[i]; i++)
		CU_ASSERT_TRUE(
			strcmp(registry.rules.items[i - 1]->id, registry.rules.items[i]->id) < 0);
	CU_ASSERT_EQUAL(registry.rules.count, count_rules() + 4);
	for (uint32_t i = 0; rules[i]; i++)
		CU_ASSERT_PTR_EQUAL(registry_find(&registry, rules[i]->id), rules[i]);
	CU_ASSERT_PTR_NULL(registry_find(&registry, "no-such-rule"));
	CU_ASSERT_FALSE(registry_add(&registry, &copies[1], &error));
	CU_ASSERT_STRING_EQUAL(text_str(&error), "there is a rule `aa-first` already");
	CU_ASSERT_EQUAL(registry.rules.count, count_rules() + 4);
	registry_free(&registry);
	text_free(&error);
}

static void
test_registry_checks_declarations(void)
{
	static const char *const ids[] = {"",        "No-detach",  "no_detach", "-detach",
					  "detach-", "no--detach", "2-detach",  NULL};

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		struct rule copy = sample;
		struct registry registry;
		struct text error = {0};

		copy.id = ids[i];
		registry_init(&registry);
		CU_ASSERT_FALSE(registry_add(&registry, &copy, &error));
		CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&error), "is no id of a rule"));
		CU_ASSERT_EQUAL(registry.rules.count, count_rules() + 1);
		registry_free(&registry);
		text_free(&error);
	}
}

/* A paragraph of prose ends in a full stop, a summary and an id do not. */
static void
test_every_rule_says_all_it_has_to(void)
{
	static const char *const groups = " send lock lifetime async scaling race ";

	for (uint32_t i = 0; rules[i]; i++) {
		const struct rule *rule = rules[i];

		CU_ASSERT_PTR_NOT_NULL(strstr(groups, rule->group));
		CU_ASSERT_TRUE(rule->severity == SEVERITY_WARNING ||
			       rule->severity == SEVERITY_ERROR);
		CU_ASSERT_FALSE(str_ends_with(rule->summary, "."));
		CU_ASSERT_EQUAL(strcspn(rule->summary, "|\n"), strlen(rule->summary));
		CU_ASSERT_TRUE(str_ends_with(rule->rationale, "."));
		CU_ASSERT_TRUE(strlen(rule->bad) > 0);
		CU_ASSERT_TRUE(strlen(rule->good) > 0);
		CU_ASSERT_TRUE(str_equal(rule->language, "c++20") ||
			       str_equal(rule->language, "c17"));
		CU_ASSERT_TRUE(rule->check != NULL || rule->check_type != NULL);
	}
}

static void
test_describe_is_a_page(void)
{
	struct text page = {0};

	CU_ASSERT_TRUE(rule_describe(&sample, NULL, &page));
	CU_ASSERT_STRING_EQUAL(
		text_str(&page),
		"sample-rule: a lock that is held for too long\n"
		"warning, group lock, from strictness targeted on\n"
		"\n"
		"Word after word goes into a line until the next one would pass the eightieth\n"
		"column of it.\n"
		"\n"
		"A second paragraph is joined, too.\n"
		"\n"
		"Reported (c++20):\n"
		"\n"
		"    void f()\n"
		"    {\n"
		"\n"
		"    \tlock();\n"
		"    }\n"
		"\n"
		"Not reported (c++20):\n"
		"\n"
		"    void f();\n"
		"\n"
		"To accept one place, say why in a comment there:\n"
		"\n"
		"    // NOLINT(sample-rule): why          on the line itself\n"
		"    // NOLINTNEXTLINE(sample-rule): why  on the line above\n"
		"    // NOLINTBEGIN(sample-rule): why     around several lines, up to\n"
		"    // NOLINTEND(sample-rule)\n");
	text_free(&page);
}

static void
test_describe_as_markdown(void)
{
	struct text page = {0};

	CU_ASSERT_TRUE(rule_describe(&sample, "md", &page));
	CU_ASSERT_TRUE(str_starts_with(text_str(&page),
				       "# sample-rule\n"
				       "\n"
				       "**warning**: a lock that is held for too long (group "
				       "`lock`, from strictness `targeted` on).\n"
				       "\n"
				       "Word after word "));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&page), "\n```cpp\nvoid f();\n```\n"));
	text_clear(&page);
	CU_ASSERT_FALSE(rule_describe(&sample, "xml", &page));
	CU_ASSERT_EQUAL(page.length, 0);
	text_free(&page);
}

/* Only the rules that are built in are in our documentation. */
static void
test_describe_names_the_page(void)
{
	struct text page = {0}, name = {0};

	rule_describe(&sample, NULL, &page);
	CU_ASSERT_PTR_NULL(strstr(text_str(&page), "docs/rules/"));
	text_clear(&page);
	rule_describe(rules[0], NULL, &page);
	text_printf(&name, "docs/rules/%s.md\n", rules[0]->id);
	CU_ASSERT_TRUE(str_ends_with(text_str(&page), text_str(&name)));
	text_free(&name);
	text_free(&page);
}

static uint32_t
count_lines(const char *text)
{
	uint32_t count = 0;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

static void
test_tables_have_a_row_for_every_rule(void)
{
	struct text table = {0};

	CU_ASSERT_TRUE(rules_table(rules, "text", &table));
	CU_ASSERT_EQUAL(count_lines(text_str(&table)), count_rules());
	text_clear(&table);
	CU_ASSERT_TRUE(rules_table(rules, "md", &table));
	CU_ASSERT_EQUAL(count_lines(text_str(&table)), count_rules() + 2);
	for (uint32_t i = 0; rules[i]; i++)
		CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&table), rules[i]->id));
	text_clear(&table);
	CU_ASSERT_FALSE(rules_table(rules, "xml", &table));
	CU_ASSERT_EQUAL(table.length, 0);
	text_free(&table);
}

static void
test_json_table_holds_the_declarations(void)
{
	struct text table = {0};

	CU_ASSERT_TRUE(rules_table(rules, "json", &table));
	json_t *root = json_loads(text_str(&table), 0, NULL);
	CU_ASSERT_EQUAL_FATAL(json_array_size(root), count_rules());
	for (uint32_t i = 0; rules[i]; i++) {
		const json_t *row = json_array_get(root, i);
		const char *bad = json_string_value(json_object_get(row, "bad"));
		const char *severity = json_string_value(json_object_get(row, "severity"));

		CU_ASSERT_PTR_NOT_NULL_FATAL(bad);
		CU_ASSERT_STRING_EQUAL(bad, rules[i]->bad);
		CU_ASSERT_STRING_EQUAL(severity, severity_name(rules[i]->severity));
	}
	json_decref(root);
	text_free(&table);
}

/* ---- reporting from a rule ---- */

/* A unit "/p/a.cpp" with a function ns::run (row 1) and a lambda in it (row 2). */
static void
fill_facts(struct facts *facts)
{
	facts_init(facts);
	vec_push(&facts->files)->path = intern(&facts->strings, "/p/a.cpp");
	vec_push(&facts->functions)->name = intern(&facts->strings, "ns::run");
	struct function *lambda = vec_push(&facts->functions);
	lambda->name = intern(&facts->strings, "(lambda at 3:4)");
	lambda->flags = FUNCTION_LAMBDA;
	lambda->enclosing = 1;
}

static void
test_check_translates_spans(void)
{
	struct facts facts;
	struct program program;
	struct diag_list diags = {0};
	const struct span span = {1, 3, 4, 3, 9};

	fill_facts(&facts);
	program_init(&program, NULL, STRICTNESS_TARGETED);
	program_add(&program, &facts);
	struct check check = {.program = &program, .diags = &diags, .rule = &sample};

	struct diag *diag = check_report(&check, 0, 2, span, "held %u times", 2u);
	check_note(&check, diag, 0, span, "here, '%s'", "m");
	check_note(&check, diag, 0, (struct span){0}, "nowhere");
	check_help(&check, diag, "use %s", "less");
	CU_ASSERT_STRING_EQUAL(diag->rule, "sample-rule");
	CU_ASSERT_EQUAL(diag->severity, SEVERITY_WARNING);
	CU_ASSERT_STRING_EQUAL(diag->message, "held 2 times");
	CU_ASSERT_STRING_EQUAL(diag->where.file, "/p/a.cpp");
	CU_ASSERT_EQUAL(diag->where.line, 3);
	CU_ASSERT_EQUAL(diag->where.end_column, 9);
	CU_ASSERT_STRING_EQUAL(diag->function, "ns::run");
	CU_ASSERT_STRING_EQUAL(diag->help, "use less");
	CU_ASSERT_EQUAL_FATAL(diag->notes.count, 2);
	CU_ASSERT_STRING_EQUAL(diag->notes.items[0].message, "here, 'm'");
	CU_ASSERT_PTR_NULL(diag->notes.items[1].where.file);
	diag_list_free(&diags);
	program_free(&program);
	facts_free(&facts);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"rules: sorted, kebab-case, found", test_rules_are_sorted_by_kebab_case_ids},
		{"registry: rules keep their order, ids are unique", test_registry_keeps_the_order},
		{"registry: an id is kebab-case", test_registry_checks_declarations},
		{"rules: declarations are whole", test_every_rule_says_all_it_has_to},
		{"describe: a page", test_describe_is_a_page},
		{"describe: markdown", test_describe_as_markdown},
		{"describe: the page's place", test_describe_names_the_page},
		{"tables: a row for every rule", test_tables_have_a_row_for_every_rule},
		{"tables: json holds the declarations", test_json_table_holds_the_declarations},
		{"check: spans and rows become paths and names", test_check_translates_spans},
		CU_TEST_INFO_NULL,
	};

	return suite_run("registry", tests);
}
