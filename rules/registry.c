/*
 * The list of all rules, in order of id (a test holds it to that). A new
 * rule is a line in each of the two lists here and a file of its own.
 */
#include "rules/rule.h"

#include "base/text.h"

extern const struct rule rule_borrow_escapes_task;
extern const struct rule rule_coroutine_borrowed_parameter;
extern const struct rule rule_coroutine_lambda_capture;
extern const struct rule rule_discarded_future;
extern const struct rule rule_lock_across_await;
extern const struct rule rule_non_send_capture;
extern const struct rule rule_task_never_awaited;

const struct rule *const rules[] = {
	&rule_borrow_escapes_task,      &rule_coroutine_borrowed_parameter,
	&rule_coroutine_lambda_capture, &rule_discarded_future,
	&rule_lock_across_await,        &rule_non_send_capture,
	&rule_task_never_awaited,       NULL,
};

const struct rule *
rule_find(const char *id)
{
	for (const struct rule *const *rule = rules; *rule; rule++)
		if (str_equal((*rule)->id, id))
			return *rule;
	return NULL;
}
