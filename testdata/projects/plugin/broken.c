/*
 * What must be refused: built once with each -DBROKEN_<kind>, by tests/meta_plugin.cmake.
 */
#include "rules/plugin.h"

static void
check_nothing(struct check *check, uint32_t unit, uint32_t function)
{
	(void)check;
	(void)unit;
	(void)function;
#if defined(BROKEN_FUNCTION)
	traits_free(check->traits); /* not among the functions for plugins */
#endif
}

static const struct rule broken = {
#if defined(BROKEN_ID)
	.id = "",
#elif defined(BROKEN_SPELLING)
	.id = "No_Detach",
#elif defined(BROKEN_DUPLICATE)
	.id = "lock-across-await",
#else
	.id = "house-rule",
#endif
	.group = "house",
	.summary = "nothing at all",
#if !defined(BROKEN_TEXT)
	.rationale = "None.",
#endif
#if defined(BROKEN_SEVERITY)
	.severity = 7,
#endif
	.bad = "int a;",
	.good = "int b;",
	.language = "c17",
#if !defined(BROKEN_CHECK)
	.check = check_nothing,
#endif
};

static const struct rule *const house_rules[] = {
#if !defined(BROKEN_EMPTY)
	&broken,
#endif
	NULL,
};

#if defined(BROKEN_SYMBOL)
const struct sendsync_plugin *const other_name[] = {(const void *)house_rules};
#elif defined(BROKEN_ABI)
const struct sendsync_plugin sendsync_plugin = {SENDSYNC_RULE_ABI + 1, 0, house_rules};
#elif defined(BROKEN_LAYOUT)
const struct sendsync_plugin sendsync_plugin = {SENDSYNC_RULE_ABI, 1, house_rules};
#else
const struct sendsync_plugin sendsync_plugin = {SENDSYNC_PLUGIN, house_rules};
#endif
