/*
 * The command line: argv -> struct options, by shared/design/cli.md.
 *
 * Commands and options are declared once, as tables in options.c; the parser,
 * the help, the suggestions for mistyped words, the manual page and the shells'
 * completions derive from them.
 *
 * Nothing is printed and nothing looked up here: all strings point into argv.
 */
#ifndef SENDSYNC_PROJECT_OPTIONS_H
#define SENDSYNC_PROJECT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

struct text;

enum command {
	COMMAND_NONE, /* no command was named: only --help and --version */
	COMMAND_CHECK,
	COMMAND_EXPLAIN,
	COMMAND_RULES,
	COMMAND_WHY,
	COMMAND_DUMP,
	COMMAND_INIT,
	COMMAND_HELP,
	COMMAND_EXTRACT,
	COMMAND_LINK,
	COMMAND_LSP,
};

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

/* One --format: what to write, and where. */
struct output {
	const char *format; /* one of REPORT_FORMATS */
	const char *file;   /* NULL: standard output */
};

typedef VEC(const char *) path_list;

/* The part NUMBER, from 1 on, of COUNT. COUNT 0: all. */
struct shard {
	uint32_t number, count;
};

struct options {
	enum command command;
	bool help, version;          /* asked for: nothing else counts */
	VEC(const char *) arguments; /* words that are no options: PATH..., RULE, TYPE FILE */
	VEC(const char *) flags;     /* behind "--": the compiler's */
	bool has_flags;              /* "--" was there, perhaps with nothing behind it */
	path_list extra;             /* --extra-arg */
	path_list extra_before;      /* --extra-arg-before */
	struct shard shard;          /* --shard */
	VEC(struct output) outputs;  /* of check; empty: text */
	const char *table_format;    /* of rules, explain, help; NULL: text */
	const char *output;          /* -o of extract; NULL: not given */
	const char *database;        /* -p; NULL: look for one */
	const char *rules;           /* --rules; NULL: all */
	path_list plugins;           /* --plugin, in their order */
	const char *config;          /* --config; NULL: look for one */
	const char *function;        /* --function of dump; NULL: all */
	uint32_t jobs;               /* 0: as many as there are processors */
	int strictness, fail_on;     /* enum strictness, enum severity; -1: not given */
	int colour;                  /* enum colour */
	const char *baseline;        /* --baseline; NULL: none */
	const char *write_baseline;  /* --write-baseline; NULL: none */
	const char *diff;            /* --diff; NULL: all */
	int max_warnings;            /* so many are borne; -1: not given */
	bool unused_suppressions;    /* --report-unused-suppressions */
	bool fix, fix_dry_run;
	bool dump_config;
	const char *cache; /* --cache-dir; NULL: in the build folder */
	bool no_cache;
	bool quiet;
	bool stdio; /* --stdio of lsp: some editors say it, and there is no other way */
};

/* Parses argv. On a mistake of the user returns false with one sentence in ERROR; OPTIONS is to
 * be freed either way. */
bool options_parse(struct options *options, int argc, char **argv, struct text *error);
void options_free(struct options *options);

/* Appends the help of COMMAND; COMMAND_NONE: of the whole program. */
void options_help(enum command command, struct text *out);

/* What the tables say, for those that write it in other forms. */
struct command_info {
	enum command command;
	const char *name, *usage, *summary;
};
struct option_info {
	const char *name;           /* NULL: only the letter */
	char letter;                /* 0: only the name */
	const char *value;          /* what help calls its value; NULL: the choices, or no value */
	const char *choices, *help; /* choices: "a|b|c" or NULL */
};

/* The command, or the option of COMMAND, at INDEX; false behind the last. */
bool options_command_at(size_t index, struct command_info *info);
bool options_option_at(enum command command, size_t index, struct option_info *info);

/* Whether to write colours to the open file FD: --color, else NO_COLOR, CLICOLOR_FORCE and whether
 * it is a terminal. */
bool options_colour(const struct options *options, int fd);

/* Whether SPEC, a comma list as --rules takes it, selects the rule ID. Items count from left to
 * right: "lock-*" adds, "-lock-leak" takes away; a list that begins with a removal starts from all
 * rules. NULL selects all. */
bool options_select(const char *spec, const char *id);

#endif
