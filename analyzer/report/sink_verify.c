/*
 * The fixture checker: a sink that compares what was found with what the
 * comments of the fixtures expect, as clang's -verify does.
 *
 *   // expect: rule-id             here (with @column, "text of the message")
 *   // expect-next: rule-id        on the next line
 *   // expect-note: "text"         some note points here
 *   // expect-none                 the file is silent on purpose
 *   // todo: rule-id               a known miss, until the day it fires
 *
 * Several in one comment are parted by ";". The check holds both ways: an
 * expectation that nothing meets fails, a diagnostic that nobody expects
 * fails, a comment that cannot be read fails, and so does a file that
 * expects nothing without saying so, or that was not analysed. A comment
 * about a line far away is not possible, on purpose.
 */
#include <stdlib.h>

#include "report/report.h"
#include "report/source.h"

enum expectation_kind { EXPECT_DIAG, EXPECT_NOTE, EXPECT_NONE, EXPECT_TODO };

struct expectation {
	enum expectation_kind kind;
	uint32_t line, column; /* column 0: any */
	const char *rule;
	const char *text; /* NULL: any */
	bool met;
};

struct verifier {
	const struct report *report;
	struct source_cache sources;
	bool *taken; /* for each diagnostic: some expectation claims it */
	struct diag_list mismatches;

	/* of the file at hand */
	const char *file;
	VEC(struct expectation) expectations;
};

static struct arena *
arena_of(struct verifier *verifier)
{
	return &verifier->mismatches.arena;
}

static void
mismatch(struct verifier *verifier, const char *file, uint32_t line, const char *message)
{
	struct location where = {.file = file, .line = line};

	diag_add(&verifier->mismatches, "verify", SEVERITY_ERROR, where, message);
}

/* ---- reading comments ---- */

static const struct directive {
	const char *word;
	enum expectation_kind kind;
	uint32_t lines_down;
} directives[] = {
	{"expect:", EXPECT_DIAG, 0},      {"expect-next:", EXPECT_DIAG, 1},
	{"expect-note:", EXPECT_NOTE, 0}, {"expect-none", EXPECT_NONE, 0},
	{"todo:", EXPECT_TODO, 0},
};

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, " \t");
}

static const struct directive *
directive_at(const char *at)
{
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
		if (str_starts_with(at, directives[i].word))
			return &directives[i];
	return NULL;
}

/* "text", with \" for a quote in it; NULL when it is not closed. */
static const char *
parse_quoted(struct verifier *verifier, const char *at, const char **string)
{
	struct text text = {0};

	for (at++; *at && *at != '"'; at++) {
		if (*at == '\\' && at[1])
			at++;
		text_putc(&text, *at);
	}
	*string = arena_strdup(arena_of(verifier), text_str(&text));
	text_free(&text);
	return *at ? at + 1 : NULL;
}

/* rule-id, then perhaps @column; NULL when there is no rule, or no column behind the "@". */
static const char *
parse_rule(struct verifier *verifier, const char *at, struct expectation *expectation)
{
	size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-");
	char *end;

	if (!length)
		return NULL;
	expectation->rule = arena_strndup(arena_of(verifier), at, length);
	at += length;
	if (*at != '@')
		return at;
	expectation->column = (uint32_t)strtoul(at + 1, &end, 10);
	return expectation->column ? end : NULL;
}

/* What stands behind the directive's word; returns where it ends, NULL when it is malformed. */
static const char *
parse_expectation(struct verifier *verifier, const char *at, struct expectation *expectation)
{
	if (expectation->kind == EXPECT_NONE)
		return at;
	if (expectation->kind != EXPECT_NOTE) {
		at = parse_rule(verifier, at, expectation);
		if (!at)
			return NULL;
		at = skip_blanks(at);
	}
	if (*at == '"')
		return parse_quoted(verifier, at, &expectation->text);
	return expectation->kind == EXPECT_NOTE ? NULL : at;
}

