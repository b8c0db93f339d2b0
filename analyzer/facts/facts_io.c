/*
 * Facts as bytes: a header, one length a table, the rows as they are.
 *
 * What is read comes from a pipe, a cache or a file, so nothing in it is
 * believed: the checksum tells damage, and every index and range of every row
 * is checked against the table it names before anybody follows it. References
 * that later code walks upwards (the base of a place, the outer loop, the
 * parts of an operand) must lead to earlier rows, so no walk can circle.
 */
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "facts/facts.h"

enum { FACTS_VERSION = 1 };

static const char magic[8] = "sendsync";

struct header {
	char magic[8];
	uint32_t version, table_count;
	uint32_t main_file, string_bytes;
	uint64_t checksum; /* of all that follows the header */
};

#define COUNT_TABLE(name, row) +1
enum { TABLE_COUNT = FACTS_TABLES(COUNT_TABLE) };

/* ---- writing ---- */

void
facts_write(const struct facts *facts, struct text *out)
{
	struct header header = {.version = FACTS_VERSION,
				.table_count = TABLE_COUNT,
				.main_file = facts->main_file,
				.string_bytes = facts->strings.bytes.count};
	size_t start = out->length;

	memcpy(header.magic, magic, sizeof magic);
	text_append(out, (const char *)&header, sizeof header);
#define WRITE_LENGTH(name, row)                                                                    \
	text_append(out, (const char *)&facts->name.count, sizeof facts->name.count);
	FACTS_TABLES(WRITE_LENGTH)
#undef WRITE_LENGTH
	text_append(out, facts->strings.bytes.items, facts->strings.bytes.count);
#define WRITE_TABLE(name, row)                                                                     \
	text_append(out, (const char *)facts->name.items, facts->name.count * sizeof(row));
	FACTS_TABLES(WRITE_TABLE)
#undef WRITE_TABLE
	header.checksum =
		hash_bytes(out->data + start + sizeof header, out->length - start - sizeof header);
	memcpy(out->data + start, &header, sizeof header);
}

/* ---- reading ---- */

struct reader {
	const char *at, *end;
};

static bool
take(struct reader *reader, void *to, size_t size)
{
	if ((size_t)(reader->end - reader->at) < size)
		return false;
	if (size)
		memcpy(to, reader->at, size);
	reader->at += size;
	return true;
}

static const char *
read_header(struct reader *reader, struct header *header)
{
	if (!take(reader, header, sizeof *header))
		return "it ends within the header";
	if (memcmp(header->magic, magic, sizeof magic) != 0)
		return "these are no facts of sendsync";
	if (header->version != FACTS_VERSION || header->table_count != TABLE_COUNT)
		return "they were written by another version of sendsync";
	if (header->checksum != hash_bytes(reader->at, (size_t)(reader->end - reader->at)))
		return "the checksum does not match: they are damaged";
	return NULL;
}

static bool
read_strings(struct reader *reader, struct facts *facts, uint32_t bytes)
{
	if ((size_t)(reader->end - reader->at) < bytes || !bytes)
		return false;
	for (uint32_t i = 0; i < bytes; i++)
		*vec_push(&facts->strings.bytes) = reader->at[i];
	reader->at += bytes;
	return facts->strings.bytes.items[0] == '\0' &&
	       facts->strings.bytes.items[bytes - 1] == '\0';
}

static const char *
read_tables(struct reader *reader, struct facts *facts, uint32_t string_bytes)
{
	uint32_t lengths[TABLE_COUNT], table = 0;
	void *items;

	if (!take(reader, lengths, sizeof lengths))
		return "it ends within the table of lengths";
	if (!read_strings(reader, facts, string_bytes))
		return "it ends within the strings";
#define READ_TABLE(name, row)                                                                      \
	if (!lengths[table] || lengths[table] > (size_t)(reader->end - reader->at) / sizeof(row))  \
		return "a table is longer than the file";                                          \
	items = xmalloc(sizeof(row) * lengths[table]);                                             \
	facts->name.items = items;                                                                 \
	facts->name.count = facts->name.capacity = lengths[table];                                 \
	if (!take(reader, items, sizeof(row) * lengths[table]))                                    \
		return "it ends within a table";                                                   \
	table++;
	FACTS_TABLES(READ_TABLE)
#undef READ_TABLE
	if (reader->at != reader->end || facts->main_file >= facts->files.count)
		return "there are bytes behind the last table";
	return NULL;
}

bool
facts_read(struct facts *facts, const void *bytes, size_t size, const char **error)
{
	struct reader reader = {bytes, (const char *)bytes + size};
	struct header header;

	*facts = (struct facts){0};
	*error = read_header(&reader, &header);
	if (!*error) {
		facts->main_file = header.main_file;
		*error = read_tables(&reader, facts, header.string_bytes);
	}
	if (!*error)
		*error = facts_validate(facts);
	if (*error)
		facts_free(facts);
	return !*error;
}

