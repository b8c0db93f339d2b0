/*
 * The domain-free parts: arena, vectors, strings, interned strings, hashes.
 */
#include "suite.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/intern.h"
#include "base/text.h"
#include "base/vec.h"

/* ---- arena ---- */

static void
test_arena_gives_zeroed_aligned_memory(void)
{
	struct arena arena = {0};

	for (size_t size = 0; size < 300; size++) {
		char *memory = arena_alloc(&arena, size);
		char bits = 0;

		CU_ASSERT_EQUAL((uintptr_t)memory % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			bits |= memory[i];
		CU_ASSERT_EQUAL(bits, 0);
		memset(memory, 0xff, size);
	}
	arena_release(&arena);
}

static void
test_arena_big_objects_leave_the_chunk_in_use(void)
{
	struct arena arena = {0};
	char *before = arena_alloc(&arena, 16);
	char *big = arena_alloc(&arena, 1 << 20);
	char *after = arena_alloc(&arena, 16);

	memset(big, 1, 1 << 20);
	CU_ASSERT_PTR_EQUAL(after, before + 16);
	CU_ASSERT_EQUAL(after[0], 0);
	arena_release(&arena);
}

static void
test_arena_copies_strings(void)
{
	struct arena arena = {0};
	char source[] = "lock_guard";
	const char *part = arena_strndup(&arena, source, 4);
	const char *whole = arena_strdup(&arena, source);
	const char *printed = arena_printf(&arena, "%s:%d", source, 42);

	memset(source, 'x', sizeof source - 1);
	CU_ASSERT_STRING_EQUAL(part, "lock");
	CU_ASSERT_STRING_EQUAL(whole, "lock_guard");
	CU_ASSERT_STRING_EQUAL(printed, "lock_guard:42");
	arena_release(&arena);
	CU_ASSERT_STRING_EQUAL(arena_strdup(&arena, "again"), "again");
	arena_release(&arena);
}

/* ---- vectors ---- */

static void
test_vec_grows_and_keeps_what_it_has(void)
{
	VEC(uint32_t) numbers = {0};

	for (uint32_t i = 0; i < 1000; i++) {
		uint32_t *added = vec_push(&numbers);

		CU_ASSERT_EQUAL(*added, 0);
		*added = i;
	}
	CU_ASSERT_EQUAL(numbers.count, 1000);
	for (uint32_t i = 0; i < 1000; i++)
		CU_ASSERT_EQUAL(numbers.items[i], i);
	numbers.count = 10;
	uint32_t added = *vec_push(&numbers);
	CU_ASSERT_EQUAL(added, 0); /* zeroed, also where something stood */
	vec_free(&numbers);
	CU_ASSERT_PTR_NULL(numbers.items);
	CU_ASSERT_EQUAL(numbers.count, 0);
}

/* ---- text ---- */

static void
test_text_is_built_of_pieces(void)
{
	struct text text = {0};

	CU_ASSERT_STRING_EQUAL(text_str(&text), "");
	text_puts(&text, "std::");
	text_append(&text, "mutexes", 5);
	text_putc(&text, '<');
	text_printf(&text, "%d, %s", -1, "T");
	text_putc(&text, '>');
	CU_ASSERT_STRING_EQUAL(text_str(&text), "std::mutex<-1, T>");
	CU_ASSERT_EQUAL(text.length, strlen("std::mutex<-1, T>"));
	text_clear(&text);
	CU_ASSERT_STRING_EQUAL(text_str(&text), "");
	text_free(&text);
}

static void
test_text_empty_appends_end_it(void)
{
	struct text text = {0};

	text_printf(&text, "%s", "");
	CU_ASSERT_TRUE(text.data && text.data[0] == '\0');
	text_free(&text);
}

static void
test_text_grows_past_any_first_size(void)
{
	struct text text = {0};

	for (int i = 0; i < 5000; i++)
		text_printf(&text, "%d,", i % 10);
	CU_ASSERT_EQUAL(text.length, 10000);
	CU_ASSERT_EQUAL(strlen(text_str(&text)), 10000);
	CU_ASSERT_TRUE(str_ends_with(text_str(&text), "7,8,9,"));
	text_free(&text);
}

static void
test_text_reads_files_with_any_bytes(void)
{
	char path[] = "/tmp/test_base.XXXXXX";
	int descriptor = mkstemp(path);
	struct text text = {0}, content = {0};

	CU_ASSERT_TRUE_FATAL(descriptor >= 0);
	for (int i = 0; i < 40000; i++)
		text_putc(&content, (char)(i % 256));
	CU_ASSERT_EQUAL_FATAL(write(descriptor, content.data, content.length), 40000);
	close(descriptor);
	text_puts(&text, ">");
	CU_ASSERT_TRUE(text_read_file(&text, path));
	CU_ASSERT_EQUAL_FATAL(text.length, 40001);
	CU_ASSERT_EQUAL(memcmp(text.data + 1, content.data, 40000), 0);
	unlink(path);
	text_free(&text);
	text_free(&content);
}

static void
test_text_tells_why_a_file_cannot_be_read(void)
{
	struct text text = {0};

	text_puts(&text, "kept");
	errno = 0;
	CU_ASSERT_FALSE(text_read_file(&text, "/nonexistent/file"));
	CU_ASSERT_EQUAL(errno, ENOENT);
	errno = 0;
	CU_ASSERT_FALSE(text_read_file(&text, "/"));
	CU_ASSERT_EQUAL(errno, EISDIR);
	CU_ASSERT_STRING_EQUAL(text_str(&text), "kept");
	text_free(&text);
}

static void
test_str_questions(void)
{
	CU_ASSERT_TRUE(str_starts_with("std::mutex", "std::"));
	CU_ASSERT_TRUE(str_starts_with("std::mutex", ""));
	CU_ASSERT_FALSE(str_starts_with("std", "std::"));
	CU_ASSERT_TRUE(str_ends_with("std::mutex", "::mutex"));
	CU_ASSERT_FALSE(str_ends_with("mutex", "::mutex"));
	CU_ASSERT_TRUE(str_ends_with("mutex", ""));
	CU_ASSERT_TRUE(str_equal("a", "a"));
	CU_ASSERT_FALSE(str_equal("a", "b"));
	CU_ASSERT_FALSE(str_equal("a", NULL));
	CU_ASSERT_FALSE(str_equal(NULL, ""));
	CU_ASSERT_TRUE(str_equal(NULL, NULL));
}

/* ---- interned strings ---- */

static void
test_intern_equal_strings_are_one(void)
{
	struct intern table = {0};
	uint32_t mutex = intern(&table, "std::mutex"), lock = intern(&table, "lock");

	CU_ASSERT_EQUAL(intern(&table, ""), 0);
	CU_ASSERT_NOT_EQUAL(mutex, lock);
	CU_ASSERT_EQUAL(intern(&table, "std::mutex"), mutex);
	CU_ASSERT_EQUAL(intern_n(&table, "std::mutexes", 10), mutex);
	CU_ASSERT_EQUAL(intern_n(&table, "lock\0ed", 7), lock); /* a string ends at its NUL */
	CU_ASSERT_NOT_EQUAL(intern(&table, "std::mute"), mutex);
	CU_ASSERT_STRING_EQUAL(intern_str(&table, lock), "lock");
	intern_free(&table);
}

static void
test_intern_many_strings_keep_their_ids(void)
{
	enum { COUNT = 20000 };
	struct intern table = {0};
	uint32_t *ids = xmalloc(COUNT * sizeof *ids);
	char name[32];

	for (uint32_t i = 0; i < COUNT; i++) {
		snprintf(name, sizeof name, "name%u", i);
		ids[i] = intern(&table, name);
	}
	for (uint32_t i = 0; i < COUNT; i++) {
		snprintf(name, sizeof name, "name%u", i);
		CU_ASSERT_EQUAL(intern(&table, name), ids[i]);
		CU_ASSERT_STRING_EQUAL(intern_str(&table, ids[i]), name);
	}
	free(ids);
	intern_free(&table);
}

static void
test_intern_takes_parts_of_its_own_strings(void)
{
	struct intern table = {0};
	uint32_t whole = intern(&table, "std::lock_guard<std::mutex>");

	for (size_t length = 1; length < 27; length++) {
		uint32_t part = intern_n(&table, intern_str(&table, whole), length);

		CU_ASSERT_EQUAL(strlen(intern_str(&table, part)), length);
		CU_ASSERT_TRUE(
			str_starts_with(intern_str(&table, whole), intern_str(&table, part)));
	}
	intern_free(&table);
}

/* Facts that were read hold the block alone: the table is made when it is needed. */
static void
test_intern_goes_on_with_a_block_that_was_read(void)
{
	struct intern table = {0}, copy = {0};
	char name[32];

	for (uint32_t i = 0; i < 3000; i++) {
		snprintf(name, sizeof name, "name%u", i);
		intern(&table, name);
	}
	for (uint32_t i = 0; i < table.bytes.count; i++)
		*vec_push(&copy.bytes) = table.bytes.items[i];
	CU_ASSERT_EQUAL(intern(&copy, "name2999"), intern(&table, "name2999"));
	CU_ASSERT_EQUAL(intern(&copy, ""), 0);
	CU_ASSERT_EQUAL(intern(&copy, "new"), table.bytes.count);
	intern_free(&table);
	intern_free(&copy);
}

/* ---- hashes ---- */

static void
test_map_finds_what_was_put(void)
{
	struct map map = {0};

	CU_ASSERT_EQUAL(map_get(&map, 7), 0);
	for (uint64_t key = 0; key < 5000; key++)
		map_put(&map, key * 4096, (uint32_t)key + 1);
	for (uint64_t key = 0; key < 5000; key++)
		CU_ASSERT_EQUAL(map_get(&map, key * 4096), key + 1);
	CU_ASSERT_EQUAL(map_get(&map, 1), 0);
	map_put(&map, 4096, 77);
	CU_ASSERT_EQUAL(map_get(&map, 4096), 77);
	CU_ASSERT_EQUAL(map.used, 5000);
	map_free(&map);
	CU_ASSERT_EQUAL(map_get(&map, 4096), 0);
}

static void
test_map_takes_key_zero(void)
{
	struct map map = {0};

	map_put(&map, 5, 50);
	CU_ASSERT_EQUAL(map_get(&map, 0), 0);
	map_put(&map, 0, 9);
	CU_ASSERT_EQUAL(map_get(&map, 0), 9);
	CU_ASSERT_EQUAL(map_get(&map, 5), 50);
	CU_ASSERT_EQUAL(map_get(&map, 1), 0);
	map_free(&map);
}

static void
test_hashes_depend_on_every_byte_and_the_order(void)
{
	CU_ASSERT_EQUAL(hash_str("mutex"), hash_bytes("mutex", 5));
	CU_ASSERT_NOT_EQUAL(hash_str("mutex"), hash_str("mutey"));
	CU_ASSERT_NOT_EQUAL(hash_bytes("a\0b", 3), hash_bytes("a\0c", 3));
	CU_ASSERT_NOT_EQUAL(hash_mix(1, 2), hash_mix(2, 1));
	CU_ASSERT_NOT_EQUAL(hash_mix(0, 0), hash_mix(0, 1));
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"an arena gives zeroed, aligned memory", test_arena_gives_zeroed_aligned_memory},
		{"big objects leave an arena's chunk in use",
		 test_arena_big_objects_leave_the_chunk_in_use},
		{"an arena copies strings", test_arena_copies_strings},
		{"a vector grows and keeps what it has", test_vec_grows_and_keeps_what_it_has},
		{"text is built of pieces", test_text_is_built_of_pieces},
		{"empty appends end a text", test_text_empty_appends_end_it},
		{"text grows past any first size", test_text_grows_past_any_first_size},
		{"text reads files with any bytes", test_text_reads_files_with_any_bytes},
		{"text tells why a file cannot be read", test_text_tells_why_a_file_cannot_be_read},
		{"questions about strings", test_str_questions},
		{"equal strings are one", test_intern_equal_strings_are_one},
		{"many strings keep their ids", test_intern_many_strings_keep_their_ids},
		{"a table takes parts of its own strings",
		 test_intern_takes_parts_of_its_own_strings},
		{"a table goes on with a block that was read",
		 test_intern_goes_on_with_a_block_that_was_read},
		{"a map finds what was put", test_map_finds_what_was_put},
		{"a map takes key zero", test_map_takes_key_zero},
		{"hashes depend on every byte and the order",
		 test_hashes_depend_on_every_byte_and_the_order},
		CU_TEST_INFO_NULL,
	};

	return suite_run("base", tests);
}
