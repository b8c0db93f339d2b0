/*
 * Workers with lowering functions that answer, fail, crash, hang and eat
 * memory: one unit is lost each time, never the run.
 */
#include <CUnit/CUnit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/text.h"
#include "project/workers.h"
#include "suite.h"

#if defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN 1
#endif
#endif

enum { UNITS = 5, BIG = 3 << 20, MEMORY = 512 << 20 };

/* Facts that say which command they came from. */
static enum unit_status
lower_ok(const struct unit_command *command, struct facts *facts)
{
	facts_init(facts);
	vec_push(&facts->files)->path = intern(&facts->strings, command->file);
	return UNIT_OK;
}

static enum unit_status
lower_fatal(const struct unit_command *command, struct facts *facts)
{
	lower_ok(command, facts);
	*vec_push(&facts->diagnostics) = (struct diagnostic_text){
		.severity = 3, .message = intern(&facts->strings, "only an error")};
	*vec_push(&facts->diagnostics) = (struct diagnostic_text){
		.severity = 4,
		.message = intern(&facts->strings, "'x.h' file not found"),
		.span = {1, 7, 10, 7, 15},
	};
	return UNIT_FATAL;
}

/* Unit "2" does what the test is about; the others are fine. */
static bool
is_odd(const struct unit_command *command)
{
	return str_equal(command->file, "/2");
}

static enum unit_status
lower_crash(const struct unit_command *command, struct facts *facts)
{
	if (is_odd(command))
		abort();
	return lower_ok(command, facts);
}

static enum unit_status
lower_hang(const struct unit_command *command, struct facts *facts)
{
	while (is_odd(command))
		pause();
	return lower_ok(command, facts);
}

static enum unit_status
lower_give_up(const struct unit_command *command, struct facts *facts)
{
	return is_odd(command) ? UNIT_CRASHED : lower_ok(command, facts);
}

static enum unit_status
lower_exit(const struct unit_command *command, struct facts *facts)
{
	if (is_odd(command))
		_exit(7);
	return lower_ok(command, facts);
}

/* LLVM's way to die of memory: a sentence, and abort(). */
static enum unit_status
lower_eat(const struct unit_command *command, struct facts *facts)
{
	void *much = is_odd(command) ? malloc(2 * (size_t)MEMORY) : NULL;

	if (is_odd(command) && !much) {
		fputs("LLVM ERROR: out of memory\n", stderr);
		abort();
	}
	free(much);
	return lower_ok(command, facts);
}

static enum unit_status
lower_big(const struct unit_command *command, struct facts *facts)
{
	char *text = malloc(BIG + 1);

	if (!text)
		return UNIT_CRASHED;
	memset(text, command->file[1], BIG);
	text[BIG] = '\0';
	facts_init(facts);
	vec_push(&facts->files)->path = intern(&facts->strings, text);
	free(text);
	return UNIT_OK;
}

static enum unit_status
lower_interrupt(const struct unit_command *command, struct facts *facts)
{
	(void)facts;
	if (is_odd(command))
		kill(getppid(), SIGINT);
	pause();
	return UNIT_CRASHED;
}

/* Appends the file's name to the file that the command calls its root. */
static enum unit_status
lower_note(const struct unit_command *command, struct facts *facts)
{
	FILE *log = fopen(command->root, "a");

	if (!log)
		return UNIT_CRASHED;
	fputs(command->file, log);
	fclose(log);
	return lower_ok(command, facts);
}

/* Notes as lower_note does, and says which file it was made from. "c" cannot be analysed. */
static enum unit_status
lower_file(const struct unit_command *command, struct facts *facts)
{
	enum unit_status status = lower_note(command, facts);
	struct text path = {0}, content = {0};

	text_printf(&path, "%s/%s", command->directory, command->file);
	text_read_file(&content, text_str(&path));
	uint64_t hash = hash_bytes(text_str(&content), content.length);
	*vec_push(&facts->inputs) =
		(struct input){.path = intern(&facts->strings, text_str(&path)),
			       .hash = {(uint32_t)hash, (uint32_t)(hash >> 32)}};
	text_free(&path);
	text_free(&content);
	return str_equal(command->file, "c") ? UNIT_FATAL : status;
}

struct bench {
	struct unit_command commands[UNITS];
	struct unit_result results[UNITS];
	bool finished;
};

static struct bench
run(unit_lowering lower, uint32_t jobs)
{
	static const char *const files[UNITS] = {"/0", "/1", "/2", "/3", "/4"};
	const struct worker_settings settings = {.lower = lower,
						 .jobs = jobs,
						 .seconds = lower == lower_hang ? 1 : 0,
						 .memory = MEMORY};
	struct bench bench = {0};

	for (int i = 0; i < UNITS; i++)
		bench.commands[i] =
			(struct unit_command){.directory = "/", .file = files[i], .root = "/"};
	bench.finished = workers_run(&settings, bench.commands, UNITS, bench.results);
	return bench;
}

