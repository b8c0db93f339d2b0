/*
 * What a plugin is: a shared object that defines
 *
 *   const struct sendsync_plugin sendsync_plugin = {SENDSYNC_PLUGIN, my_rules};
 *
 * `sendsync --plugin my.so` loads it; docs/plugins.md is the guide. Its rules
 * see the same tables, ask the same questions and report in the same way as
 * those that are built in, through the functions listed in plugin.exports.
 *
 * The tables are plain structs, so a plugin and a program fit together only if
 * both were built from the same declarations. SENDSYNC_RULE_ABI counts their
 * changes: whoever changes the meaning of a row, a flag or an exported function
 * adds one. What changes a size or moves a table is noticed without that, by
 * SENDSYNC_RULE_LAYOUT.
 */
#ifndef SENDSYNC_RULES_PLUGIN_H
#define SENDSYNC_RULES_PLUGIN_H

#include <stddef.h>

#include "analysis/effects.h"
#include "analysis/spawn.h"
#include "rules/rule.h"

#define SENDSYNC_RULE_ABI 1

/* Every struct that a rule reads. */
#define SENDSYNC_LAYOUT_TABLE_(name, row) +offsetof(struct facts, name) * sizeof(row)
#define SENDSYNC_RULE_LAYOUT                                                                       \
	((uint32_t)((sizeof(struct rule) * 3 + sizeof(struct check) * 5 +                          \
		     sizeof(struct program) * 7 + sizeof(struct effects) * 11 +                    \
		     sizeof(struct path) * 13 + sizeof(struct summary) * 17 +                      \
		     sizeof(struct spawn) * 19 + sizeof(struct crossing) * 23 +                    \
		     sizeof(struct model_function) * 29 + sizeof(struct model_type) * 31 +         \
		     sizeof(struct diag) * 37 + sizeof(struct reason) * 41 +                       \
		     sizeof(struct facts) * 43) FACTS_TABLES(SENDSYNC_LAYOUT_TABLE_)))

struct sendsync_plugin {
	uint32_t abi;                    /* SENDSYNC_RULE_ABI; stays the first member for ever */
	uint32_t layout;                 /* SENDSYNC_RULE_LAYOUT */
	const struct rule *const *rules; /* NULL behind the last */
};

/* The first members of a plugin's definition. */
#define SENDSYNC_PLUGIN SENDSYNC_RULE_ABI, SENDSYNC_RULE_LAYOUT

/* What the shared object defines. */
#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
extern const struct sendsync_plugin sendsync_plugin;

#endif
