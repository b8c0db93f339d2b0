/*
 * From a linked program to reports: every enabled rule is asked about every
 * function and every record of the project; then the diagnostics are sorted,
 * filtered and written. A header's record is asked about in every unit, and what
 * is said twice is dropped by the sort.
 *
 * What was not analysed is always told: by the text report's summary, and on
 * standard error when there is none.
 */
#include "project/check.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "analysis/effects.h"
#include "base/file.h"
#include "base/text.h"
#include "project/fix.h"
#include "project/link.h"
#include "project/nearest.h"
#include "project/plugin.h"
#include "report/suppress.h"

enum { COMPILER_ERROR = 3 }; /* severity in facts; 4 is fatal */

/* ---- which rules ---- */

/* That every item of --rules selects something: a typo must not pass for "all clean". */
static bool
spec_is_known(const struct registry *registry, const char *item, struct text *error)
{
	struct nearest nearest = {.word = item};

	for (const struct rule *const *rule = registry->rules.items; *rule; rule++) {
		if (options_select(item, (*rule)->id))
			return true;
		nearest_offer(&nearest, (*rule)->id);
	}
	text_printf(error, "--rules: no rule is called `%s`", item);
	nearest_hint(&nearest, error);
	return false;
}

static bool
check_spec(const struct registry *registry, const char *spec, struct text *error)
{
	struct text item = {0};
	bool ok = true;

	while (ok && *(spec += strspn(spec, ", -"))) {
		size_t length = strcspn(spec, ", ");
		text_clear(&item);
		text_append(&item, spec, length);
		ok = spec_is_known(registry, text_str(&item), error);
		spec += length;
	}
	text_free(&item);
	return ok;
}

/* Every glob of the configuration names a rule. */
static bool
check_settings(const struct registry *registry, const struct config *config, struct text *error)
{
	VEC(const char *) ids = {0};
	const struct rule_setting *stray;
	struct nearest nearest = {0};

	for (const struct rule *const *rule = registry->rules.items; *rule; rule++)
		*vec_push(&ids) = (*rule)->id;
	*vec_push(&ids) = UNUSED_SUPPRESSION;
	*vec_push(&ids) = NULL;
	stray = config_stray_setting(config, ids.items);
	if (stray) {
		nearest.word = stray->glob;
		for (const char *const *id = ids.items; *id; id++)
			nearest_offer(&nearest, *id);
		text_printf(error, "%s:%d:%d: no rule is called `%s`", config->file, stray->line,
			    stray->column, stray->glob);
		nearest_hint(&nearest, error);
	}
	vec_free(&ids);
	return !stray;
}

/* A rule runs at its own strictness and above it. The command line's --rules is the last word. */
static int
enable_rules(struct checking *checking)
{
	const struct options *options = checking->session.options;
	struct registry *registry = &checking->registry;
	const struct config *config = &checking->session.config;
	enum strictness strictness = session_strictness(&checking->session);
	struct text error = {0};
	int code = rules_load(registry, options);

	if (code == EXIT_CLEAN && options->rules && !check_spec(registry, options->rules, &error))
		code = session_fail(text_str(&error));
	if (code == EXIT_CLEAN && !check_settings(registry, config, &error))
		code = session_fail(text_str(&error));
	text_free(&error);
	for (const struct rule *const *rule = registry->rules.items; *rule; rule++)
		if ((*rule)->strictness <= strictness &&
		    (options->rules ? options_select(options->rules, (*rule)->id)
				    : config_rule(config, (*rule)->id) != SETTING_OFF))
			*vec_push(&checking->enabled) = *rule;
	return code;
}

/* ---- the rules ---- */

static void
check_functions(const struct checking *checking, struct check *check, uint32_t unit)
{
	const struct facts *facts = check->program->units.items[unit];

	for (uint32_t function = 1; function < facts->functions.count; function++) {
		if (!(facts->functions.items[function].flags & FUNCTION_DEFINED) ||
		    !program_is_home(check->program, unit, function))
			continue;
		for (uint32_t i = 0; i < checking->enabled.count; i++) {
			check->rule = checking->enabled.items[i];
			if (check->rule->check)
				check->rule->check(check, unit, function);
		}
	}
}

