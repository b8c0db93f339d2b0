/*
 * UTF-8: strict decoding (no overlong forms, no surrogates) and column
 * widths by table.
 */
#include "base/utf8.h"

#include <string.h>

#include "base/text.h"

struct block {
	uint32_t first, last;
};

static const struct block hidden[] = {
	{0x00, 0x1f},     {0x7f, 0x9f},     {0x200b, 0x200f}, {0x2028, 0x202e},
	{0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

static const struct block combining[] = {
	{0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},   {0x610, 0x61a},   {0x64b, 0x65f},
	{0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};

static const struct block wide[] = {
	{0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0xa4cf},   {0xac00, 0xd7a3},
	{0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
	{0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
};

static bool
in_blocks(const struct block *blocks, size_t count, uint32_t point)
{
	for (size_t i = 0; i < count; i++)
		if (point >= blocks[i].first && point <= blocks[i].last)
			return true;
	return false;
}

#define IN(table, point) in_blocks(table, sizeof(table) / sizeof *(table), point)

bool
utf8_printable(uint32_t point)
{
	return point != UTF8_INVALID && !IN(hidden, point);
}

unsigned
utf8_width(uint32_t point)
{
	if (IN(combining, point))
		return 0;
	return IN(wide, point) ? 2 : 1;
}

/* How many bytes a sequence has that begins with LEAD: 0 when none does. */
static size_t
sequence_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xc2 && lead < 0xe0)
		return 2;
	if (lead >= 0xe0 && lead < 0xf0)
		return 3;
	return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

size_t
utf8_decode(const char *bytes, size_t length, uint32_t *point)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	unsigned char lead = (unsigned char)bytes[0];
	size_t size = sequence_length(lead);

	*point = UTF8_INVALID;
	if (size == 0 || size > length)
		return 1;
	uint32_t value = size == 1 ? lead : lead & (0x7fu >> size);
	for (size_t i = 1; i < size; i++) {
		unsigned char next = (unsigned char)bytes[i];

		if ((next & 0xc0) != 0x80)
			return 1;
		value = value << 6 | (next & 0x3f);
	}
	if (value < smallest[size] || value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
		return 1;
	*point = value;
	return size;
}

void
utf8_repair(const char *string, struct text *out)
{
	for (size_t left = strlen(string); left;) {
		uint32_t point;
		size_t size = utf8_decode(string, left, &point);

		if (point == UTF8_INVALID)
			text_puts(out, "\xef\xbf\xbd"); /* U+FFFD */
		else
			text_append(out, string, size);
		string += size;
		left -= size;
	}
}
