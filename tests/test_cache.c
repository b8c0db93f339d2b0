/*
 * The cache with facts built by hand, in a folder of its own: what is found
 * again and when not, and files that are damaged, strange, full or not there.
 */
#include "suite.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "project/cache.h"

enum { PATH_SIZE = 128, DAY = 86400 };

/* A folder with a header in it. */
struct room {
	char folder[PATH_SIZE], header[PATH_SIZE], database[PATH_SIZE];
};

static void
write_bytes(const char *path, const char *bytes, size_t length)
{
	CU_ASSERT_TRUE_FATAL(file_write(path, bytes, length));
}

static void
write_string(const char *path, const char *string)
{
	write_bytes(path, string, strlen(string));
}

static struct room
make_room(void)
{
	struct room place = {.folder = "/tmp/test_cache.XXXXXX"};

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(place.folder));
	snprintf(place.header, sizeof place.header, "%.64s/a.h", place.folder);
	snprintf(place.database, sizeof place.database, "%.64s/" CACHE_FILE, place.folder);
	write_string(place.header, "int x;\n");
	return place;
}

static void
remove_room(const struct room *place)
{
	static const char *const names[] = {"a.h", CACHE_FILE, CACHE_FILE "-wal",
					    CACHE_FILE "-shm"};
	char path[PATH_SIZE];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%.64s/%.32s", place->folder, names[i]);
		unlink(path);
	}
	CU_ASSERT_EQUAL(rmdir(place->folder), 0);
}

/* DAYS from now: what was written just now has settled by then. */
static struct cache *
open_at(const struct room *place, int days, uint64_t limit)
{
	return cache_open(&(struct cache_settings){
		.directory = place->folder,
		.lowering = "test",
		.limit = limit,
		.now = (int64_t)time(NULL) + (int64_t)days * DAY,
	});
}

static struct cache *
open_cache(const struct room *place)
{
	return open_at(place, 1, 0);
}

/* Closes; what is said then contains PART, or is nothing when that is NULL. */
static void
close_saying(struct cache *cache, const char *part)
{
	struct text complaint = {0};
	bool right;

	cache_close(cache, &complaint);
	right = part ? strstr(text_str(&complaint), part) != NULL : !complaint.length;
	CU_ASSERT_TRUE(right);
	if (!right)
		fprintf(stderr, "said \"%s\", not \"%s\"\n", text_str(&complaint),
			part ? part : "");
	text_free(&complaint);
}

static struct unit_command
command_of(const char *file)
{
	static const char *const arguments[] = {"cc", "-DX", "a.c"};

	return (struct unit_command){.directory = "/src",
				     .file = file,
				     .arguments = arguments,
				     .argument_count = 3,
				     .root = "/"};
}

/* Facts of FILE that were made from the header, with PADDING bytes in them. */
static struct text
facts_of(const char *file, const struct room *place, size_t padding)
{
	struct text bytes = {0}, content = {0};
	struct facts facts;
	char *long_name = xmalloc(padding + 1);

	memset(long_name, 'x', padding);
	long_name[padding] = '\0';
	facts_init(&facts);
	*vec_push(&facts.files) = (struct file){.path = intern(&facts.strings, file)};
	*vec_push(&facts.files) = (struct file){.path = intern(&facts.strings, long_name)};
	free(long_name);
	CU_ASSERT_TRUE_FATAL(text_read_file(&content, place->header));
	uint64_t hash = hash_bytes(text_str(&content), content.length);
	*vec_push(&facts.inputs) = (struct input){intern(&facts.strings, place->header),
						  {(uint32_t)hash, (uint32_t)(hash >> 32)}};
	facts_write(&facts, &bytes);
	facts_free(&facts);
	text_free(&content);
	return bytes;
}

static void
keep(struct cache *cache, const char *file, const struct room *place, size_t padding)
{
	struct unit_command command = command_of(file);
	struct text bytes = facts_of(file, place, padding);

	cache_keep(cache, &command, text_str(&bytes), bytes.length);
	text_free(&bytes);
}

/* Whether the facts of COMMAND are found; they must be those of FILE then. */
static bool
finds_command(struct cache *cache, const struct unit_command *command, const char *file)
{
	struct facts facts;

	if (!cache_find(cache, command, &facts))
		return false;
	CU_ASSERT_EQUAL_FATAL(facts.files.count, 3);
	CU_ASSERT_STRING_EQUAL(facts_str(&facts, facts.files.items[1].path), file);
	facts_free(&facts);
	return true;
}

