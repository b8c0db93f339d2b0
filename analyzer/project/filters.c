/*
 * Order matters: a suppressed finding is not written into a baseline, and an
 * unused suppression is a finding that a baseline may hold.
 */
#include "project/filters.h"

#include <stdio.h>
#include <unistd.h>

#include "base/text.h"
#include "project/pathname.h"
#include "project/reach.h"
#include "project/session.h"
#include "report/baseline.h"
#include "report/suppress.h"

/* ---- files that were looked at ---- */

/* Calls VISIT for each file of the project that some unit saw; more than once for a header. */
static void
each_file(const struct session *session, void (*visit)(const char *file, void *context),
	  void *context)
{
	for (uint32_t unit = 0; unit < session->program.units.count; unit++) {
		const struct facts *facts = session->program.units.items[unit];

		for (uint32_t i = 1; i < facts->files.count; i++)
			if (facts->files.items[i].flags & FILE_PROJECT)
				visit(facts_str(facts, facts->files.items[i].path), context);
	}
}

/* ---- suppression comments ---- */

struct scan {
	const struct session *session;
	struct suppressions *suppressions;
};

static void
scan_file(const char *file, void *context)
{
	const struct scan *scan = context;

	if (!config_skips(&scan->session->config, file))
		suppress_scan(scan->suppressions, file);
}

/* As the configuration says; off counts only for rules that run unasked. */
static void
set_severity(const struct config *config, struct diag_list *diags)
{
	int severity = config_rule(config, UNUSED_SUPPRESSION);

	for (uint32_t i = 0; i < diags->items.count && severity >= 0; i++)
		if (str_equal(diags->items.items[i]->rule, UNUSED_SUPPRESSION))
			diags->items.items[i]->severity = (enum severity)severity;
}

static void
drop_suppressed(const struct session *session, const char *const *rules, struct diag_list *diags)
{
	struct scan scan = {session, suppress_new(rules)};

	for (uint32_t i = 0; i < session->unsaved_count; i++)
		suppress_scan_text(scan.suppressions, session->unsaved[i].path,
				   session->unsaved[i].bytes, session->unsaved[i].length);
	suppress_filter(scan.suppressions, diags);
	if (session->options->unused_suppressions) {
		each_file(session, scan_file, &scan);
		suppress_unused(scan.suppressions, diags);
		set_severity(&session->config, diags);
		diag_sort(diags);
	}
	suppress_free(scan.suppressions);
}

/* ---- the baseline ---- */

struct looked {
	struct map files; /* hashes of the paths */
	const char *const *rules;
};

static void
add_looked(const char *file, void *context)
{
	struct looked *looked = context;

	map_put(&looked->files, hash_str(file), 1);
}

/* A file that is there no more was looked at, too: its findings are gone with it. */
static bool
was_looked_at(const char *file, const char *rule, void *context)
{
	const struct looked *looked = context;
	bool ran = str_equal(rule, UNUSED_SUPPRESSION);

	for (const char *const *id = looked->rules; *id; id++)
		ran |= str_equal(*id, rule);
	return ran && (map_get(&looked->files, hash_str(file)) || access(file, F_OK) != 0);
}

/* With a unit missing, nobody knows what is gone. */
static bool
all_analysed(const struct session *session)
{
	bool ok = true;

	for (uint32_t i = 0; i < session->commands.items.count; i++)
		ok &= session->results[i].ok;
	return ok;
}

static void
hide_known(struct filters *filters, const struct session *session, const char *const *rules,
	   struct diag_list *diags)
{
	struct looked looked = {.rules = rules};

	each_file(session, add_looked, &looked);
	filters->hidden = baseline_filter(filters->baseline, diags);
	if (all_analysed(session))
		filters->gone = baseline_gone(filters->baseline, was_looked_at, &looked);
	map_free(&looked.files);
}

/* Reads the baseline that the user calls NAME. */
static int
read_known(struct filters *filters, const struct session *session, const char *name)
{
	struct arena arena = {0};
	struct text error = {0};
	int code = EXIT_CLEAN;

	filters->baseline =
		baseline_read(pathname_absolute(&arena, session->directory, name), &error);
	if (!filters->baseline)
		code = session_fail(text_str(&error));
	text_free(&error);
	arena_release(&arena);
	return code;
}

static int
write_known(const struct session *session, const char *name, struct diag_list *diags)
{
	uint32_t count = diags->items.count;
	struct arena arena = {0};
	struct text error = {0};
	int code = EXIT_CLEAN;

	if (!baseline_write(diags, pathname_absolute(&arena, session->directory, name), &error))
		code = session_fail(text_str(&error));
	else if (!session->options->quiet)
		fprintf(stderr, "sendsync: wrote %u finding%s to %s\n", count,
			count == 1 ? "" : "s", name);
	text_free(&error);
	arena_release(&arena);
	return code;
}

/* ---- all of them ---- */

/* A baseline that is written anew is not read before: it may be the damaged one. */
int
filters_open(struct filters *filters, const struct session *session)
{
	const struct options *options = session->options;
	struct text error = {0};
	int code = EXIT_CLEAN;

	if (options->baseline && !options->write_baseline)
		code = read_known(filters, session, options->baseline);
	if (code == EXIT_CLEAN && options->diff) {
		filters->has_changes = true;
		if (!changes_read(&filters->changes, session->directory, options->diff, &error))
			code = session_fail(text_str(&error));
	}
	text_free(&error);
	return code;
}

void
filters_close(struct filters *filters)
{
	baseline_free(filters->baseline);
	changes_free(&filters->changes);
}

/* A baseline that is written hides, from then on, what is in it. */
int
filters_apply(struct filters *filters, struct session *session, const char *const *rules,
	      struct diag_list *diags)
{
	const char *anew = session->options->write_baseline;
	int code = EXIT_CLEAN;

	drop_suppressed(session, rules, diags);
	diag_identify(diags);
	if (anew)
		code = write_known(session, anew, diags);
	if (anew && code == EXIT_CLEAN)
		code = read_known(filters, session, anew);
	if (filters->baseline)
		hide_known(filters, session, rules, diags);
	if (filters->has_changes)
		reach_filter(session->effects, &filters->changes, diags);
	return code;
}
