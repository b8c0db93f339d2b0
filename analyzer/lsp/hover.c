/* Instantiations of a template stand at one place: each type that the name has there is shown, up
 * to MOST of them. */
#include "lsp/hover.h"

#include <string.h>

#include "base/text.h"
#include "project/type_named.h"
#include "project/why.h"
#include "report/json_value.h"

enum { MOST = 4 };

struct looking {
	const struct facts *facts;
	const struct text *text;
	size_t offset; /* of the pointer */
	const char *word;
	uint32_t file; /* row; of the document */
	uint32_t line, column;
	uint32_t types[MOST];
	uint32_t count;
};

/* ---- the word ---- */

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || (unsigned char)c >= 0x80;
}

/* The identifier at OFFSET, or that ends there, with what is in front of it by "::". */
static void
read_word(const struct text *text, size_t offset, struct text *word)
{
	const char *bytes = text_str(text);
	size_t begin = offset, end = offset;

	while (end < text->length && is_word(bytes[end]))
		end++;
	while (begin > 0 && is_word(bytes[begin - 1]))
		begin--;
	if (begin == end)
		return;
	while (begin > 2 && bytes[begin - 1] == ':' && bytes[begin - 2] == ':' &&
	       is_word(bytes[begin - 3]))
		for (begin -= 2; begin > 0 && is_word(bytes[begin - 1]);)
			begin--;
	text_append(word, bytes + begin, end - begin);
}

/* ---- what it names ---- */

/* A template's own T is nothing that a verdict can be about. */
static void
add_type(struct looking *looking, uint32_t type)
{
	if (looking->facts->types.items[type].kind == TYPE_DEPENDENT)
		return;
	for (uint32_t i = 0; i < looking->count; i++)
		if (looking->types[i] == type)
			return;
	if (type && looking->count < MOST)
		looking->types[looking->count++] = type;
}

static void
find_types(struct looking *looking)
{
	for (uint32_t i = 0; (i = type_named(looking->facts, looking->word, i));)
		add_type(looking, i);
}

static bool
not_behind(const struct span *span, uint32_t line, uint32_t column)
{
	return span->line < line || (span->line == line && span->column <= column);
}

static bool
holds(const struct looking *looking, const struct span *span)
{
	const struct span end = {.line = span->end_line, .column = span->end_column};

	return span->file == looking->file && not_behind(span, looking->line, looking->column) &&
	       !not_behind(&end, looking->line, looking->column);
}

/* Whether a block ends between a declaration and the pointer that was not begun there. Braces are
 * counted as text, in comments and literals too. */
static bool
scope_has_ended(const struct looking *looking, const struct span *span)
{
	const struct position start = {span->line - 1, span->column - 1};
	const char *bytes = text_str(looking->text);
	int depth = 0;

	for (size_t at = position_offset(looking->text, start, ENCODING_UTF8);
	     at < looking->offset && depth >= 0; at++)
		depth += (bytes[at] == '{') - (bytes[at] == '}');
	return depth < 0;
}

/* Declared in front of the pointer, in a function that the pointer is in; or global. */
static bool
is_in_sight(const struct looking *looking, const struct var *var)
{
	const struct function *function = &looking->facts->functions.items[var->function];

	if (!str_equal(facts_str(looking->facts, var->name), looking->word))
		return false;
	return !var->function || (holds(looking, &function->extent) &&
				  not_behind(&var->span, looking->line, looking->column) &&
				  !scope_has_ended(looking, &var->span));
}

/* Whether A hides B: the innermost is the one that is declared last, and any local one is in front
 * of a global one. */
static bool
hides(const struct var *a, const struct var *b)
{
	if (!a->function != !b->function)
		return a->function;
	return not_behind(&b->span, a->span.line, a->span.column);
}

static void
find_variables(struct looking *looking)
{
	const struct facts *facts = looking->facts;
	const struct var *best = NULL;

	for (uint32_t i = 1; i < facts->vars.count; i++) {
		const struct var *var = &facts->vars.items[i];
		if (is_in_sight(looking, var) && (!best || hides(var, best)))
			best = var;
	}
	for (uint32_t i = 1; best && i < facts->vars.count; i++) {
		const struct var *var = &facts->vars.items[i];
		if (is_in_sight(looking, var) && hides(var, best))
			add_type(looking, var->type);
	}
}

/* Fields of one name and several types: which is meant is not known, unless one is declared here.
 */
static void
find_fields(struct looking *looking)
{
	const struct facts *facts = looking->facts;
	bool here = false;

	for (uint32_t i = 1; i < facts->fields.count; i++) {
		const struct field *field = &facts->fields.items[i];
		if (!str_equal(facts_str(facts, field->name), looking->word))
			continue;
		bool declared = holds(looking, &field->span);
		if (declared && !here)
			looking->count = 0;
		here |= declared;
		if (declared || !here)
			add_type(looking, field->type);
	}
	if (looking->count > 1 && !here)
		looking->count = 0;
}

static uint32_t
find_file(const struct facts *facts, const char *path)
{
	for (uint32_t i = 1; i < facts->files.count; i++)
		if (str_equal(facts_str(facts, facts->files.items[i].path), path))
			return i;
	return 0;
}

static void
find(struct looking *looking)
{
	static void (*const ways[])(struct looking *) = {find_types, find_variables, find_fields};

	for (size_t i = 0; i < sizeof ways / sizeof *ways && !looking->count; i++)
		ways[i](looking);
}

/* ---- the answer ---- */

static json_t *
answer(struct session *session, const struct looking *looking)
{
	struct text text = {0};

	text_puts(&text, "```text\n");
	for (uint32_t i = 0; i < looking->count; i++) {
		why_append(session, 0, looking->types[i], TRAIT_SEND, &text);
		why_append(session, 0, looking->types[i], TRAIT_SYNC, &text);
	}
	text_puts(&text, "```\n");
	json_t *json = json_pack("{s:{s:s, s:o}}", "contents", "kind", "markdown", "value",
				 json_of(text_str(&text)));
	text_free(&text);
	return json;
}

json_t *
hover_answer(struct session *session, const struct document *document, struct position position,
	     enum position_encoding encoding)
{
	const struct text *text = &document->text;
	size_t offset = position_offset(text, position, encoding);
	size_t line = position_offset(text, (struct position){position.line, 0}, encoding);
	struct text word = {0};

	if (!session->commands.items.count)
		return json_null();
	const struct facts *facts = &session->results[0].facts;
	struct looking looking = {
		.facts = facts,
		.text = text,
		.offset = offset,
		.file = find_file(facts, document->path),
		.line = position.line + 1,
		.column = (uint32_t)(offset - line) + 1,
	};
	read_word(text, offset, &word);
	looking.word = text_str(&word);
	if (word.length)
		find(&looking);
	json_t *json = looking.count ? answer(session, &looking) : json_null();
	text_free(&word);
	return json;
}
