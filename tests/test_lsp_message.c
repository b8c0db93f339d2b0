/*
 * Frames: cut at every byte, and wrong in every way that a client can get them
 * wrong.
 */
#include <CUnit/CUnit.h>
#include <string.h>

#include "base/arena.h"
#include "lsp/message.h"
#include "suite.h"

static void
note(struct text *seen, const struct message *message)
{
	text_putc(seen, message->kind == MESSAGE_BODY ? '[' : '!');
	if (message->kind == MESSAGE_BODY) {
		text_append(seen, message->bytes, message->length);
		text_putc(seen, ']');
	} else {
		CU_ASSERT_EQUAL(strlen(message->bytes), message->length);
	}
}

/* Feeds BYTES in pieces of STEP; the bodies, each in brackets, and "!" for each broken frame. */
static char *
read_all(struct arena *arena, const char *bytes, size_t length, size_t step)
{
	struct message_reader reader = {0};
	struct text seen = {0};
	struct message message;

	for (size_t at = 0; at < length; at += step) {
		message_feed(&reader, bytes + at, length - at < step ? length - at : step);
		while ((message = message_next(&reader)).kind != MESSAGE_NONE)
			note(&seen, &message);
	}
	message_reader_free(&reader);
	char *result = arena_strdup(arena, text_str(&seen));
	text_free(&seen);
	return result;
}

struct row {
	const char *bytes, *seen;
};

static void
test_table(void)
{
	static const struct row rows[] = {
		{"", ""},
		{"Content-Length: 2\r\n\r\nab", "[ab]"},
		{"Content-Length: 0\r\n\r\n", "[]"},
		{"content-length:2\r\n\r\nab", "[ab]"},
		{"Content-Length: 2\r\n\r\nabContent-Length: 1\r\n\r\nc", "[ab][c]"},
		{"Content-Type: x/y; charset=utf-8\r\nContent-Length: 1\r\n\r\na", "[a]"},
		{"Content-Length: 1\r\nContent-Type: x\r\n\r\na", "[a]"},
		{"Content-Length: 4\r\n\r\n\r\n\r\n", "[\r\n\r\n]"},
		/* not yet */
		{"Content-Length: 3\r\n\r\nab", ""},
		{"Content-Length: 3\r\n", ""},
		{"Content-Length: 3\n\nabc", ""},
		/* no length, or no one */
		{"Content-Length: x\r\n\r\nContent-Length: 1\r\n\r\na", "![a]"},
		{"Content-Length: -1\r\n\r\nContent-Length: 1\r\n\r\na", "![a]"},
		{"Content-Length: 1 2\r\n\r\nContent-Length: 1\r\n\r\na", "![a]"},
		{"Content-Length: \r\n\r\nContent-Length: 1\r\n\r\na", "![a]"},
		{"Content-Length 2\r\n\r\nabContent-Length: 1\r\n\r\na", "![a]"},
		{"X: y\r\n\r\nContent-Length: 1\r\n\r\na", "![a]"},
		{"\r\n\r\nContent-Length: 1\r\n\r\na", "![a]"},
		{"Content-Length: 1\r\nContent-Length: 1\r\n\r\na", "![a]"},
		/* wrong lengths: the message is lost, the next is not */
		{"Content-Length: 1\r\n\r\nabcContent-Length: 1\r\n\r\na", "[a]![a]"},
		{"Content-Length: 9\r\n\r\nabcContent-Length: 1\r\n\r\naContent-Length: 1\r\n\r\nb",
		 "[abcConten]![b]"},
		/* too long */
		{"Content-Length: 99999999999999999999999\r\n\r\nabc", "!"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (size_t step = 1; step <= strlen(rows[i].bytes); step++) {
			struct arena arena = {0};
			CU_ASSERT_STRING_EQUAL(
				read_all(&arena, rows[i].bytes, strlen(rows[i].bytes), step),
				rows[i].seen);
			arena_release(&arena);
		}
}

/* Headers that never end are given up, but not what comes behind them. */
static void
test_endless_headers(void)
{
	struct arena arena = {0};
	struct text bytes = {0};

	for (int i = 0; i < MESSAGE_HEADER_MAX; i++)
		text_putc(&bytes, 'x');
	text_puts(&bytes, "xContent-Length: 1\r\n\r\na");
	CU_ASSERT_STRING_EQUAL(read_all(&arena, text_str(&bytes), bytes.length, 1), "![a]");
	text_free(&bytes);
	arena_release(&arena);
}

/* A body that is too long is skipped, not kept. */
static void
test_too_long(void)
{
	enum { PIECE = 1 << 20 };
	struct message_reader reader = {0};
	struct text head = {0}, piece = {0};

	text_printf(&head, "Content-Length: %d\r\n\r\n", MESSAGE_BODY_MAX + 1);
	for (int i = 0; i < PIECE; i++)
		text_putc(&piece, 'x');
	message_feed(&reader, text_str(&head), head.length);
	CU_ASSERT_EQUAL(message_next(&reader).kind, MESSAGE_BROKEN);
	for (int i = 0; i < MESSAGE_BODY_MAX / PIECE; i++) {
		message_feed(&reader, text_str(&piece), piece.length);
		CU_ASSERT_EQUAL(message_next(&reader).kind, MESSAGE_NONE);
	}
	CU_ASSERT_TRUE(reader.bytes.capacity < 8 * (size_t)PIECE);
	message_feed(&reader, "yContent-Length: 1\r\n\r\na", 24);
	struct message message = message_next(&reader);
	CU_ASSERT_EQUAL(message.kind, MESSAGE_BODY);
	CU_ASSERT_EQUAL(message.length, 1);
	message_reader_free(&reader);
	text_free(&head);
	text_free(&piece);
}

static void
test_write(void)
{
	struct arena arena = {0};
	struct text text = {0};

	message_write(&text, "{}", 2);
	message_write(&text, "[]", 2);
	CU_ASSERT_STRING_EQUAL(text_str(&text),
			       "Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]");
	CU_ASSERT_STRING_EQUAL(read_all(&arena, text_str(&text), text.length, 3), "[{}][[]]");
	text_free(&text);
	arena_release(&arena);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"frames, cut at every byte", test_table},
		{"headers without an end", test_endless_headers},
		{"a body that is too long", test_too_long},
		{"writing", test_write},
		CU_TEST_INFO_NULL,
	};
	return suite_run("lsp_message", tests);
}
