/*
 * The list of all built-in rules, in order of id (a test holds it to that). A
 * new rule is a line in each of the two lists here and a file of its own.
 *
 * What a plugin declares is checked before it is believed: everything else may
 * rely on texts being there and ids being unique.
 */
#include "rules/registry.h"

#include <dlfcn.h>

#include "base/text.h"

extern const struct rule rule_blocking_in_async;
extern const struct rule rule_borrow_escapes_task;
extern const struct rule rule_coroutine_borrowed_parameter;
extern const struct rule rule_coroutine_lambda_capture;
extern const struct rule rule_discarded_future;
extern const struct rule rule_discarded_guard;
extern const struct rule rule_lock_across_await;
extern const struct rule rule_lock_leak;
extern const struct rule rule_never_yields;
extern const struct rule rule_non_send_across_await;
extern const struct rule rule_non_send_capture;
extern const struct rule rule_non_sync_share;
extern const struct rule rule_task_never_awaited;
extern const struct rule rule_thread_local_across_await;
extern const struct rule rule_thread_per_item;
extern const struct rule rule_unjoined_thread;
extern const struct rule rule_unsound_send_claim;
extern const struct rule rule_unsynchronized_share;

/* clang-format off */
const struct rule *const rules[] = {
	&rule_blocking_in_async,
	&rule_borrow_escapes_task,
	&rule_coroutine_borrowed_parameter,
	&rule_coroutine_lambda_capture,
	&rule_discarded_future,
	&rule_discarded_guard,
	&rule_lock_across_await,
	&rule_lock_leak,
	&rule_never_yields,
	&rule_non_send_across_await,
	&rule_non_send_capture,
	&rule_non_sync_share,
	&rule_task_never_awaited,
	&rule_thread_local_across_await,
	&rule_thread_per_item,
	&rule_unjoined_thread,
	&rule_unsound_send_claim,
	&rule_unsynchronized_share,
	NULL,
};
/* clang-format on */

void
registry_init(struct registry *registry)
{
	*registry = (struct registry){0};
	for (const struct rule *const *rule = rules; *rule; rule++)
		*vec_push(&registry->rules) = *rule;
	*vec_push(&registry->rules) = NULL;
}

void
registry_free(struct registry *registry)
{
	for (uint32_t i = 0; i < registry->libraries.count; i++)
		dlclose(registry->libraries.items[i]);
	vec_free(&registry->libraries);
	vec_free(&registry->rules);
}

const struct rule *
registry_find(const struct registry *registry, const char *id)
{
	for (const struct rule *const *rule = registry->rules.items; *rule; rule++)
		if (str_equal((*rule)->id, id))
			return *rule;
	return NULL;
}

/* "no-detach": what NOLINT, --rules and people can spell. */
static bool
is_kebab_case(const char *id)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	return id && *id >= 'a' && *id <= 'z' && !id[strspn(id, letters)] &&
	       !str_ends_with(id, "-") && !strstr(id, "--");
}

/* The first text that is missing, or NULL. */
static const char *
missing_text(const struct rule *rule)
{
	const struct {
		const char *name, *text;
	} texts[] = {
		{"group", rule->group}, {"summary", rule->summary}, {"rationale", rule->rationale},
		{"bad", rule->bad},     {"good", rule->good},       {"language", rule->language},
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!texts[i].text || !*texts[i].text)
			return texts[i].name;
	return NULL;
}

static bool
is_declared(const struct rule *rule, struct text *error)
{
	const char *missing;

	if (!is_kebab_case(rule->id))
		text_printf(error, "`%s` is no id of a rule: one looks like `no-detach`",
			    rule->id ? rule->id : "");
	else if ((missing = missing_text(rule)))
		text_printf(error, "rule `%s` has no `%s`", rule->id, missing);
	else if (strchr(rule->summary, '\n'))
		text_printf(error, "the summary of rule `%s` is not one line", rule->id);
	else if (rule->severity > SEVERITY_ERROR || rule->strictness > STRICTNESS_COMPLETE)
		text_printf(error, "rule `%s` has a severity or strictness that there is not",
			    rule->id);
	else if (!rule->check && !rule->check_type)
		text_printf(error, "rule `%s` has neither `check` nor `check_type`", rule->id);
	return error->length == 0;
}

bool
registry_add(struct registry *registry, const struct rule *rule, struct text *error)
{
	uint32_t place = 0;

	if (!is_declared(rule, error))
		return false;
	if (registry_find(registry, rule->id)) {
		text_printf(error, "there is a rule `%s` already", rule->id);
		return false;
	}
	while (registry->rules.items[place] &&
	       strcmp(registry->rules.items[place]->id, rule->id) < 0)
		place++;
	vec_push(&registry->rules);
	for (uint32_t i = registry->rules.count - 1; i > place; i--)
		registry->rules.items[i] = registry->rules.items[i - 1];
	registry->rules.items[place] = rule;
	return true;
}
