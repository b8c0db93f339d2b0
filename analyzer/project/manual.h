/*
 * The manual page sendsync(1). Commands and options come from the tables of
 * options.c; only what those do not say stands in manual.c.
 */
#ifndef SENDSYNC_PROJECT_MANUAL_H
#define SENDSYNC_PROJECT_MANUAL_H

struct text;

/* Appends the page, in troff with the man macros. */
void manual_page(const char *version, struct text *out);

#endif
