/*
 * explain, rules, why, dump, init, help. `why` and `dump facts` parse their one file like
 * check does, in a worker, so odd input cannot take them down.
 */
#include "project/commands.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "frontend/frontend.h"
#include "project/completion.h"
#include "project/manual.h"
#include "project/nearest.h"
#include "project/plugin.h"
#include "project/session.h"
#include "project/type_named.h"
#include "project/why.h"
#include "report/suppress.h"
#include "rules/describe.h"

/* Writes TEXT and frees it; returns CODE, or EXIT_USAGE when it could not be written. */
static int
print(struct text *text, int code)
{
	fwrite(text_str(text), 1, text->length, stdout);
	if (fflush(stdout) != 0)
		code = session_fail("cannot write to standard output");
	text_free(text);
	return code;
}

int
usage_run(const struct options *options)
{
	struct text text = {0};

	options_help(options->command, &text);
	return print(&text, EXIT_CLEAN);
}

static int
fail_unknown_command(const char *name)
{
	struct nearest nearest = {.word = name};
	struct command_info info;
	struct text text = {0};

	for (size_t i = 0; options_command_at(i, &info); i++)
		nearest_offer(&nearest, info.name);
	text_printf(&text, "unknown command `%s`", name);
	nearest_hint(&nearest, &text);
	session_fail(text_str(&text));
	text_free(&text);
	return EXIT_USAGE;
}

int
help_run(const struct options *options)
{
	const char *name = options->arguments.count ? options->arguments.items[0] : NULL;
	const char *format = options->table_format ? options->table_format : "text";
	struct command_info info = {0};
	struct text text = {0};

	for (size_t i = 0; name && !str_equal(info.name, name); i++)
		if (!options_command_at(i, &info))
			return fail_unknown_command(name);
	if (name && !str_equal(format, "text"))
		return session_fail("the manual page and the completions are of all commands");
	if (str_equal(format, "text"))
		options_help(info.command, &text);
	else if (str_equal(format, "man"))
		manual_page(SENDSYNC_VERSION, &text);
	else
		completion_script(format, &text);
	return print(&text, EXIT_CLEAN);
}

int
version_run(const struct options *options)
{
	struct text text = {0};

	(void)options;
	text_printf(&text, "sendsync %s\nlibclang: %s\n", SENDSYNC_VERSION,
		    frontend_clang_version());
	return print(&text, EXIT_CLEAN);
}

/* ---- explain, rules ---- */

static int
explain(const struct registry *registry, const struct options *options, struct text *out)
{
	const char *id = options->arguments.items[0];
	const struct rule *found = registry_find(registry, id);
	struct nearest nearest = {.word = id};
	struct text text = {0};

	if (found) {
		rule_describe(found, options->table_format, out);
		return EXIT_CLEAN;
	}
	if (str_equal(id, UNUSED_SUPPRESSION)) {
		text_printf(out, "%s: %s\n\n%s\n", id, suppress_unused_rule.summary,
			    suppress_unused_rule.rationale);
		return EXIT_CLEAN;
	}
	for (const struct rule *const *rule = registry->rules.items; *rule; rule++)
		nearest_offer(&nearest, (*rule)->id);
	text_printf(&text, "no rule is called `%s`", id);
	nearest_hint(&nearest, &text);
	session_fail(text_str(&text));
	text_free(&text);
	return EXIT_USAGE;
}

int
explain_run(const struct options *options)
{
	struct registry registry;
	struct text text = {0};
	int code = rules_load(&registry, options);

	if (code == EXIT_CLEAN)
		code = explain(&registry, options, &text);
	registry_free(&registry);
	return print(&text, code);
}

int
rules_run(const struct options *options)
{
	struct registry registry;
	struct text text = {0};
	int code = rules_load(&registry, options);

	if (code == EXIT_CLEAN)
		rules_table(registry.rules.items, options->table_format, &text);
	registry_free(&registry);
	return print(&text, code);
}

/* ---- dump ---- */

/* WORD so that a shell reads it as one. */
static void
append_quoted(const char *word, struct text *out)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_-+=./,:@%^";

	if (*word && !word[strspn(word, plain)]) {
		text_puts(out, word);
		return;
	}
	text_putc(out, '\'');
	for (; *word; word++) {
		if (*word == '\'')
			text_puts(out, "'\\'");
		text_putc(out, *word);
	}
	text_putc(out, '\'');
}

