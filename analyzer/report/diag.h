/*
 * A diagnostic is a value: rules make them, filters drop them, sinks print
 * them. Nobody prints before the end, so the output can be sorted, counted
 * and written in any form.
 *
 * All strings are copied into the list's arena.
 */
#ifndef SENDSYNC_REPORT_DIAG_H
#define SENDSYNC_REPORT_DIAG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* "note", "warning" or "error". */
const char *severity_name(enum severity severity);

struct location {
	const char *file; /* absolute path; NULL: nowhere */
	uint32_t line, column, end_line,
		end_column; /* from 1; columns count bytes; end is exclusive */
};

struct diag_note {
	struct location where;
	const char *message;
	bool reason; /* a step from the value to the root cause */
};

/* Replaces what lies between two places, from 1, in bytes; the end is exclusive. */
struct diag_edit {
	struct diag_edit *next;
	uint32_t line, column, end_line, end_column;
	const char *text;
};

/* A change that mends what is reported: all edits, or none. */
struct diag_fix {
	struct diag_fix *next; /* another way to mend it; --fix takes the first */
	const char *title;     /* what it does: "await the task" */
	const char *file;      /* absolute path */
	struct diag_edit *edits;
};

struct diag {
	const char *rule; /* id */
	enum severity severity;
	struct location where;
	const char *message;  /* lower case, no full stop */
	const char *help;     /* NULL: none */
	const char *function; /* qualified name of the enclosing function, for the fingerprint */
	VEC(struct diag_note) notes;
	struct diag_fix *fixes;
	const char *fingerprint; /* NULL until diag_identify was called */
	uint64_t identity;       /* the fingerprint without the number; the same */
};

struct diag_list {
	struct arena arena;
	VEC(struct diag *) items;
};

/* Adds a diagnostic; strings are copied. The result may be given notes and help until the list is
 * sorted. */
struct diag *diag_add(struct diag_list *list, const char *rule, enum severity severity,
		      struct location where, const char *message);
void diag_note(struct diag_list *list, struct diag *diag, struct location where,
	       const char *message);
void diag_help(struct diag_list *list, struct diag *diag, const char *help);

/* Offers a fix, which has no edits yet; an edit of it. They belong to the list. */
struct diag_fix *diag_add_fix(struct diag_list *list, struct diag *diag, const char *file,
			      const char *title);
void diag_add_edit(struct diag_list *list, struct diag_fix *fix, struct location where,
		   const char *text);

/* Drops the diagnostics that KEEP says no to; returns how many. */
uint32_t diag_filter(struct diag_list *list, bool (*keep)(const struct diag *diag, void *context),
		     void *context);

/* Sorts by file, line, column, rule, message; drops repetitions (headers seen by many units: the
 * same rule, location and message). */
void diag_sort(struct diag_list *list);
void diag_list_free(struct diag_list *list);

/* 16 hexadecimal digits that survive edits elsewhere in the file: rule, enclosing function, the
 * source line without white space, and the occurrence number of that triple. Call after diag_sort:
 * the first call numbers the whole list as it is then, and the answers are kept. */
const char *diag_fingerprint(struct diag_list *list, uint32_t index);
void diag_identify(struct diag_list *list); /* that first call alone */

#endif
