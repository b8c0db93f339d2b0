/*
 * The verdicts that a file expects of its types: verdicts FILE...
 *
 *   // verdict: std::shared_ptr<int>: send yes, sync yes
 *
 * The file is lowered once, with the flags and options of a fixture. Every
 * type that the spelling means, as for `sendsync why`, must have both
 * verdicts; what differs is printed as "FILE:LINE: TYPE: expected ...; found ...".
 * A type that the facts do not hold, a line that cannot be read and a file
 * without such a line are failures too.
 */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "project/session.h"
#include "project/type_named.h"
#include "unit_lines.h"

static const char *const verdict_words[] = {
	[VERDICT_YES] = "yes", [VERDICT_NO] = "no", [VERDICT_UNKNOWN] = "unknown"};
enum { WORD_COUNT = sizeof verdict_words / sizeof *verdict_words };

typedef VEC(char *) argument_list;

struct run {
	const char *file;
	struct session session;
	uint32_t checked, failed;
	uint32_t line; /* that is looked at; 0: the file as a whole */
};

static bool
complain(struct run *run, const char *type, const char *what)
{
	printf("%s:%u: %s: %s\n", run->file, run->line, type, what);
	run->failed++;
	return false;
}

/* "send yes, sync no" behind the type. False when TEXT is something else. */
static bool
read_expected(const char *text, enum verdict expected[2])
{
	char form[64];

	for (int send = 0; send < WORD_COUNT; send++) {
		for (int sync = 0; sync < WORD_COUNT; sync++) {
			snprintf(form, sizeof form, "send %s, sync %s", verdict_words[send],
				 verdict_words[sync]);
			if (!str_equal(text, form))
				continue;
			expected[TRAIT_SEND] = (enum verdict)send;
			expected[TRAIT_SYNC] = (enum verdict)sync;
			return true;
		}
	}
	return false;
}

static void
check_type(struct run *run, uint32_t type, const enum verdict expected[2])
{
	const struct facts *facts = &run->session.results[0].facts;
	enum verdict send = traits_verdict(run->session.traits, 0, type, TRAIT_SEND);
	enum verdict sync = traits_verdict(run->session.traits, 0, type, TRAIT_SYNC);
	struct text text = {0};

	run->checked++;
	if (send != expected[TRAIT_SEND] || sync != expected[TRAIT_SYNC]) {
		text_printf(&text, "expected send %s, sync %s; found send %s, sync %s",
			    verdict_words[expected[TRAIT_SEND]],
			    verdict_words[expected[TRAIT_SYNC]], verdict_words[send],
			    verdict_words[sync]);
		complain(run, facts_str(facts, facts->types.items[type].name), text_str(&text));
	}
	text_free(&text);
}

/* LINE: "TYPE: send VERDICT, sync VERDICT"; the type may hold colons. */
static bool
check_line(struct run *run, struct arena *arena, const char *line)
{
	const char *send = NULL, *at = line;
	enum verdict expected[2];
	uint32_t type = 0;

	while ((at = strstr(at, ": send ")))
		send = at++;
	if (!send || !read_expected(send + 2, expected))
		return complain(
			run, line,
			"write `// verdict: TYPE: send yes|no|unknown, sync yes|no|unknown`");
	const char *name = arena_strndup(arena, line, (size_t)(send - line));
	const struct facts *facts = &run->session.results[0].facts;
	if (!type_named(facts, name, 0))
		return complain(run, name, "the facts hold no such type");
	while ((type = type_named(facts, name, type)))
		check_type(run, type, expected);
	return true;
}

static void
check_lines(struct run *run, struct unit_lines *lines)
{
	const struct facts *facts = &run->session.results[0].facts;
	const char *line;

	for (uint32_t i = 1; i < facts->diagnostics.count; i++)
		complain(run, "does not compile",
			 facts_str(facts, facts->diagnostics.items[i].message));
	while ((line = unit_lines_value(lines, "verdict", &run->line)))
		check_line(run, &lines->arena, line);
	if (run->checked == 0 && run->failed == 0)
		complain(run, "verdict", "no line expects one");
}

/* The steps of a session on one file; what went wrong has been told. */
static int
check_options(struct run *run, struct unit_lines *lines, const struct options *options)
{
	struct session *session = &run->session;
	int code;

	session_open(session, options);
	code = session_find(session, options->arguments.items + 1, 1);
	if (code == EXIT_CLEAN)
		code = session_parse(session);
	if (code == EXIT_CLEAN)
		code = session_link(session);
	if (code == EXIT_CLEAN && !session->results[0].ok) {
		complain(run, "could not be analysed", session->results[0].reason);
		code = EXIT_INCOMPLETE;
	}
	if (code == EXIT_CLEAN)
		check_lines(run, lines);
	session_close(session);
	return code;
}

/* The command line that `sendsync why` would be given; argv must not be const. */
static void
make_arguments(struct unit_lines *lines, const char *file, argument_list *out)
{
	static const char *const first[] = {"sendsync", "why", "--quiet", "-"};
	static const char *const includes[] = {"-I", "testdata/include", "-I", "annotations"};
	word_list words = {0};

	for (size_t i = 0; i < sizeof first / sizeof *first; i++)
		*vec_push(&words) = first[i];
	*vec_push(&words) = file;
	unit_lines_words(lines, "options", &words);
	*vec_push(&words) = "--";
	unit_lines_flags(lines, file, &words);
	for (size_t i = 0; i < sizeof includes / sizeof *includes; i++)
		*vec_push(&words) = includes[i];
	for (uint32_t i = 0; i < words.count; i++)
		*vec_push(out) = arena_strdup(&lines->arena, words.items[i]);
	vec_free(&words);
}

static bool
check_file(const char *file)
{
	struct run run = {.file = file};
	struct unit_lines lines;
	struct options options;
	struct text error = {0};
	argument_list arguments = {0};
	bool ok = unit_lines_read(&lines, file);

	if (!ok) {
		printf("%s: cannot be read\n", file);
		unit_lines_free(&lines);
		return false;
	}
	make_arguments(&lines, file, &arguments);
	ok = options_parse(&options, (int)arguments.count, arguments.items, &error);
	if (ok)
		ok = check_options(&run, &lines, &options) == EXIT_CLEAN && run.failed == 0;
	else
		printf("%s: %s\n", file, text_str(&error));
	printf("%s: %u verdicts, %u wrong\n", file, run.checked, run.failed);
	options_free(&options);
	text_free(&error);
	vec_free(&arguments);
	unit_lines_free(&lines);
	return ok;
}

int
main(int argc, char **argv)
{
	bool ok = argc > 1;

	for (int i = 1; i < argc; i++)
		ok &= check_file(argv[i]);
	return ok ? 0 : 1;
}