static void
dump_command(const struct unit_command *command, struct text *out)
{
	text_printf(out, "# %s, root %s\ncd ", command->file, command->root);
	append_quoted(command->directory, out);
	text_puts(out, " &&");
	for (uint32_t i = 0; i < command->argument_count; i++) {
		text_putc(out, ' ');
		append_quoted(command->arguments[i], out);
	}
	text_putc(out, '\n');
}

/* Tells that a unit was not analysed as a whole. */
static void
tell_failure(const struct session *session, uint32_t unit)
{
	fprintf(stderr, "%s: could not be analysed: %s\n", session->commands.items.items[unit].file,
		session->results[unit].reason);
}

static int
dump_facts(struct session *session, struct text *out)
{
	int code = session_parse(session);

	if (code != EXIT_CLEAN)
		return code;
	for (uint32_t i = 0; i < session->commands.items.count; i++) {
		const struct unit_result *result = &session->results[i];
		facts_dump(&result->facts, session->options->function, out);
		if (result->ok)
			continue;
		tell_failure(session, i);
		code = EXIT_INCOMPLETE;
	}
	return code;
}

int
dump_run(const struct options *options)
{
	const char *stage = options->arguments.items[0];
	struct session session;
	struct text out = {0};

	if (str_equal(stage, "config-schema")) {
		config_schema(&out);
		return print(&out, EXIT_CLEAN);
	}
	if (!str_equal(stage, "commands") && !str_equal(stage, "facts"))
		return session_fail("dump prints `commands`, `facts` or `config-schema`");
	if (options->arguments.count < 2 && str_equal(stage, "facts"))
		return session_fail("dump facts needs a FILE behind it");
	session_open(&session, options);
	int code =
		session_find(&session, options->arguments.items + 1, options->arguments.count - 1);
	if (code == EXIT_CLEAN && str_equal(stage, "facts"))
		code = dump_facts(&session, &out);
	else if (code == EXIT_CLEAN)
		for (uint32_t i = 0; i < session.commands.items.count; i++)
			dump_command(&session.commands.items.items[i], &out);
	session_close(&session);
	return print(&out, code);
}

/* ---- why ---- */

static int
fail_unknown_type(const struct facts *facts, const char *name)
{
	struct nearest nearest = {.word = name};
	struct text text = {0};

	for (uint32_t i = 1; i < facts->types.count; i++)
		nearest_offer(&nearest, facts_str(facts, facts->types.items[i].name));
	text_printf(&text, "the file knows no type `%s`", name);
	nearest_hint(&nearest, &text);
	session_fail(text_str(&text));
	text_free(&text);
	return EXIT_USAGE;
}

static int
explain_types(struct session *session, const char *name, struct text *out)
{
	const struct facts *facts = &session->results[0].facts;
	int code = session->results[0].ok ? EXIT_CLEAN : EXIT_INCOMPLETE;

	if (code != EXIT_CLEAN)
		tell_failure(session, 0);
	for (uint32_t i = 0; (i = type_named(facts, name, i));) {
		why_append(session, 0, i, TRAIT_SEND, out);
		why_append(session, 0, i, TRAIT_SYNC, out);
	}
	return out->length ? code : fail_unknown_type(facts, name);
}

int
why_run(const struct options *options)
{
	struct session session;
	struct text out = {0};

	session_open(&session, options);
	int code = session_configure(&session, options->arguments.items + 1, 1);
	if (code == EXIT_CLEAN)
		code = session_find(&session, options->arguments.items + 1, 1);
	for (uint32_t i = 0; i < session.commands.items.count; i++)
		session.commands.items.items[i].every_type = true;
	if (code == EXIT_CLEAN)
		code = session_parse(&session);
	if (code == EXIT_CLEAN)
		code = session_link(&session);
	if (code == EXIT_CLEAN)
		code = explain_types(&session, options->arguments.items[0], &out);
	session_close(&session);
	return print(&out, code);
}

/* ---- init ---- */

/* Never over what is there: O_EXCL. */
int
init_run(const struct options *options)
{
	struct text template = {0};
	int fd = open(CONFIG_NAME, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	int code = EXIT_CLEAN;

	(void)options;
	if (fd < 0 && errno == EEXIST)
		return session_fail(CONFIG_NAME " is here already: remove it first, or edit it");
	config_template(&template);
	if (fd < 0 || write(fd, text_str(&template), template.length) != (ssize_t) template.length)
		code = session_fail("cannot write " CONFIG_NAME " in this folder");
	else
		printf("wrote " CONFIG_NAME "\n");
	if (fd >= 0)
		close(fd);
	text_free(&template);
	return code;
}
