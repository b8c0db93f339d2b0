/* Words are split as GCC splits those of a response file. */
#include "unit_lines.h"

#include "base/text.h"

bool
unit_lines_read(struct unit_lines *lines, const char *path)
{
	struct text text = {0};
	const char *at;

	*lines = (struct unit_lines){0};
	if (!text_read_file(&text, path)) {
		text_free(&text);
		return false;
	}
	at = text_str(&text);
	while (*at) {
		size_t length = strcspn(at, "\n"), blank = strspn(at, " \t");

		if (blank > length)
			blank = length;
		*vec_push(&lines->lines) = arena_strndup(&lines->arena, at + blank, length - blank);
		at += length + (at[length] == '\n');
	}
	text_free(&text);
	return true;
}

void
unit_lines_free(struct unit_lines *lines)
{
	vec_free(&lines->lines);
	arena_release(&lines->arena);
}

const char *
unit_lines_value(const struct unit_lines *lines, const char *key, uint32_t *next)
{
	size_t length = strlen(key);

	while (*next < lines->lines.count) {
		const char *line = lines->lines.items[(*next)++];

		if (!str_starts_with(line, "// ") || strncmp(line + 3, key, length) != 0 ||
		    line[3 + length] != ':')
			continue;
		line += 3 + length + 1;
		return line + strspn(line, " \t");
	}
	return NULL;
}

void
unit_lines_words(struct unit_lines *lines, const char *key, word_list *out)
{
	const char *value;

	for (uint32_t next = 0; (value = unit_lines_value(lines, key, &next));)
		response_file_words(&lines->arena, value, out);
}

void
unit_lines_flags(struct unit_lines *lines, const char *path, word_list *out)
{
	word_list own = {0};
	bool standard = false;

	unit_lines_words(lines, "args", &own);
	for (uint32_t i = 0; i < own.count; i++)
		standard |= str_starts_with(own.items[i], "-std=");
	if (!standard)
		*vec_push(out) = source_language(path) == LANGUAGE_C ? "-std=c17" : "-std=c++20";
	for (uint32_t i = 0; i < own.count; i++)
		*vec_push(out) = own.items[i];
	vec_free(&own);
}
