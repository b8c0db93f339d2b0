/*
 * The rules of one run: those that are built in, and those that plugins bring.
 * Everything that lists, finds or runs rules goes through here, so that a
 * plugin's rule is one like any other.
 */
#ifndef SENDSYNC_RULES_REGISTRY_H
#define SENDSYNC_RULES_REGISTRY_H

#include "rules/rule.h"

struct text;

struct registry {
	VEC(const struct rule *) rules; /* in order of id; NULL behind the last */
	VEC(void *) libraries;          /* open shared objects that rules live in */
};

/* Starts with the built-in rules. */
void registry_init(struct registry *registry);
void registry_free(struct registry *registry);

/* Takes up a rule of a plugin. False, with what is wrong with its declaration in ERROR. */
bool registry_add(struct registry *registry, const struct rule *rule, struct text *error);

const struct rule *registry_find(const struct registry *registry, const char *id); /* or NULL */

#endif
