/* A baseline; one that is taken hides findings, and says which of its own are gone. */
#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "report/baseline.h"

static bool
looked_everywhere(const char *file, const char *rule, void *context)
{
	(void)context;
	return *file && *rule;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_file file = fuzz_file_open(data, size);
	struct text error = {0};
	struct baseline *baseline = baseline_read(file.path, &error);
	struct diag_list diags = {0};

	FUZZ_EXPECT((baseline != NULL) == (error.length == 0));
	if (baseline) {
		FUZZ_EXPECT(baseline_filter(baseline, &diags) == 0);
		baseline_gone(baseline, looked_everywhere, NULL);
	} else {
		FUZZ_EXPECT(str_starts_with(text_str(&error), file.path));
	}
	baseline_free(baseline);
	diag_list_free(&diags);
	text_free(&error);
	fuzz_file_close(&file);
	return 0;
}
