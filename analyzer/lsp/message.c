/* What is consumed stays in the buffer until more is fed: messages point into it. */
#include "lsp/message.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

static const char length_name[] = "Content-Length:";

void
message_feed(struct message_reader *reader, const char *bytes, size_t length)
{
	if (reader->at) {
		size_t left = reader->bytes.length - reader->at;

		memmove(reader->bytes.data, reader->bytes.data + reader->at, left);
		reader->bytes.length = left;
		reader->bytes.data[left] = '\0';
		reader->at = 0;
	}
	text_append(&reader->bytes, bytes, length);
}

/* Goes on behind the first byte: else the same Content-Length would be found again. */
static struct message
broken(struct message_reader *reader, const char *sentence)
{
	reader->at++;
	reader->lost = true;
	return (struct message){MESSAGE_BROKEN, sentence, strlen(sentence)};
}

/* Digits up to the end of the line; false for anything else. Saturates. */
static bool
read_length(const char *text, const char *end, size_t *length)
{
	const char *begin;

	while (text < end && (*text == ' ' || *text == '\t'))
		text++;
	*length = 0;
	for (begin = text; text < end && *text >= '0' && *text <= '9'; text++)
		if (*length <= SIZE_MAX / 100)
			*length = *length * 10 + (size_t)(*text - '0');
	return text == end && text > begin;
}

/* The length that the headers from BEGIN to END state once; false when they do not. */
static bool
find_length(const char *begin, const char *end, size_t *length)
{
	bool found = false;

	while (begin < end) {
		const char *stop = memmem(begin, (size_t)(end - begin), "\r\n", 2);
		const char *colon = stop ? memchr(begin, ':', (size_t)(stop - begin)) : NULL;

		if (!colon)
			return false;
		if (strncasecmp(begin, length_name, sizeof length_name - 1) == 0) {
			if (found || !read_length(colon + 1, stop, length))
				return false;
			found = true;
		}
		begin = stop + 2;
	}
	return found;
}

/* Drops what lies before the next Content-Length; keeps what may be the beginning of one. */
static bool
find_next_header(struct message_reader *reader)
{
	const char *begin = text_str(&reader->bytes) + reader->at;
	size_t left = reader->bytes.length - reader->at, name = sizeof length_name - 1;
	const char *found = memmem(begin, left, length_name, name);

	if (found)
		reader->at += (size_t)(found - begin);
	else if (left > name)
		reader->at = reader->bytes.length - name;
	reader->lost = !found;
	return found;
}

/* Drops what has come of a body that is too long. True when it is over. */
static bool
skip_body(struct message_reader *reader)
{
	size_t left = reader->bytes.length - reader->at;
	size_t step = left < reader->skip ? left : reader->skip;

	reader->at += step;
	reader->skip -= step;
	return !reader->skip;
}

static struct message
read_frame(struct message_reader *reader)
{
	const char *begin = text_str(&reader->bytes) + reader->at;
	size_t left = reader->bytes.length - reader->at, length;
	const char *end = memmem(begin, left, "\r\n\r\n", 4);

	if (!end && left > MESSAGE_HEADER_MAX)
		return broken(reader, "the headers do not end");
	if (!end)
		return (struct message){0};
	size_t header = (size_t)(end - begin) + 4;
	if (!find_length(begin, end + 2, &length))
		return broken(reader, "the headers have no one Content-Length");
	if (length > MESSAGE_BODY_MAX) {
		reader->at += header;
		reader->skip = length;
		static const char sentence[] = "the message is longer than 64 MiB";
		return (struct message){MESSAGE_BROKEN, sentence, sizeof sentence - 1};
	}
	if (left - header < length)
		return (struct message){0};
	reader->at += header + length;
	return (struct message){MESSAGE_BODY, begin + header, length};
}

struct message
message_next(struct message_reader *reader)
{
	if (reader->skip && !skip_body(reader))
		return (struct message){0};
	if (reader->lost && !find_next_header(reader))
		return (struct message){0};
	return read_frame(reader);
}

void
message_reader_free(struct message_reader *reader)
{
	text_free(&reader->bytes);
}

void
message_write(struct text *out, const char *body, size_t length)
{
	text_printf(out, "%s %zu\r\n\r\n", length_name, length);
	text_append(out, body, length);
}
