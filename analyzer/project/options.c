/*
 * Two tables, `commands` and `rows`, say all that there is; what follows them
 * is a parser and a printer that know no option by name.
 *
 * Accepted: --name VALUE, --name=VALUE, -x VALUE, -xVALUE; options and other
 * words in any order; "--" ends them. Where clang-tidy is expected, its form is
 * accepted: no command, -p=DIR, --extra-arg. Not accepted on purpose: abbreviated
 * long names (a script that used one would break with the next option) and
 * bundled letters.
 */
#include "project/options.h"

#include <fnmatch.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "project/nearest.h"
#include "report/report.h"

struct command_row {
	const char *name, *usage, *summary;
	uint32_t least, most; /* how many words it takes */
};

static const struct command_row commands[] = {
	[COMMAND_NONE] = {NULL, "COMMAND ...",
			  "Send and Sync, locks and borrows: a static checker for C and C++.", 0,
			  0},
	[COMMAND_CHECK] = {"check", "[PATH...] [-- COMPILER FLAGS]",
			   "checks files, folders or the whole compile database", 0, UINT32_MAX},
	[COMMAND_EXPLAIN] = {"explain", "RULE", "tells what a rule reports, and why", 1, 1},
	[COMMAND_RULES] = {"rules", "", "lists the rules", 0, 0},
	[COMMAND_WHY] = {"why", "TYPE FILE [-- COMPILER FLAGS]",
			 "tells why a type is Send and Sync, or is not", 2, 2},
	[COMMAND_DUMP] = {"dump", "commands|facts|config-schema [FILE] [-- COMPILER FLAGS]",
			  "prints what a stage of the analysis works on", 1, 2},
	[COMMAND_INIT] = {"init", "", "writes a first .sendsync.yaml", 0, 0},
	[COMMAND_HELP] = {"help", "[COMMAND]",
			  "prints help, the manual page, or completions for a shell", 0, 1},
	[COMMAND_EXTRACT] = {"extract", "-o OUT.facts -- COMPILE COMMAND",
			     "writes the facts of one source file", 0, 0},
	[COMMAND_LINK] = {"link", "FACTS...", "checks facts that extract wrote", 1, UINT32_MAX},
	[COMMAND_LSP] = {"lsp", "[-- COMPILER FLAGS]",
			 "serves an editor: a language server on stdio", 0, 0},
};
enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

enum row_kind {
	ROW_FLAG,   /* bool */
	ROW_SHARD,  /* struct shard */
	ROW_TEXT,   /* const char *, one of choices if there are any */
	ROW_LIST,   /* appended to a path_list */
	ROW_NUMBER, /* uint32_t, at least 1 */
	ROW_LIMIT,  /* int, at least 0 */
	ROW_CHOICE, /* int: position in choices */
	ROW_OUTPUT, /* appended to outputs: one of choices, then perhaps =FILE */
};

struct row {
	const char *name; /* NULL: only the letter */
	char letter;      /* 0: only the name */
	enum row_kind kind;
	size_t offset;       /* into struct options */
	const char *value;   /* what help calls it; NULL: the choices, or no value */
	const char *choices; /* "a|b|c" */
	uint32_t commands;   /* set of IN() */
	const char *help;
};

#define IN(command) (1U << (command))
#define EVERYWHERE UINT32_MAX
#define PARSING (IN(COMMAND_CHECK) | IN(COMMAND_LSP) | IN(COMMAND_WHY) | IN(COMMAND_DUMP))
#define CHECKING (IN(COMMAND_CHECK) | IN(COMMAND_LSP) | IN(COMMAND_LINK))
#define REPORTING (IN(COMMAND_CHECK) | IN(COMMAND_LINK))
#define AT(member) offsetof(struct options, member)

