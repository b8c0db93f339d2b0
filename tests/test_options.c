/*
 * The command line: what is understood, what is refused and with which words,
 * the help that derives from the same table, and the rule selection.
 */
#include <CUnit/CUnit.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "project/options.h"
#include "suite.h"

/* A command line, split at blanks; the parser may write into it. */
struct line {
	char *words;
	VEC(char *) argv;
	struct options options;
	struct text error;
	bool ok;
};

static struct line
parse(const char *command_line)
{
	struct line line = {.words = strdup(command_line)};

	for (char *word = strtok(line.words, " "); word; word = strtok(NULL, " "))
		*vec_push(&line.argv) = word;
	line.ok = options_parse(&line.options, (int)line.argv.count, line.argv.items, &line.error);
	return line;
}

static void
release(struct line *line)
{
	options_free(&line->options);
	text_free(&line->error);
	vec_free(&line->argv);
	free(line->words);
}

/* Asserts that COMMAND_LINE is refused with a sentence that contains PART. */
static void
refused(const char *command_line, const char *part)
{
	struct line line = parse(command_line);

	CU_ASSERT_FALSE(line.ok);
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&line.error), part));
	release(&line);
}

static void
test_check(void)
{
	struct line line = parse("sendsync check src -p build a.cpp --jobs=3 --quiet "
				 "--rules -lock-leak --strictness complete --fail-on=error "
				 "--config c.yaml --color never");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_CHECK);
	CU_ASSERT_EQUAL_FATAL(line.options.arguments.count, 2);
	CU_ASSERT_STRING_EQUAL(line.options.arguments.items[0], "src");
	CU_ASSERT_STRING_EQUAL(line.options.arguments.items[1], "a.cpp");
	CU_ASSERT_STRING_EQUAL(line.options.database, "build");
	CU_ASSERT_EQUAL(line.options.jobs, 3);
	CU_ASSERT_TRUE(line.options.quiet);
	CU_ASSERT_STRING_EQUAL(line.options.rules, "-lock-leak");
	CU_ASSERT_EQUAL(line.options.strictness, 2);
	CU_ASSERT_EQUAL(line.options.fail_on, 2);
	CU_ASSERT_STRING_EQUAL(line.options.config, "c.yaml");
	CU_ASSERT_EQUAL(line.options.colour, COLOUR_NEVER);
	CU_ASSERT_FALSE(line.options.has_flags);
	release(&line);
}

static void
test_defaults(void)
{
	struct line line = parse("sendsync check");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL(line.options.jobs, 0);
	CU_ASSERT_EQUAL(line.options.strictness, -1);
	CU_ASSERT_EQUAL(line.options.fail_on, -1);
	CU_ASSERT_EQUAL(line.options.colour, COLOUR_AUTO);
	CU_ASSERT_EQUAL(line.options.outputs.count, 0);
	CU_ASSERT_PTR_NULL(line.options.database);
	release(&line);
}

static void
test_plugins_add_up(void)
{
	struct line line = parse("sendsync check --plugin a.so --plugin=b/c.so");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL_FATAL(line.options.plugins.count, 2);
	CU_ASSERT_STRING_EQUAL(line.options.plugins.items[0], "a.so");
	CU_ASSERT_STRING_EQUAL(line.options.plugins.items[1], "b/c.so");
	release(&line);
	refused("sendsync why T a.cpp --plugin a.so", "unknown option `--plugin`");
}

static void
test_short_forms(void)
{
	struct line line = parse("sendsync check -pbuild -j12 -q");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_STRING_EQUAL(line.options.database, "build");
	CU_ASSERT_EQUAL(line.options.jobs, 12);
	CU_ASSERT_TRUE(line.options.quiet);
	release(&line);
}

static void
test_formats(void)
{
	struct line line = parse("sendsync check --format text --format=json=out/a=b.json");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL_FATAL(line.options.outputs.count, 2);
	CU_ASSERT_STRING_EQUAL(line.options.outputs.items[0].format, "text");
	CU_ASSERT_PTR_NULL(line.options.outputs.items[0].file);
	CU_ASSERT_STRING_EQUAL(line.options.outputs.items[1].format, "json");
	CU_ASSERT_STRING_EQUAL(line.options.outputs.items[1].file, "out/a=b.json");
	release(&line);

	line = parse("sendsync rules --format md");
	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_STRING_EQUAL(line.options.table_format, "md");
	release(&line);
}

