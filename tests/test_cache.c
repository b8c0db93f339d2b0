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
	struct room room = {.folder = "/tmp/test_cache.XXXXXX"};

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(room.folder));
	snprintf(room.header, sizeof room.header, "%.64s/a.h", room.folder);
	snprintf(room.database, sizeof room.database, "%.64s/" CACHE_FILE, room.folder);
	write_string(room.header, "int x;\n");
	return room;
}

static void
remove_room(const struct room *room)
{
	static const char *const names[] = {"a.h", CACHE_FILE, CACHE_FILE "-wal",
					    CACHE_FILE "-shm"};
	char path[PATH_SIZE];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%.64s/%.32s", room->folder, names[i]);
		unlink(path);
	}
	CU_ASSERT_EQUAL(rmdir(room->folder), 0);
}

/* DAYS from now: what was written just now has settled by then. */
static struct cache *
open_at(const struct room *room, int days, uint64_t limit)
{
	return cache_open(&(struct cache_settings){
		.directory = room->folder,
		.lowering = "test",
		.limit = limit,
		.now = (int64_t)time(NULL) + (int64_t)days * DAY,
	});
}

static struct cache *
open_cache(const struct room *room)
{
	return open_at(room, 1, 0);
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
static struct facts
facts_of(const char *file, const struct room *room, size_t padding)
{
	struct text content = {0};
	struct facts facts;
	char *long_name = xmalloc(padding + 1);

	memset(long_name, 'x', padding);
	long_name[padding] = '\0';
	facts_init(&facts);
	*vec_push(&facts.files) = (struct file){.path = intern(&facts.strings, file)};
	*vec_push(&facts.files) = (struct file){.path = intern(&facts.strings, long_name)};
	free(long_name);
	CU_ASSERT_TRUE_FATAL(text_read_file(&content, room->header));
	uint64_t hash = hash_bytes(text_str(&content), content.length);
	*vec_push(&facts.inputs) = (struct input){
		intern(&facts.strings, room->header), {(uint32_t)hash, (uint32_t)(hash >> 32)}, 0};
	text_free(&content);
	return facts;
}

/* Frees FACTS. */
static void
keep_facts(struct cache *cache, const struct unit_command *command, struct facts *facts)
{
	struct text bytes = {0};

	facts_write(facts, &bytes);
	cache_keep(cache, command, facts, &bytes);
	facts_free(facts);
	text_free(&bytes);
}

static void
keep(struct cache *cache, const char *file, const struct room *room, size_t padding)
{
	struct unit_command command = command_of(file);
	struct facts facts = facts_of(file, room, padding);

	keep_facts(cache, &command, &facts);
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
found_later(const struct room *room, const char *file)
{
	struct cache *cache = open_cache(room);
	bool found = finds(cache, file);

	close_saying(cache, NULL);
	return found;
}

/* A cache that knows a.c. */
static void
fill(const struct room *room)
{
	struct cache *cache = open_cache(room);

	keep(cache, "a.c", room, 40000);
	close_saying(cache, NULL);
}

static void
execute(const struct room *room, const char *sql)
{
	sqlite3 *db;

	CU_ASSERT_EQUAL_FATAL(sqlite3_open(room->database, &db), SQLITE_OK);
	CU_ASSERT_EQUAL(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static int
count_rows(const struct room *room, const char *sql)
{
	sqlite3 *db;
	sqlite3_stmt *statement;

	CU_ASSERT_EQUAL_FATAL(sqlite3_open(room->database, &db), SQLITE_OK);
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
	struct room room = make_room();
	struct unit_command command = command_of("a.c");
	struct facts facts = facts_of("a.c", &room, 1000), found;
	struct text bytes = {0}, again = {0};
	struct cache *cache = open_cache(&room);

	CU_ASSERT_FALSE(finds(cache, "a.c"));
	facts_write(&facts, &bytes);
	keep_facts(cache, &command, &facts);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	cache = open_cache(&room);
	CU_ASSERT_TRUE_FATAL(cache_find(cache, &command, &found));
	facts_write(&found, &again);
	CU_ASSERT_EQUAL(again.length, bytes.length);
	CU_ASSERT_EQUAL(memcmp(text_str(&again), text_str(&bytes), bytes.length), 0);
	facts_free(&found);
	text_free(&bytes);
	text_free(&again);
	close_saying(cache, NULL);
	remove_room(&room);
}

static void
test_the_last_that_was_kept_counts(void)
{
	struct room room = make_room();

	fill(&room);
	write_string(room.header, "int y;\n");
	CU_ASSERT_FALSE(found_later(&room, "a.c"));
	fill(&room);
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM unit JOIN body USING(id)"), 1);
	remove_room(&room);
}

static void
test_another_command_is_not_found(void)
{
	static const char *const other[] = {"cc", "-DY", "a.c"};
	static const char *const joined[] = {"cc", "-DX a.c"};
	struct room room = make_room();
	struct unit_command commands[7];

	fill(&room);
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
	struct cache *cache = open_cache(&room);
	for (int i = 0; i < 7; i++)
		CU_ASSERT_FALSE(finds_command(cache, &commands[i], "a.c"));
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	setenv("CPATH", "/elsewhere", 1);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	unsetenv("CPATH");
	close_saying(cache, NULL);
	remove_room(&room);
}

static void
test_another_lowering_is_not_found(void)
{
	struct room room = make_room();
	struct cache *cache;

	fill(&room);
	cache = cache_open(&(struct cache_settings){.directory = room.folder, .lowering = "tes"});
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	remove_room(&room);
}

/* ---- files that change ---- */

static void
test_content_decides(void)
{
	struct room room = make_room();

	fill(&room);
	write_string(room.header, "int x;\n"); /* a new file with the old content */
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	write_string(room.header, "int y;\n");
	CU_ASSERT_FALSE(found_later(&room, "a.c"));
	write_string(room.header, "int x;\n");
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	unlink(room.header);
	CU_ASSERT_FALSE(found_later(&room, "a.c"));
	mkdir(room.header, 0777);
	CU_ASSERT_FALSE(found_later(&room, "a.c"));
	rmdir(room.header);
	remove_room(&room);
}

/* In room, of the same size, and with the old time: only its last change of status tells. */
static void
test_a_change_that_hides_is_noticed(void)
{
	struct room room = make_room();
	struct stat status;
	int fd;

	fill(&room);
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	CU_ASSERT_EQUAL_FATAL(count_rows(&room, "SELECT count(*) FROM file"), 1);
	CU_ASSERT_EQUAL(stat(room.header, &status), 0);
	fd = open(room.header, O_WRONLY);
	CU_ASSERT_EQUAL(write(fd, "int y;\n", 7), 7);
	CU_ASSERT_EQUAL(futimens(fd, (struct timespec[]){status.st_atim, status.st_mtim}), 0);
	close(fd);
	CU_ASSERT_FALSE(found_later(&room, "a.c"));
	remove_room(&room);
}

/* What the database says of a file that looks as it did is believed; of one that changed just now
 * it says nothing. */
static void
test_what_has_not_settled_is_read_again(void)
{
	struct room room = make_room();
	struct cache *cache;

	fill(&room);
	cache = open_at(&room, 0, 0);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM file"), 0);
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM file"), 1);
	execute(&room, "UPDATE file SET hash = hash + 1");
	CU_ASSERT_FALSE(found_later(&room, "a.c"));
	remove_room(&room);
}

/* Keeps facts for COMMAND, whose header is said to be included by one in BESIDE. */
static void
keep_included(const struct room *room, const struct unit_command *command, const char *beside)
{
	struct facts facts = facts_of("a.c", room, 0);
	struct cache *cache = open_cache(room);
	char includer[PATH_SIZE];

	snprintf(includer, sizeof includer, "%.64s/b.h", beside);
	write_string(includer, "");
	struct input header = facts.inputs.items[1];
	*vec_push(&facts.inputs) = header;
	facts.inputs.items[1] = (struct input){.path = intern(&facts.strings, includer)};
	uint64_t hash = hash_bytes("", 0);
	facts.inputs.items[1].hash[0] = (uint32_t)hash;
	facts.inputs.items[1].hash[1] = (uint32_t)(hash >> 32);
	facts.inputs.items[2].includer = 1;
	keep_facts(cache, command, &facts);
	close_saying(cache, NULL);
}

/* Whether COMMAND is found when there is a file NAME in the room, too. */
static bool
found_beside(const struct room *room, const struct unit_command *command, const char *name)
{
	struct cache *cache;
	char path[PATH_SIZE];

	snprintf(path, sizeof path, "%.64s/%.60s", room->folder, name);
	write_string(path, "");
	cache = open_cache(room);
	bool found = finds_command(cache, command, "a.c");
	close_saying(cache, NULL);
	unlink(path);
	return found;
}

/* A file of the same name, where the compiler looks: in a folder that an option names, in that of
 * the includer; and by more of its path. */
static void
test_a_file_that_would_be_read_instead(void)
{
	static const char *const words[] = {"cc", "-I", "named", "-iquotejoined", "a.c"};
	struct room room = make_room();
	const char *own = room.folder + strlen("/tmp/");
	struct unit_command command = command_of("a.c");
	char paths[4][PATH_SIZE], deep[PATH_SIZE];

	snprintf(paths[0], PATH_SIZE, "%.50s/named", room.folder);
	snprintf(paths[1], PATH_SIZE, "%.50s/joined", room.folder);
	snprintf(paths[2], PATH_SIZE, "%.50s/beside", room.folder);
	snprintf(paths[3], PATH_SIZE, "%.60s/%.50s", paths[0], own);
	for (int i = 0; i < 4; i++)
		CU_ASSERT_EQUAL(mkdir(paths[i], 0777), 0);
	command.directory = room.folder;
	command.arguments = words;
	command.argument_count = 5;
	keep_included(&room, &command, paths[2]);
	CU_ASSERT_TRUE(found_beside(&room, &command, "named/other.h"));
	CU_ASSERT_FALSE(found_beside(&room, &command, "named/a.h"));
	CU_ASSERT_FALSE(found_beside(&room, &command, "joined/a.h"));
	CU_ASSERT_FALSE(found_beside(&room, &command, "beside/a.h"));
	snprintf(deep, sizeof deep, "named/%.50s/a.h", own);
	CU_ASSERT_FALSE(found_beside(&room, &command, deep));
	CU_ASSERT_TRUE(found_beside(&room, &command, "c.h"));
	snprintf(deep, sizeof deep, "%.64s/b.h", paths[2]);
	unlink(deep);
	for (int i = 3; i >= 0; i--)
		CU_ASSERT_EQUAL(rmdir(paths[i]), 0);
	remove_room(&room);
}

/* What the compiler would read besides is not known. */
static void
test_modules_are_not_kept(void)
{
	static const char *const words[] = {"cc", "-fmodules", "a.c"};
	struct room room = make_room();
	struct unit_command command = command_of("a.c");
	struct facts facts = facts_of("a.c", &room, 0);
	struct cache *cache = open_cache(&room);

	command.arguments = words;
	keep_facts(cache, &command, &facts);
	CU_ASSERT_FALSE(finds_command(cache, &command, "a.c"));
	close_saying(cache, NULL);
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM unit"), 0);
	remove_room(&room);
}

/* Without inputs nothing says that nothing changed. */
static void
test_facts_without_inputs_are_not_found(void)
{
	struct room room = make_room();
	struct unit_command command = command_of("a.c");
	struct cache *cache = open_cache(&room);
	struct facts facts;

	facts_init(&facts);
	keep_facts(cache, &command, &facts);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	close_saying(cache, NULL);
	remove_room(&room);
}

/* ---- files that are no cache ---- */

/* The next run says PART and finds nothing; what it keeps is found by the one after it. */
static void
begins_anew(const struct room *room, const char *part)
{
	struct cache *cache = open_cache(room);

	CU_ASSERT_FALSE(finds(cache, "a.c"));
	keep(cache, "a.c", room, 0);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	close_saying(cache, part);
	CU_ASSERT_TRUE(found_later(room, "a.c"));
}

/* The next run says PART, finds and keeps nothing, and leaves the file as it is. */
static void
stays_away(const struct room *room, const char *part)
{
	struct text before = {0}, after = {0};
	struct cache *cache;

	CU_ASSERT_TRUE(text_read_file(&before, room->database));
	cache = open_cache(room);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	keep(cache, "a.c", room, 0);
	CU_ASSERT_FALSE(finds(cache, "a.c"));
	close_saying(cache, part);
	CU_ASSERT_TRUE(text_read_file(&after, room->database));
	CU_ASSERT_EQUAL_FATAL(before.length, after.length);
	CU_ASSERT_EQUAL(memcmp(text_str(&before), text_str(&after), before.length), 0);
	text_free(&before);
	text_free(&after);
}

static void
test_damaged_files(void)
{
	struct room room = make_room();
	struct text bytes = {0};

	fill(&room);
	CU_ASSERT_TRUE(text_read_file(&bytes, room.database));
	CU_ASSERT_TRUE_FATAL(bytes.length > 50000);
	write_bytes(room.database, text_str(&bytes), bytes.length / 2);
	begins_anew(&room, "damaged, and is begun anew");
	memset(bytes.data, 'x', 100);
	write_bytes(room.database, text_str(&bytes), bytes.length);
	begins_anew(&room, "damaged, and is begun anew");
	write_string(room.database, "this is no database\n");
	begins_anew(&room, "damaged, and is begun anew");
	write_string(room.database, "");
	begins_anew(&room, NULL);
	text_free(&bytes);
	remove_room(&room);
}

/* Whichever byte is wrong: what is found is right, and it goes on. */
static void
test_any_byte_may_be_damaged(void)
{
	struct room room = make_room();
	struct text bytes = {0};
	uint32_t lost = 0;

	fill(&room);
	CU_ASSERT_TRUE_FATAL(text_read_file(&bytes, room.database));
	for (size_t i = 0; i < bytes.length; i += i < 200 ? 7 : 4001) {
		struct text said = {0};

		bytes.data[i] ^= 0x55;
		write_bytes(room.database, text_str(&bytes), bytes.length);
		bytes.data[i] ^= 0x55;
		struct cache *cache = open_cache(&room);
		lost += !finds(cache, "a.c");
		keep(cache, "b.c", &room, 0);
		cache_close(cache, &said);
		text_free(&said);
	}
	CU_ASSERT_TRUE(lost > 5);
	text_free(&bytes);
	remove_room(&room);
}

static void
test_strange_databases(void)
{
	struct room room = make_room();

	execute(&room, "CREATE TABLE unit(id); INSERT INTO unit VALUES(1)");
	stays_away(&room, "it is no cache of sendsync");
	unlink(room.database);
	execute(&room, "PRAGMA application_id = 7");
	stays_away(&room, "it is no cache of sendsync");
	unlink(room.database);
	fill(&room);
	execute(&room, "PRAGMA user_version = 1000");
	stays_away(&room, "written by a newer sendsync");
	execute(&room, "PRAGMA user_version = 0");
	begins_anew(&room, NULL);
	execute(&room, "DROP TABLE body");
	begins_anew(&room, "damaged, and is begun anew");
	remove_room(&room);
}

static void
test_folders_that_cannot_be_written(void)
{
	static const char *const folders[] = {"/proc/self", "/nowhere/at/all", "/dev/null"};
	struct room room = make_room();

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		struct room odd = room;

		snprintf(odd.folder, sizeof odd.folder, "%s", folders[i]);
		struct cache *cache = open_cache(&odd);
		keep(cache, "a.c", &room, 0);
		CU_ASSERT_FALSE(finds(cache, "a.c"));
		close_saying(cache, "no cache: ");
	}
	remove_room(&room);
}

/* A file may not grow further, as on a full disk. */
static void
test_full_disk(void)
{
	struct room room = make_room();
	struct rlimit before, small;

	fill(&room);
	CU_ASSERT_EQUAL(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 200000;
	signal(SIGXFSZ, SIG_IGN);
	CU_ASSERT_EQUAL_FATAL(setrlimit(RLIMIT_FSIZE, &small), 0);
	struct cache *cache = open_cache(&room);
	CU_ASSERT_TRUE(finds(cache, "a.c"));
	keep(cache, "b.c", &room, 1000000);
	CU_ASSERT_FALSE(finds(cache, "a.c")); /* given up */
	close_saying(cache, "no cache: ");
	CU_ASSERT_EQUAL(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	CU_ASSERT_FALSE(found_later(&room, "b.c"));
	remove_room(&room);
}

/* ---- the limit ---- */

enum { UNIT_SIZE = 10000, LIMIT = 5 * UNIT_SIZE };

/* Unit NAME is looked for, and kept when it is not there, so many days from now. */
static bool
use_at(const struct room *room, int days, const char *name)
{
	struct cache *cache = open_at(room, days, LIMIT);
	bool found = finds(cache, name);

	if (!found)
		keep(cache, name, room, UNIT_SIZE - 2000);
	close_saying(cache, NULL);
	return found;
}

static void
test_what_was_not_used_longest_goes(void)
{
	static const char *const names[] = {"a", "b", "c", "d", "e"};
	struct room room = make_room();

	for (int i = 0; i < 5; i++)
		CU_ASSERT_FALSE(use_at(&room, i, names[i]));
	for (int i = 0; i < 2; i++)
		CU_ASSERT_TRUE(use_at(&room, 5 + i, names[i])); /* used again */
	CU_ASSERT_FALSE(use_at(&room, 8, "f"));
	CU_ASSERT_FALSE(found_later(&room, "c"));
	for (int i = 0; i < 5; i++)
		CU_ASSERT_EQUAL(found_later(&room, names[i]), i != 2);
	CU_ASSERT_TRUE(found_later(&room, "f"));
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM body"), 5);
	remove_room(&room);
}

/* What fits stays, so that a project that is larger than the limit still profits. */
static void
test_what_this_run_uses_stays(void)
{
	static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
	struct room room = make_room();
	uint32_t found = 0;

	CU_ASSERT_FALSE(use_at(&room, 1, "old"));
	for (int run = 2; run < 4; run++) {
		struct cache *cache = open_at(&room, run, LIMIT);
		found = 0;
		for (int i = 0; i < 8; i++)
			if (finds(cache, names[i]))
				found++;
			else
				keep(cache, names[i], &room, UNIT_SIZE - 2000);
		close_saying(cache, NULL);
	}
	CU_ASSERT_EQUAL(found, 5);
	CU_ASSERT_FALSE(found_later(&room, "old"));
	CU_ASSERT_TRUE(found_later(&room, "a"));
	remove_room(&room);
}

/* ---- several at once ---- */

static void
test_two_connections(void)
{
	struct room room = make_room();
	struct cache *one = open_cache(&room), *two = open_cache(&room);

	keep(one, "a.c", &room, 1000);
	CU_ASSERT_TRUE(finds(two, "a.c"));
	keep(two, "b.c", &room, 1000);
	keep(two, "a.c", &room, 1000);
	CU_ASSERT_TRUE(finds(one, "b.c"));
	close_saying(one, NULL);
	keep(two, "c.c", &room, 1000);
	close_saying(two, NULL);
	CU_ASSERT_TRUE(found_later(&room, "a.c"));
	CU_ASSERT_TRUE(found_later(&room, "c.c"));
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM unit"), 3);
	remove_room(&room);
}

enum { PROCESSES = 4, UNITS = 20 };

static const char *
unit_name(char name[32], int process, int unit)
{
	snprintf(name, 32, "%d-%d", process, unit);
	return name;
}

/* Keeps its units; the exit code tells whether all was well. */
_Noreturn static void
keep_units(const struct room *room, int process)
{
	struct text complaint = {0};
	struct cache *cache = open_cache(room);
	char name[32];
	bool ok = true;

	for (int i = 0; i < UNITS; i++)
		keep(cache, unit_name(name, process, i), room, 5000);
	for (int i = 0; i < UNITS; i++)
		ok = finds(cache, unit_name(name, process, i)) && ok;
	cache_close(cache, &complaint);
	_exit(ok && !complaint.length ? 0 : 1);
}

/* The first thing that they do is to make the same file. */
static void
test_processes_that_begin_at_once(void)
{
	struct room room = make_room();
	char name[32];
	int status;

	for (int i = 0; i < PROCESSES; i++)
		if (fork() == 0)
			keep_units(&room, i);
	for (int i = 0; i < PROCESSES; i++) {
		CU_ASSERT_TRUE(wait(&status) > 0);
		CU_ASSERT_EQUAL(status, 0);
	}
	for (int i = 0; i < PROCESSES; i++)
		CU_ASSERT_TRUE(found_later(&room, unit_name(name, i, UNITS - 1)));
	CU_ASSERT_EQUAL(count_rows(&room, "SELECT count(*) FROM body"), PROCESSES * UNITS);
	remove_room(&room);
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
		{"a file that would be read instead", test_a_file_that_would_be_read_instead},
		{"modules are not kept", test_modules_are_not_kept},
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
