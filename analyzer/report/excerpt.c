/*
 * Drawing excerpts.
 *
 * The line is first laid out as a terminal shows it, keeping for every byte
 * of the source the column it begins at and where its picture begins. Caret,
 * range and clipping are then look-ups in those two tables. Bytes inside a
 * character share the entry of its first byte, so no cut falls into one.
 */
#include "report/excerpt.h"

#include <stdio.h>

#include "base/utf8.h"

enum { TAB = 8, NARROWEST = 20, ELLIPSIS = 3 };

struct layout {
	struct text shown;
	/* both have an entry more than the line has bytes: its end */
	VEC(uint32_t) column; /* display column, from 0 */
	VEC(size_t) at;       /* offset in shown */
};

/* Bytes first .. last-1 of the source line. */
struct extent {
	size_t first, last;
};

static uint32_t
show_character(struct layout *layout, struct slice bytes, uint32_t point, uint32_t column)
{
	size_t before = layout->shown.length;

	if (point == '\t') {
		uint32_t width = TAB - column % TAB;

		text_printf(&layout->shown, "%*s", (int)width, "");
		return width;
	}
	if (utf8_printable(point)) {
		text_append(&layout->shown, bytes.data, bytes.length);
		return utf8_width(point);
	}
	if (point == UTF8_INVALID)
		text_printf(&layout->shown, "<%02X>", (unsigned)(unsigned char)bytes.data[0]);
	else
		text_printf(&layout->shown, "<U+%04X>", (unsigned)point);
	return (uint32_t)(layout->shown.length - before);
}

static void
lay_out(struct layout *layout, struct slice line)
{
	uint32_t column = 0;

	for (size_t i = 0; i < line.length;) {
		uint32_t point;
		size_t size = utf8_decode(line.data + i, line.length - i, &point);
		size_t at = layout->shown.length;
		uint32_t width =
			show_character(layout, (struct slice){line.data + i, size}, point, column);

		for (size_t byte = 0; byte < size; byte++) {
			*vec_push(&layout->column) = column;
			*vec_push(&layout->at) = at;
		}
		column += width;
		i += size;
	}
	*vec_push(&layout->column) = column;
	*vec_push(&layout->at) = layout->shown.length;
}

/* The bytes to show: all, or as many as fit with a third of them before the caret. */
static struct extent
choose_window(const struct layout *layout, size_t caret, uint32_t width)
{
	struct extent window = {0, layout->column.count - 1};
	const uint32_t *column = layout->column.items;
	uint32_t total = column[window.last];

	if (width < NARROWEST)
		width = NARROWEST;
	if (total <= width)
		return window;
	uint32_t room = width - 2 * ELLIPSIS;
	uint32_t from = column[caret] > room / 3 ? column[caret] - room / 3 : 0;

	if (from > total - room)
		from = total - room;
	while (column[window.first] < from)
		window.first++;
	while (column[window.last] > from + room)
		window.last--;
	return window;
}

static void
put_gutter(struct text *out, uint32_t number, bool show)
{
	if (show)
		text_printf(out, " %4u | ", (unsigned)number);
	else
		text_printf(out, "%*s | ", snprintf(NULL, 0, " %4u", (unsigned)number), "");
}

static void
put_source(struct text *out, const struct layout *layout, struct extent window)
{
	size_t begin = layout->at.items[window.first], end = layout->at.items[window.last];

	if (window.first > 0)
		text_puts(out, "...");
	text_append(out, text_str(&layout->shown) + begin, end - begin);
	if (window.last + 1 < layout->column.count)
		text_puts(out, "...");
	text_putc(out, '\n');
}

static void
put_caret(struct text *out, const struct layout *layout, struct extent window, struct extent range)
{
	const uint32_t *column = layout->column.items;
	uint32_t caret = column[range.first];
	uint32_t end = range.last < window.last ? column[range.last] : column[window.last];
	uint32_t cut = window.first > 0 ? ELLIPSIS : 0;

	text_printf(out, "%*s^", (int)(caret - column[window.first] + cut), "");
	for (uint32_t at = caret + 1; at < end; at++)
		text_putc(out, '~');
}

/* A column of the source, from 1, as an index of its bytes. */
static size_t
clamp(uint32_t column, size_t length)
{
	if (column == 0)
		return 0;
	return column - 1 < length ? column - 1 : length;
}

void
excerpt_draw(const struct excerpt *excerpt, struct text *out)
{
	struct layout layout = {0};
	size_t length = excerpt->line.length;
	struct extent range = {clamp(excerpt->column, length), clamp(excerpt->end_column, length)};

	lay_out(&layout, excerpt->line);
	struct extent window = choose_window(&layout, range.first, excerpt->width);

	put_gutter(out, excerpt->number, true);
	put_source(out, &layout, window);
	put_gutter(out, excerpt->number, false);
	text_puts(out, excerpt->colour ? "\033[0;1;32m" : "");
	put_caret(out, &layout, window, range);
	text_puts(out, excerpt->colour ? "\033[0m\n" : "\n");
	text_free(&layout.shown);
	vec_free(&layout.column);
	vec_free(&layout.at);
}
