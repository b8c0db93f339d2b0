/* A list of rules that is there already is extended: two NOLINTs on a line would read badly. */
#include "lsp/actions.h"

#include <string.h>

#include "report/json_value.h"

static const char kind[] = "quickfix";

/* ---- questions ---- */

static struct position
read_position(const json_t *json)
{
	json_int_t line = json_integer_value(json_object_get(json, "line"));
	json_int_t character = json_integer_value(json_object_get(json, "character"));

	return (struct position){line < 0 ? 0 : (uint32_t)line,
				 character < 0 ? 0 : (uint32_t)character};
}

static bool
not_after(struct position a, struct position b)
{
	return a.line < b.line || (a.line == b.line && a.character <= b.character);
}

static bool
touches(const json_t *a, const json_t *b)
{
	return not_after(read_position(json_object_get(a, "start")),
			 read_position(json_object_get(b, "end"))) &&
	       not_after(read_position(json_object_get(b, "start")),
			 read_position(json_object_get(a, "end")));
}

/* A wanted kind stands for those below it; "" for all. */
static bool
is_wanted(const json_t *only)
{
	const json_t *wanted;
	size_t i;

	if (!json_is_array(only))
		return true;
	json_array_foreach(only, i, wanted)
	{
		const char *word = json_string_value(wanted);
		if (word && (!*word || str_equal(word, kind)))
			return true;
	}
	return false;
}

/* ---- edits ---- */

/* EDITS is taken over. The version is that of DOCUMENT when URI is its own. */
static json_t *
workspace_edit(const struct document *document, const char *uri, json_t *edits, bool versioned)
{
	bool own = str_equal(uri, document->uri);

	if (!versioned)
		return json_pack("{s:{s:o}}", "changes", uri, edits);
	return json_pack("{s:[{s:{s:s, s:o}, s:o}]}", "documentChanges", "textDocument", "uri", uri,
			 "version", own ? json_integer(document->version) : json_null(), "edits",
			 edits);
}

/* EDIT is taken over. */
static json_t *
action(const char *title, const json_t *diagnostic, json_t *edit, bool preferred)
{
	return json_pack("{s:s, s:s, s:[O], s:o, s:b}", "title", title, "kind", kind, "diagnostics",
			 diagnostic, "edit", edit, "isPreferred", (int)preferred);
}

static void
add_fixes(const struct document *document, const json_t *diagnostic, bool versioned, json_t *list)
{
	const json_t *fixes = json_object_get(json_object_get(diagnostic, "data"), "fixes"), *fix;
	size_t i;

	json_array_foreach(fixes, i, fix)
	{
		json_t *edits = json_object_get(fix, "edits");
		const char *uri = json_string_value(json_object_get(fix, "uri"));

		json_array_append_new(
			list, action(json_string_value(json_object_get(fix, "title")), diagnostic,
				     workspace_edit(document, uri, json_incref(edits), versioned),
				     i == 0));
	}
}

/* ---- NOLINT ---- */

struct line {
	const char *bytes;
	size_t length;
};

static struct line
line_at(const struct document *document, uint32_t line, enum position_encoding encoding)
{
	const struct text *text = &document->text;
	size_t begin = position_offset(text, (struct position){line, 0}, encoding);
	size_t end = position_offset(text, (struct position){line, UINT32_MAX}, encoding);

	return (struct line){text_str(text) + begin, end - begin};
}

/* Where RULE goes into a list NOLINT(a, b) of the line; 0 when there is none. */
static size_t
end_of_list(struct line line)
{
	static const char word[] = "NOLINT(";
	const char *found = memmem(line.bytes, line.length, word, sizeof word - 1);
	const char *close =
		found ? memchr(found, ')', line.length - (size_t)(found - line.bytes)) : NULL;

	return close ? (size_t)(close - line.bytes) : 0;
}

static bool
goes_on(struct line line)
{
	return line.length && line.bytes[line.length - 1] == '\\';
}

static json_t *
insertion(uint32_t line, uint32_t character, const char *text)
{
	json_t *position = json_pack("{s:I, s:I}", "line", (json_int_t)line, "character",
				     (json_int_t)character);

	return json_pack("[{s:{s:O, s:o}, s:s}]", "range", "start", position, "end", position,
			 "newText", text);
}

static void
add_suppression(const struct document *document, const json_t *diagnostic,
		enum position_encoding encoding, bool versioned, json_t *list)
{
	const char *rule = json_string_value(json_object_get(diagnostic, "code"));
	const json_t *start = json_object_get(json_object_get(diagnostic, "range"), "start");
	uint32_t number = read_position(start).line;
	struct line line = line_at(document, number, encoding);
	size_t list_end = end_of_list(line), at = list_end ? list_end : line.length;
	struct text title = {0}, text = {0};

	if (goes_on(line))
		return;
	text_printf(&title, "Suppress %s on this line (NOLINT)", rule);
	text_printf(&text, list_end ? ", %s" : " // NOLINT(%s)", rule);
	json_t *edits = insertion(
		number, position_character(line.bytes, line.length, (uint32_t)at, encoding),
		text_str(&text));
	json_array_append_new(
		list, action(text_str(&title), diagnostic,
			     workspace_edit(document, document->uri, edits, versioned), false));
	text_free(&title);
	text_free(&text);
}

/* ---- the list ---- */

json_t *
actions_list(const struct document *document, const json_t *diagnostics, const json_t *range,
	     const json_t *only, enum position_encoding encoding, bool versioned)
{
	json_t *list = json_array();
	const json_t *diagnostic;
	size_t i;

	if (!is_wanted(only))
		return list;
	json_array_foreach(diagnostics, i, diagnostic)
	{
		if (!touches(json_object_get(diagnostic, "range"), range))
			continue;
		add_fixes(document, diagnostic, versioned, list);
		add_suppression(document, diagnostic, encoding, versioned, list);
	}
	return list;
}
