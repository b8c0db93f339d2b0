/* Words are split as GCC splits those of a response file. */
#include "unit_lines.h"

#include "base/text.h"

bool
unit_lines_read(struct unit_lines *lines, const char *path)
{
	struct text text = {0};
	const char *at;
	size_t size;

	*lines = (struct unit_lines){0};
	if (!text_read_file(&text, path)) {
		text_free(&text);
		return false;
	}
	at = text_str(&text);
	for (; *at; at += size + (at[size] == '\n')) {
		size_t length = size = strcspn(at, "\n");

		while (length > 0 && strchr(" \t\r", at[length - 1]))
			length--;
		*vec_push(&lines->lines) = arena_strndup(&lines->arena, at, length);
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

/* What stands behind "// KEY:" in LINE; NULL when that does not stand there. */
static const char *
value_of(const char *line, const char *key)
{
	size_t length = strlen(key);

	while ((line = strstr(line, "// "))) {
		line += 3;
		if (strncmp(line, key, length) == 0 && line[length] == ':')
			return line + length + 1 + strspn(line + length + 1, " \t");
	}
	return NULL;
}

const char *
unit_lines_value(const struct unit_lines *lines, const char *key, uint32_t *next)
{
	while (*next < lines->lines.count) {
		const char *value = value_of(lines->lines.items[(*next)++], key);

		if (value)
			return value;
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