/* A list of directives, from the first word to the end of the line. */
static void
parse_comment(struct verifier *verifier, const char *at, uint32_t line)
{
	const char *comment = at;

	for (;;) {
		const struct directive *directive = directive_at(at);
		struct expectation expectation = {.line = line};

		if (!directive)
			break;
		expectation.kind = directive->kind;
		expectation.line += directive->lines_down;
		at = parse_expectation(verifier, skip_blanks(at + strlen(directive->word)),
				       &expectation);
		if (!at)
			break;
		*vec_push(&verifier->expectations) = expectation;
		at = skip_blanks(at);
		if (!*at || directive->kind == EXPECT_TODO) /* behind a todo: why it is missed */
			return;
		if (*at != ';')
			break;
		at = skip_blanks(at + 1);
	}
	mismatch(verifier, verifier->file, line,
		 arena_printf(arena_of(verifier), "cannot read the expectation '%s'", comment));
}

static void
parse_line(struct verifier *verifier, const char *text, uint32_t line)
{
	for (const char *at = text; (at = strstr(at, "//")); at++) {
		const char *word = skip_blanks(at + 2);

		if (!directive_at(word))
			continue;
		parse_comment(verifier, word, line);
		return;
	}
}

static void
parse_file(struct verifier *verifier)
{
	const struct source *source = source_open(&verifier->sources, verifier->file);

	for (uint32_t line = 1; line <= source->lines.count; line++) {
		struct slice slice = {"", 0};

		source_line(source, line, &slice);
		parse_line(verifier, arena_strndup(arena_of(verifier), slice.data, slice.length),
			   line);
	}
}

/* ---- comparing ---- */

static bool
is_here(const struct verifier *verifier, const struct expectation *expectation,
	const struct location *where)
{
	return str_equal(where->file, verifier->file) && where->line == expectation->line &&
	       (!expectation->column || where->column == expectation->column);
}

static bool
says(const struct expectation *expectation, const char *message)
{
	return !expectation->text || strstr(message, expectation->text);
}

static bool
matches(const struct verifier *verifier, const struct expectation *expectation,
	const struct diag *diag)
{
	return str_equal(diag->rule, expectation->rule) &&
	       is_here(verifier, expectation, &diag->where) && says(expectation, diag->message);
}

/* Claims a diagnostic that nobody has claimed. */
static void
match_diag(struct verifier *verifier, struct expectation *expectation)
{
	const struct diag_list *diags = verifier->report->diags;

	for (uint32_t i = 0; i < diags->items.count; i++) {
		if (verifier->taken[i] || !matches(verifier, expectation, diags->items.items[i]))
			continue;
		verifier->taken[i] = true;
		expectation->met = true;
		return;
	}
}

static bool
has_note(const struct verifier *verifier, const struct expectation *expectation,
	 const struct diag *diag)
{
	for (uint32_t i = 0; i < diag->notes.count; i++) {
		const struct diag_note *note = &diag->notes.items[i];

		if (is_here(verifier, expectation, &note->where) &&
		    says(expectation, note->message))
			return true;
	}
	return false;
}

static void
match_note(const struct verifier *verifier, struct expectation *expectation)
{
	const struct diag_list *diags = verifier->report->diags;

	for (uint32_t i = 0; i < diags->items.count && !expectation->met; i++)
		expectation->met = has_note(verifier, expectation, diags->items.items[i]);
}

/* How much a diagnostic must have to match: those that ask for most choose first. */
static int
demands(const struct expectation *expectation)
{
	return (expectation->column != 0) + (expectation->text != NULL);
}

static void
match_kind(struct verifier *verifier, enum expectation_kind kind)
{
	for (int most = 2; most >= 0; most--)
		for (uint32_t i = 0; i < verifier->expectations.count; i++) {
			struct expectation *expectation = &verifier->expectations.items[i];

			if (expectation->kind == kind && demands(expectation) == most)
				match_diag(verifier, expectation);
		}
}

static void
match_notes(struct verifier *verifier)
{
	for (uint32_t i = 0; i < verifier->expectations.count; i++)
		if (verifier->expectations.items[i].kind == EXPECT_NOTE)
			match_note(verifier, &verifier->expectations.items[i]);
}

/* ---- judging ---- */

