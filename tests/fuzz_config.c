/*
 * .sendsync.yaml. One that is taken is asked about a rule and a path, and its
 * dump is read again: it must be taken too.
 */
#include <string.h>

#include "base/text.h"
#include "fuzz.h"
#include "project/config.h"

/* Reads BYTES as a configuration, whose dump goes to DUMP. */
static bool
read_config(const uint8_t *bytes, size_t size, struct text *dump)
{
	struct fuzz_file file = fuzz_file_open(bytes, size);
	struct config config;
	struct text error = {0};

	config_init(&config);
	bool ok = config_read(&config, file.path, &error);
	FUZZ_EXPECT(ok == (error.length == 0));
	if (ok) {
		config_rule(&config, "lock-leak");
		config_skips(&config, "/proc/self/fd/a/b.cpp");
		config_dump(&config, dump);
	} else {
		FUZZ_EXPECT(str_starts_with(text_str(&error), file.path));
	}
	text_free(&error);
	config_free(&config);
	fuzz_file_close(&file);
	return ok;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text dump = {0}, again = {0};

	if (read_config(data, size, &dump)) {
		FUZZ_EXPECT(read_config((const uint8_t *)text_str(&dump), dump.length, &again));
		FUZZ_EXPECT(str_equal(text_str(&dump), text_str(&again)));
	}
	text_free(&dump);
	text_free(&again);
	return 0;
}
