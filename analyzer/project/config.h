/*
 * .sendsync.yaml: what a project asks of every run. One a run: the nearest one
 * above the first path that is checked, or what --config names; the command
 * line comes before it.
 *
 * Its keys are declared once, in a table of config.c: reading, the error that
 * names the nearest key, the files that `sendsync init` and --dump-config write,
 * and the schema for editors derive from it.
 */
#ifndef SENDSYNC_PROJECT_CONFIG_H
#define SENDSYNC_PROJECT_CONFIG_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"

struct text;

#define CONFIG_NAME ".sendsync.yaml"

/* What a rule whose id matches GLOB does. */
struct rule_setting {
	const char *glob;
	int severity; /* enum severity; -1: the rule's own; -2: it does not run */
	int line, column;
};
enum { SETTING_ON = -1, SETTING_OFF = -2 };

struct config {
	struct arena arena;
	const char *file;               /* NULL: there is none, and every key is at its default */
	const char *directory;          /* of the file; absolute */
	int strictness, fail_on;        /* -1: not given */
	int executor;                   /* 1: multi-threaded */
	VEC(struct rule_setting) rules; /* the last one that matches counts */
	VEC(const char *) models;       /* absolute paths */
	VEC(const char *) skip;         /* globs of paths, relative to DIRECTORY */
	VEC(const char *) silent; /* absolute paths, not of the file: analysed, not reported */
};

/* Empty, every key at its default. Free it whatever comes of reading. */
void config_init(struct config *config);
void config_free(struct config *config);

/* The nearest file of that name in the absolute DIRECTORY or above; NULL. Owned by ARENA. */
const char *config_find(struct arena *arena, const char *directory);

/* Reads FILE, an absolute path. False, with "FILE:LINE:COLUMN: what is wrong" in ERROR. */
bool config_read(struct config *config, const char *file, struct text *error);

/* What the file says of the rule ID: SETTING_ON (also when it says nothing), SETTING_OFF, or the
 * severity that its findings have. */
int config_rule(const struct config *config, const char *id);

/* The first setting that matches none of the IDS (ends with NULL); NULL when all do. */
const struct rule_setting *config_stray_setting(const struct config *config,
						const char *const *ids);

/* True when findings in the absolute PATH are not wanted. */
bool config_skips(const struct config *config, const char *path);

/* Appends a file with every key, commented out, as its default is. */
void config_template(struct text *out);

/* Appends a file with every key as it is here; read in the same folder, it means the same. */
void config_dump(const struct config *config, struct text *out);

/* Appends the JSON schema of the file, for editors: docs/sendsync.schema.json. */
void config_schema(struct text *out);

#endif
