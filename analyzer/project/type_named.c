/* Every row is compared: `why` and the tests of verdicts ask a few times a run. */
#include "project/type_named.h"

#include <string.h>

#include "base/text.h"

static bool
names_type(const struct facts *facts, const struct type *type, const char *name)
{
	const char *qualified = facts_str(facts, type->qualified);

	if (str_equal(facts_str(facts, type->name), name) || str_equal(qualified, name))
		return true;
	size_t length = strlen(qualified), tail = strlen(name);
	return length > tail + 2 && str_equal(qualified + length - tail, name) &&
	       qualified[length - tail - 1] == ':';
}

uint32_t
type_named(const struct facts *facts, const char *name, uint32_t after)
{
	for (uint32_t i = after + 1; i < facts->types.count; i++)
		if (names_type(facts, &facts->types.items[i], name))
			return i;
	return 0;
}