static bool
finds(struct cache *cache, const char *file)
{
	struct unit_command command = command_of(file);

	return finds_command(cache, &command, file);
}

/* ... by a run of its own. */
static bool
found_later(const struct room *place, const char *file)
{
	struct cache *cache = open_cache(place);
	bool found = finds(cache, file);

	close_saying(cache, NULL);
	return found;
}

/* A cache that knows a.c. */
static void
fill(const struct room *place)
{
	struct cache *cache = open_cache(place);

	keep(cache, "a.c", place, 40000);
	close_saying(cache, NULL);
}

static void
execute(const struct room *place, const char *sql)
{
	sqlite3 *db;

	CU_ASSERT_EQUAL_FATAL(sqlite3_open(place->database, &db), SQLITE_OK);
	CU_ASSERT_EQUAL(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static int
count_rows(const struct room *place, const char *sql)
{
	sqlite3 *db;
	sqlite3_stmt *statement;

	CU_ASSERT_EQUAL_FATAL(sqlite3_open(place->database, &db), SQLITE_OK);
	CU_ASSERT_EQUAL_FATAL(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
	CU_ASSERT_EQUAL(sqlite3_step(statement), SQLITE_ROW);
	int count = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return count;
}

/* ---- what is found ---- */

static void
test_what_was_kept_is_found(void)
{
	struct room place = make_room();
	struct unit_command command = command_of("a.c");
	struct text bytes = facts_of("a.c", &place, 1000), again = {0};
	struct cache *cache = open_cache(&place);
	struct facts facts;

	CU_ASSERT_FALSE(finds(cache, "a.c"));
	cache_keep(cache, &command, text_str(&bytes), bytes.length);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	cache = open_cache(&place);
	CU_ASSERT_TRUE_FATAL(cache_find(cache, &command, &facts));
	facts_write(&facts, &again);
	CU_ASSERT_EQUAL(again.length, bytes.length);
	CU_ASSERT_EQUAL(memcmp(text_str(&again), text_str(&bytes), bytes.length), 0);
	facts_free(&facts);
	text_free(&bytes);
	text_free(&again);
	close_saying(cache, NULL);
	remove_room(&place);
}

static void
test_the_last_that_was_kept_counts(void)
{
	struct room place = make_room();

	fill(&place);
	write_string(place.header, "int y;\n");
	CU_ASSERT_FALSE(found_later(&place, "a.c"));
	fill(&place);
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	CU_ASSERT_EQUAL(count_rows(&place, "SELECT count(*) FROM unit JOIN body USING(id)"), 1);
	remove_room(&place);
}

static void
test_another_command_is_not_found(void)
{
	static const char *const other[] = {"cc", "-DY", "a.c"};
	static const char *const joined[] = {"cc", "-DX a.c"};
	struct room place = make_room();
	struct unit_command commands[7];

	fill(&place);
	for (int i = 0; i < 7; i++)
		commands[i] = command_of("a.c");
	commands[0].directory = "/srC";
	commands[1].file = "./a.c";
	commands[2].arguments = other;
	commands[3].argument_count = 2;
	commands[4].arguments = joined;
	commands[4].argument_count = 2;
	commands[5].root = "/src";
	commands[6].every_type = true;
	struct cache *cache = open_cache(&place);
	for (int i = 0; i < 7; i++)
		CU_ASSERT_FALSE(finds_command(cache, &commands[i], "a.c"));
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	setenv("CPATH", "/elsewhere", 1);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	unsetenv("CPATH");
	close_saying(cache, NULL);
	remove_room(&place);
}

static void
test_another_lowering_is_not_found(void)
{
	struct room place = make_room();
	struct cache *cache;

	fill(&place);
	cache = cache_open(&(struct cache_settings){.directory = place.folder, .lowering = "tes"});
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	remove_room(&place);
}

/* ---- files that change ---- */

static void
test_content_decides(void)
{
	struct room place = make_room();

	fill(&place);
	write_string(place.header, "int x;\n"); /* a new file with the old content */
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	write_string(place.header, "int y;\n");
	CU_ASSERT_FALSE(found_later(&place, "a.c"));
	write_string(place.header, "int x;\n");
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	unlink(place.header);
	CU_ASSERT_FALSE(found_later(&place, "a.c"));
	mkdir(place.header, 0777);
	CU_ASSERT_FALSE(found_later(&place, "a.c"));
	rmdir(place.header);
	remove_room(&place);
}

/* In place, of the same size, and with the old time: only its last change of status tells. */
static void
test_a_change_that_hides_is_noticed(void)
{
	struct room place = make_room();
	struct stat status;
	int fd;

	fill(&place);
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	CU_ASSERT_EQUAL_FATAL(count_rows(&place, "SELECT count(*) FROM file"), 1);
	CU_ASSERT_EQUAL(stat(place.header, &status), 0);
	fd = open(place.header, O_WRONLY);
	CU_ASSERT_EQUAL(write(fd, "int y;\n", 7), 7);
	CU_ASSERT_EQUAL(futimens(fd, (struct timespec[]){status.st_atim, status.st_mtim}), 0);
	close(fd);
	CU_ASSERT_FALSE(found_later(&place, "a.c"));
	remove_room(&place);
}

/* What the database says of a file that looks as it did is believed; of one that changed just now
 * it says nothing. */
static void
test_what_has_not_settled_is_read_again(void)
{
	struct room place = make_room();
	struct cache *cache;

	fill(&place);
	cache = open_at(&place, 0, 0);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	CU_ASSERT_EQUAL(count_rows(&place, "SELECT count(*) FROM file"), 0);
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	CU_ASSERT_EQUAL(count_rows(&place, "SELECT count(*) FROM file"), 1);
	execute(&place, "UPDATE file SET hash = hash + 1");
	CU_ASSERT_FALSE(found_later(&place, "a.c"));
	remove_room(&place);
}

/* Without inputs nothing says that nothing changed. */
static void
test_facts_without_inputs_are_not_found(void)
{
	struct room place = make_room();
	struct unit_command command = command_of("a.c");
	struct cache *cache = open_cache(&place);
	struct text bytes = {0};
	struct facts facts;

	facts_init(&facts);
	facts_write(&facts, &bytes);
	facts_free(&facts);
	cache_keep(cache, &command, text_str(&bytes), bytes.length);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	text_free(&bytes);
	close_saying(cache, NULL);
	remove_room(&place);
}

/* ---- files that are no cache ---- */

/* The next run says PART and finds nothing; what it keeps is found by the one after it. */
static void
begins_anew(const struct room *place, const char *part)
{
	struct cache *cache = open_cache(place);

	CU_ASSERT_FALSE(finds(cache, "a.c"));
	keep(cache, "a.c", place, 0);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	close_saying(cache, part);
	CU_ASSERT_TRUE(found_later(place, "a.c"));
}

/* The next run says PART, finds and keeps nothing, and leaves the file as it is. */
static void
stays_away(const struct room *place, const char *part)
{
	struct text before = {0}, after = {0};
	struct cache *cache;

	CU_ASSERT_TRUE(text_read_file(&before, place->database));
	cache = open_cache(place);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	keep(cache, "a.c", place, 0);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	close_saying(cache, part);
	CU_ASSERT_TRUE(text_read_file(&after, place->database));
	CU_ASSERT_EQUAL_FATAL(before.length, after.length);
	CU_ASSERT_EQUAL(memcmp(text_str(&before), text_str(&after), before.length), 0);
	text_free(&before);
	text_free(&after);
}

static void
test_damaged_files(void)
{
	struct room place = make_room();
	struct text bytes = {0};

	fill(&place);
	CU_ASSERT_TRUE(text_read_file(&bytes, place.database));
	CU_ASSERT_TRUE_FATAL(bytes.length > 50000);
	write_bytes(place.database, text_str(&bytes), bytes.length / 2);
	begins_anew(&place, "damaged, and is begun anew");
	memset(bytes.data, 'x', 100);
	write_bytes(place.database, text_str(&bytes), bytes.length);
	begins_anew(&place, "damaged, and is begun anew");
	write_string(place.database, "this is no database\n");
	begins_anew(&place, "damaged, and is begun anew");
	write_string(place.database, "");
	begins_anew(&place, NULL);
	text_free(&bytes);
	remove_room(&place);
}

/* Whichever byte is wrong: what is found is right, and it goes on. */
static void
test_any_byte_may_be_damaged(void)
{
	struct room place = make_room();
	struct text bytes = {0};
	uint32_t lost = 0;

	fill(&place);
	CU_ASSERT_TRUE_FATAL(text_read_file(&bytes, place.database));
	for (size_t i = 0; i < bytes.length; i += i < 200 ? 7 : 4001) {
		struct text said = {0};

		bytes.data[i] ^= 0x55;
		write_bytes(place.database, text_str(&bytes), bytes.length);
		bytes.data[i] ^= 0x55;
		struct cache *cache = open_cache(&place);
		lost += !finds(cache, "a.c");
		keep(cache, "b.c", &place, 0);
		cache_close(cache, &said);
		text_free(&said);
	}
	CU_ASSERT_TRUE(lost > 5);
	text_free(&bytes);
	remove_room(&place);
}

static void
test_strange_databases(void)
{
	struct room place = make_room();

	execute(&place, "CREATE TABLE unit(id); INSERT INTO unit VALUES(1)");
	stays_away(&place, "it is no cache of sendsync");
	unlink(place.database);
	execute(&place, "PRAGMA application_id = 7");
	stays_away(&place, "it is no cache of sendsync");
	unlink(place.database);
	fill(&place);
	execute(&place, "PRAGMA user_version = 1000");
	stays_away(&place, "written by a newer sendsync");
	execute(&place, "PRAGMA user_version = 0");
	begins_anew(&place, NULL);
	execute(&place, "DROP TABLE body");
	begins_anew(&place, "damaged, and is begun anew");
	remove_room(&place);
}

static void
test_folders_that_cannot_be_written(void)
{
	static const char *const folders[] = {"/proc/self", "/nowhere/at/all", "/dev/null"};
	struct room place = make_room();

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		struct room odd = place;

		snprintf(odd.folder, sizeof odd.folder, "%s", folders[i]);
		struct cache *cache = open_cache(&odd);
		keep(cache, "a.c", &place, 0);
		CU_ASSERT_FALSE(finds(cache, "a.c"));
		close_saying(cache, "no cache: ");
	}
	remove_room(&place);
}

/* A file may not grow further, as on a full disk. */
static void
test_full_disk(void)
{
	struct room place = make_room();
	struct rlimit before, small;

	fill(&place);
	CU_ASSERT_EQUAL(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 200000;
	signal(SIGXFSZ, SIG_IGN);
	CU_ASSERT_EQUAL_FATAL(setrlimit(RLIMIT_FSIZE, &small), 0);
	struct cache *cache = open_cache(&place);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	keep(cache, "b.c", &place, 1000000);
	CU_ASSERT_FALSE(finds(cache, "a.c")); /* given up */
	close_saying(cache, "no cache: ");
	CU_ASSERT_EQUAL(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	CU_ASSERT_FALSE(found_later(&place, "b.c"));
	remove_room(&place);
}

/* ---- the limit ---- */

enum { UNIT_SIZE = 10000, LIMIT = 5 * UNIT_SIZE };

/* Unit NAME is looked for, and kept when it is not there, so many days from now. */
static bool
use_at(const struct room *place, int days, const char *name)
{
	struct cache *cache = open_at(place, days, LIMIT);
	bool found = finds(cache, name);

	if (!found)
		keep(cache, name, place, UNIT_SIZE - 2000);
	close_saying(cache, NULL);
	return found;
}

static void
test_what_was_not_used_longest_goes(void)
{
	static const char *const names[] = {"a", "b", "c", "d", "e"};
	struct room place = make_room();

	for (int i = 0; i < 5; i++)
		CU_ASSERT_FALSE(use_at(&place, i, names[i]));
	for (int i = 0; i < 2; i++)
		CU_ASSERT_TRUE(use_at(&place, 5 + i, names[i])); /* used again */
	CU_ASSERT_FALSE(use_at(&place, 8, "f"));
	CU_ASSERT_FALSE(found_later(&place, "c"));
	for (int i = 0; i < 5; i++)
		CU_ASSERT_EQUAL(found_later(&place, names[i]), i != 2);
	CU_ASSERT_TRUE(found_later(&place, "f"));
	CU_ASSERT_EQUAL(count_rows(&place, "SELECT count(*) FROM body"), 5);
	remove_room(&place);
}

/* What fits stays, so that a project that is larger than the limit still profits. */
static void
test_what_this_run_uses_stays(void)
{
	static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
	struct room place = make_room();
	uint32_t found = 0;

	CU_ASSERT_FALSE(use_at(&place, 1, "old"));
	for (int run = 2; run < 4; run++) {
		struct cache *cache = open_at(&place, run, LIMIT);
		found = 0;
		for (int i = 0; i < 8; i++)
			if (finds(cache, names[i]))
				found++;
			else
				keep(cache, names[i], &place, UNIT_SIZE - 2000);
		close_saying(cache, NULL);
	}
	CU_ASSERT_EQUAL(found, 5);
	CU_ASSERT_FALSE(found_later(&place, "old"));
	CU_ASSERT_TRUE(found_later(&place, "a"));
	remove_room(&place);
}

/* ---- several at once ---- */

static void
test_two_connections(void)
{
	struct room place = make_room();
	struct cache *one = open_cache(&place), *two = open_cache(&place);

	keep(one, "a.c", &place, 1000);
	CU_ASSERT_TRUE(finds(two, "a.c"));
	keep(two, "b.c", &place, 1000);
	keep(two, "a.c", &place, 1000);
	CU_ASSERT_TRUE(finds(one, "b.c"));
	close_saying(one, NULL);
	keep(two, "c.c", &place, 1000);
	close_saying(two, NULL);
	CU_ASSERT_TRUE(found_later(&place, "a.c"));
	CU_ASSERT_TRUE(found_later(&place, "c.c"));
	CU_ASSERT_EQUAL(count_rows(&place, "SELECT count(*) FROM unit"), 3);
	remove_room(&place);
}

enum { PROCESSES = 4, UNITS = 20 };

static const char *
unit_name(char name[16], int process, int unit)
{
	snprintf(name, 16, "%d-%d", process, unit);
	return name;
}

/* Keeps its units; the exit code tells whether all was well. */
_Noreturn static void
keep_units(const struct room *place, int process)
{
	struct text complaint = {0};
	struct cache *cache = open_cache(place);
	char name[16];
	bool ok = true;

	for (int i = 0; i < UNITS; i++)
		keep(cache, unit_name(name, process, i), place, 5000);
	for (int i = 0; i < UNITS; i++)
		ok = finds(cache, unit_name(name, process, i)) && ok;
	cache_close(cache, &complaint);
	_exit(ok && !complaint.length ? 0 : 1);
}

/* The first thing that they do is to make the same file. */
static void
test_processes_that_begin_at_once(void)
{
	struct room place = make_room();
	char name[16];
	int status;

	for (int i = 0; i < PROCESSES; i++)
		if (fork() == 0)
			keep_units(&place, i);
	for (int i = 0; i < PROCESSES; i++) {
		CU_ASSERT_TRUE(wait(&status) > 0);
		CU_ASSERT_EQUAL(status, 0);
	}
	for (int i = 0; i < PROCESSES; i++)
		CU_ASSERT_TRUE(found_later(&place, unit_name(name, i, UNITS - 1)));
	CU_ASSERT_EQUAL(count_rows(&place, "SELECT count(*) FROM body"), PROCESSES * UNITS);
	remove_room(&place);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"what was kept is found", test_what_was_kept_is_found},
		{"the last that was kept counts", test_the_last_that_was_kept_counts},
		{"another command is not found", test_another_command_is_not_found},
		{"another lowering is not found", test_another_lowering_is_not_found},
		{"content decides", test_content_decides},
		{"a change that hides is noticed", test_a_change_that_hides_is_noticed},
		{"what has not settled is read again", test_what_has_not_settled_is_read_again},
		{"facts without inputs are not found", test_facts_without_inputs_are_not_found},
		{"damaged files", test_damaged_files},
		{"any byte may be damaged", test_any_byte_may_be_damaged},
		{"strange databases", test_strange_databases},
		{"folders that cannot be written", test_folders_that_cannot_be_written},
		{"full disk", test_full_disk},
		{"what was not used longest goes", test_what_was_not_used_longest_goes},
		{"what this run uses stays", test_what_this_run_uses_stays},
		{"two connections", test_two_connections},
		{"processes that begin at once", test_processes_that_begin_at_once},
		CU_TEST_INFO_NULL,
	};

	return suite_run("cache", tests);
}
