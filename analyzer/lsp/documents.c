/* A document's text is one piece: even of 100,000 lines, a search for a line is nothing beside a
 * parse. */
#include "lsp/documents.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "lsp/uri.h"

/* ---- positions ---- */

/* The bytes of the line at BEGIN, without its end. */
static size_t
line_length(const char *begin, size_t left)
{
	size_t length = 0;

	while (length < left && begin[length] != '\n' && begin[length] != '\r')
		length++;
	return length;
}

/* The offset of the first byte of LINE; the end of the text when there are fewer. */
static size_t
line_offset(const struct text *text, uint32_t line)
{
	const char *bytes = text_str(text);
	size_t at = 0;

	for (; line && at < text->length; line--) {
		at += line_length(bytes + at, text->length - at);
		if (at + 1 < text->length && bytes[at] == '\r' && bytes[at + 1] == '\n')
			at++;
		at += at < text->length;
	}
	return at;
}

/* Units that the character of SIZE bytes takes. A byte that is no UTF-8 is one of either. */
static uint32_t
units_of(uint32_t point, size_t size, enum position_encoding encoding)
{
	if (encoding == ENCODING_UTF8)
		return (uint32_t)size;
	return point != UTF8_INVALID && point > 0xffff ? 2 : 1;
}

size_t
position_offset(const struct text *text, struct position position, enum position_encoding encoding)
{
	size_t begin = line_offset(text, position.line), at = 0;
	const char *line = text_str(text) + begin;
	size_t length = line_length(line, text->length - begin);
	uint32_t character = 0, point;

	while (at < length) {
		size_t size = utf8_decode(line + at, length - at, &point);

		character += units_of(point, size, encoding);
		if (character > position.character)
			break;
		at += size;
	}
	return begin + at;
}

uint32_t
position_character(const char *line, size_t length, uint32_t column,
		   enum position_encoding encoding)
{
	uint32_t character = 0, point;
	size_t at = 0;

	while (at < length) {
		size_t size = utf8_decode(line + at, length - at, &point);

		if (at + size > column)
			break;
		character += units_of(point, size, encoding);
		at += size;
	}
	return character;
}

/* ---- documents ---- */

static void
free_document(struct document *document)
{
	free(document->uri);
	free(document->path);
	text_free(&document->text);
	free(document);
}

static uint32_t
find_index(const struct documents *documents, const char *uri)
{
	uint32_t i = 0;

	while (i < documents->items.count && !str_equal(documents->items.items[i]->uri, uri))
		i++;
	return i;
}

struct document *
documents_find(const struct documents *documents, const char *uri)
{
	uint32_t index = find_index(documents, uri);

	return index < documents->items.count ? documents->items.items[index] : NULL;
}

struct document *
documents_open(struct documents *documents, const char *uri, int64_t version, const char *text,
	       size_t length)
{
	struct document *document = documents_find(documents, uri);
	struct text path = {0};

	if (!document && uri_path(uri, &path)) {
		document = xmalloc(sizeof *document);
		*document =
			(struct document){.uri = xstrdup(uri), .path = xstrdup(text_str(&path))};
		*vec_push(&documents->items) = document;
	}
	if (document) {
		document->version = version;
		document_replace(document, text, length);
	}
	text_free(&path);
	return document;
}

void
documents_close(struct documents *documents, const char *uri)
{
	uint32_t index = find_index(documents, uri);

	if (index == documents->items.count)
		return;
	free_document(documents->items.items[index]);
	documents->items.items[index] = *vec_last(&documents->items);
	documents->items.count--;
}

void
documents_free(struct documents *documents)
{
	for (uint32_t i = 0; i < documents->items.count; i++)
		free_document(documents->items.items[i]);
	vec_free(&documents->items);
}

/* ---- changes ---- */

void
document_replace(struct document *document, const char *text, size_t length)
{
	text_clear(&document->text);
	text_append(&document->text, text, length);
}

void
document_edit(struct document *document, struct position start, struct position end,
	      enum position_encoding encoding, const char *text, size_t length)
{
	size_t first = position_offset(&document->text, start, encoding);
	size_t last = position_offset(&document->text, end, encoding);
	struct text edited = {0};

	if (first > last) {
		size_t other = first;
		first = last;
		last = other;
	}
	text_append(&edited, text_str(&document->text), first);
	text_append(&edited, text, length);
	text_append(&edited, text_str(&document->text) + last, document->text.length - last);
	text_free(&document->text);
	document->text = edited;
}