static void
test_dump_config(void)
{
	struct line line = parse("sendsync check src --dump-config --strictness minimal");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_TRUE(line.options.dump_config);
	release(&line);
	refused("sendsync rules --dump-config", "unknown option `--dump-config`");
	refused("sendsync check --dump-config=a", "takes no value");
}

static void
test_fix(void)
{
	struct line line = parse("sendsync check --fix");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_TRUE(line.options.fix);
	CU_ASSERT_FALSE(line.options.fix_dry_run);
	release(&line);
	line = parse("sendsync check --fix-dry-run");
	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_FALSE(line.options.fix);
	CU_ASSERT_TRUE(line.options.fix_dry_run);
	release(&line);
	refused("sendsync why T a.cpp --fix", "unknown option `--fix`");
}

static void
test_cache(void)
{
	struct line line = parse("sendsync check --cache-dir some/folder");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_STRING_EQUAL(line.options.cache, "some/folder");
	CU_ASSERT_FALSE(line.options.no_cache);
	release(&line);
	line = parse("sendsync check --no-cache");
	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_PTR_NULL(line.options.cache);
	CU_ASSERT_TRUE(line.options.no_cache);
	release(&line);
	refused("sendsync check --cache-dir", "--cache-dir needs DIR behind it");
	refused("sendsync dump facts a.cpp --no-cache", "unknown option `--no-cache`");
}

static void
test_living_with_findings(void)
{
	struct line line = parse("sendsync check --baseline a.json --write-baseline=b.json "
				 "--max-warnings 0 --report-unused-suppressions --diff HEAD~2");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_STRING_EQUAL(line.options.baseline, "a.json");
	CU_ASSERT_STRING_EQUAL(line.options.write_baseline, "b.json");
	CU_ASSERT_EQUAL(line.options.max_warnings, 0);
	CU_ASSERT_STRING_EQUAL(line.options.diff, "HEAD~2");
	CU_ASSERT_TRUE(line.options.unused_suppressions);
	release(&line);

	line = parse("sendsync check");
	CU_ASSERT_EQUAL(line.options.max_warnings, -1);
	CU_ASSERT_PTR_NULL(line.options.baseline);
	CU_ASSERT_FALSE(line.options.unused_suppressions);
	release(&line);
	refused("sendsync check --max-warnings many", "from 0 to 1000000, not `many`");
	refused("sendsync check --max-warnings -1", "not `-1`");
	refused("sendsync check --max-warnings 1000001", "not `1000001`");
	refused("sendsync why T a.cpp --baseline b.json", "unknown option `--baseline`");
}

static void
test_flags(void)
{
	struct line line = parse("sendsync check a.cpp -- -std=c++20 --help -j");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_TRUE(line.options.has_flags);
	CU_ASSERT_FALSE(line.options.help);
	CU_ASSERT_EQUAL_FATAL(line.options.flags.count, 3);
	CU_ASSERT_STRING_EQUAL(line.options.flags.items[0], "-std=c++20");
	CU_ASSERT_STRING_EQUAL(line.options.flags.items[2], "-j");
	CU_ASSERT_EQUAL(line.options.arguments.count, 1);
	release(&line);

	line = parse("sendsync check a.cpp --");
	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_TRUE(line.options.has_flags);
	CU_ASSERT_EQUAL(line.options.flags.count, 0);
	release(&line);
}

static void
test_other_commands(void)
{
	struct line line = parse("sendsync why std::thread a.cpp -p build");

	CU_ASSERT_TRUE(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_WHY);
	CU_ASSERT_STRING_EQUAL(line.options.arguments.items[0], "std::thread");
	release(&line);

	line = parse("sendsync dump facts a.cpp --function main -- -O2");
	CU_ASSERT_TRUE(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_DUMP);
	CU_ASSERT_STRING_EQUAL(line.options.function, "main");
	release(&line);

	line = parse("sendsync lsp --stdio -p build --rules lock-* -- -O2");
	CU_ASSERT_TRUE(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_LSP);
	CU_ASSERT_TRUE(line.options.stdio);
	CU_ASSERT_STRING_EQUAL(line.options.database, "build");
	CU_ASSERT_STRING_EQUAL(line.options.flags.items[0], "-O2");
	release(&line);

	line = parse("sendsync --version");
	CU_ASSERT_TRUE(line.ok);
	CU_ASSERT_TRUE(line.options.version);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_NONE);
	release(&line);

	line = parse("sendsync why --help");
	CU_ASSERT_TRUE(line.ok);
	CU_ASSERT_TRUE(line.options.help);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_WHY);
	release(&line);
}