/* A record with its parts in sight, in a file of the project. */
static bool
is_own_record(const struct facts *facts, const struct type *type)
{
	return type->kind == TYPE_RECORD && !(type->flags & TYPE_INCOMPLETE) &&
	       facts->files.items[type->span.file].flags & FILE_PROJECT;
}

static void
check_types(const struct checking *checking, struct check *check, uint32_t unit)
{
	const struct facts *facts = check->program->units.items[unit];

	for (uint32_t type = 1; type < facts->types.count; type++) {
		if (!is_own_record(facts, &facts->types.items[type]))
			continue;
		for (uint32_t i = 0; i < checking->enabled.count; i++) {
			check->rule = checking->enabled.items[i];
			if (check->rule->check_type)
				check->rule->check_type(check, unit, type);
		}
	}
}

static bool
is_not_skipped(const struct diag *diag, void *config)
{
	return !diag->where.file || !config_skips(config, diag->where.file);
}

/* Severities and skipped files, as the configuration says. */
static void
apply_config(struct checking *checking)
{
	struct config *config = &checking->session.config;

	diag_filter(&checking->diags, is_not_skipped, config);
	for (uint32_t i = 0; i < checking->diags.items.count; i++) {
		struct diag *diag = checking->diags.items.items[i];
		int severity = config_rule(config, diag->rule);

		if (severity >= 0)
			diag->severity = (enum severity)severity;
	}
}

static void
run_rules(struct checking *checking)
{
	struct check check = {
		.program = &checking->session.program,
		.traits = checking->session.traits,
		.effects = checking->session.effects,
		.diags = &checking->diags,
	};

	for (uint32_t unit = 0; unit < check.program->units.count; unit++) {
		check_functions(checking, &check, unit);
		check_types(checking, &check, unit);
	}
	apply_config(checking);
	diag_sort(&checking->diags);
}

static int
filter(struct checking *checking)
{
	VEC(const char *) ids = {0};
	int code;

	for (uint32_t i = 0; i < checking->enabled.count; i++)
		*vec_push(&ids) = checking->enabled.items[i]->id;
	*vec_push(&ids) = NULL;
	code = filters_apply(&checking->filters, &checking->session, ids.items, &checking->diags);
	vec_free(&ids);
	return code;
}

/* ---- fixes ---- */

/* Prints the diff of --fix-dry-run. */
static int
preview_fixes(struct checking *checking, const struct fix_limits *limits)
{
	struct text diff = {0};
	int code = EXIT_CLEAN;
	uint32_t count = fix_preview(&checking->diags, limits, checking->session.directory, &diff);

	fwrite(text_str(&diff), 1, diff.length, stdout);
	if (fflush(stdout) != 0)
		code = session_fail("cannot write to standard output");
	if (!checking->session.options->quiet)
		fprintf(stderr, "sendsync: --fix would mend %u finding%s\n", count,
			count == 1 ? "" : "s");
	text_free(&diff);
	return code;
}

static int
fix(struct checking *checking)
{
	const struct options *options = checking->session.options;
	const struct fix_limits limits = {fix_in_project, &checking->session, checking->start};
	struct text error = {0};
	int code = EXIT_CLEAN;

	if (options->fix_dry_run)
		return preview_fixes(checking, &limits);
	if (options->fix && !fix_apply(&checking->diags, &limits, &checking->fixed, &error))
		code = session_fail(text_str(&error));
	text_free(&error);
	return code;
}

/* ---- the reports ---- */

static void
collect_units(struct checking *checking)
{
	for (uint32_t i = 0; i < checking->session.commands.items.count; i++) {
		const struct unit_result *result = &checking->session.results[i];
		const char *file = session_file(&checking->session, i);
		*vec_push(&checking->main_files) = file;
		checking->from_cache += result->from_cache;
		if (!result->ok)
			*vec_push(&checking->failures) =
				(struct report_failure){file, result->reason};
	}
}

/* Writes one --format. False, with a line on standard error, when the file cannot be written. MET
 * becomes false when expectations were not. */
static bool
write_output(const struct checking *checking, const struct report *report,
	     const struct output *output, bool *met)
{
	const struct options *options = checking->session.options;
	bool verify = str_equal(output->format, "verify");
	struct file_writer file = {.out = stdout};
	bool written = !output->file || file_open(&file, output->file);

	if (written) {
		const struct text_style style = {
			.colour = options_colour(options, fileno(file.out)),
			.summary = options->quiet ? NULL : stderr,
		};
		bool good = report_write(report, output->format, file.out, &style);

		written = verify ? !ferror(file.out) : good;
		*met = *met && (good || !verify);
		if (output->file)
			written = file_close(&file, written) && written;
	}
	if (!written)
		fprintf(stderr, "sendsync: cannot write %s: %s\n",
			output->file ? output->file : "standard output", strerror(errno));
	return written;
}

