/*
 * The frame of a message: headers, an empty line, and as many bytes as
 * Content-Length says. A push parser: bytes come in pieces of any size.
 *
 * A frame that cannot be read is told once; the reader then looks for the next
 * "Content-Length:" and goes on there, so that one wrong length costs a message
 * or two and never the session.
 */
#ifndef SENDSYNC_LSP_MESSAGE_H
#define SENDSYNC_LSP_MESSAGE_H

#include "base/text.h"

enum {
	MESSAGE_HEADER_MAX = 4096,
	MESSAGE_BODY_MAX = 64 << 20,
};

/* A zeroed struct is a reader that has read nothing. */
struct message_reader {
	struct text bytes; /* not consumed yet, from `at` on */
	size_t at;
	size_t skip; /* bytes of a body that is too long, still to come */
	bool lost;   /* looking for the next Content-Length */
};

enum message_kind {
	MESSAGE_NONE,   /* more bytes are needed */
	MESSAGE_BODY,   /* a whole one */
	MESSAGE_BROKEN, /* a sentence that tells why not */
};

struct message {
	enum message_kind kind;
	const char *bytes; /* valid until the next call */
	size_t length;
};

void message_feed(struct message_reader *reader, const char *bytes, size_t length);
struct message message_next(struct message_reader *reader);
void message_reader_free(struct message_reader *reader);

/* Appends BODY in its frame. */
void message_write(struct text *out, const char *body, size_t length);

#endif