/* ---- validating ---- */

#define IN(table, index) ((index) < facts->table.count)
#define RANGE_IN(table, range)                                                                     \
	((range).count == 0 || ((range).first < facts->table.count &&                              \
				(range).count <= facts->table.count - (range).first))
#define STRING(id) ((id) < facts->strings.bytes.count)
#define SPAN(span) IN(files, (span).file)

static const char *
check_types(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->types.count; i++) {
		const struct type *type = &facts->types.items[i];

		if (type->kind > TYPE_DEPENDENT || !STRING(type->name) ||
		    !STRING(type->qualified) || !IN(types, type->inner) ||
		    !IN(closures, type->closure) || !IN(functions, type->destructor) ||
		    !RANGE_IN(type_lists, type->arguments) || !RANGE_IN(bases, type->bases) ||
		    !RANGE_IN(fields, type->fields) || !RANGE_IN(annotations, type->annotations) ||
		    !RANGE_IN(type_lists, type->parameter_names) || !SPAN(type->span))
			return "a type names a row that does not exist";
		for (uint32_t k = 0; k < type->arguments.count; k++)
			if (!IN(types, facts->type_lists.items[type->arguments.first + k]))
				return "a template argument names a type that does not exist";
		for (uint32_t k = 0; k < type->parameter_names.count; k++)
			if (!STRING(facts->type_lists.items[type->parameter_names.first + k]))
				return "a template parameter has a name that does not exist";
	}
	for (uint32_t i = 0; i < facts->bases.count; i++)
		if (!IN(types, facts->bases.items[i].type) || !SPAN(facts->bases.items[i].span))
			return "a base names a row that does not exist";
	for (uint32_t i = 0; i < facts->fields.count; i++) {
		const struct field *field = &facts->fields.items[i];

		if (!IN(types, field->type) || !STRING(field->name) || !SPAN(field->span) ||
		    !RANGE_IN(annotations, field->annotations))
			return "a field names a row that does not exist";
	}
	return NULL;
}

static const char *
check_small_tables(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->files.count; i++)
		if (!STRING(facts->files.items[i].path))
			return "a file has a path that does not exist";
	for (uint32_t i = 0; i < facts->annotations.count; i++)
		if (!STRING(facts->annotations.items[i].text) ||
		    !SPAN(facts->annotations.items[i].span))
			return "an annotation names a row that does not exist";
	for (uint32_t i = 0; i < facts->annotation_lists.count; i++)
		if (!RANGE_IN(annotations, facts->annotation_lists.items[i]))
			return "a list of annotations names rows that do not exist";
	for (uint32_t i = 0; i < facts->edges.count; i++)
		if (!IN(blocks, facts->edges.items[i]))
			return "an edge leads to a block that does not exist";
	for (uint32_t i = 0; i < facts->loops.count; i++) {
		const struct loop *loop = &facts->loops.items[i];

		if ((i && loop->outer >= i) || !IN(blocks, loop->head) ||
		    !IN(operands, loop->range) || !SPAN(loop->span))
			return "a loop names a row that does not exist";
	}
	for (uint32_t i = 0; i < facts->diagnostics.count; i++)
		if (!STRING(facts->diagnostics.items[i].message) ||
		    !SPAN(facts->diagnostics.items[i].span))
			return "a compiler's message names a row that does not exist";
	return NULL;
}

static const char *
check_vars(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->vars.count; i++) {
		const struct var *var = &facts->vars.items[i];

		if (var->kind > VAR_CAPTURE || !STRING(var->name) || !STRING(var->usr) ||
		    !IN(types, var->type) || !IN(functions, var->function) ||
		    !IN(places, var->alias) || !RANGE_IN(annotations, var->annotations) ||
		    !SPAN(var->span))
			return "a variable names a row that does not exist";
	}
	return NULL;
}

static bool
place_index_ok(const struct facts *facts, const struct place *place)
{
	switch (place->kind) {
	case PLACE_VAR:
		return IN(vars, place->index);
	case PLACE_THIS:
		return IN(types, place->index);
	case PLACE_FIELD:
		return STRING(place->index);
	case PLACE_RESULT:
		return IN(events, place->index);
	default:
		return place->kind <= PLACE_RESULT;
	}
}

static const char *
check_places(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->places.count; i++) {
		const struct place *place = &facts->places.items[i];

		if ((i && place->base >= i) || !IN(types, place->type) ||
		    !place_index_ok(facts, place))
			return "a place names a row that does not exist";
	}
	return NULL;
}

