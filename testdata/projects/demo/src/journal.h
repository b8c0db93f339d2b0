/* An append-only log of what was set, one record a line. */
#ifndef DEMO_JOURNAL_H
#define DEMO_JOURNAL_H

#include <locale.h>
#include <pthread.h>
#include <stdio.h>

#include "sendsync.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers with a point and no grouping while it is open, whatever the user's locale says. */
struct NOT_SEND_BECAUSE("uselocale() changed only the thread that opened it") plain_numbers {
	locale_t plain;
	locale_t before;
};

struct record_writer {
	FILE *out;
	struct plain_numbers numbers;
};

struct journal {
	struct record_writer writer;
	unsigned long records;
};

/* Writes the journal's summary while the caller goes on. No record may be
 * appended between start and finish. */
struct summary {
	struct journal *journal;
	const char *path;
	pthread_t thread;
	int status;
};

/* These return 0, or -1. */
int journal_open(struct journal *journal, const char *path);
int journal_append(struct journal *journal, const char *key, const char *value, double seconds);
int journal_close(struct journal *journal);
int journal_summary_start(struct summary *summary, struct journal *journal, const char *path);
int journal_summary_finish(struct summary *summary);

/* The number of records in the file, or -1; -1 too when its checksum is not the one expected. */
long journal_verify(const char *path, unsigned expected);

/* The checksums of two files, read side by side. 0, or -1. */
int journal_compare(const char *left, const char *right, int *equal);

#ifdef __cplusplus
}
#endif

#endif