static const struct row rows[] = {
	{NULL, 'p', ROW_TEXT, AT(database), "DIR", NULL, PARSING,
	 "folder of compile_commands.json (default: looked for)"},
	{NULL, 'o', ROW_TEXT, AT(output), "OUT.facts", NULL, IN(COMMAND_EXTRACT),
	 "the file to write"},
	{"extra-arg", 0, ROW_LIST, AT(extra), "FLAG", NULL, PARSING,
	 "a flag for the compiler, behind those of each command; may be repeated"},
	{"extra-arg-before", 0, ROW_LIST, AT(extra_before), "FLAG", NULL, PARSING,
	 "the same, in front of them"},
	{"shard", 0, ROW_SHARD, AT(shard), "K/N", NULL, IN(COMMAND_CHECK),
	 "check the Kth of N parts of the files: for N machines"},
	{"jobs", 'j', ROW_NUMBER, AT(jobs), "N", NULL, PARSING,
	 "parse N files at once (default: one a processor)"},
	{"format", 0, ROW_OUTPUT, 0, "F[=FILE]", REPORT_FORMATS, REPORTING,
	 "form of the report, to FILE; may be repeated"},
	{"format", 0, ROW_TEXT, AT(table_format), NULL, "text|md|json", IN(COMMAND_RULES),
	 "form of the list"},
	{"format", 0, ROW_TEXT, AT(table_format), NULL, "text|md", IN(COMMAND_EXPLAIN),
	 "form of the page"},
	{"format", 0, ROW_TEXT, AT(table_format), NULL, "text|man|bash|zsh|fish", IN(COMMAND_HELP),
	 "form of the help"},
	{"rules", 0, ROW_TEXT, AT(rules), "SPEC", NULL, CHECKING, "which rules: lock-*,-lock-leak"},
	{"plugin", 0, ROW_LIST, AT(plugins), "SO", NULL,
	 CHECKING | IN(COMMAND_RULES) | IN(COMMAND_EXPLAIN),
	 "rules of your own, from a shared object; may be repeated"},
	{"strictness", 0, ROW_CHOICE, AT(strictness), NULL, "minimal|targeted|complete",
	 CHECKING | IN(COMMAND_WHY), "how much to assume of what nobody stated"},
	{"fail-on", 0, ROW_CHOICE, AT(fail_on), NULL, "note|warning|error", REPORTING,
	 "least severity that makes the exit code 1"},
	{"max-warnings", 0, ROW_LIMIT, AT(max_warnings), "N", NULL, REPORTING,
	 "bear up to N warnings; more make the exit code 1"},
	{"baseline", 0, ROW_TEXT, AT(baseline), "FILE", NULL, REPORTING,
	 "report only what is not in this baseline"},
	{"write-baseline", 0, ROW_TEXT, AT(write_baseline), "FILE", NULL, REPORTING,
	 "accept all findings of this run into a baseline"},
	{"diff", 0, ROW_TEXT, AT(diff), "REV", NULL, IN(COMMAND_CHECK),
	 "report only what changes since this commit reach"},
	{"fix", 0, ROW_FLAG, AT(fix), NULL, NULL, IN(COMMAND_CHECK),
	 "mend what can be mended, and report the rest"},
	{"fix-dry-run", 0, ROW_FLAG, AT(fix_dry_run), NULL, NULL, IN(COMMAND_CHECK),
	 "print what --fix would do, as a diff"},
	{"report-unused-suppressions", 0, ROW_FLAG, AT(unused_suppressions), NULL, NULL, REPORTING,
	 "report NOLINT comments that silence nothing"},
	{"dump-config", 0, ROW_FLAG, AT(dump_config), NULL, NULL, IN(COMMAND_CHECK),
	 "print the configuration that would count, and end"},
	{"config", 0, ROW_TEXT, AT(config), "FILE", NULL, CHECKING | IN(COMMAND_WHY),
	 "configuration (default: nearest .sendsync.yaml)"},
	{"cache-dir", 0, ROW_TEXT, AT(cache), "DIR", NULL, IN(COMMAND_CHECK),
	 "folder of the cache (default: in the build folder)"},
	{"no-cache", 0, ROW_FLAG, AT(no_cache), NULL, NULL, IN(COMMAND_CHECK),
	 "parse every file, and keep nothing"},
	{"function", 0, ROW_TEXT, AT(function), "NAME", NULL, IN(COMMAND_DUMP),
	 "only functions whose name contains NAME"},
	{"color", 0, ROW_CHOICE, AT(colour), NULL, "auto|always|never", REPORTING,
	 "colours; auto: on a terminal, unless NO_COLOR"},
	{"quiet", 'q', ROW_FLAG, AT(quiet), NULL, NULL,
	 (PARSING | IN(COMMAND_LINK)) & ~IN(COMMAND_LSP), "no progress and no summary"},
	{"stdio", 0, ROW_FLAG, AT(stdio), NULL, NULL, IN(COMMAND_LSP),
	 "standard input and output, as always: some editors add it"},
	{"help", 'h', ROW_FLAG, AT(help), NULL, NULL, EVERYWHERE, "this text"},
	{"version", 0, ROW_FLAG, AT(version), NULL, NULL, EVERYWHERE, "version, also of libclang"},
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

/* ---- the parser ---- */

struct parser {
	struct options *options;
	int argc, next; /* next: index of the next word */
	char **argv;
	struct text *error;
};

__attribute__((format(printf, 2, 3))) static bool
fail(struct parser *parser, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(parser->error, format, arguments);
	va_end(arguments);
	return false;
}

static bool
row_applies(const struct row *row, enum command command)
{
	return (row->commands & IN(command)) != 0;
}

/* "2/5" */
static bool
set_shard(struct parser *parser, const struct row *row, const char *value)
{
	struct shard *shard = (struct shard *)((char *)parser->options + row->offset);
	size_t digits = strspn(value, "0123456789");
	const char *count = value[digits] == '/' ? value + digits + 1 : "";
	unsigned long number = strtoul(value, NULL, 10), of = strtoul(count, NULL, 10);

	if (!digits || strspn(count, "0123456789") != strlen(count) || number < 1 || number > of ||
	    of > 10000)
		return fail(parser, "--%s takes K/N, with K from 1 to N, not `%s`", row->name,
			    value);
	*shard = (struct shard){(uint32_t)number, (uint32_t)of};
	return true;
}

/* The position of the WORD of LENGTH bytes in "a|b|c", or -1. */
static int
choice_index(const char *choices, const char *word, size_t length)
{
	for (int index = 0;; index++) {
		size_t size = strcspn(choices, "|");
		if (size == length && memcmp(choices, word, length) == 0)
			return index;
		if (!choices[size])
			return -1;
		choices += size + 1;
	}
}

static bool
fail_choice(struct parser *parser, const struct row *row, const char *value)
{
	return fail(parser, "--%s takes %s, not `%s`", row->name, row->choices, value);
}

static bool
read_number(const char *value, unsigned long least, unsigned long most, unsigned long *number)
{
	char *end;

	*number = strtoul(value, &end, 10);
	return *value >= '0' && *value <= '9' && !*end && *number >= least && *number <= most;
}

static bool
set_number(struct parser *parser, const struct row *row, const char *value)
{
	unsigned long number;

	if (!read_number(value, 1, 10000, &number))
		return fail(parser, "-%c takes a number from 1 to 10000, not `%s`", row->letter,
			    value);
	*(uint32_t *)((char *)parser->options + row->offset) = (uint32_t)number;
	return true;
}

static bool
set_limit(struct parser *parser, const struct row *row, const char *value)
{
	unsigned long number;

	if (!read_number(value, 0, 1000000, &number))
		return fail(parser, "--%s takes a number from 0 to 1000000, not `%s`", row->name,
			    value);
	*(int *)((char *)parser->options + row->offset) = (int)number;
	return true;
}

/* "json" or "json=report.json" */
static bool
set_output(struct parser *parser, const struct row *row, char *value)
{
	size_t length = strcspn(value, "=");
	bool has_file = value[length] == '=';

	if (choice_index(row->choices, value, length) < 0)
		return fail_choice(parser, row, value);
	if (has_file && !value[length + 1])
		return fail(parser, "--%s=%s names no file behind the `=`", row->name, value);
	value[length] = '\0';
	struct output *output = vec_push(&parser->options->outputs);
	output->format = value;
	output->file = has_file ? value + length + 1 : NULL;
	return true;
}

static bool
set_row(struct parser *parser, const struct row *row, char *value)
{
	void *member = (char *)parser->options + row->offset;
	int index = row->choices && value ? choice_index(row->choices, value, strlen(value)) : 0;

	if (row->kind == ROW_SHARD)
		return set_shard(parser, row, value);
	if (row->kind == ROW_NUMBER)
		return set_number(parser, row, value);
	if (row->kind == ROW_LIMIT)
		return set_limit(parser, row, value);
	if (row->kind == ROW_OUTPUT)
		return set_output(parser, row, value);
	if (index < 0)
		return fail_choice(parser, row, value);
	if (row->kind == ROW_CHOICE)
		*(int *)member = index;
	else if (row->kind == ROW_LIST)
		*vec_push((path_list *)member) = value;
	else if (row->kind == ROW_TEXT)
		*(const char **)member = value;
	else
		*(bool *)member = true;
	return true;
}

/* WORD: as the user wrote it. VALUE: what stood in the same word, or NULL. */
static bool
take_row(struct parser *parser, const struct row *row, const char *word, char *value)
{
	if (row->kind == ROW_FLAG && value)
		return fail(parser, "%s takes no value", word);
	if (row->kind != ROW_FLAG && !value) {
		if (parser->next == parser->argc)
			return fail(parser, "%s needs %s behind it", word,
				    row->value ? row->value : row->choices);
		value = parser->argv[parser->next++];
	}
	return set_row(parser, row, value);
}

static bool
fail_unknown(struct parser *parser, const char *word)
{
	/* In front of any command, one of check's is meant. */
	enum command command = parser->options->command ? parser->options->command : COMMAND_CHECK;
	struct nearest nearest = {.word = word + strspn(word, "-")};

	for (size_t i = 0; i < ROW_COUNT; i++)
		if (rows[i].name && row_applies(&rows[i], command))
			nearest_offer(&nearest, rows[i].name);
	text_printf(parser->error, "unknown option `%s`", word);
	if (nearest.best)
		text_printf(parser->error, "; did you mean `--%s`?", nearest.best);
	return false;
}

/* The row of COMMAND that the word "--name", "--name=value", "-x" or "-xVALUE" begins with. */
static const struct row *
find_row(enum command command, const char *word)
{
	size_t length = strcspn(word, "=");

	for (size_t i = 0; i < ROW_COUNT; i++) {
		const struct row *row = &rows[i];
		if (!row_applies(row, command))
			continue;
		if (word[1] != '-' && row->letter == word[1])
			return row;
		if (word[1] == '-' && row->name && strlen(row->name) + 2 == length &&
		    memcmp(row->name, word + 2, length - 2) == 0)
			return row;
	}
	return NULL;
}

/* "--name", "--name=value": the word is cut at its "=". */
static bool
parse_long(struct parser *parser, char *word)
{
	const struct row *row = find_row(parser->options->command, word);
	char *value = strchr(word, '=');

	if (value)
		*value++ = '\0';
	return row ? take_row(parser, row, word, value) : fail_unknown(parser, word);
}

/* "-x", "-xVALUE", "-x=VALUE" */
static bool
parse_short(struct parser *parser, char *word)
{
	const struct row *row = find_row(parser->options->command, word);
	char *value = word[2] ? word + 2 + (word[2] == '=') : NULL;

	return row ? take_row(parser, row, word, value) : fail_unknown(parser, word);
}

/* A line that begins with a file, or with an option of check, is one of check: so CMake calls a
 * clang-tidy. A word is a file when it looks like a path. */
static bool
implies_check(const char *word)
{
	if (word[0] == '-' && word[1])
		return !find_row(COMMAND_NONE, word) && find_row(COMMAND_CHECK, word);
	return strpbrk(word, "./") != NULL;
}

/* The first word names the command. */
static bool
parse_command(struct parser *parser, const char *word)
{
	struct nearest nearest = {.word = word};

	for (int i = COMMAND_CHECK; i < COMMAND_COUNT; i++) {
		nearest_offer(&nearest, commands[i].name);
		if (!str_equal(commands[i].name, word))
			continue;
		parser->options->command = (enum command)i;
		return true;
	}
	text_printf(parser->error, "unknown command `%s`", word);
	nearest_hint(&nearest, parser->error);
	return false;
}

static bool
parse_word(struct parser *parser, char *word)
{
	if (parser->options->command == COMMAND_NONE && implies_check(word))
		parser->options->command = COMMAND_CHECK;
	if (word[0] == '-' && word[1] == '-')
		return parse_long(parser, word);
	if (word[0] == '-' && word[1])
		return parse_short(parser, word);
	if (parser->options->command == COMMAND_NONE)
		return parse_command(parser, word);
	*vec_push(&parser->options->arguments) = word;
	return true;
}

static void
take_flags(struct parser *parser)
{
	parser->options->has_flags = true;
	while (parser->next < parser->argc)
		*vec_push(&parser->options->flags) = parser->argv[parser->next++];
}

/* That the command has the words it needs. */
static bool
check_complete(struct parser *parser)
{
	const struct options *options = parser->options;
	const struct command_row *command = &commands[options->command];

	if (options->help || options->version)
		return true;
	if (options->command == COMMAND_NONE)
		return fail(parser, "no command; try `sendsync check` or `sendsync --help`");
	if (options->has_flags && !(IN(options->command) & (PARSING | IN(COMMAND_EXTRACT))))
		return fail(parser, "`%s` takes no compiler flags", command->name);
	if (options->arguments.count > command->most)
		return fail(parser, "`%s` is too much; usage: sendsync %s %s",
			    options->arguments.items[command->most], command->name, command->usage);
	if (options->arguments.count < command->least)
		return fail(parser, "something is missing; usage: sendsync %s %s", command->name,
			    command->usage);
	return true;
}

bool
options_parse(struct options *options, int argc, char **argv, struct text *error)
{
	struct parser parser = {.options = options, .argc = argc, .next = 1, .argv = argv};

	parser.error = error;
	*options = (struct options){.strictness = -1, .fail_on = -1, .max_warnings = -1};
	while (parser.next < argc) {
		char *word = argv[parser.next++];
		if (str_equal(word, "--") && options->command != COMMAND_NONE) {
			take_flags(&parser);
			break;
		}
		if (!parse_word(&parser, word))
			return false;
	}
	return check_complete(&parser);
}

void
options_free(struct options *options)
{
	vec_free(&options->arguments);
	vec_free(&options->flags);
	vec_free(&options->outputs);
	vec_free(&options->plugins);
	vec_free(&options->extra);
	vec_free(&options->extra_before);
}

/* ---- the help ---- */

enum { HELP_COLUMN = 30 };

/* "  -j, --jobs N" and its help, in two columns. */
static void
help_row(const struct row *row, struct text *out)
{
	size_t start = out->length;
	const char *value = row->value ? row->value : row->choices;

	text_puts(out, "  ");
	if (row->letter)
		text_printf(out, "-%c%s", row->letter, row->name ? ", " : "");
	if (row->name)
		text_printf(out, "%s--%s", row->letter ? "" : "    ", row->name);
	if (value)
		text_printf(out, " %s", value);
	if (out->length - start >= HELP_COLUMN) {
		text_putc(out, '\n');
		start = out->length;
	}
	while (out->length - start < HELP_COLUMN)
		text_putc(out, ' ');
	text_printf(out, "%s\n", row->help);
}

static void
help_commands(struct text *out)
{
	text_puts(out, "\ncommands:\n");
	for (int i = COMMAND_CHECK; i < COMMAND_COUNT; i++)
		text_printf(out, "  %-10s %s\n", commands[i].name, commands[i].summary);
	text_puts(out, "\n`sendsync COMMAND --help` tells more.\n");
}

static void
help_formats(struct text *out)
{
	text_puts(out, "\nforms of the report:\n  text          clang's form: people and editors "
		       "(default)\n");
#define ROW(name, help) text_printf(out, "  %-12s  %s\n", #name, help);
	REPORT_SINKS(ROW)
#undef ROW
}

void
options_help(enum command command, struct text *out)
{
	const struct command_row *row = &commands[command];

	text_printf(out, "%s%s%s\n\n", row->name ? row->name : "", row->name ? ": " : "",
		    row->summary);
	text_printf(out, "usage: sendsync %s%s[OPTION...]%s%s\n\noptions:\n",
		    row->name ? row->name : "", row->name ? " " : "", *row->usage ? " " : "",
		    row->usage);
	for (size_t i = 0; i < ROW_COUNT; i++)
		if (rows[i].help && row_applies(&rows[i], command))
			help_row(&rows[i], out);
	if (command == COMMAND_NONE)
		help_commands(out);
	if (command == COMMAND_CHECK)
		help_formats(out);
	if (command == COMMAND_CHECK)
		text_puts(out, "\nexit code: 0 clean, 1 findings, 2 usage or configuration, "
			       "3 a file was not analysed\n");
}

/* ---- the tables, for other forms of the help ---- */

bool
options_command_at(size_t index, struct command_info *info)
{
	for (int i = COMMAND_CHECK; i < COMMAND_COUNT; i++) {
		if (index--)
			continue;
		*info = (struct command_info){(enum command)i, commands[i].name, commands[i].usage,
					      commands[i].summary};
		return true;
	}
	return false;
}

bool
options_option_at(enum command command, size_t index, struct option_info *info)
{
	for (size_t i = 0; i < ROW_COUNT; i++) {
		const struct row *row = &rows[i];
		if (!row->help || !row_applies(row, command) || index--)
			continue;
		*info = (struct option_info){row->name, row->letter, row->value, row->choices,
					     row->help};
		return true;
	}
	return false;
}

/* ---- questions about options ---- */

bool
options_colour(const struct options *options, int fd)
{
	const char *no_colour = getenv("NO_COLOR");
	const char *force = getenv("CLICOLOR_FORCE");

	if (options->colour != COLOUR_AUTO)
		return options->colour == COLOUR_ALWAYS;
	if (no_colour && *no_colour)
		return false;
	if (force && *force && !str_equal(force, "0"))
		return true;
	return isatty(fd) && !str_equal(getenv("TERM"), "dumb");
}

/* Whether the LENGTH bytes at PATTERN match ID. */
static bool
pattern_matches(const char *pattern, size_t length, const char *id)
{
	char copy[128];

	if (length >= sizeof copy)
		return false;
	memcpy(copy, pattern, length);
	copy[length] = '\0';
	return fnmatch(copy, id, 0) == 0;
}

bool
options_select(const char *spec, const char *id)
{
	if (!spec)
		return true;
	spec += strspn(spec, ", ");
	bool selected = *spec == '-';
	while (*spec) {
		bool removes = *spec == '-';
		size_t length = strcspn(spec += removes, ", ");
		if (pattern_matches(spec, length, id))
			selected = !removes;
		spec += length;
		spec += strspn(spec, ", ");
	}
	return selected;
}
