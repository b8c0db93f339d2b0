/*
 * The parse itself runs in a worker of this process, as for `check`: when libclang crashes, this
 * one still tells why. All of them die with the server.
 */
#include "lsp/checker.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "lsp/convert.h"
#include "lsp/hover.h"
#include "project/check.h"
#include "report/json_value.h"

enum { SECONDS = 300 }; /* of the processor: more than any check needs */

struct checker {
	const struct checker_settings *settings;
	const struct documents *documents;
	const struct document *document;
	struct checking checking;
	FILE *in, *out; /* of one socket */
};

/* ---- the process ---- */

/* Standard input and output are the editor's: nothing of ours may come there. */
static void
leave_editor(void)
{
	const struct rlimit limit = {SECONDS, SECONDS};
	int nothing = open("/dev/null", O_RDWR);

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	setrlimit(RLIMIT_CPU, &limit);
	if (nothing < 0)
		_exit(EXIT_FAILURE);
	dup2(nothing, STDIN_FILENO);
	dup2(nothing, STDOUT_FILENO);
}

static void
open_socket(struct checker *checker, int socket)
{
	int again = dup(socket);

	checker->in = fdopen(socket, "r");
	checker->out = again < 0 ? NULL : fdopen(again, "w");
	if (!checker->in || !checker->out)
		_exit(EXIT_FAILURE);
}

static void
send_line(struct checker *checker, json_t *json)
{
	bool ok = json_dumpf(json, checker->out, JSON_COMPACT | JSON_ENCODE_ANY) == 0 &&
		  fputc('\n', checker->out) != EOF && fflush(checker->out) == 0;

	json_decref(json);
	if (!ok)
		_exit(EXIT_FAILURE);
}

/* ---- the report ---- */

static bool
is_own(const struct document *document, const char *file)
{
	char real[PATH_MAX];

	if (!file)
		return false;
	return str_equal(file, document->path) ||
	       (realpath(document->path, real) && str_equal(file, real));
}

static json_t *
own_diagnostics(struct checker *checker)
{
	const struct diag_list *diags = &checker->checking.diags;
	struct converter converter;
	json_t *list = json_array();

	convert_open(&converter, checker->documents);
	converter.encoding = checker->settings->encoding;
	converter.related = checker->settings->related;
	for (uint32_t i = 0; i < diags->items.count; i++)
		if (is_own(checker->document, diags->items.items[i]->where.file))
			json_array_append_new(list,
					      convert_diag(&converter, diags->items.items[i]));
	convert_close(&converter);
	return list;
}

/* A file that was not saved yet has no place in a project. That is no mistake of the user's. */
static bool
is_on_disk(const struct checker *checker)
{
	return access(checker->document->path, F_OK) == 0;
}

static int
collect(struct checker *checker)
{
	return is_on_disk(checker) ? check_collect(&checker->checking) : EXIT_CLEAN;
}

/* The first reason why a unit was not analysed; NULL when all were. */
static const char *
find_failure(const struct checker *checker)
{
	const struct session *session = &checker->checking.session;

	if (!is_on_disk(checker))
		return "it was not saved yet";
	for (uint32_t i = 0; i < session->commands.items.count; i++)
		if (!session->results[i].ok)
			return session->results[i].reason;
	return NULL;
}

static void
send_report(struct checker *checker)
{
	const char *reason = find_failure(checker);

	send_line(checker, json_pack("{s:b, s:o, s:o}", "ok", (int)!reason, "reason",
				     json_of(reason), "diagnostics", own_diagnostics(checker)));
}

/* ---- questions ---- */

static json_t *
answer(struct checker *checker, const json_t *question)
{
	const struct position position = {
		(uint32_t)json_integer_value(json_object_get(question, "line")),
		(uint32_t)json_integer_value(json_object_get(question, "character")),
	};

	return hover_answer(&checker->checking.session, checker->document, position,
			    checker->settings->encoding);
}

static void
answer_questions(struct checker *checker)
{
	char *line = NULL;
	size_t capacity = 0;

	while (getline(&line, &capacity, checker->in) > 0) {
		json_t *question = json_loads(line, 0, NULL);
		send_line(checker, answer(checker, question));
		json_decref(question);
	}
	free(line);
}

/* ---- the whole ---- */

/* FILES has room for all. */
static void
fill_unsaved(const struct documents *documents, struct unsaved_file *files)
{
	for (uint32_t i = 0; i < documents->items.count; i++) {
		const struct document *document = documents->items.items[i];
		files[i] = (struct unsaved_file){document->path, text_str(&document->text),
						 document->text.length};
	}
}

void
checker_main(const struct checker_settings *settings, const struct documents *documents,
	     const struct document *document, int socket)
{
	struct checker checker = {
		.settings = settings,
		.documents = documents,
		.document = document,
	};
	struct options options = *settings->options;
	const char *path = document->path;
	struct unsaved_file *unsaved = xmalloc((documents->items.count + 1) * sizeof *unsaved);

	leave_editor();
	open_socket(&checker, socket);
	options.command = COMMAND_CHECK;
	options.arguments.items = &path;
	options.arguments.count = 1;
	options.jobs = 1;
	options.quiet = true;
	options.no_cache = true; /* it knows what is on disk, not what is being typed */
	fill_unsaved(documents, unsaved);
	check_open(&checker.checking, &options);
	checker.checking.session.unsaved = unsaved;
	checker.checking.session.unsaved_count = documents->items.count;
	int code = collect(&checker);
	if (code == EXIT_CLEAN) {
		send_report(&checker);
		answer_questions(&checker);
	}
	check_close(&checker.checking);
	free(unsaved);
	_exit(code); /* which closes the socket when the code is known already */
}
