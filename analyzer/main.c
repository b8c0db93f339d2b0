/*
 * sendsync. The program in one picture:
 *
 *   argv -> options -> commands -> workers -> program -> traits -> rules
 *        -> diagnostics -> filters -> reports -> exit code
 *
 * project/options.c reads argv; project/session.c goes as far as the program
 * of linked facts; project/check.c asks the rules and writes the reports.
 * lsp/server.c does that for an editor, again and again.
 */
#include <stdio.h>

#include "base/text.h"
#include "lsp/server.h"
#include "project/check.h"
#include "project/commands.h"
#include "project/link.h"
#include "project/options.h"
#include "project/session.h"

typedef int (*runner)(const struct options *options);

static const runner runners[] = {
	[COMMAND_CHECK] = check_run, [COMMAND_EXPLAIN] = explain_run, [COMMAND_RULES] = rules_run,
	[COMMAND_WHY] = why_run,     [COMMAND_DUMP] = dump_run,       [COMMAND_INIT] = init_run,
	[COMMAND_HELP] = help_run,   [COMMAND_EXTRACT] = extract_run, [COMMAND_LINK] = check_run,
	[COMMAND_LSP] = lsp_run,
};

static int
run(const struct options *options)
{
	if (options->help)
		return usage_run(options);
	if (options->version)
		return version_run(options);
	return runners[options->command](options);
}

int
main(int argc, char **argv)
{
	struct options options;
	struct text error = {0};
	int code = options_parse(&options, argc, argv, &error) ? run(&options)
							       : session_fail(text_str(&error));

	options_free(&options);
	text_free(&error);
	return code;
}