/* The failed units, when no text report with a summary has told them. */
static void
tell_failures(const struct checking *checking, const struct report *report)
{
	const struct options *options = checking->session.options;
	bool text = options->outputs.count == 0;

	for (uint32_t i = 0; i < options->outputs.count; i++)
		text |= str_equal(options->outputs.items[i].format, "text");
	for (uint32_t i = 0; i < report->failure_count && (options->quiet || !text); i++)
		fprintf(stderr, "%s: could not be analysed: %s\n",
			report_path(report, report->failures[i].file), report->failures[i].reason);
}

/* A file with errors that were not fatal is analysed as far as it was understood. */
static void
tell_errors(const struct report *report, const struct facts *facts)
{
	uint32_t errors = 0, first = 0;

	for (uint32_t i = 1; i < facts->diagnostics.count; i++) {
		const struct diagnostic_text *row = &facts->diagnostics.items[i];
		if (row->severity != COMPILER_ERROR || !row->span.line)
			continue;
		first = first ? first : i;
		errors++;
	}
	if (!errors)
		return;
	const struct diagnostic_text *row = &facts->diagnostics.items[first];
	const char *file = facts_str(facts, facts->files.items[row->span.file].path);
	fprintf(stderr, "%s:%u:%u: clang: %s; %u error%s: findings may be missing\n",
		report_path(report, file), row->span.line, row->span.column,
		facts_str(facts, row->message), errors, errors == 1 ? "" : "s");
}

/* What reports say of the rules that ran. */
static void
describe_rules(struct checking *checking)
{
	for (uint32_t i = 0; i < checking->enabled.count; i++) {
		const struct rule *rule = checking->enabled.items[i];

		*vec_push(&checking->rules) = (struct report_rule){
			.id = rule->id,
			.group = rule->group,
			.summary = rule->summary,
			.rationale = rule->rationale,
			.bad = rule->bad,
			.good = rule->good,
			.severity = rule->severity,
		};
	}
	if (checking->session.options->unused_suppressions)
		*vec_push(&checking->rules) = suppress_unused_rule;
}

/* With --max-warnings, that number is the gate of warnings. */
static bool
reaches_gate(const struct checking *checking)
{
	const struct options *options = checking->session.options;
	int gate = options->fail_on, warnings = 0;

	if (gate < 0)
		gate = checking->session.config.fail_on;
	if (gate < 0)
		gate = SEVERITY_WARNING;
	for (uint32_t i = 0; i < checking->diags.items.count; i++) {
		enum severity severity = checking->diags.items.items[i]->severity;

		if (options->max_warnings >= 0 && severity == SEVERITY_WARNING)
			warnings++;
		else if ((int)severity >= gate)
			return true;
	}
	return options->max_warnings >= 0 && warnings > options->max_warnings;
}

/* Writes all reports; returns the exit code. With --format verify expectations decide, not
 * findings. */
static int
write_reports(struct checking *checking)
{
	static const struct output text = {"text", NULL};
	const struct options *options = checking->session.options;
	const struct output *outputs = options->outputs.count ? options->outputs.items : &text;
	uint32_t count = options->outputs.count;
	bool written = true, met = true, verify = false;
	/* A dry run's standard output is the diff alone, unless a form is asked for. */
	if (!count && !options->fix_dry_run)
		count = 1;
	int exit_code = reaches_gate(checking) ? EXIT_FINDINGS : EXIT_CLEAN;

	if (checking->failures.count)
		exit_code = EXIT_INCOMPLETE;
	const struct report report = {
		.diags = &checking->diags,
		.version = SENDSYNC_VERSION,
		.directory = checking->session.directory,
		.checked = checking->main_files.count - checking->failures.count,
		.from_cache = checking->from_cache,
		.failures = checking->failures.items,
		.failure_count = checking->failures.count,
		.main_files = checking->main_files.items,
		.main_file_count = checking->main_files.count,
		.rules = checking->rules.items,
		.rule_count = checking->rules.count,
		.fixed = checking->fixed,
		.has_baseline = checking->filters.baseline != NULL,
		.hidden = checking->filters.hidden,
		.gone = checking->filters.gone,
		.exit_code = exit_code,
	};
	for (uint32_t i = 0; i < count; i++) {
		written = write_output(checking, &report, &outputs[i], &met) && written;
		verify |= str_equal(outputs[i].format, "verify");
	}
	tell_failures(checking, &report);
	for (uint32_t i = 0; i < checking->session.commands.items.count && !options->quiet; i++)
		if (checking->session.results[i].ok)
			tell_errors(&report, &checking->session.results[i].facts);
	if (!written)
		return EXIT_USAGE;
	if (verify && !checking->failures.count)
		return met ? EXIT_CLEAN : EXIT_FINDINGS;
	return exit_code;
}

