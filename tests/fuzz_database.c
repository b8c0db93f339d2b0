/*
 * compile_commands.json, in a folder of its own: libclang reads it first, and
 * what it refuses is looked at again to tell why. Names of files are looked up
 * on the disk, none of them is opened: a database that has a '@' is not tried.
 */
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "fuzz.h"
#include "project/compile_db.h"

/* The folder, made once: /tmp/fuzz_database.XXXXXX. Removed with its file after each input. */
static void
load(const char *folder, const char *path, const uint8_t *data, size_t size)
{
	const struct command_request request = {.working_directory = folder, .database = folder};
	struct command_list list;
	struct text error = {0};

	FUZZ_EXPECT(file_write(path, (const char *)data, size));
	bool ok = commands_load(&list, &request, &error);
	FUZZ_EXPECT(ok == (error.length == 0));
	FUZZ_EXPECT(ok == (list.items.count > 0) || !ok);
	for (uint32_t i = 0; i < list.items.count; i++)
		FUZZ_EXPECT(list.items.items[i].argument_count > 1);
	commands_free(&list);
	text_free(&error);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char folder[] = "/tmp/fuzz_database.XXXXXX";
	struct text path = {0};

	if (memchr(data, '@', size) || memmem(data, size, "\\u", 2))
		return 0;
	FUZZ_EXPECT(mkdtemp(folder) != NULL);
	text_printf(&path, "%s/compile_commands.json", folder);
	load(folder, text_str(&path), data, size);
	unlink(text_str(&path));
	rmdir(folder);
	text_free(&path);
	return 0;
}
