/*
 * "Did you mean ...?": the candidate that is nearest to a mistyped word.
 *
 * The distance counts inserted, deleted, replaced and swapped neighbouring
 * characters. A candidate that differs in more than a third of the word is no
 * candidate. Of equally near ones the first offered wins.
 */
#ifndef SENDSYNC_PROJECT_NEAREST_H
#define SENDSYNC_PROJECT_NEAREST_H

#include <stddef.h>

struct text;

struct nearest {
	const char *word; /* what the user wrote */
	const char *best; /* borrowed; NULL: nothing near */
	size_t distance;  /* of best */
};

void nearest_offer(struct nearest *nearest, const char *candidate);

/* Appends "; did you mean `BEST`?", or nothing when nothing is near. */
void nearest_hint(const struct nearest *nearest, struct text *out);

#endif
