/*
 * What fuzz targets share. The file lies in memory: no disk, and nothing is
 * left behind by a target that is killed.
 */
#include "fuzz.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct fuzz_file
fuzz_file_open(const uint8_t *data, size_t size)
{
	struct fuzz_file file = {.fd = memfd_create("fuzz", MFD_CLOEXEC)};

	FUZZ_EXPECT(file.fd >= 0);
	FUZZ_EXPECT(write(file.fd, data, size) == (ssize_t)size);
	snprintf(file.path, sizeof file.path, "/proc/self/fd/%d", file.fd);
	return file;
}

void
fuzz_file_close(struct fuzz_file *file)
{
	close(file->fd);
	file->fd = -1;
}

char *
fuzz_string(const uint8_t *data, size_t size)
{
	char *string = malloc(size + 1);

	FUZZ_EXPECT(string != NULL);
	if (size)
		memcpy(string, data, size);
	string[size] = '\0';
	return string;
}
