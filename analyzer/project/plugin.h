/*
 * The rules of a run: the built-in ones and those of every --plugin. Only the
 * command line names plugins; no compile database and no checked file can.
 */
#ifndef SENDSYNC_PROJECT_PLUGIN_H
#define SENDSYNC_PROJECT_PLUGIN_H

#include "project/options.h"
#include "rules/registry.h"

/* Fills REGISTRY, which is to be freed either way. EXIT_CLEAN, or EXIT_USAGE when the user was told
 * what is wrong with a plugin. */
int rules_load(struct registry *registry, const struct options *options);

#endif
