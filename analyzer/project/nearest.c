/*
 * Edit distance after Damerau, in its "optimal string alignment" form: three
 * rows of the table are enough. Words beyond WORD_MAX characters are not
 * compared: nobody mistypes those.
 */
#include "project/nearest.h"

#include <string.h>

#include "base/text.h"

enum { WORD_MAX = 63 };

static size_t
smallest(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;
	return least < c ? least : c;
}

/* Row I of the table, from the two rows above it. */
static void
distance_row(const char *a, const char *b, size_t i, size_t rows[3][WORD_MAX + 1])
{
	size_t *row = rows[i % 3];
	const size_t *above = rows[(i + 2) % 3];
	const size_t *above_that = rows[(i + 1) % 3];

	row[0] = i;
	for (size_t j = 1; b[j - 1]; j++) {
		size_t cost = a[i - 1] != b[j - 1];
		row[j] = smallest(row[j - 1] + 1, above[j] + 1, above[j - 1] + cost);
		if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
		    above_that[j - 2] + 1 < row[j])
			row[j] = above_that[j - 2] + 1;
	}
}

static size_t
distance(const char *a, const char *b)
{
	size_t rows[3][WORD_MAX + 1] = {{0}};
	size_t length = strlen(a);

	for (size_t j = 0; j <= strlen(b); j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= length; i++)
		distance_row(a, b, i, rows);
	return rows[length % 3][strlen(b)];
}

void
nearest_offer(struct nearest *nearest, const char *candidate)
{
	if (strlen(nearest->word) > WORD_MAX || strlen(candidate) > WORD_MAX)
		return;
	size_t away = distance(nearest->word, candidate);
	if (away > (strlen(nearest->word) + 2) / 3)
		return;
	if (nearest->best && nearest->distance <= away)
		return;
	nearest->best = candidate;
	nearest->distance = away;
}

void
nearest_hint(const struct nearest *nearest, struct text *out)
{
	if (nearest->best)
		text_printf(out, "; did you mean `%s`?", nearest->best);
}
