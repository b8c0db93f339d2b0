/* The list behind --rules. */
#include <string.h>

#include "fuzz.h"
#include "project/options.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *spec = fuzz_string(data, size);

	options_select(spec, "lock-leak");
	options_select(spec, "x");
	free(spec);
	return 0;
}
