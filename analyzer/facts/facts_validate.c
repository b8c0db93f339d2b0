/*
 * Whether facts can be trusted: no index leads out of its table, no walk
 * along rows goes on for ever. facts.h tells the rules.
 *
 * What a column means is data: one line of `columns` each, whose message is
 * derived from its name. What depends on the kind of a row (places, operands)
 * is a line per kind. Only the shape of graphs needs code of its own: blocks
 * below, cycles in facts_cycles.c.
 *
 * Not checked, since nothing can go wrong by it: flags, lines and columns of
 * spans, whether a row makes sense (a destructor that is no destructor).
 */
#include <stddef.h>
#include <stdlib.h>

#include "base/arena.h"
#include "facts/tables.h"

/* ---- columns ---- */

enum check {
	CHECK_NONE,
	CHECK_INDEX,   /* a row of the target */
	CHECK_RANGE,   /* a struct range: rows of the target */
	CHECK_LIST,    /* a struct range: rows of type_lists, each a row of the target */
	CHECK_LIMIT,   /* a 32-bit number below the target */
	CHECK_LIMIT16, /* a 16-bit number below the target */
	CHECK_EARLIER, /* a row of the same table, before this one */
	CHECK_PAIR,    /* a struct range of just two rows of the target */
};

struct column {
	uint8_t check, table;
	uint16_t offset, target; /* target: a table or a limit */
	const char *wrong;
};

