/* The temporary lies in the folder of the file, so that rename() stays within one file system. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"

/* PATH behind all links; itself when there is nothing yet. */
static char *
resolve(const char *path)
{
	char *resolved = realpath(path, NULL);

	return resolved ? resolved : xstrdup(path);
}

/* The permissions that an existing file has, or a new one gets. */
static mode_t
permissions(const struct stat *status)
{
	mode_t mask;

	if (status)
		return status->st_mode & 07777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static bool
open_temporary(struct file_writer *writer, const struct stat *status)
{
	struct text name = {0};
	int fd;

	text_printf(&name, "%s.XXXXXX", writer->path);
	writer->temporary = xstrdup(text_str(&name));
	text_free(&name);
	fd = mkostemp(writer->temporary, O_CLOEXEC);
	if (fd < 0)
		return false;
	/* Permissions that cannot be kept are no reason to write nothing. */
	if (fchmod(fd, permissions(status)) == 0 || errno == EPERM)
		writer->out = fdopen(fd, "w");
	if (writer->out)
		return true;
	close(fd);
	unlink(writer->temporary);
	return false;
}

static void
forget(struct file_writer *writer)
{
	int error = errno;

	free(writer->path);
	free(writer->temporary);
	*writer = (struct file_writer){0};
	errno = error;
}

bool
file_open(struct file_writer *writer, const char *path)
{
	struct stat status;
	bool exists = stat(path, &status) == 0, ok;

	*writer = (struct file_writer){.path = resolve(path)};
	if (exists && !S_ISREG(status.st_mode)) {
		writer->out = fopen(path, "we");
		ok = writer->out != NULL;
	} else {
		ok = open_temporary(writer, exists ? &status : NULL);
	}
	if (!ok)
		forget(writer);
	return ok;
}

bool
file_close(struct file_writer *writer, bool keep)
{
	bool ok = !ferror(writer->out);

	ok = fclose(writer->out) == 0 && ok;
	if (writer->temporary && ok && keep)
		ok = rename(writer->temporary, writer->path) == 0;
	if (writer->temporary && (!ok || !keep)) {
		int error = errno;

		unlink(writer->temporary);
		errno = error;
	}
	forget(writer);
	return ok || !keep;
}

bool
file_write(const char *path, const char *bytes, size_t length)
{
	struct file_writer writer;

	if (!file_open(&writer, path))
		return false;
	fwrite(bytes, 1, length, writer.out);
	return file_close(&writer, true);
}
