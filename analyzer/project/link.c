/*
 * Facts in files. A file that does not hold together costs its unit, as a
 * source does that cannot be parsed: what the others tell is told.
 */
#include "project/link.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "project/normalise.h"

/* ---- extract ---- */

/* Options whose next word is no source, even if it looks like one. */
static const char *const with_word[] = {"-o", "-MF", "-MT", "-MQ", "-include", "-imacros", "-D"};

/* The position of the source among the words of the compile command; their number when there is
 * none.
 */
static uint32_t
find_source(const struct options *options)
{
	uint32_t found = options->flags.count;

	for (uint32_t i = 1; i < options->flags.count; i++) {
		const char *word = options->flags.items[i];
		bool taken = false;

		for (size_t k = 0; k < sizeof with_word / sizeof *with_word; k++)
			taken |= str_equal(options->flags.items[i - 1], with_word[k]);
		if (*word != '-' && !taken && source_language(word) != LANGUAGE_NONE)
			found = i;
	}
	return found;
}

static int
write_facts(const struct facts *facts, const char *path)
{
	struct text bytes = {0}, error = {0};
	int code = EXIT_CLEAN;

	facts_write(facts, &bytes);
	if (!file_write(path, bytes.data, bytes.length)) {
		text_printf(&error, "cannot write %s: %s", path, strerror(errno));
		code = session_fail(text_str(&error));
	}
	text_free(&bytes);
	text_free(&error);
	return code;
}

static int
extract(struct session *session, const char *source)
{
	struct text error = {0};
	int code = session_find(session, &source, 1);

	if (code != EXIT_CLEAN || (code = session_parse(session)) != EXIT_CLEAN)
		return code;
	const struct unit_result *result = &session->results[0];
	if (result->ok)
		return write_facts(&result->facts, session->options->output);
	text_printf(&error, "%s could not be analysed: %s", source, result->reason);
	session_fail(text_str(&error));
	text_free(&error);
	return EXIT_INCOMPLETE;
}

int
extract_run(const struct options *options)
{
	struct options own = *options;
	uint32_t at = find_source(options);
	struct session session;

	if (!options->output)
		return session_fail("where to? Name the file of facts: -o OUT.facts");
	if (at == options->flags.count)
		return session_fail("behind `--` comes the command that compiles one source: "
				    "sendsync extract -o a.facts -- c++ -std=c++20 -c a.cpp");
	const char *source = options->flags.items[at];
	memset(&own.flags, 0, sizeof own.flags);
	for (uint32_t i = 0; i < options->flags.count; i++)
		if (i != at)
			*vec_push(&own.flags) = options->flags.items[i];
	session_open(&session, &own);
	int code = session.directory ? extract(&session, source)
				     : session_fail("the working directory does not exist");
	session_close(&session);
	vec_free(&own.flags);
	return code;
}

/* ---- link ---- */

static const char *
main_file(const struct facts *facts)
{
	for (uint32_t i = 1; i < facts->files.count; i++)
		if (facts->files.items[i].flags & FILE_MAIN)
			return facts_str(facts, facts->files.items[i].path);
	return NULL;
}

static void
read_unit(const char *path, struct unit_result *result)
{
	struct text bytes = {0}, reason = {0};
	const char *error = NULL;

	if (!text_read_file(&bytes, path))
		text_printf(&reason, "cannot be read: %s", strerror(errno));
	else if (!facts_read(&result->facts, text_str(&bytes), bytes.length, &error))
		text_printf(&reason, "%s; extract it again", error);
	else
		result->ok = true;
	if (!result->ok) {
		facts_init(&result->facts);
		result->reason = strdup(text_str(&reason));
	}
	text_free(&bytes);
	text_free(&reason);
}

void
session_read(struct session *session, const char *const *paths, uint32_t path_count)
{
	session->results = xmalloc(path_count * sizeof *session->results);
	memset(session->results, 0, path_count * sizeof *session->results);
	for (uint32_t i = 0; i < path_count; i++) {
		struct unit_result *result = &session->results[i];
		const char *file;

		read_unit(paths[i], result);
		file = result->ok ? main_file(&result->facts) : NULL;
		*vec_push(&session->commands.items) = (struct unit_command){
			.directory = session->directory, .file = file ? file : paths[i]};
	}
}
