/*
 * One writer a shell: each walks the same tables and says in its shell's
 * language which words may stand where. What a word may be is decided once,
 * for all shells: see words_of_option() and words_of_command().
 *
 * Not completed on purpose: compiler flags behind "--" (files are), several
 * ids in one --rules.
 */
#include "project/completion.h"

#include <string.h>

#include "base/text.h"
#include "project/options.h"

/* What may stand somewhere. */
enum words {
	WORDS_NONE,    /* nothing at all, or nothing that could be guessed */
	WORDS_CHOICES, /* one of "a|b|c" */
	WORDS_RULES,
	WORDS_COMMANDS,
	WORDS_FOLDERS,
	WORDS_FILES,
};

/* What an option's value may be, by what help calls it. */
static enum words
words_of_option(const struct option_info *option)
{
	static const struct {
		const char *value;
		enum words words;
	} table[] = {
		{"DIR", WORDS_FOLDERS},
		{"FILE", WORDS_FILES},
		{"SO", WORDS_FILES},
		{"SPEC", WORDS_RULES},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (str_equal(option->value, table[i].value))
			return table[i].words;
	return option->choices ? WORDS_CHOICES : WORDS_NONE;
}

static bool
takes_value(const struct option_info *option)
{
	return option->value || option->choices;
}

/* What a command's first word may be, by its usage. */
static enum words
words_of_command(const struct command_info *command)
{
	const char *usage = command->usage;
	size_t first = strcspn(usage, " ");

	if (!first)
		return WORDS_NONE;
	if (str_starts_with(usage, "RULE"))
		return WORDS_RULES;
	if (str_starts_with(usage, "[COMMAND]"))
		return WORDS_COMMANDS;
	return memchr(usage, '|', first) ? WORDS_CHOICES : WORDS_FILES;
}

/* The choices "a|b|c", up to a blank, with BETWEEN between them. */
static void
put_choices(struct text *out, const char *choices, const char *between)
{
	for (; *choices && *choices != ' '; choices++) {
		if (*choices == '|')
			text_puts(out, between);
		else
			text_putc(out, *choices);
	}
}

static void
put_commands(struct text *out, const char *between)
{
	struct command_info command;

	for (size_t i = 0; options_command_at(i, &command); i++)
		text_printf(out, "%s%s", i ? between : "", command.name);
}

/* TEXT for between single quotes: one of its own becomes ESCAPE, and the SPECIAL letters get a
 * backslash. */
static void
put_quoted(struct text *out, const char *text, const char *escape, const char *special)
{
	for (; *text; text++) {
		if (*text == '\'')
			text_puts(out, escape);
		else if (strchr(special, *text))
			text_printf(out, "\\%c", *text);
		else
			text_putc(out, *text);
	}
}

/* ---- bash ---- */

static const char bash_head[] =
	"# bash completion of sendsync, written by `sendsync help --format bash`.\n"
	"_sendsync()\n"
	"{\n"
	"\tlocal current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
	"\tlocal command= options= i\n"
	"\tCOMPREPLY=()\n"
	"\t# `--name=value` comes as three words.\n"
	"\tif [[ $current == = ]]; then\n"
	"\t\tcurrent=\n"
	"\telif [[ $previous == = ]]; then\n"
	"\t\tprevious=${COMP_WORDS[COMP_CWORD - 2]}\n"
	"\tfi\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\t[[ ${COMP_WORDS[i]} != -- ]] || return 0 # files, from here on\n"
	"\t\t[[ -n $command || ${COMP_WORDS[i]} == -* ]] || command=${COMP_WORDS[i]}\n"
	"\tdone\n"
	"\tcase $command:$previous in\n";

/* A line that replies; none where the shell does the right thing without a reply: for files. */
static void
bash_words(struct text *out, const char *before, enum words words, const char *choices)
{
	if (words == WORDS_NONE || words == WORDS_FILES)
		return;
	text_printf(out, "\t\t%sCOMPREPLY=($(compgen ", before);
	if (words == WORDS_FOLDERS) {
		text_puts(out, "-d");
	} else {
		text_puts(out, "-W \"");
		if (words == WORDS_CHOICES)
			put_choices(out, choices, " ");
		else if (words == WORDS_COMMANDS)
			put_commands(out, " ");
		else
			text_puts(out, "$(\"${COMP_WORDS[0]}\" rules 2>/dev/null | "
				       "cut -d ' ' -f 1)");
		text_puts(out, "\"");
	}
	text_puts(out, " -- \"$current\"))\n");
}

/* "check:--strictness) ... return 0 ;;" */
static void
bash_value(struct text *out, const struct command_info *command, const struct option_info *option)
{
	const char *name = command->name;

	text_puts(out, "\t");
	if (option->letter)
		text_printf(out, "%s:-%c%s", name, option->letter, option->name ? " | " : "");
	if (option->name)
		text_printf(out, "%s:--%s", name, option->name);
	text_puts(out, ")\n");
	bash_words(out, "", words_of_option(option), option->choices);
	text_puts(out, "\t\treturn 0\n\t\t;;\n");
}

/* "check) options='...' ... ;;": what may follow the command, or be one. */
static void
bash_command(struct text *out, const struct command_info *command, enum words words)
{
	struct option_info option;

	text_printf(out, "\t%s)\n\t\toptions='", command->name);
	for (size_t i = 0; options_option_at(command->command, i, &option); i++) {
		if (option.letter)
			text_printf(out, "%s-%c", i ? " " : "", option.letter);
		if (option.name)
			text_printf(out, "%s--%s", i || option.letter ? " " : "", option.name);
	}
	text_puts(out, "'\n");
	bash_words(out, "[[ $current == -* ]] || ", words, command->usage);
	text_puts(out, "\t\t;;\n");
}

static void
bash(struct text *out)
{
	static const struct command_info none = {COMMAND_NONE, "''", "", ""};
	struct command_info command;
	struct option_info option;

	text_puts(out, bash_head);
	for (size_t i = 0; options_command_at(i, &command); i++)
		for (size_t j = 0; options_option_at(command.command, j, &option); j++)
			if (takes_value(&option))
				bash_value(out, &command, &option);
	text_puts(out, "\tesac\n\tcase $command in\n");
	bash_command(out, &none, WORDS_COMMANDS);
	for (size_t i = 0; options_command_at(i, &command); i++)
		bash_command(out, &command, words_of_command(&command));
	text_puts(out, "\tesac\n\t[[ $current != -* ]] || "
		       "COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n}\n"
		       "complete -o bashdefault -o default -F _sendsync sendsync\n");
}

/* ---- zsh ---- */

/* An _arguments action. */
static void
zsh_words(struct text *out, enum words words, const char *choices)
{
	static const char *const actions[] = {
		[WORDS_NONE] = "",
		[WORDS_RULES] = "_sendsync_rules",
		[WORDS_COMMANDS] = "_sendsync_commands",
		[WORDS_FOLDERS] = "_directories",
		[WORDS_FILES] = "_files",
	};

	if (words != WORDS_CHOICES) {
		text_puts(out, actions[words]);
		return;
	}
	text_puts(out, "(");
	put_choices(out, choices, " ");
	text_puts(out, ")");
}

/* "'--strictness=[how much ...]:value:(minimal targeted)'" */
static void
zsh_option(struct text *out, const struct option_info *option, const char *name, const char *joint)
{
	text_printf(out, " \\\n\t\t\t'*%s%s[", name, takes_value(option) ? joint : "");
	put_quoted(out, option->help, "'\\''", "[]:\\");
	text_puts(out, "]");
	if (takes_value(option)) {
		text_printf(out, ":value:");
		zsh_words(out, words_of_option(option), option->choices);
	}
	text_puts(out, "'");
}

static void
zsh_command(struct text *out, const struct command_info *command)
{
	struct option_info option;
	struct text name = {0};

	text_printf(out, "\t%s)\n\t\t_arguments", command->name);
	for (size_t i = 0; options_option_at(command->command, i, &option); i++) {
		if (option.letter) {
			text_clear(&name);
			text_printf(&name, "-%c", option.letter);
			zsh_option(out, &option, text_str(&name), "+");
		}
		if (option.name) {
			text_clear(&name);
			text_printf(&name, "--%s", option.name);
			zsh_option(out, &option, text_str(&name), "=");
		}
	}
	text_puts(out, " \\\n\t\t\t'*:argument:");
	zsh_words(out, words_of_command(command), command->usage);
	text_puts(out, "'\n\t\t;;\n");
	text_free(&name);
}

static void
zsh(struct text *out)
{
	struct command_info command;

	text_puts(out, "#compdef sendsync\n"
		       "# zsh completion of sendsync, written by `sendsync help --format zsh`.\n\n"
		       "_sendsync_rules() {\n"
		       "\tlocal -a ids\n"
		       "\tids=(${${(f)\"$(sendsync rules 2>/dev/null)\"}%% *})\n"
		       "\tcompadd -a ids\n"
		       "}\n\n"
		       "_sendsync_commands() {\n"
		       "\tlocal -a commands\n"
		       "\tcommands=(\n");
	for (size_t i = 0; options_command_at(i, &command); i++) {
		text_printf(out, "\t\t'%s:", command.name);
		put_quoted(out, command.summary, "'\\''", ":\\");
		text_puts(out, "'\n");
	}
	text_puts(out, "\t)\n\t_describe command commands\n}\n\n"
		       "_sendsync() {\n"
		       "\tlocal context state state_descr line\n"
		       "\ttypeset -A opt_args\n"
		       "\t_arguments -C '1:command:_sendsync_commands' '*::argument:->rest'\n"
		       "\t[[ $state == rest ]] || return 0\n"
		       "\tcase $words[1] in\n");
	for (size_t i = 0; options_command_at(i, &command); i++)
		zsh_command(out, &command);
	text_puts(out, "\tesac\n}\n\n"
		       "if [[ $funcstack[1] == _sendsync ]]; then\n"
		       "\t_sendsync \"$@\"\n"
		       "else\n"
		       "\tcompdef _sendsync sendsync\n"
		       "fi\n");
}

/* ---- fish ---- */

static const char fish_rules[] = "(sendsync rules 2>/dev/null | string replace -r \" .*\" \"\")";

/* The words, behind the name of an option or none: " -x -a '...'". */
static void
fish_words(struct text *out, enum words words, const char *choices)
{
	switch (words) {
	case WORDS_NONE:
		text_puts(out, " -x");
		break;
	case WORDS_FILES:
		text_puts(out, " -r -F");
		break;
	case WORDS_FOLDERS:
		text_puts(out, " -x -a '(__fish_complete_directories)'");
		break;
	case WORDS_RULES:
		text_printf(out, " -x -a '%s'", fish_rules);
		break;
	case WORDS_COMMANDS:
	case WORDS_CHOICES:
		text_puts(out, " -x -a '");
		if (words == WORDS_CHOICES)
			put_choices(out, choices, " ");
		else
			put_commands(out, " ");
		text_puts(out, "'");
		break;
	}
}

static void
fish_option(struct text *out, const struct command_info *command, const struct option_info *option)
{
	text_printf(out, "complete -c sendsync -n '__fish_seen_subcommand_from %s'", command->name);
	if (option->letter)
		text_printf(out, " -s %c", option->letter);
	if (option->name)
		text_printf(out, " -l %s", option->name);
	if (takes_value(option))
		fish_words(out, words_of_option(option), option->choices);
	text_puts(out, " -d '");
	put_quoted(out, option->help, "\\'", "\\");
	text_puts(out, "'\n");
}

static void
fish(struct text *out)
{
	struct command_info command;
	struct option_info option;

	text_puts(out, "# fish completion of sendsync, written by `sendsync help --format fish`.\n"
		       "complete -c sendsync -n __fish_use_subcommand -f\n");
	for (size_t i = 0; options_command_at(i, &command); i++) {
		text_printf(out, "complete -c sendsync -n __fish_use_subcommand -a %s -d '",
			    command.name);
		put_quoted(out, command.summary, "\\'", "\\");
		text_puts(out, "'\n");
	}
	for (size_t i = 0; options_command_at(i, &command); i++) {
		enum words words = words_of_command(&command);
		if (words != WORDS_FILES) {
			text_printf(out,
				    "complete -c sendsync -n '__fish_seen_subcommand_from %s' -f",
				    command.name);
			fish_words(out, words, command.usage);
			text_puts(out, "\n");
		}
		for (size_t j = 0; options_option_at(command.command, j, &option); j++)
			fish_option(out, &command, &option);
	}
}

void
completion_script(const char *shell, struct text *out)
{
	if (str_equal(shell, "bash"))
		bash(out);
	else if (str_equal(shell, "zsh"))
		zsh(out);
	else
		fish(out);
}