static bool
operand_ok(const struct facts *facts, const struct operand *operand, uint32_t row)
{
	struct range parts = {operand->a, operand->b};

	switch (operand->kind) {
	case OPERAND_PLACE:
	case OPERAND_MOVED:
	case OPERAND_ADDRESS:
		return IN(places, operand->a);
	case OPERAND_RESULT:
	case OPERAND_NEW:
		return IN(events, operand->a);
	case OPERAND_CLOSURE:
		return IN(closures, operand->a);
	case OPERAND_FUNCTION:
		return IN(functions, operand->a);
	case OPERAND_NOT:
		return operand->a < row;
	case OPERAND_COMPARE:
		if (operand->b != 2)
			return false;
		return RANGE_IN(operands, parts) && parts.first + parts.count <= row;
	case OPERAND_LIST:
	case OPERAND_CHOICE:
	case OPERAND_ARITHMETIC:
		return RANGE_IN(operands, parts) &&
		       (!parts.count || parts.first + parts.count <= row);
	default:
		return operand->kind <= OPERAND_THIS;
	}
}

static const char *
check_operands(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->operands.count; i++) {
		const struct operand *operand = &facts->operands.items[i];

		if (!IN(types, operand->type) || !SPAN(operand->span) ||
		    (i && !operand_ok(facts, operand, i)))
			return "an operand names a row that does not exist";
	}
	return NULL;
}

static const char *
check_graph(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->events.count; i++) {
		const struct event *event = &facts->events.items[i];

		if (event->kind > EVENT_THROW || !IN(places, event->target) ||
		    !IN(functions, event->callee) || !IN(operands, event->receiver) ||
		    !RANGE_IN(operands, event->arguments) || !IN(closures, event->closure) ||
		    !IN(types, event->type) || !SPAN(event->span))
			return "an event names a row that does not exist";
	}
	for (uint32_t i = 0; i < facts->blocks.count; i++) {
		const struct block *block = &facts->blocks.items[i];

		if (!RANGE_IN(events, block->events) || !RANGE_IN(edges, block->successors) ||
		    !IN(operands, block->condition) || !IN(loops, block->loop) ||
		    block->exceptional > block->successors.count)
			return "a block names a row that does not exist";
	}
	return NULL;
}

static const char *
check_closures(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->captures.count; i++) {
		const struct capture *capture = &facts->captures.items[i];

		if (capture->mode > CAPTURE_INIT_REFERENCE || !IN(vars, capture->var) ||
		    !IN(places, capture->place) || !IN(operands, capture->value) ||
		    !IN(types, capture->type) || !SPAN(capture->span))
			return "a capture names a row that does not exist";
	}
	for (uint32_t i = 0; i < facts->closures.count; i++) {
		const struct closure *closure = &facts->closures.items[i];

		if (!IN(types, closure->type) || !IN(functions, closure->function) ||
		    !IN(functions, closure->enclosing) || !IN(places, closure->place) ||
		    !RANGE_IN(captures, closure->captures) || !SPAN(closure->span) ||
		    !SPAN(closure->introducer))
			return "a closure names a row that does not exist";
	}
	return NULL;
}

static bool
types_in_list(const struct facts *facts, struct range list)
{
	if (!RANGE_IN(type_lists, list))
		return false;
	for (uint32_t i = 0; i < list.count; i++)
		if (!IN(types, facts->type_lists.items[list.first + i]))
			return false;
	return true;
}

static bool
function_ok(const struct facts *facts, const struct function *function)
{
	return STRING(function->usr) && STRING(function->name) && STRING(function->display) &&
	       IN(types, function->type) && IN(types, function->result) &&
	       types_in_list(facts, function->parameter_types) &&
	       types_in_list(facts, function->type_arguments) &&
	       RANGE_IN(vars, function->parameters) &&
	       RANGE_IN(annotation_lists, function->parameter_annotations) &&
	       RANGE_IN(annotations, function->annotations) && RANGE_IN(blocks, function->blocks) &&
	       IN(blocks, function->exit) && IN(closures, function->closure) &&
	       IN(functions, function->enclosing) && IN(functions, function->pattern) &&
	       SPAN(function->span) && SPAN(function->extent);
}

static const char *
check_functions(const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->functions.count; i++)
		if (!function_ok(facts, &facts->functions.items[i]))
			return "a function names a row that does not exist";
	return NULL;
}

const char *
facts_validate(const struct facts *facts)
{
	static const char *(*const checks[])(const struct facts *) = {
		check_small_tables, check_types, check_vars,     check_places,
		check_operands,     check_graph, check_closures, check_functions,
	};

	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
		const char *error = checks[i](facts);

		if (error)
			return error;
	}
	return NULL;
}
