/*
 * Feeds every file of a folder to a fuzz target, without libFuzzer: so what is
 * kept in testdata/fuzz/ is a regression test under every compiler. The bytes
 * are copied to a block of their very size, which ASan watches the end of.
 *
 *   fuzz_<reader> FOLDER
 */
#include <dirent.h>
#include <errno.h>
#include <string.h>

#include "base/text.h"
#include "fuzz.h"

static void
replay(const char *path)
{
	struct text bytes = {0};

	FUZZ_EXPECT(text_read_file(&bytes, path));
	uint8_t *exact = malloc(bytes.length ? bytes.length : 1);
	FUZZ_EXPECT(exact != NULL);
	if (bytes.length)
		memcpy(exact, bytes.data, bytes.length);
	printf("%s\n", path); /* the last one printed is the one that crashed */
	fflush(stdout);
	LLVMFuzzerTestOneInput(exact, bytes.length);
	free(exact);
	text_free(&bytes);
}

int
main(int argc, char **argv)
{
	DIR *folder = argc == 2 ? opendir(argv[1]) : NULL;
	struct dirent *entry;
	unsigned count = 0;

	if (!folder) {
		fprintf(stderr, "usage: %s FOLDER: %s\n", argv[0], strerror(errno));
		return 2;
	}
	while ((entry = readdir(folder))) {
		struct text path = {0};

		if (*entry->d_name == '.')
			continue;
		text_printf(&path, "%s/%s", argv[1], entry->d_name);
		replay(text_str(&path));
		text_free(&path);
		count++;
	}
	closedir(folder);
	printf("%u inputs\n", count);
	return count ? 0 : 1;
}
