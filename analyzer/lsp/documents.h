/*
 * Open documents: what the editor shows, which counts more than the disk, and
 * positions in it.
 *
 * The protocol counts lines from 0 and, in a line, bytes or UTF-16 code units,
 * as was agreed on. A position behind the end of its line means that end; one in
 * the middle of a character, or between the halves of a surrogate pair, means
 * the beginning of that character. Lines end at \n, \r\n or a lone \r.
 */
#ifndef SENDSYNC_LSP_DOCUMENTS_H
#define SENDSYNC_LSP_DOCUMENTS_H

#include <stdint.h>

#include "base/text.h"
#include "base/vec.h"

enum position_encoding { ENCODING_UTF8, ENCODING_UTF16 };

struct position {
	uint32_t line, character;
};

struct document {
	char *uri, *path;
	int64_t version;
	struct text text;
};

struct documents {
	VEC(struct document *) items;
};

/* Adds the document; NULL when URI names no file. One that is open already is replaced. */
struct document *documents_open(struct documents *documents, const char *uri, int64_t version,
				const char *text, size_t length);
struct document *documents_find(const struct documents *documents, const char *uri);
void documents_close(struct documents *documents, const char *uri);
void documents_free(struct documents *documents);

/* Puts TEXT in the place of all; or of what lies from START to END, which may be in either order.
 */
void document_replace(struct document *document, const char *text, size_t length);
void document_edit(struct document *document, struct position start, struct position end,
		   enum position_encoding encoding, const char *text, size_t length);

/* The offset that POSITION means in TEXT. */
size_t position_offset(const struct text *text, struct position position,
		       enum position_encoding encoding);

/* The character of the byte column, from 0, in the line of LENGTH bytes. */
uint32_t position_character(const char *line, size_t length, uint32_t column,
			    enum position_encoding encoding);

#endif