/* As CMake calls a clang-tidy, and as people do. */
static void
test_clang_tidy_form(void)
{
	struct line line =
		parse("sendsync --strictness=complete --extra-arg-before=--driver-mode=g++ "
		      "/src/a.cpp -- /usr/bin/c++ -DX -o a.o -c /src/a.cpp");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_CHECK);
	CU_ASSERT_EQUAL(line.options.strictness, 2);
	CU_ASSERT_EQUAL_FATAL(line.options.extra_before.count, 1);
	CU_ASSERT_STRING_EQUAL(line.options.extra_before.items[0], "--driver-mode=g++");
	CU_ASSERT_EQUAL_FATAL(line.options.arguments.count, 1);
	CU_ASSERT_STRING_EQUAL(line.options.arguments.items[0], "/src/a.cpp");
	CU_ASSERT_EQUAL(line.options.flags.count, 6);
	release(&line);

	line = parse("sendsync a.cpp -p=build --extra-arg=-DX --extra-arg -DY");
	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_CHECK);
	CU_ASSERT_STRING_EQUAL(line.options.database, "build");
	CU_ASSERT_EQUAL_FATAL(line.options.extra.count, 2);
	CU_ASSERT_STRING_EQUAL(line.options.extra.items[1], "-DY");
	release(&line);

	line = parse("sendsync -pbuild");
	CU_ASSERT_TRUE(line.ok);
	CU_ASSERT_EQUAL(line.options.command, COMMAND_CHECK);
	release(&line);
	refused("sendsync --strictnes=complete a.cpp",
		"unknown option `--strictnes`; did you mean `--strictness`?");
	refused("sendsync src", "unknown command `src`");
	refused("sendsync --", "unknown option `--`");
}

static void
test_shard(void)
{
	static const char *const wrong[] = {"0/2",  "3/2",  "2",    "1/",  "/2",          "1/2/3",
					    "-1/2", "1/2x", "+1/2", "1/0", "1/4294967299"};
	struct line line = parse("sendsync check --shard 2/5");
	struct text words = {0};

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_EQUAL(line.options.shard.number, 2);
	CU_ASSERT_EQUAL(line.options.shard.count, 5);
	release(&line);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		text_clear(&words);
		text_printf(&words, "sendsync check --shard %s", wrong[i]);
		refused(text_str(&words), "--shard takes K/N");
	}
	text_free(&words);
}

static void
test_refused(void)
{
	refused("sendsync", "no command");
	refused("sendsync chek", "unknown command `chek`; did you mean `check`?");
	refused("sendsync zebra", "unknown command `zebra`");
	refused("sendsync check --fromat=json",
		"unknown option `--fromat`; did you mean `--format`?");
	refused("sendsync check --qqqqqqq", "unknown option `--qqqqqqq`");
	refused("sendsync check -Z", "unknown option `-Z`");
	refused("sendsync check --function main", "unknown option `--function`");
	refused("sendsync check --strictness high", "minimal|targeted|complete, not `high`");
	refused("sendsync check --format xml",
		"text|json|sarif|gitlab|github|checkstyle|junit|verify, not `xml`");
	refused("sendsync check --format json=", "no file");
	refused("sendsync rules --format xml", "text|md|json, not `xml`");
	refused("sendsync check -j 0", "not `0`");
	refused("sendsync check -j many", "not `many`");
	refused("sendsync check -j", "-j needs N");
	refused("sendsync check --color", "--color needs auto|always|never");
	refused("sendsync check --quiet=yes", "takes no value");
	refused("sendsync explain", "usage: sendsync explain RULE");
	refused("sendsync why Node", "usage: sendsync why TYPE FILE");
	refused("sendsync explain a b", "`b` is too much");
	refused("sendsync rules -- -O2", "takes no compiler flags");
}

static void
test_facts_in_files(void)
{
	struct line line = parse("sendsync extract -o a.facts -- cc -c a.c");

	CU_ASSERT_TRUE_FATAL(line.ok);
	CU_ASSERT_STRING_EQUAL(line.options.output, "a.facts");
	CU_ASSERT_EQUAL(line.options.flags.count, 3);
	release(&line);
	refused("sendsync link", "usage: sendsync link FACTS...");
	refused("sendsync link a.facts -- -O2", "takes no compiler flags");
	refused("sendsync extract a.c", "`a.c` is too much");
	refused("sendsync link -p build a.facts", "unknown option");
}