#define INDEX(table, tag, member, to)                                                              \
	{CHECK_INDEX, TABLE_##table, offsetof(struct tag, member), TABLE_##to,                     \
	 #table "." #member " is no row of " #to}
#define RANGE(table, tag, member, to)                                                              \
	{CHECK_RANGE, TABLE_##table, offsetof(struct tag, member), TABLE_##to,                     \
	 #table "." #member " are no rows of " #to}
#define LIST(table, tag, member, to)                                                               \
	{CHECK_LIST, TABLE_##table, offsetof(struct tag, member), TABLE_##to,                      \
	 #table "." #member " are no rows of " #to}
#define LIMIT(table, tag, member, last)                                                            \
	{CHECK_LIMIT, TABLE_##table, offsetof(struct tag, member), (last) + 1,                     \
	 #table "." #member " is none that is known"}
#define LIMIT16(table, tag, member, last)                                                          \
	{CHECK_LIMIT16, TABLE_##table, offsetof(struct tag, member), (last) + 1,                   \
	 #table "." #member " is none that is known"}
#define EARLIER(table, tag, member)                                                                \
	{CHECK_EARLIER, TABLE_##table, offsetof(struct tag, member), TABLE_##table,                \
	 #table "." #member " does not stand before its row"}

static const struct column columns[] = {
	INDEX(files, file, path, strings),

	INDEX(annotations, annotation, text, strings),
	INDEX(annotations, annotation, span.file, files),
	{CHECK_RANGE, TABLE_annotation_lists, 0, TABLE_annotations,
	 "annotation_lists are no rows of annotations"},

	LIMIT(types, type, kind, TYPE_DEPENDENT),
	INDEX(types, type, name, strings),
	INDEX(types, type, qualified, strings),
	INDEX(types, type, inner, types),
	INDEX(types, type, closure, closures),
	INDEX(types, type, destructor, functions),
	LIST(types, type, arguments, types),
	RANGE(types, type, bases, bases),
	RANGE(types, type, fields, fields),
	RANGE(types, type, annotations, annotations),
	LIST(types, type, parameter_names, strings),
	INDEX(types, type, span.file, files),

	INDEX(bases, base, type, types),
	INDEX(bases, base, span.file, files),

	INDEX(fields, field, name, strings),
	INDEX(fields, field, type, types),
	RANGE(fields, field, annotations, annotations),
	INDEX(fields, field, span.file, files),

	INDEX(vars, var, name, strings),
	INDEX(vars, var, type, types),
	LIMIT(vars, var, kind, VAR_CAPTURE),
	INDEX(vars, var, function, functions),
	INDEX(vars, var, alias, places),
	INDEX(vars, var, usr, strings),
	RANGE(vars, var, annotations, annotations),
	INDEX(vars, var, span.file, files),

	LIMIT(places, place, kind, PLACE_RESULT),
	EARLIER(places, place, base),
	INDEX(places, place, type, types),

	LIMIT16(operands, operand, kind, OPERAND_THIS),
	LIMIT16(operands, operand, op, COMPARE_GE),
	INDEX(operands, operand, type, types),
	INDEX(operands, operand, span.file, files),

	LIMIT16(events, event, kind, EVENT_THROW),
	INDEX(events, event, target, places),
	INDEX(events, event, callee, functions),
	INDEX(events, event, receiver, operands),
	RANGE(events, event, arguments, operands),
	INDEX(events, event, closure, closures),
	INDEX(events, event, type, types),
	INDEX(events, event, span.file, files),

	RANGE(blocks, block, events, events),
	RANGE(blocks, block, successors, edges),
	INDEX(blocks, block, condition, operands),
	INDEX(blocks, block, loop, loops),
	{CHECK_INDEX, TABLE_edges, 0, TABLE_blocks, "edges is no row of blocks"},

	LIMIT(loops, loop, kind, LOOP_GOTO),
	EARLIER(loops, loop, outer),
	INDEX(loops, loop, head, blocks),
	INDEX(loops, loop, range, operands),
	INDEX(loops, loop, span.file, files),

	LIMIT(captures, capture, mode, CAPTURE_INIT_REFERENCE),
	INDEX(captures, capture, var, vars),
	INDEX(captures, capture, place, places),
	INDEX(captures, capture, value, operands),
	INDEX(captures, capture, type, types),
	INDEX(captures, capture, span.file, files),

	INDEX(closures, closure, type, types),
	INDEX(closures, closure, function, functions),
	INDEX(closures, closure, enclosing, functions),
	INDEX(closures, closure, place, places),
	RANGE(closures, closure, captures, captures),
	INDEX(closures, closure, span.file, files),
	INDEX(closures, closure, introducer.file, files),

	INDEX(functions, function, usr, strings),
	INDEX(functions, function, name, strings),
	INDEX(functions, function, display, strings),
	INDEX(functions, function, type, types),
	INDEX(functions, function, result, types),
	INDEX(functions, function, await_type, types),
	LIST(functions, function, parameter_types, types),
	RANGE(functions, function, parameters, vars),
	LIST(functions, function, type_arguments, types),
	RANGE(functions, function, parameter_annotations, annotation_lists),
	RANGE(functions, function, annotations, annotations),
	RANGE(functions, function, blocks, blocks),
	INDEX(functions, function, exit, blocks),
	INDEX(functions, function, closure, closures),
	INDEX(functions, function, enclosing, functions),
	INDEX(functions, function, instantiated_at, events),
	INDEX(functions, function, pattern, functions),
	INDEX(functions, function, span.file, files),
	INDEX(functions, function, extent.file, files),

	INDEX(diagnostics, diagnostic_text, message, strings),
	INDEX(diagnostics, diagnostic_text, span.file, files),

	INDEX(inputs, input, path, strings),
	EARLIER(inputs, input, includer),
};

/* place.index, by the kind of place. */
static const struct column place_columns[PLACE_RESULT + 1] = {
	[PLACE_VAR] = {CHECK_INDEX, TABLE_places, offsetof(struct place, index), TABLE_vars,
		       "the variable of a place is no row of vars"},
	[PLACE_FIELD] = {CHECK_INDEX, TABLE_places, offsetof(struct place, index), TABLE_strings,
			 "the field of a place is no row of strings"},
	[PLACE_RESULT] = {CHECK_INDEX, TABLE_places, offsetof(struct place, index), TABLE_events,
			  "the call of a place is no row of events"},
};

#define PART(check, to, wrong)                                                                     \
	{CHECK_##check, TABLE_operands, offsetof(struct operand, a), TABLE_##to, wrong}
#define PARTS(check) PART(check, operands, "the parts of an operand do not stand before it")

/* operand.a, or a and b as a range, by the kind of operand. */
static const struct column operand_columns[OPERAND_THIS + 1] = {
	[OPERAND_PLACE] = PART(INDEX, places, "a place operand is no row of places"),
	[OPERAND_MOVED] = PART(INDEX, places, "a moved operand is no row of places"),
	[OPERAND_ADDRESS] = PART(INDEX, places, "an address operand is no row of places"),
	[OPERAND_RESULT] = PART(INDEX, events, "a result operand is no row of events"),
	[OPERAND_CLOSURE] = PART(INDEX, closures, "a closure operand is no row of closures"),
	[OPERAND_FUNCTION] = PART(INDEX, functions, "a function operand is no row of functions"),
	[OPERAND_STRING] = PART(INDEX, strings, "the text of an operand is no row of strings"),
	[OPERAND_LIST] = PARTS(RANGE),
	[OPERAND_CHOICE] = PARTS(PAIR),
	[OPERAND_NOT] = PARTS(EARLIER),
	[OPERAND_COMPARE] = PARTS(PAIR),
	[OPERAND_NEW] = PART(INDEX, events, "a new operand is no row of events"),
	[OPERAND_ARITHMETIC] = PARTS(RANGE),
};

struct validation {
	const struct facts *facts;
	struct facts_rows tables[TABLE_COUNT];
};

static uint32_t
word_at(const void *bytes)
{
	uint32_t word;

	memcpy(&word, bytes, sizeof word);
	return word;
}

static uint16_t
half_at(const void *bytes)
{
	uint16_t half;

	memcpy(&half, bytes, sizeof half);
	return half;
}

/* An empty range may stand anywhere up to the end: blocks without events do. */
static bool
range_ok(const struct validation *validation, struct range range, uint32_t table)
{
	uint32_t count = validation->tables[table].count;

	if (range.count && !range.first)
		return false;
	return range.first <= count && range.count <= count - range.first;
}

static bool
list_ok(const struct validation *validation, struct range range, uint32_t table)
{
	const uint32_t *list = validation->facts->type_lists.items;

	if (!range_ok(validation, range, TABLE_type_lists))
		return false;
	for (uint32_t i = 0; i < range.count; i++)
		if (list[range.first + i] >= validation->tables[table].count)
			return false;
	return true;
}

/* Row ROW of the column's table. */
static bool
value_ok(const struct validation *validation, const struct column *column, uint32_t row)
{
	const struct facts_rows *table = &validation->tables[column->table];
	const char *value = (const char *)table->items + (size_t)row * table->size + column->offset;
	struct range range;

	switch (column->check) {
	case CHECK_INDEX:
		return word_at(value) < validation->tables[column->target].count;
	case CHECK_LIMIT:
		return word_at(value) < column->target;
	case CHECK_LIMIT16:
		return half_at(value) < column->target;
	case CHECK_EARLIER:
		return word_at(value) < row;
	case CHECK_RANGE:
	case CHECK_LIST:
	case CHECK_PAIR:
		memcpy(&range, value, sizeof range);
		if (column->check == CHECK_LIST)
			return list_ok(validation, range, column->target);
		return (column->check == CHECK_RANGE || range.count == 2) &&
		       range_ok(validation, range, column->target);
	default:
		return true;
	}
}

/* Row 0 stands for nothing: whoever follows it comes back to it. */
static bool
is_zero(const struct facts_rows *table)
{
	const char *bytes = table->items;

	for (uint32_t i = 0; i < table->size; i++)
		if (bytes[i])
			return false;
	return true;
}

static const char *
check_tables(const struct validation *validation)
{
	const struct facts_rows *strings = &validation->tables[TABLE_strings];

	for (uint32_t i = 0; i < TABLE_COUNT; i++)
		if (!validation->tables[i].count || !is_zero(&validation->tables[i]))
			return "a table lacks its empty first row";
	if (((const char *)strings->items)[strings->count - 1])
		return "the last string has no end";
	if (validation->facts->main_file >= validation->facts->files.count)
		return "the main file is no row of files";
	return NULL;
}

static const char *
check_columns(const struct validation *validation)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		for (uint32_t row = 1; row < validation->tables[columns[i].table].count; row++)
			if (!value_ok(validation, &columns[i], row))
				return columns[i].wrong;
	return NULL;
}

/* ---- rows by their kind ---- */

static const char *
check_places(const struct validation *validation)
{
	const struct facts *facts = validation->facts;

	for (uint32_t i = 1; i < facts->places.count; i++) {
		const struct column *column = &place_columns[facts->places.items[i].kind];

		if (!value_ok(validation, column, i))
			return column->wrong;
	}
	return NULL;
}

static const char *
check_operands(const struct validation *validation)
{
	const struct facts *facts = validation->facts;

	for (uint32_t i = 1; i < facts->operands.count; i++) {
		const struct operand *row = &facts->operands.items[i];
		const struct column *column = &operand_columns[row->kind];
		bool parts = column->check == CHECK_RANGE || column->check == CHECK_PAIR;

		if (!value_ok(validation, column, i))
			return column->wrong;
		if (parts && row->b && row->a + row->b > i)
			return column->wrong;
	}
	return NULL;
}

static const char *
check_events(const struct validation *validation)
{
	const struct facts *facts = validation->facts;

	for (uint32_t i = 1; i < facts->events.count; i++) {
		const struct event *row = &facts->events.items[i];
		bool needs_argument = row->kind == EVENT_ASSIGN || row->kind == EVENT_AWAIT ||
				      row->kind == EVENT_YIELD;

		if (needs_argument && !row->arguments.count)
			return "an assign, await or yield event has no argument";
	}
	return NULL;
}

/* Users of the annotations count along the types. */
static const char *
check_functions(const struct validation *validation)
{
	const struct facts *facts = validation->facts;

	for (uint32_t i = 1; i < facts->functions.count; i++) {
		const struct function *row = &facts->functions.items[i];
		uint32_t annotations = row->parameter_annotations.count;

		if (annotations && annotations != row->parameter_types.count)
			return "functions.parameter_annotations are not one a parameter";
		if (row->flags & FUNCTION_DEFINED && !row->blocks.count)
			return "a defined function has no blocks";
	}
	return NULL;
}

/* ---- graphs of functions ---- */

/* Which function a block and an event belong to; 0: none. */
struct owners {
	const struct facts *facts;
	uint32_t *blocks, *events;
};

/* Marks what lies in the blocks of FUNCTION. */
static const char *
own_blocks(const struct owners *owners, uint32_t function)
{
	const struct facts *facts = owners->facts;
	struct range blocks = facts->functions.items[function].blocks;
	uint32_t next = blocks.count ? facts->blocks.items[blocks.first].events.first : 0;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		if (owners->blocks[b])
			return "a block belongs to two functions";
		if (events.first != next)
			return "there is a gap in the events of a function";
		owners->blocks[b] = function;
		next += events.count;
		for (uint32_t e = events.first; e < next; e++) {
			if (owners->events[e])
				return "an event belongs to two blocks";
			owners->events[e] = function;
		}
	}
	return NULL;
}

static const char *
check_block(const struct owners *owners, uint32_t block, uint32_t function)
{
	const struct facts *facts = owners->facts;
	const struct block *row = &facts->blocks.items[block];
	const struct loop *loop = &facts->loops.items[row->loop];

	if (row->exceptional > row->successors.count)
		return "blocks.exceptional are more than there are edges";
	if (row->condition && row->successors.count - row->exceptional < 2)
		return "a block with a condition lacks two successors";
	for (uint32_t i = 0; i < row->successors.count; i++)
		if (owners->blocks[facts->edges.items[row->successors.first + i]] != function)
			return "an edge leaves its function";
	if (row->loop && owners->blocks[loop->head] != function)
		return "the loop of a block is one of another function";
	if (row->loop && loop->outer &&
	    owners->blocks[facts->loops.items[loop->outer].head] != function)
		return "loops.outer is one of another function";
	return NULL;
}

static const char *
check_graph(const struct owners *owners)
{
	const struct facts *facts = owners->facts;
	const char *error = NULL;

	for (uint32_t i = 1; i < facts->functions.count && !error; i++)
		error = own_blocks(owners, i);
	for (uint32_t i = 1; i < facts->functions.count && !error; i++) {
		const struct function *row = &facts->functions.items[i];

		if (row->blocks.count && owners->blocks[row->exit] != i)
			return "the exit of a function is none of its blocks";
	}
	for (uint32_t i = 1; i < facts->blocks.count && !error; i++)
		error = check_block(owners, i, owners->blocks[i]);
	return error;
}

static const char *
check_blocks(const struct validation *validation)
{
	const struct facts *facts = validation->facts;
	size_t blocks_size = facts->blocks.count * sizeof(uint32_t);
	size_t events_size = facts->events.count * sizeof(uint32_t);
	struct owners owners = {facts, xmalloc(blocks_size), xmalloc(events_size)};

	memset(owners.blocks, 0, blocks_size);
	memset(owners.events, 0, events_size);
	const char *error = check_graph(&owners);
	free(owners.blocks);
	free(owners.events);
	return error;
}

static const char *
check_cycles(const struct validation *validation)
{
	return facts_check_cycles(validation->facts);
}

const char *
facts_validate(const struct facts *facts)
{
	/* Each may rely on those before it. */
	static const char *(*const checks[])(const struct validation *) = {
		check_tables, check_columns,   check_places, check_operands,
		check_events, check_functions, check_blocks, check_cycles,
	};
	struct validation validation = {.facts = facts};
	const char *error = NULL;

	facts_rows(facts, validation.tables);
	for (size_t i = 0; i < sizeof checks / sizeof *checks && !error; i++)
		error = checks[i](&validation);
	return error;
}