static bool
answered(const struct unit_result *result, const char *file)
{
	return result->ok && !result->reason && result->facts.files.count == 2 &&
	       str_equal(facts_str(&result->facts, result->facts.files.items[1].path), file);
}

/* Asserts that all units but the odd one answered, and that this one failed for REASON. */
static void
lost_one(unit_lowering lower, const char *reason)
{
	struct bench bench = run(lower, 2);

	CU_ASSERT_TRUE(bench.finished);
	for (int i = 0; i < UNITS; i++)
		if (!is_odd(&bench.commands[i]))
			CU_ASSERT_TRUE(answered(&bench.results[i], bench.commands[i].file));
	CU_ASSERT_FALSE(bench.results[2].ok);
	CU_ASSERT_PTR_NOT_NULL_FATAL(bench.results[2].reason);
	CU_ASSERT_STRING_EQUAL(bench.results[2].reason, reason);
	CU_ASSERT_EQUAL(bench.results[2].facts.files.count, 1);
	unit_results_free(bench.results, UNITS);
}

static void
test_order(void)
{
	for (uint32_t jobs = 0; jobs <= 2 * UNITS; jobs++) {
		struct bench bench = run(lower_ok, jobs);
		CU_ASSERT_TRUE(bench.finished);
		for (int i = 0; i < UNITS; i++)
			CU_ASSERT_TRUE(answered(&bench.results[i], bench.commands[i].file));
		unit_results_free(bench.results, UNITS);
	}
}

static void
test_none(void)
{
	const struct worker_settings settings = {.lower = lower_ok};

	CU_ASSERT_TRUE(workers_run(&settings, NULL, 0, NULL));
}

static void
test_big(void)
{
	struct bench bench = run(lower_big, 3);

	for (int i = 0; i < UNITS; i++) {
		const struct facts *facts = &bench.results[i].facts;
		CU_ASSERT_TRUE_FATAL(bench.results[i].ok);
		const char *text = facts_str(facts, facts->files.items[1].path);
		CU_ASSERT_EQUAL(strlen(text), BIG);
		CU_ASSERT_EQUAL(text[BIG - 1], '0' + i);
	}
	unit_results_free(bench.results, UNITS);
}

static void
test_fatal(void)
{
	struct bench bench = run(lower_fatal, 2);

	for (int i = 0; i < UNITS; i++) {
		char reason[] = "/?:7:10: 'x.h' file not found";
		reason[1] = (char)('0' + i);
		CU_ASSERT_FALSE(bench.results[i].ok);
		CU_ASSERT_STRING_EQUAL(bench.results[i].reason, reason);
		CU_ASSERT_EQUAL(bench.results[i].facts.diagnostics.count, 3);
	}
	unit_results_free(bench.results, UNITS);
}

static void
test_crash(void)
{
	lost_one(lower_crash, "libclang crashed (SIGABRT)");
}

static void
test_hang(void)
{
	lost_one(lower_hang, "no answer within 1 s");
}

static void
test_give_up(void)
{
	lost_one(lower_give_up, "no such file");
}

static void
test_exit(void)
{
	lost_one(lower_exit, "the worker ended with status 7");
}

/* AddressSanitizer needs terabytes of address space: no limit then. */
static void
test_memory(void)
{
#ifndef WITH_ASAN
	lost_one(lower_eat, "out of memory (limit: 512 MiB)");
#else
	(void)lower_eat;
#endif
}

static void
test_interrupt(void)
{
	struct bench bench = run(lower_interrupt, 3);

	CU_ASSERT_FALSE(bench.finished);
	for (int i = 0; i < UNITS; i++) {
		CU_ASSERT_FALSE(bench.results[i].ok);
		CU_ASSERT_STRING_EQUAL(bench.results[i].reason, "interrupted");
	}
	unit_results_free(bench.results, UNITS);
}

static void
write_file(const char *directory, const char *name, int bytes)
{
	struct text path = {0};

	text_printf(&path, "%s/%s", directory, name);
	FILE *file = fopen(text_str(&path), "w");
	CU_ASSERT_PTR_NOT_NULL_FATAL(file);
	fprintf(file, "%*s", bytes, "");
	fclose(file);
	text_free(&path);
}

