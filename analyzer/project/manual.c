/*
 * The manual page: sections in a row, each a function, the prose as text in
 * troff. What comes from the tables is escaped: in troff a backslash, a full
 * stop at the start of a line and a bare minus have a meaning.
 */
#include "project/manual.h"

#include <string.h>

#include "base/text.h"
#include "project/options.h"

static const char description[] =
	".SH DESCRIPTION\n"
	"sendsync checks C and C++ for what Rust's compiler knows of threads and tasks: which "
	"values may cross to another thread (Send), which may be shared (Sync), which locks are "
	"held where a coroutine suspends, and which borrows outlive what they borrow from.\n"
	".PP\n"
	"It needs a compile database (compile_commands.json), or the compiler's flags behind "
	"\\-\\-. The database is looked for in the folder of the first path, above it, and in "
	"build*/ and out/ there.\n"
	".PP\n"
	"A command line that begins with a file or with an option of check is one of check. So "
	"sendsync can stand where clang\\-tidy is expected, as in CMAKE_CXX_CLANG_TIDY.\n";

static const char rest[] =
	".SH EXIT STATUS\n"
	".TP\n.B 0\nclean\n"
	".TP\n.B 1\nfindings\n"
	".TP\n.B 2\na mistake in usage, configuration or database\n"
	".TP\n.B 3\na file could not be analysed; findings in the others are printed all the same\n"
	".SH ENVIRONMENT\n"
	".TP\n.B NO_COLOR\nif not empty, no colours\n"
	".TP\n.B CLICOLOR_FORCE\nif not empty and not 0, colours even where there is no terminal\n"
	".SH FILES\n"
	".TP\n.I .sendsync.yaml\nthe configuration: the nearest above the first path; "
	".B sendsync init\nwrites a first one\n"
	".TP\n.I compile_commands.json\nthe compile database\n"
	".SH EXAMPLES\n"
	".nf\n"
	"sendsync check \\-p build               # every file of the database\n"
	"sendsync check src/server.cpp         # one file\n"
	"sendsync check a.c \\-\\- \\-std=c17       # no database\n"
	"sendsync explain lock\\-across\\-await   # what a rule means\n"
	"sendsync why Session src/a.cpp        # why a type is, or is not, Send and Sync\n"
	".fi\n"
	".SH SEE ALSO\n"
	".BR clang (1),\n.BR clang\\-tidy (1),\n.BR bear (1)\n";

/* TEXT, of one line, so that it is printed as it is. */
static void
put_escaped(struct text *out, const char *text)
{
	if (*text == '.' || *text == '\'')
		text_puts(out, "\\&");
	for (; *text; text++) {
		if (*text == '\\')
			text_puts(out, "\\e");
		else if (*text == '-')
			text_puts(out, "\\-");
		else
			text_putc(out, *text);
	}
}

/* ".B -j, --jobs \fIN\fR", then the help. */
static void
put_option(struct text *out, const struct option_info *option)
{
	const char *value = option->value ? option->value : option->choices;

	text_puts(out, ".TP\n\\fB");
	if (option->letter)
		text_printf(out, "\\-%c", option->letter);
	if (option->letter && option->name)
		text_puts(out, "\\fR, \\fB");
	if (option->name) {
		text_puts(out, "\\-\\-");
		put_escaped(out, option->name);
	}
	text_puts(out, "\\fR");
	if (value) {
		text_puts(out, " \\fI");
		put_escaped(out, value);
		text_puts(out, "\\fR");
	}
	text_putc(out, '\n');
	put_escaped(out, option->help);
	if (option->value && option->choices) {
		text_puts(out, " (");
		put_escaped(out, option->choices);
		text_puts(out, ")");
	}
	text_putc(out, '\n');
}

/* Whether all commands have the option: it is told once, then. */
static bool
is_common(const struct option_info *option)
{
	struct option_info common;

	for (size_t i = 0; options_option_at(COMMAND_NONE, i, &common); i++)
		if (str_equal(common.name, option->name))
			return true;
	return false;
}

static void
put_command(struct text *out, const struct command_info *command)
{
	struct option_info option;

	text_puts(out, ".SS \"sendsync ");
	put_escaped(out, command->name);
	text_puts(out, *command->usage ? " " : "");
	put_escaped(out, command->usage);
	text_puts(out, "\"\n");
	put_escaped(out, command->summary);
	text_putc(out, '\n');
	for (size_t i = 0; options_option_at(command->command, i, &option); i++)
		if (!is_common(&option))
			put_option(out, &option);
}

void
manual_page(const char *version, struct text *out)
{
	struct command_info command;
	struct option_info option;

	text_printf(out, ".TH SENDSYNC 1 \"\" \"sendsync %s\"\n", version);
	text_puts(out, ".SH NAME\nsendsync \\- Send and Sync, locks and borrows: a static checker "
		       "for C and C++\n");
	text_puts(out, ".SH SYNOPSIS\n");
	for (size_t i = 0; options_command_at(i, &command); i++) {
		text_printf(out, "%s.B sendsync %s\n", i ? ".br\n" : "", command.name);
		text_puts(out, "[\\fIOPTION\\fR...] ");
		put_escaped(out, command.usage);
		text_putc(out, '\n');
	}
	text_puts(out, description);
	text_puts(out, ".SH COMMANDS\n");
	for (size_t i = 0; options_command_at(i, &command); i++)
		put_command(out, &command);
	text_puts(out, ".SH OPTIONS OF ALL COMMANDS\n");
	for (size_t i = 0; options_option_at(COMMAND_NONE, i, &option); i++)
		put_option(out, &option);
	text_puts(out, rest);
}
