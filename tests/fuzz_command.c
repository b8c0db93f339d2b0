/*
 * A command of a compile database, as a response file spells it: split into
 * words, and made fit for libclang. No word that loads code is left, which
 * this file asks for in words of its own. Words that begin with '@' name
 * files, which a fuzzer has no business with: they go.
 */
#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "project/normalise.h"

static bool
loads_code(const char *word)
{
	return str_starts_with(word, "-fplugin") || str_starts_with(word, "-fpass-plugin") ||
	       str_equal(word, "-wrapper") || str_starts_with(word, "-mllvm") ||
	       str_starts_with(word, "--config");
}

/* The same for WORD behind -Xclang. */
static bool
proper_loads_code(const char *word)
{
	return str_equal(word, "-load") || str_equal(word, "-plugin") ||
	       str_equal(word, "-add-plugin") || str_starts_with(word, "-fpass-plugin") ||
	       str_starts_with(word, "-mllvm");
}

static void
judge(const word_list *command)
{
	for (uint32_t i = 1; i < command->count; i++) {
		const char *before = command->items[i - 1], *word = command->items[i];

		FUZZ_EXPECT(!str_equal(before, "-Xclang") || !proper_loads_code(word));
		FUZZ_EXPECT(!loads_code(word));
	}
}

static void
drop_response_files(word_list *words)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < words->count; i++)
		if (*words->items[i] != '@')
			words->items[kept++] = words->items[i];
	words->count = kept;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	word_list words = {0}, command = {0};
	char *text = fuzz_string(data, size);

	response_file_words(&arena, text, &words);
	drop_response_files(&words);
	command_normalise(&arena, "/nowhere", "a.cpp", &words, &command);
	FUZZ_EXPECT(command.count > 0);
	judge(&command);
	vec_free(&words);
	vec_free(&command);
	arena_release(&arena);
	free(text);
	return 0;
}