static void
test_largest_first(void)
{
	static const char *const files[] = {"a", "b", "c", "missing"};
	char directory[] = "/tmp/test_workers.XXXXXX";
	struct unit_command commands[4];
	struct unit_result results[4];
	struct text log = {0}, order = {0};
	const struct worker_settings settings = {.lower = lower_note, .jobs = 1};

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(directory));
	text_printf(&log, "%s/log", directory);
	for (int i = 0; i < 4; i++)
		commands[i] = (struct unit_command){
			.directory = directory, .file = files[i], .root = text_str(&log)};
	write_file(directory, "a", 10);
	write_file(directory, "b", 3000);
	write_file(directory, "c", 200);
	CU_ASSERT_TRUE(workers_run(&settings, commands, 4, results));
	CU_ASSERT_TRUE(text_read_file(&order, text_str(&log)));
	CU_ASSERT_STRING_EQUAL(text_str(&order), "bcamissing");
	for (int i = 0; i < 4; i++)
		CU_ASSERT_TRUE(answered(&results[i], files[i]));
	unit_results_free(results, 4);
	remove(text_str(&log));
	for (int i = 0; i < 3; i++) {
		text_clear(&log);
		text_printf(&log, "%s/%s", directory, files[i]);
		remove(text_str(&log));
	}
	rmdir(directory);
	text_free(&log);
	text_free(&order);
}

enum { CACHED_UNITS = 3 };

/* Runs all units of DIRECTORY with its cache: CACHED gets the letters of those that came from it,
 * LOWERED of those that did not. */
static void
run_cached(const char *directory, struct text *cached, struct text *lowered)
{
	static const char *const files[CACHED_UNITS] = {"a", "b", "c"};
	struct unit_command commands[CACHED_UNITS];
	struct unit_result results[CACHED_UNITS];
	struct text log = {0}, complaint = {0};

	text_clear(cached);
	text_clear(lowered);
	text_printf(&log, "%s/log", directory);
	remove(text_str(&log));
	for (int i = 0; i < CACHED_UNITS; i++)
		commands[i] = (struct unit_command){
			.directory = directory, .file = files[i], .root = text_str(&log)};
	struct cache *cache =
		cache_open(&(struct cache_settings){.directory = directory, .lowering = "test"});
	const struct worker_settings settings = {.lower = lower_file, .jobs = 1, .cache = cache};
	CU_ASSERT_TRUE(workers_run(&settings, commands, CACHED_UNITS, results));
	cache_close(cache, &complaint);
	CU_ASSERT_EQUAL(complaint.length, 0);
	text_free(&complaint);
	for (int i = 0; i < CACHED_UNITS; i++) {
		CU_ASSERT_EQUAL(results[i].ok, i != 2);
		CU_ASSERT_STRING_EQUAL(
			facts_str(&results[i].facts, results[i].facts.files.items[1].path),
			files[i]);
		if (results[i].from_cache)
			text_puts(cached, files[i]);
	}
	text_read_file(lowered, text_str(&log));
	remove(text_str(&log));
	unit_results_free(results, CACHED_UNITS);
	text_free(&log);
}

/* Who is known is not lowered; who cannot be analysed is, each time. */
static void
test_cache(void)
{
	static const char *const names[] = {"a", "b", "c", CACHE_FILE};
	char directory[] = "/tmp/test_workers.XXXXXX";
	struct text cached = {0}, lowered = {0};

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(directory));
	write_file(directory, "a", 30);
	write_file(directory, "b", 20);
	write_file(directory, "c", 10);
	run_cached(directory, &cached, &lowered);
	CU_ASSERT_STRING_EQUAL(text_str(&cached), "");
	CU_ASSERT_STRING_EQUAL(text_str(&lowered), "abc");
	run_cached(directory, &cached, &lowered);
	CU_ASSERT_STRING_EQUAL(text_str(&cached), "ab");
	CU_ASSERT_STRING_EQUAL(text_str(&lowered), "c");
	write_file(directory, "b", 21);
	run_cached(directory, &cached, &lowered);
	CU_ASSERT_STRING_EQUAL(text_str(&cached), "a");
	CU_ASSERT_STRING_EQUAL(text_str(&lowered), "bc");
	for (int i = 0; i < 4; i++) {
		text_clear(&cached);
		text_printf(&cached, "%s/%s", directory, names[i]);
		remove(text_str(&cached));
	}
	CU_ASSERT_EQUAL(rmdir(directory), 0);
	text_free(&cached);
	text_free(&lowered);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"answers in the order of the commands", test_order},
		{"the largest first", test_largest_first},
		{"no units", test_none},
		{"the cache is asked first", test_cache},
		{"answers larger than a pipe", test_big},
		{"fatal error", test_fatal},
		{"crash", test_crash},
		{"hang", test_hang},
		{"libclang gives up", test_give_up},
		{"exit", test_exit},
		{"memory", test_memory},
		{"interrupt", test_interrupt},
		CU_TEST_INFO_NULL,
	};
	return suite_run("workers", tests);
}
