/*
 * Files that would be read instead. A header that appears in a folder which is
 * searched earlier takes the place of one that was read, and no file that was
 * read has changed. libclang does not tell where it looked in vain, but where
 * it may look is known: in the folders of the command and in that of the file
 * which says #include. So facts go with a sum over all paths there that end
 * like a path that was read, and lead to a file; they are good while it is the
 * same.
 *
 * Not seen: what stands in a file that was passed over, since it was read
 * before for another one; and what only __has_include asked for.
 */
#ifndef SENDSYNC_PROJECT_SHADOWS_H
#define SENDSYNC_PROJECT_SHADOWS_H

#include "base/hash.h"
#include "frontend/frontend.h"

/* Zeroed: nothing was looked at yet. Each path is looked at once. */
struct shadows {
	struct map there; /* hash of a path -> THERE or MISSING */
	struct map known; /* hash of folders and of an input's path -> 1 + row of sums */
	VEC(uint64_t) sums;
};

/* The sum for FACTS, which COMMAND was lowered to. */
uint64_t shadows_sum(struct shadows *shadows, const struct unit_command *command,
		     const struct facts *facts);
void shadows_free(struct shadows *shadows);

#endif