/* ---- the configuration ---- */

/* What the command line says becomes a part of the configuration. */
static void
merge_options(struct checking *checking)
{
	const struct options *options = checking->session.options;
	struct config *config = &checking->session.config;

	config->strictness = (int)session_strictness(&checking->session);
	if (options->fail_on >= 0)
		config->fail_on = options->fail_on;
	for (const struct rule *const *rule = checking->registry.rules.items;
	     *rule && options->rules; rule++) {
		bool selected = options_select(options->rules, (*rule)->id);
		struct rule_setting setting = {.glob = (*rule)->id, .severity = SETTING_OFF};

		if (selected)
			setting.severity = SETTING_ON;
		if (selected != (config_rule(config, (*rule)->id) != SETTING_OFF))
			*vec_push(&config->rules) = setting;
	}
}

static int
dump_config(struct checking *checking)
{
	const struct config *config = &checking->session.config;
	struct text text = {0};
	int code = EXIT_CLEAN;

	merge_options(checking);
	text_printf(&text, "# %s\n", config->file ? config->file : "no configuration was found");
	config_dump(config, &text);
	fwrite(text_str(&text), 1, text.length, stdout);
	if (fflush(stdout) != 0)
		code = session_fail("cannot write to standard output");
	text_free(&text);
	return code;
}

/* ---- the run ---- */

/* The facts of all units: from sources, or from files that extract wrote. */
static int
gather(struct session *session)
{
	const struct options *options = session->options;
	int code;

	if (options->command == COMMAND_LINK) {
		session_read(session, options->arguments.items, options->arguments.count);
		return EXIT_CLEAN;
	}
	code = session_find(session, options->arguments.items, options->arguments.count);
	return code != EXIT_CLEAN ? code : session_parse(session);
}

int
check_collect(struct checking *checking)
{
	struct session *session = &checking->session;
	const struct options *options = session->options;
	int code;

	if ((code = session_configure(session, options->arguments.items,
				      options->arguments.count)) != EXIT_CLEAN ||
	    (code = enable_rules(checking)) != EXIT_CLEAN || options->dump_config ||
	    (code = filters_open(&checking->filters, session)) != EXIT_CLEAN ||
	    (code = gather(session)) != EXIT_CLEAN || (code = session_link(session)) != EXIT_CLEAN)
		return code;
	run_rules(checking);
	return filter(checking);
}

/* The pipeline: each step may end it with an exit code. */
static int
run_steps(struct checking *checking)
{
	int code = check_collect(checking);

	if (checking->session.options->dump_config && code == EXIT_CLEAN)
		return dump_config(checking);
	if (code != EXIT_CLEAN || (code = fix(checking)) != EXIT_CLEAN)
		return code;
	collect_units(checking);
	describe_rules(checking);
	return write_reports(checking);
}

void
check_open(struct checking *checking, const struct options *options)
{
	*checking = (struct checking){0};
	clock_gettime(CLOCK_REALTIME, &checking->start);
	session_open(&checking->session, options);
}

void
check_close(struct checking *checking)
{
	vec_free(&checking->enabled);
	vec_free(&checking->failures);
	vec_free(&checking->main_files);
	vec_free(&checking->rules);
	diag_list_free(&checking->diags);
	filters_close(&checking->filters);
	registry_free(&checking->registry);
	session_close(&checking->session);
}

int
check_run(const struct options *options)
{
	struct checking checking;

	check_open(&checking, options);
	int code = run_steps(&checking);
	check_close(&checking);
	return code;
}