static void
test_no_hint_of_other_commands(void)
{
	struct line line = parse("sendsync rules --strictnes");

	CU_ASSERT_FALSE(line.ok);
	CU_ASSERT_STRING_EQUAL(text_str(&line.error), "unknown option `--strictnes`");
	release(&line);
}

/* ---- the help ---- */

static void
test_help(void)
{
	struct text help = {0};

	options_help(COMMAND_CHECK, &help);
	CU_ASSERT_PTR_NOT_NULL(
		strstr(text_str(&help), "usage: sendsync check [OPTION...] [PATH...]"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "  -p DIR "));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "  -j, --jobs N "));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "--strictness minimal|targeted|complete"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "--write-baseline FILE"));
	CU_ASSERT_PTR_NULL(strstr(text_str(&help), "--function"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "\n  text          clang's form"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "\n  sarif         SARIF 2.1.0"));
	for (const char *line = text_str(&help); *line; line += strspn(line, "\n")) {
		CU_ASSERT_TRUE(strcspn(line, "\n") <= 100);
		line += strcspn(line, "\n");
	}
	text_clear(&help);
	options_help(COMMAND_NONE, &help);
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "  explain "));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "  lsp "));
	CU_ASSERT_PTR_NOT_NULL(strstr(text_str(&help), "  link "));
	text_free(&help);
}

/* ---- questions ---- */

static void
test_select(void)
{
	CU_ASSERT_TRUE(options_select(NULL, "lock-leak"));
	CU_ASSERT_TRUE(options_select("lock-leak", "lock-leak"));
	CU_ASSERT_FALSE(options_select("lock-leak", "lock-across-await"));
	CU_ASSERT_TRUE(options_select("lock-*", "lock-across-await"));
	CU_ASSERT_FALSE(options_select("lock-*,-lock-leak", "lock-leak"));
	CU_ASSERT_TRUE(options_select("lock-*,-lock-leak", "lock-across-await"));
	CU_ASSERT_FALSE(options_select("lock-*, -lock-leak", "unjoined-thread"));
	CU_ASSERT_TRUE(options_select("-lock-*", "unjoined-thread"));
	CU_ASSERT_FALSE(options_select("-lock-*", "lock-leak"));
	CU_ASSERT_TRUE(options_select("-lock-*,lock-leak", "lock-leak"));
	CU_ASSERT_FALSE(options_select("lock", "lock-leak"));
	CU_ASSERT_FALSE(options_select("", "lock-leak"));
}

static void
test_colour(void)
{
	struct options options = {.colour = COLOUR_AUTO};
	int ends[2];

	CU_ASSERT_EQUAL_FATAL(pipe(ends), 0);
	unsetenv("NO_COLOR");
	unsetenv("CLICOLOR_FORCE");
	CU_ASSERT_FALSE(options_colour(&options, ends[1]));
	setenv("CLICOLOR_FORCE", "1", 1);
	CU_ASSERT_TRUE(options_colour(&options, ends[1]));
	setenv("NO_COLOR", "1", 1);
	CU_ASSERT_FALSE(options_colour(&options, ends[1]));
	options.colour = COLOUR_ALWAYS;
	CU_ASSERT_TRUE(options_colour(&options, ends[1]));
	options.colour = COLOUR_NEVER;
	unsetenv("NO_COLOR");
	CU_ASSERT_FALSE(options_colour(&options, ends[1]));
	close(ends[0]);
	close(ends[1]);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"check", test_check},
		{"defaults", test_defaults},
		{"short forms", test_short_forms},
		{"--plugin adds up", test_plugins_add_up},
		{"formats", test_formats},
		{"--dump-config", test_dump_config},
		{"the cache", test_cache},
		{"--fix", test_fix},
		{"living with findings", test_living_with_findings},
		{"compiler flags", test_flags},
		{"other commands", test_other_commands},
		{"clang-tidy's form", test_clang_tidy_form},
		{"--shard", test_shard},
		{"refused", test_refused},
		{"not available yet", test_facts_in_files},
		{"no hints of other commands", test_no_hint_of_other_commands},
		{"help", test_help},
		{"rule selection", test_select},
		{"colour", test_colour},
		CU_TEST_INFO_NULL,
	};
	return suite_run("options", tests);
}
