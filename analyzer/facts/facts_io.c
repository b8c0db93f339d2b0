/*
 * Facts as bytes: a header, the size of every section, the sections.
 *
 * The checksum covers all behind the header, so that damage is told from a
 * bug; it is no protection against somebody who means harm: facts_validate()
 * is. Rows are written as they lie in memory. They consist of 32-bit words
 * (two 16-bit halves at most) without padding, the strings stand last: so
 * every row stays aligned in a file that is mapped.
 */
#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "facts/tables.h"

/* To be raised when what a row means changes. That sizes of rows agree is checked anyway. */
enum { FACTS_VERSION = 2 };

struct header {
	char magic[8];
	uint32_t version, section_count;
	uint64_t size; /* of all, in bytes */
	uint64_t checksum;
};

struct section {
	uint32_t row_size, count;
};

/* What stands behind the header, before the rows. */
struct contents {
	uint32_t main_file, reserved;
	struct section sections[TABLE_COUNT]; /* in the order of enum facts_table: strings last */
};

static const char magic[8] = {'S', 'E', 'N', 'D', 'S', 'Y', 'N', 'C'};

/* ---- writing ---- */

void
facts_write(const struct facts *facts, struct text *out)
{
	struct header header = {.version = FACTS_VERSION, .section_count = TABLE_COUNT};
	struct contents contents = {.main_file = facts->main_file};
	struct facts_rows tables[TABLE_COUNT];
	size_t start = out->length;

	facts_rows(facts, tables);
	for (uint32_t i = 0; i < TABLE_COUNT; i++)
		contents.sections[i] = (struct section){tables[i].size, tables[i].count};
	text_append(out, (const char *)&header, sizeof header);
	text_append(out, (const char *)&contents, sizeof contents);
	for (uint32_t i = 0; i < TABLE_COUNT; i++)
		text_append(out, tables[i].items, (size_t)tables[i].count * tables[i].size);
	memcpy(header.magic, magic, sizeof magic);
	header.size = out->length - start;
	header.checksum =
		hash_bytes(out->data + start + sizeof header, header.size - sizeof header);
	memcpy(out->data + start, &header, sizeof header);
}

/* ---- reading ---- */

static const char *
check_header(const char *bytes, size_t size)
{
	struct header header;

	if (size < sizeof header)
		return "too short to be facts: cut off?";
	memcpy(&header, bytes, sizeof header);
	if (memcmp(header.magic, magic, sizeof magic) != 0)
		return "this is no file of facts";
	if (header.version != FACTS_VERSION || header.section_count != TABLE_COUNT)
		return "written by another version of sendsync: extract the facts again";
	if (header.size > size)
		return "shorter than when it was written: cut off?";
	if (header.size < size)
		return "longer than when it was written";
	if (header.size < sizeof header + sizeof(struct contents))
		return "too short to be facts: cut off?";
	if (header.checksum != hash_bytes(bytes + sizeof header, size - sizeof header))
		return "the checksum does not match: damaged since it was written";
	return NULL;
}

/* Whether SIZE bytes of rows are what the sections announce. */
static const char *
check_sections(const struct contents *contents, size_t size)
{
	const struct facts empty = {0};
	struct facts_rows tables[TABLE_COUNT];
	uint64_t total = 0;

	facts_rows(&empty, tables);
	for (uint32_t i = 0; i < TABLE_COUNT; i++) {
		const struct section *section = &contents->sections[i];

		if (section->row_size != tables[i].size)
			return "written by another version of sendsync: extract the facts again";
		if (!section->count)
			return "a table lacks its empty first row";
		total += (uint64_t)section->count * section->row_size;
	}
	return total == size ? NULL : "the sizes of the tables do not add up";
}

/* A copy of the next SECTION; moves *BYTES behind it. */
static void *
take_section(const char **bytes, const struct section *section)
{
	size_t size = (size_t)section->count * section->row_size;
	void *rows = memcpy(xmalloc(size), *bytes, size);

	*bytes += size;
	return rows;
}

static void
take_sections(struct facts *facts, const struct contents *contents, const char *rows)
{
	const struct section *section = contents->sections;

#define TAKE_TABLE(name, row)                                                                      \
	facts->name.items = take_section(&rows, section);                                          \
	facts->name.count = facts->name.capacity = section++->count;
	FACTS_TABLES(TAKE_TABLE)
#undef TAKE_TABLE
	facts->strings.bytes.items = take_section(&rows, section);
	facts->strings.bytes.count = facts->strings.bytes.capacity = section->count;
	facts->main_file = contents->main_file;
}

bool
facts_read(struct facts *facts, const void *bytes, size_t size, const char **error)
{
	struct contents contents;
	const char *rows;

	*facts = (struct facts){0};
	*error = check_header(bytes, size);
	if (*error)
		return false;
	rows = (const char *)bytes + sizeof(struct header) + sizeof contents;
	memcpy(&contents, rows - sizeof contents, sizeof contents);
	*error = check_sections(&contents, size - sizeof(struct header) - sizeof contents);
	if (*error)
		return false;
	take_sections(facts, &contents, rows);
	*error = facts_validate(facts);
	if (*error)
		facts_free(facts);
	return !*error;
}
