/* What git printed: a diff, and behind the first NUL the names of untracked files. */
#include <string.h>

#include "fuzz.h"
#include "project/changes.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct changes changes = {0};
	char *text = fuzz_string(data, size);
	size_t length = strlen(text);

	changes_read_diff(&changes, "/nowhere", text);
	if (length < size)
		changes_read_untracked(&changes, "/nowhere", text + length + 1, size - length - 1);
	changes_touch(&changes, "/nowhere/a.c", 1, 3);
	for (uint32_t i = 0; i < changes.files.count; i++)
		for (uint32_t k = 0; k < changes.files.items[i].lines.count; k++)
			FUZZ_EXPECT(changes.files.items[i].lines.items[k].first <=
				    changes.files.items[i].lines.items[k].last);
	changes_free(&changes);
	free(text);
	return 0;
}