/* As it was written: rule@column "text". */
static void
put_expectation(struct text *out, const struct expectation *expectation)
{
	text_puts(out, expectation->kind == EXPECT_NOTE ? "a note" : expectation->rule);
	if (expectation->column)
		text_printf(out, "@%u", (unsigned)expectation->column);
	if (expectation->text)
		text_printf(out, " \"%s\"", expectation->text);
}

static void
judge_expectation(struct verifier *verifier, const struct expectation *expectation)
{
	bool todo = expectation->kind == EXPECT_TODO;
	struct text message = {0};

	if (expectation->kind == EXPECT_NONE || expectation->met != todo)
		return;
	text_puts(&message, todo ? "promote this todo to expect: " : "expected ");
	put_expectation(&message, expectation);
	text_puts(&message, todo ? " is reported now" : ", but it was not reported");
	mismatch(verifier, verifier->file, expectation->line, text_str(&message));
	text_free(&message);
}

/* A file must say what it expects, and cannot expect both something and nothing. */
static void
judge_file(struct verifier *verifier)
{
	uint32_t wanted = 0, none = 0;

	for (uint32_t i = 0; i < verifier->expectations.count; i++) {
		enum expectation_kind kind = verifier->expectations.items[i].kind;

		wanted += kind == EXPECT_DIAG || kind == EXPECT_NOTE;
		none += kind == EXPECT_NONE;
	}
	if (!wanted && !none)
		mismatch(verifier, verifier->file, 1,
			 "expected an expectation: a silent fixture says '// expect-none'");
	if (wanted && none)
		mismatch(verifier, verifier->file, 1, "expect-none stands beside expectations");
}

static void
verify_file(struct verifier *verifier, const char *file)
{
	verifier->file = file;
	verifier->expectations.count = 0;
	parse_file(verifier);
	match_kind(verifier, EXPECT_DIAG);
	match_kind(verifier, EXPECT_TODO);
	match_notes(verifier);
	for (uint32_t i = 0; i < verifier->expectations.count; i++)
		judge_expectation(verifier, &verifier->expectations.items[i]);
	judge_file(verifier);
}

static void
judge_diags(struct verifier *verifier)
{
	const struct diag_list *diags = verifier->report->diags;

	for (uint32_t i = 0; i < diags->items.count; i++) {
		const struct diag *diag = diags->items.items[i];

		if (!verifier->taken[i])
			mismatch(verifier, diag->where.file, diag->where.line,
				 arena_printf(arena_of(verifier), "unexpected %s: %s [%s]",
					      severity_name(diag->severity), diag->message,
					      diag->rule));
	}
}

static void
judge_failures(struct verifier *verifier)
{
	const struct report *report = verifier->report;

	for (uint32_t i = 0; i < report->failure_count; i++)
		mismatch(verifier, report->failures[i].file, 1,
			 arena_printf(arena_of(verifier), "could not be analysed: %s",
				      report->failures[i].reason));
}

static void
print_mismatches(const struct verifier *verifier, FILE *out)
{
	const struct diag_list *list = &verifier->mismatches;

	for (uint32_t i = 0; i < list->items.count; i++) {
		const struct diag *diag = list->items.items[i];
		const char *file = diag->where.file;

		fprintf(out, "%s:%u: %s\n", file ? report_path(verifier->report, file) : "nowhere",
			(unsigned)diag->where.line, diag->message);
	}
}

bool
report_verify(const struct report *report, FILE *out)
{
	struct verifier verifier = {.report = report};
	size_t count = report->diags->items.count;

	verifier.taken = arena_alloc(arena_of(&verifier), count * sizeof *verifier.taken);
	for (uint32_t i = 0; i < report->main_file_count; i++)
		verify_file(&verifier, report->main_files[i]);
	judge_diags(&verifier);
	judge_failures(&verifier);
	diag_sort(&verifier.mismatches);
	print_mismatches(&verifier, out);

	bool ok = verifier.mismatches.items.count == 0 && fflush(out) == 0 && !ferror(out);
	diag_list_free(&verifier.mismatches);
	vec_free(&verifier.expectations);
	source_cache_free(&verifier.sources);
	return ok;
}
