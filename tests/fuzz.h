/*
 * Fuzz targets: what every tests/fuzz_<reader>.c defines and shares.
 *
 * A target feeds bytes to one reader. Whatever they are, the reader takes them
 * or refuses them with a sentence; a crash, a leak, a hang or a refusal
 * without a sentence is a finding. `./dev fuzz` runs the targets with
 * libFuzzer; fuzz_replay.c feeds them what testdata/fuzz/<reader>/ keeps.
 */
#ifndef SENDSYNC_TESTS_FUZZ_H
#define SENDSYNC_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* libFuzzer's name and form. Returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* An assertion that is there in every build. */
#define FUZZ_EXPECT(condition)                                                                     \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);    \
			abort();                                                                   \
		}                                                                                  \
	} while (0)

/* A file in memory, for readers that open one by its name. */
struct fuzz_file {
	int fd;
	char path[64];
};
struct fuzz_file fuzz_file_open(const uint8_t *data, size_t size);
void fuzz_file_close(struct fuzz_file *file);

/* The bytes as a C string, cut at the first NUL, for readers of text; free() it. */
char *fuzz_string(const uint8_t *data, size_t size);

#endif
