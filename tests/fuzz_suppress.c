/* A source with NOLINT comments, and findings on its first lines. */
#include "fuzz.h"
#include "report/suppress.h"

enum { LINES = 8 };

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const rules[] = {"lock-leak", "never-yields", NULL};
	struct fuzz_file file = fuzz_file_open(data, size);
	struct suppressions *suppressions = suppress_new(rules);
	struct diag_list diags = {0};

	for (uint32_t line = 1; line <= LINES; line++)
		diag_add(&diags, rules[line % 2], SEVERITY_WARNING,
			 (struct location){.file = file.path, .line = line, .column = line}, "x");
	suppress_scan(suppressions, file.path);
	uint32_t dropped = suppress_filter(suppressions, &diags);
	FUZZ_EXPECT(dropped + diags.items.count == LINES);
	suppress_unused(suppressions, &diags);
	suppress_free(suppressions);
	diag_list_free(&diags);
	fuzz_file_close(&file);
	return 0;
}
