/*
 * The tables of facts: their bytes, what the reader refuses, the dump.
 *
 * The sample is a small unit built by hand in which every table has rows:
 *
 *   1  struct Node : Base { Node *next; mutable int count GUARDED; };
 *   2  std::mutex m;
 *   3  void use(Node * TASK);
 *   4  int run(Node *node, bool flag)
 *   5  {
 *   6          std::lock_guard<std::mutex> g(m);
 *   7          while (!flag)
 *   8                  node->count = 3;
 *   9          use([&node, n = 1] {});
 *  10          return node->count;
 *  11  }
 */
#include "suite.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "facts/tables.h"

/* Rows of the sample that tests name. */
enum { FILE_CPP = 1, FILE_MUTEX };
enum { TYPE_INT = 1, TYPE_BASE, TYPE_NODE, TYPE_NODE_POINTER, TYPE_MUTEX, TYPE_GUARD, TYPE_LAMBDA };
enum { TYPE_BOOL = 8 };
enum { VAR_M = 1, VAR_NODE, VAR_FLAG, VAR_G, VAR_TMP, VAR_N };
enum { FUNCTION_RUN = 1, FUNCTION_LOCK, FUNCTION_BODY, FUNCTION_USE, FUNCTION_UNLOCK };
enum { PLACE_M = 1, PLACE_NODE, PLACE_FLAG, PLACE_G, PLACE_TMP, PLACE_N, PLACE_STAR, PLACE_COUNT };

static uint32_t
str(struct facts *facts, const char *string)
{
	return intern(&facts->strings, string);
}

static struct span
at(uint32_t line, uint32_t column)
{
	return (struct span){FILE_CPP, line, column, line, column + 1};
}

static void
add_types(struct facts *facts)
{
	static const struct {
		const char *name;
		uint32_t kind, inner, flags;
	} rows[] = {
		{"int", TYPE_ARITHMETIC, 0, TYPE_TRIVIAL_DESTROY},
		{"Base", TYPE_RECORD, 0, TYPE_POLYMORPHIC},
		{"Node", TYPE_RECORD, 0, 0},
		{"Node *", TYPE_POINTER, TYPE_NODE, TYPE_TRIVIAL_DESTROY},
		{"std::mutex", TYPE_RECORD, 0, TYPE_SYSTEM | TYPE_OPAQUE | TYPE_LOCKABLE},
		{"std::lock_guard<std::mutex>", TYPE_RECORD, 0, TYPE_SYSTEM | TYPE_OPAQUE},
		{"(lambda at a.cpp:9:6)", TYPE_CLOSURE, 0, 0},
		{"bool", TYPE_ARITHMETIC, 0, TYPE_TRIVIAL_DESTROY},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		*vec_push(&facts->types) = (struct type){.kind = rows[i].kind,
							 .flags = rows[i].flags,
							 .name = str(facts, rows[i].name),
							 .inner = rows[i].inner};
	*vec_push(&facts->type_lists) = TYPE_MUTEX;          /* 1: of the guard */
	*vec_push(&facts->type_lists) = str(facts, "Mutex"); /* 2: its name */
	*vec_push(&facts->type_lists) = TYPE_NODE_POINTER;   /* 3, 4: parameters of run */
	*vec_push(&facts->type_lists) = TYPE_BOOL;
	struct type *guard = &facts->types.items[TYPE_GUARD];
	guard->arguments = (struct range){1, 1};
	guard->parameter_names = (struct range){2, 1};
	guard->qualified = str(facts, "std::lock_guard");
	guard->destructor = FUNCTION_UNLOCK;
	guard->span = (struct span){FILE_MUTEX, 100, 11, 100, 21};
}

static void
add_node(struct facts *facts)
{
	struct type *node = &facts->types.items[TYPE_NODE];

	*vec_push(&facts->annotations) =
		(struct annotation){str(facts, "clang::guarded_by(m)"), at(1, 50)};
	*vec_push(&facts->annotations) =
		(struct annotation){str(facts, "not_send:shared"), at(1, 1)};
	*vec_push(&facts->annotations) = (struct annotation){str(facts, "task"), at(3, 15)};
	*vec_push(&facts->annotation_lists) = (struct range){3, 1};
	*vec_push(&facts->bases) = (struct base){TYPE_BASE, 0, at(1, 15)};
	*vec_push(&facts->fields) = (struct field){
		.name = str(facts, "next"), .type = TYPE_NODE_POINTER, .span = at(1, 28)};
	*vec_push(&facts->fields) = (struct field){.name = str(facts, "count"),
						   .type = TYPE_INT,
						   .flags = FIELD_MUTABLE,
						   .annotations = {1, 1},
						   .span = at(1, 46)};
	node->bases = (struct range){1, 1};
	node->fields = (struct range){1, 2};
	node->annotations = (struct range){2, 1};
	node->span = at(1, 8);
	facts->types.items[TYPE_LAMBDA].closure = 1;
}

static void
add_vars(struct facts *facts)
{
	static const struct {
		const char *name;
		uint32_t kind, type, function, line, column;
	} rows[] = {
		{"m", VAR_GLOBAL, TYPE_MUTEX, 0, 2, 12},
		{"node", VAR_PARAMETER, TYPE_NODE_POINTER, FUNCTION_RUN, 4, 15},
		{"flag", VAR_PARAMETER, TYPE_BOOL, FUNCTION_RUN, 4, 26},
		{"g", VAR_LOCAL, TYPE_GUARD, FUNCTION_RUN, 6, 37},
		{"", VAR_TEMPORARY, TYPE_LAMBDA, FUNCTION_RUN, 9, 13},
		{"n", VAR_CAPTURE, TYPE_INT, FUNCTION_BODY, 9, 21},
	};

	for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		*vec_push(&facts->vars) = (struct var){.name = str(facts, rows[i].name),
						       .kind = rows[i].kind,
						       .type = rows[i].type,
						       .function = rows[i].function,
						       .span = at(rows[i].line, rows[i].column)};
		*vec_push(&facts->places) = (struct place){PLACE_VAR, 0, i + 1, rows[i].type};
	}
	*vec_push(&facts->places) = (struct place){PLACE_DEREF, PLACE_NODE, 0, TYPE_NODE};
	*vec_push(&facts->places) =
		(struct place){PLACE_FIELD, PLACE_STAR, str(facts, "count"), TYPE_INT};
	facts->vars.items[VAR_M].usr = str(facts, "c:@m");
}

static uint32_t
add_operand(struct facts *facts, uint32_t kind, uint32_t type, uint32_t a, uint32_t b)
{
	*vec_push(&facts->operands) = (struct operand){
		.kind = (uint16_t)kind, .type = type, .a = a, .b = b, .span = at(7, 9)};
	return facts->operands.count - 1;
}

static struct event *
add_event(struct facts *facts, uint32_t kind, uint32_t target, struct span span)
{
	struct event *event = vec_push(&facts->events);

	*event = (struct event){.kind = (uint16_t)kind, .target = target, .span = span};
	return event;
}

/* The block's events are those from FIRST_EVENT to the last. */
static struct block *
add_block(struct facts *facts, uint32_t first_event, uint32_t first, uint32_t second)
{
	struct block *block = vec_push(&facts->blocks);
	uint32_t edges = facts->edges.count;

	if (first)
		*vec_push(&facts->edges) = first;
	if (second)
		*vec_push(&facts->edges) = second;
	block->events = (struct range){first_event, facts->events.count - first_event};
	block->successors = (struct range){edges, facts->edges.count - edges};
	return block;
}

/* Lines 6 to 8: blocks 1 (before), 2 (head), 3 (body). */
static void
add_loop(struct facts *facts)
{
	uint32_t mutex = add_operand(facts, OPERAND_PLACE, TYPE_MUTEX, PLACE_M, 0);
	struct event *event = add_event(facts, EVENT_CONSTRUCT, PLACE_G, at(6, 37));
	uint32_t flag, three;
	struct block *block;

	event->callee = FUNCTION_LOCK;
	event->arguments = (struct range){mutex, 1};
	add_block(facts, 1, 2, 0);
	flag = add_operand(facts, OPERAND_PLACE, TYPE_BOOL, PLACE_FLAG, 0);
	flag = add_operand(facts, OPERAND_NOT, TYPE_BOOL, flag, 0);
	add_event(facts, EVENT_READ, PLACE_FLAG, at(7, 17));
	block = add_block(facts, 2, 3, 4);
	block->flags = BLOCK_LOOP_HEAD;
	block->condition = flag;
	block->loop = 1;
	three = add_operand(facts, OPERAND_CONSTANT, TYPE_INT, 3, 0);
	event = add_event(facts, EVENT_ASSIGN, PLACE_COUNT, at(8, 17));
	event->arguments = (struct range){three, 1};
	add_block(facts, 3, 2, 0)->loop = 1;
	*vec_push(&facts->loops) = (struct loop){.kind = LOOP_WHILE, .head = 2, .span = at(7, 9)};
}

static void
add_closure(struct facts *facts)
{
	uint32_t one = add_operand(facts, OPERAND_CONSTANT, TYPE_INT, 1, 0);
	struct event *event = add_event(facts, EVENT_CLOSURE, PLACE_TMP, at(9, 13));

	event->closure = 1;
	event->type = TYPE_LAMBDA;
	*vec_push(&facts->captures) = (struct capture){.mode = CAPTURE_REFERENCE,
						       .var = VAR_NODE,
						       .place = PLACE_NODE,
						       .type = TYPE_NODE_POINTER,
						       .span = at(9, 15)};
	*vec_push(&facts->captures) = (struct capture){.mode = CAPTURE_INIT,
						       .var = VAR_N,
						       .value = one,
						       .type = TYPE_INT,
						       .span = at(9, 21)};
	*vec_push(&facts->closures) = (struct closure){.type = TYPE_LAMBDA,
						       .function = FUNCTION_BODY,
						       .enclosing = FUNCTION_RUN,
						       .place = PLACE_TMP,
						       .captures = {1, 2},
						       .span = at(9, 13),
						       .introducer = at(9, 13)};
}

/* Lines 9 to 11: blocks 4 and 5 (the exit), 6 (the handler that a call may throw to). */
static void
add_tail(struct facts *facts)
{
	uint32_t lambda, value, parts;
	struct event *event;

	add_closure(facts);
	lambda = add_operand(facts, OPERAND_CLOSURE, TYPE_LAMBDA, 1, 0);
	event = add_event(facts, EVENT_CALL, 0, at(9, 9));
	event->callee = FUNCTION_USE;
	event->arguments = (struct range){lambda, 1};
	parts = add_operand(facts, OPERAND_PLACE, TYPE_INT, PLACE_COUNT, 0);
	add_operand(facts, OPERAND_CONSTANT, TYPE_BOOL, 1, 0);
	value = add_operand(facts, OPERAND_COMPARE, TYPE_BOOL, parts, 2);
	facts->operands.items[value].op = COMPARE_LE;
	event = add_event(facts, EVENT_RETURN, 0, at(10, 9));
	event->arguments = (struct range){value, 1};
	event = add_event(facts, EVENT_DESTROY, PLACE_G, at(6, 37));
	event->callee = FUNCTION_UNLOCK;
	add_block(facts, 4, 5, 6)->exceptional = 1;
	add_block(facts, facts->events.count, 0, 0);
	add_block(facts, facts->events.count, 5, 0)->flags = BLOCK_HANDLER;
	add_block(facts, facts->events.count, 0, 0); /* 7: of the lambda */
}

static struct function *
add_function(struct facts *facts, const char *name, uint32_t flags, struct span span)
{
	struct function *function = vec_push(&facts->functions);

	*function = (struct function){.name = str(facts, name), .flags = flags, .span = span};
	function->usr = str(facts, "c:@F@");
	function->display = function->name;
	return function;
}

static void
add_functions(struct facts *facts)
{
	struct span library = {FILE_MUTEX, 110, 7, 110, 17};
	struct function *run = add_function(facts, "run", FUNCTION_DEFINED, at(4, 5));

	run->result = TYPE_INT;
	run->parameter_types = (struct range){3, 2};
	run->parameters = (struct range){VAR_NODE, 2};
	run->blocks = (struct range){1, 6};
	run->exit = 5;
	add_function(facts, "std::lock_guard::lock_guard",
		     FUNCTION_CONSTRUCTOR | FUNCTION_METHOD | FUNCTION_SYSTEM, library);
	struct function *body =
		add_function(facts, "run::(lambda)", FUNCTION_DEFINED | FUNCTION_LAMBDA, at(9, 13));
	body->enclosing = FUNCTION_RUN;
	body->closure = 1;
	body->blocks = (struct range){7, 1};
	body->exit = 7;
	struct function *use = add_function(facts, "use", 0, at(3, 6));
	use->parameter_types = (struct range){3, 1};
	use->parameter_annotations = (struct range){1, 1};
	add_function(facts, "std::lock_guard::~lock_guard",
		     FUNCTION_DESTRUCTOR | FUNCTION_METHOD | FUNCTION_SYSTEM | FUNCTION_NOEXCEPT,
		     library);
}

static void
build(struct facts *facts)
{
	facts_init(facts);
	*vec_push(&facts->files) =
		(struct file){str(facts, "/src/a.cpp"), FILE_MAIN | FILE_PROJECT};
	*vec_push(&facts->files) = (struct file){str(facts, "/usr/include/mutex"), FILE_SYSTEM};
	facts->main_file = FILE_CPP;
	add_types(facts);
	add_node(facts);
	add_vars(facts);
	add_loop(facts);
	add_tail(facts);
	add_functions(facts);
	*vec_push(&facts->diagnostics) =
		(struct diagnostic_text){3, str(facts, "unknown type name 'X'"), at(3, 1)};
	*vec_push(&facts->inputs) =
		(struct input){str(facts, "/src/a.cpp"), {0x89abcdef, 0x01234567}, 0};
}

/* ---- reading what was written ---- */

static void
test_init_makes_empty_rows(void)
{
	struct facts facts;
	struct facts_rows rows[TABLE_COUNT];

	facts_init(&facts);
	facts_rows(&facts, rows);
	for (uint32_t i = 0; i < TABLE_COUNT; i++)
		CU_ASSERT_EQUAL(rows[i].count, 1);
	CU_ASSERT_STRING_EQUAL(facts_str(&facts, 0), "");
	CU_ASSERT_EQUAL(str(&facts, ""), 0);
	CU_ASSERT_PTR_NULL(facts_validate(&facts));
	facts_free(&facts);
	facts_free(&facts); /* bears a second one */
}

static void
test_round_trip_keeps_every_byte(void)
{
	struct facts facts, copy;
	struct facts_rows rows[TABLE_COUNT], copies[TABLE_COUNT];
	struct text bytes = {0};
	const char *error = "unset";

	build(&facts);
	CU_ASSERT_PTR_NULL_FATAL(facts_validate(&facts));
	text_puts(&bytes, "before");
	facts_write(&facts, &bytes);
	CU_ASSERT_TRUE_FATAL(facts_read(&copy, bytes.data + 6, bytes.length - 6, &error));
	CU_ASSERT_PTR_NULL(error);
	facts_rows(&facts, rows);
	facts_rows(&copy, copies);
	for (uint32_t i = 0; i < TABLE_COUNT; i++) {
		CU_ASSERT_TRUE(rows[i].count > 1);
		CU_ASSERT_EQUAL_FATAL(copies[i].count, rows[i].count);
		CU_ASSERT_EQUAL(memcmp(copies[i].items, rows[i].items,
				       (size_t)rows[i].count * rows[i].size),
				0);
	}
	CU_ASSERT_EQUAL(copy.main_file, FILE_CPP);
	CU_ASSERT_EQUAL(input_hash(&copy.inputs.items[1]), UINT64_C(0x0123456789abcdef));
	CU_ASSERT_EQUAL(str(&copy, "std::mutex"), str(&facts, "std::mutex"));
	text_free(&bytes);
	facts_free(&facts);
	facts_free(&copy);
}

static void
test_empty_facts_can_be_read(void)
{
	struct facts facts;
	struct text bytes = {0};
	const char *error;

	facts_init(&facts);
	facts_write(&facts, &bytes);
	facts_free(&facts);
	CU_ASSERT_TRUE(facts_read(&facts, bytes.data, bytes.length, &error));
	facts_free(&facts);
	text_free(&bytes);
}

/* ---- damaged bytes ---- */

/* Where things lie in the bytes. */
enum { VERSION_AT = 8, SIZE_AT = 16, CHECKSUM_AT = 24, BODY_AT = 32, SECTIONS_AT = 40 };

static struct text
sample_bytes(void)
{
	struct facts facts;
	struct text bytes = {0};

	build(&facts);
	facts_write(&facts, &bytes);
	facts_free(&facts);
	return bytes;
}

static void
seal(struct text *bytes)
{
	uint64_t checksum = hash_bytes(bytes->data + BODY_AT, bytes->length - BODY_AT);

	memcpy(bytes->data + CHECKSUM_AT, &checksum, sizeof checksum);
}

static void
expect_refused(const char *bytes, size_t size, const char *part)
{
	struct facts facts;
	const char *error = NULL;

	CU_ASSERT_FALSE(facts_read(&facts, bytes, size, &error));
	bool told = error && strstr(error, part);
	CU_ASSERT_TRUE(told);
	if (!told)
		fprintf(stderr, "got \"%s\", not \"%s\"\n", error ? error : "no error", part);
	CU_ASSERT_PTR_NULL(facts.types.items);
	CU_ASSERT_PTR_NULL(facts.strings.bytes.items);
}

/* In a block of just that size, so that a byte too far is seen. */
static void
test_every_truncation_is_refused(void)
{
	struct text bytes = sample_bytes();

	for (size_t size = 0; size < bytes.length; size++) {
		char *part = xmalloc(size);

		memcpy(part, bytes.data, size);
		expect_refused(part, size, "cut off?");
		free(part);
	}
	text_putc(&bytes, 'x');
	expect_refused(bytes.data, bytes.length, "longer");
	text_free(&bytes);
}

static void
test_every_flipped_byte_is_noticed(void)
{
	struct text bytes = sample_bytes();

	for (size_t i = 0; i < bytes.length; i++) {
		bytes.data[i] ^= 0x10;
		expect_refused(bytes.data, bytes.length, i >= BODY_AT ? "checksum" : "");
		bytes.data[i] ^= 0x10;
	}
	text_free(&bytes);
}

static void
test_headers_that_are_not_ours(void)
{
	struct text bytes = sample_bytes();

	bytes.data[0] ^= 1;
	expect_refused(bytes.data, bytes.length, "no file of facts");
	bytes.data[0] ^= 1;
	bytes.data[VERSION_AT]++;
	expect_refused(bytes.data, bytes.length, "another version");
	bytes.data[VERSION_AT]--;
	bytes.data[VERSION_AT + 4]++;
	expect_refused(bytes.data, bytes.length, "another version");
	bytes.data[VERSION_AT + 4]--;
	bytes.data[CHECKSUM_AT] ^= 1;
	expect_refused(bytes.data, bytes.length, "checksum");
	text_free(&bytes);
}

/* As after a change of a struct whose version nobody raised, and sizes that lie. */
static void
test_sections_that_lie(void)
{
	static const struct {
		size_t offset;
		uint32_t value;
		const char *part;
	} rows[] = {
		{SECTIONS_AT, 12, "another version"},
		{SECTIONS_AT + 4, 0, "empty first row"},
		{SECTIONS_AT + 4, 2, "add up"},
		{SECTIONS_AT + 4, UINT32_MAX, "add up"},
		{SECTIONS_AT + 8 * TABLE_strings + 4, UINT32_MAX, "add up"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text bytes = sample_bytes();

		memcpy(bytes.data + rows[i].offset, &rows[i].value, sizeof rows[i].value);
		seal(&bytes);
		expect_refused(bytes.data, bytes.length, rows[i].part);
		text_free(&bytes);
	}
}

/* ---- damaged rows ---- */

static char *
row_at(struct facts *facts, uint32_t table, uint32_t row)
{
	struct facts_rows rows[TABLE_COUNT];

	facts_rows(facts, rows);
	CU_ASSERT_TRUE_FATAL(row < rows[table].count);
	return (char *)rows[table].items + (size_t)row * rows[table].size;
}

static uint32_t
count_of(const struct facts *facts, uint32_t table)
{
	struct facts_rows rows[TABLE_COUNT];

	facts_rows(facts, rows);
	return rows[table].count;
}

/* The message of both the validator and the reader. */
static void
expect_invalid(const struct facts *facts, const char *part)
{
	const char *error = facts_validate(facts);
	struct text bytes = {0};

	CU_ASSERT_PTR_NOT_NULL(error);
	if (!error || !strstr(error, part))
		fprintf(stderr, "got \"%s\", not \"%s\"\n", error ? error : "no error", part);
	CU_ASSERT_TRUE(error && strstr(error, part));
	facts_write(facts, &bytes);
	expect_refused(bytes.data, bytes.length, part);
	text_free(&bytes);
}

/* A column that names a row or rows of another table. */
struct reference {
	uint32_t table, row;
	size_t offset;
	uint32_t to;
	const char *message;
};

#define TO(table, row, tag, member, to)                                                            \
	{TABLE_##table, row, offsetof(struct tag, member), TABLE_##to,                             \
	 #table "." #member " is no row of " #to}
#define TO_SOME(table, row, tag, member, to)                                                       \
	{TABLE_##table, row, offsetof(struct tag, member), TABLE_##to,                             \
	 #table "." #member " are no rows of " #to}
#define TO_KIND(table, row, tag, member, to, message)                                              \
	{TABLE_##table, row, offsetof(struct tag, member), TABLE_##to, message}

static const struct reference indices[] = {
	TO(files, 2, file, path, strings),
	TO(annotations, 3, annotation, text, strings),
	TO(annotations, 1, annotation, span.file, files),
	TO(types, 1, type, name, strings),
	TO(types, 1, type, qualified, strings),
	TO(types, 4, type, inner, types),
	TO(types, 7, type, closure, closures),
	TO(types, 6, type, destructor, functions),
	TO(types, 8, type, span.file, files),
	TO(bases, 1, base, type, types),
	TO(bases, 1, base, span.file, files),
	TO(fields, 2, field, name, strings),
	TO(fields, 1, field, type, types),
	TO(fields, 1, field, span.file, files),
	TO(vars, 1, var, name, strings),
	TO(vars, 1, var, type, types),
	TO(vars, 6, var, function, functions),
	TO(vars, 2, var, alias, places),
	TO(vars, 1, var, usr, strings),
	TO(vars, 1, var, span.file, files),
	TO(places, 8, place, type, types),
	TO_KIND(places, PLACE_N, place, index, vars, "variable of a place is no row of vars"),
	TO_KIND(places, PLACE_COUNT, place, index, strings,
		"field of a place is no row of strings"),
	TO(operands, 1, operand, type, types),
	TO(operands, 1, operand, span.file, files),
	TO_KIND(operands, 1, operand, a, places, "place operand is no row of places"),
	TO_KIND(operands, 6, operand, a, closures, "closure operand is no row of closures"),
	TO(events, 1, event, target, places),
	TO(events, 1, event, callee, functions),
	TO(events, 1, event, receiver, operands),
	TO(events, 4, event, closure, closures),
	TO(events, 1, event, type, types),
	TO(events, 1, event, span.file, files),
	TO(blocks, 1, block, condition, operands),
	TO(blocks, 1, block, loop, loops),
	{TABLE_edges, 1, 0, TABLE_blocks, "edges is no row of blocks"},
	TO(loops, 1, loop, head, blocks),
	TO(loops, 1, loop, range, operands),
	TO(loops, 1, loop, span.file, files),
	TO(captures, 1, capture, var, vars),
	TO(captures, 2, capture, place, places),
	TO(captures, 2, capture, value, operands),
	TO(captures, 1, capture, type, types),
	TO(captures, 1, capture, span.file, files),
	TO(closures, 1, closure, type, types),
	TO(closures, 1, closure, function, functions),
	TO(closures, 1, closure, enclosing, functions),
	TO(closures, 1, closure, place, places),
	TO(closures, 1, closure, span.file, files),
	TO(closures, 1, closure, introducer.file, files),
	TO(functions, 1, function, usr, strings),
	TO(functions, 1, function, name, strings),
	TO(functions, 1, function, display, strings),
	TO(functions, 2, function, type, types),
	TO(functions, 1, function, result, types),
	TO(functions, 1, function, await_type, types),
	TO(functions, 1, function, exit, blocks),
	TO(functions, 1, function, closure, closures),
	TO(functions, 1, function, enclosing, functions),
	TO(functions, 1, function, instantiated_at, events),
	TO(functions, 1, function, pattern, functions),
	TO(functions, 1, function, span.file, files),
	TO(functions, 1, function, extent.file, files),
	TO(diagnostics, 1, diagnostic_text, message, strings),
	TO(diagnostics, 1, diagnostic_text, span.file, files),
	TO(inputs, 1, input, path, strings),
};

static const struct reference ranges[] = {
	{TABLE_annotation_lists, 1, 0, TABLE_annotations, "annotation_lists are no rows"},
	TO_SOME(types, 6, type, arguments, types),
	TO_SOME(types, 3, type, bases, bases),
	TO_SOME(types, 3, type, fields, fields),
	TO_SOME(types, 3, type, annotations, annotations),
	TO_SOME(types, 6, type, parameter_names, strings),
	TO_SOME(fields, 2, field, annotations, annotations),
	TO_SOME(vars, 1, var, annotations, annotations),
	TO_SOME(events, 1, event, arguments, operands),
	TO_SOME(blocks, 1, block, events, events),
	TO_SOME(blocks, 1, block, successors, edges),
	TO_SOME(closures, 1, closure, captures, captures),
	TO_SOME(functions, 1, function, parameter_types, types),
	TO_SOME(functions, 1, function, parameters, vars),
	TO_SOME(functions, 1, function, type_arguments, types),
	TO_SOME(functions, 4, function, parameter_annotations, annotation_lists),
	TO_SOME(functions, 1, function, annotations, annotations),
	TO_SOME(functions, 1, function, blocks, blocks),
	TO_KIND(operands, 9, operand, a, operands, "parts of an operand"),
};

static void
damage_index(const struct reference *reference, uint32_t more)
{
	struct facts facts;
	uint32_t value;

	build(&facts);
	value = count_of(&facts, reference->to) + more;
	memcpy(row_at(&facts, reference->table, reference->row) + reference->offset, &value,
	       sizeof value);
	expect_invalid(&facts, reference->message);
	facts_free(&facts);
}

static void
test_indices_out_of_their_table(void)
{
	for (size_t i = 0; i < sizeof indices / sizeof *indices; i++) {
		damage_index(&indices[i], 0);
		damage_index(&indices[i], 0x7fffffff);
	}
}

/* Lists are ranges of type_lists, whatever their rows mean. */
static uint32_t
table_of_range(const struct reference *range)
{
	bool list = range->to == TABLE_types || range->to == TABLE_strings;

	return list ? TABLE_type_lists : range->to;
}

static void
damage_range(const struct reference *reference, struct range range)
{
	struct facts facts;

	build(&facts);
	memcpy(row_at(&facts, reference->table, reference->row) + reference->offset, &range,
	       sizeof range);
	expect_invalid(&facts, reference->message);
	facts_free(&facts);
}

static void
test_ranges_out_of_their_table(void)
{
	struct facts facts;

	build(&facts);
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		uint32_t count = count_of(&facts, table_of_range(&ranges[i]));

		damage_range(&ranges[i], (struct range){1, count});
		damage_range(&ranges[i], (struct range){count, 1});
		damage_range(&ranges[i], (struct range){count + 1, 2});
		damage_range(&ranges[i], (struct range){UINT32_MAX, 2});
		damage_range(&ranges[i], (struct range){2, UINT32_MAX});
		damage_range(&ranges[i], (struct range){0, 2});
	}
	facts_free(&facts);
}

static void
test_lists_with_rows_out_of_their_table(void)
{
	struct facts facts;

	build(&facts);
	facts.type_lists.items[1] = facts.types.count;
	expect_invalid(&facts, "types.arguments are no rows of types");
	facts.type_lists.items[1] = TYPE_MUTEX;
	facts.type_lists.items[2] = facts.strings.bytes.count;
	expect_invalid(&facts, "types.parameter_names are no rows of strings");
	facts.type_lists.items[2] = 0;
	facts.type_lists.items[4] = UINT32_MAX;
	expect_invalid(&facts, "functions.parameter_types are no rows of types");
	facts_free(&facts);
}

/* ---- rows that make no sense together ---- */

#define DAMAGE(name, statement)                                                                    \
	static void damage_##name(struct facts *f)                                                 \
	{                                                                                          \
		statement;                                                                         \
	}

DAMAGE(main_file, f->main_file = f->files.count)
DAMAGE(first_row, f->types.items[0].inner = 1)
DAMAGE(first_string, f->strings.bytes.items[0] = 'x')
DAMAGE(last_string, f->strings.bytes.items[f->strings.bytes.count - 1] = 'x')
DAMAGE(no_rows, f->loops.count = 0)
DAMAGE(type_kind, f->types.items[1].kind = TYPE_DEPENDENT + 1)
DAMAGE(var_kind, f->vars.items[1].kind = VAR_CAPTURE + 1)
DAMAGE(place_kind, f->places.items[1].kind = PLACE_RESULT + 1)
DAMAGE(operand_kind, f->operands.items[1].kind = OPERAND_THIS + 1)
DAMAGE(operand_op, f->operands.items[9].op = COMPARE_GE + 1)
DAMAGE(event_kind, f->events.items[1].kind = EVENT_THROW + 1)
DAMAGE(loop_kind, f->loops.items[1].kind = LOOP_GOTO + 1)
DAMAGE(capture_mode, f->captures.items[1].mode = CAPTURE_INIT_REFERENCE + 1)
DAMAGE(place_itself, f->places.items[PLACE_STAR].base = PLACE_STAR)
DAMAGE(place_later, f->places.items[PLACE_STAR].base = PLACE_COUNT)
DAMAGE(loop_itself, f->loops.items[1].outer = 1)
DAMAGE(includer_itself, f->inputs.items[1].includer = 1)
DAMAGE(not_itself, f->operands.items[3].a = 3)
DAMAGE(parts_later, f->operands.items[9].a = 8)
DAMAGE(one_compared, f->operands.items[9].b = 1)
DAMAGE(compare_one_choice, (f->operands.items[9].kind = OPERAND_CHOICE, f->operands.items[9].b = 1))
DAMAGE(no_argument, f->events.items[3].arguments.count = 0)
DAMAGE(fewer_annotations, f->functions.items[FUNCTION_USE].parameter_types.count = 2)
DAMAGE(no_blocks, f->functions.items[FUNCTION_BODY].blocks.count = 0)
DAMAGE(shared_block, f->functions.items[FUNCTION_BODY].blocks.first = 6)
DAMAGE(event_gap, f->blocks.items[2].events.first = 1)
DAMAGE(shared_event, f->blocks.items[7].events = ((struct range){1, 1}))
DAMAGE(exceptional, f->blocks.items[4].exceptional = 3)
DAMAGE(one_way, f->blocks.items[2].successors.count = 1)
DAMAGE(throwing_way, f->blocks.items[2].exceptional = 1)
DAMAGE(edge_out, f->edges.items[1] = 7)
DAMAGE(edge_nowhere, f->edges.items[1] = 0)
DAMAGE(exit_out, f->functions.items[FUNCTION_RUN].exit = 7)
DAMAGE(foreign_loop, f->loops.items[1].head = 7)
DAMAGE(type_cycle, f->types.items[TYPE_NODE].inner = TYPE_NODE_POINTER)
DAMAGE(base_cycle, f->bases.items[1].type = TYPE_NODE)
DAMAGE(enclosing_cycle, f->functions.items[FUNCTION_RUN].enclosing = FUNCTION_BODY)
DAMAGE(pattern_cycle, f->functions.items[FUNCTION_USE].pattern = FUNCTION_USE)
DAMAGE(closure_cycle, f->closures.items[1].function = FUNCTION_RUN)
DAMAGE(value_cycle, (f->operands.items[6].kind = OPERAND_RESULT, f->operands.items[6].a = 5))
DAMAGE(capture_cycle, (f->operands.items[5].kind = OPERAND_CLOSURE, f->operands.items[5].a = 1))
DAMAGE(place_cycle,
       (f->places.items[PLACE_M].kind = PLACE_RESULT, f->places.items[PLACE_M].index = 1))

static const struct {
	void (*damage)(struct facts *facts);
	const char *message;
} damages[] = {
	{damage_main_file, "main file is no row of files"},
	{damage_first_row, "empty first row"},
	{damage_first_string, "empty first row"},
	{damage_last_string, "last string has no end"},
	{damage_no_rows, "empty first row"},
	{damage_type_kind, "types.kind is none that is known"},
	{damage_var_kind, "vars.kind is none that is known"},
	{damage_place_kind, "places.kind is none that is known"},
	{damage_operand_kind, "operands.kind is none that is known"},
	{damage_operand_op, "operands.op is none that is known"},
	{damage_event_kind, "events.kind is none that is known"},
	{damage_loop_kind, "loops.kind is none that is known"},
	{damage_capture_mode, "captures.mode is none that is known"},
	{damage_place_itself, "places.base does not stand before its row"},
	{damage_place_later, "places.base does not stand before its row"},
	{damage_loop_itself, "loops.outer does not stand before its row"},
	{damage_includer_itself, "inputs.includer does not stand before its row"},
	{damage_not_itself, "parts of an operand do not stand before it"},
	{damage_parts_later, "parts of an operand do not stand before it"},
	{damage_one_compared, "parts of an operand"},
	{damage_compare_one_choice, "parts of an operand"},
	{damage_no_argument, "event has no argument"},
	{damage_fewer_annotations, "parameter_annotations are not one a parameter"},
	{damage_no_blocks, "defined function has no blocks"},
	{damage_shared_block, "block belongs to two functions"},
	{damage_event_gap, "gap in the events"},
	{damage_shared_event, "event belongs to two blocks"},
	{damage_exceptional, "more than there are edges"},
	{damage_one_way, "lacks two successors"},
	{damage_throwing_way, "lacks two successors"},
	{damage_edge_out, "edge leaves its function"},
	{damage_edge_nowhere, "edge leaves its function"},
	{damage_exit_out, "exit of a function is none of its blocks"},
	{damage_foreign_loop, "loop of a block is one of another function"},
	{damage_type_cycle, "type is made of itself"},
	{damage_base_cycle, "type is made of itself"},
	{damage_enclosing_cycle, "function encloses itself"},
	{damage_pattern_cycle, "its own pattern"},
	{damage_closure_cycle, "makes the closure whose body it is"},
	{damage_value_cycle, "computed from itself"},
	{damage_capture_cycle, "computed from itself"},
	{damage_place_cycle, "computed from itself"},
};

static void
test_rows_that_do_not_fit_together(void)
{
	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		struct facts facts;

		build(&facts);
		damages[i].damage(&facts);
		expect_invalid(&facts, damages[i].message);
		facts_free(&facts);
	}
}

/* A chain without a cycle, but one that a recursive walk would not survive. */
static void
test_chains_that_are_too_deep(void)
{
	struct facts facts;

	facts_init(&facts);
	for (uint32_t i = 1; i < 1000; i++)
		*vec_push(&facts.places) = (struct place){PLACE_DEREF, i - 1, 0, 0};
	CU_ASSERT_PTR_NULL(facts_validate(&facts));
	for (uint32_t i = 1000; i < 100000; i++)
		*vec_push(&facts.places) = (struct place){PLACE_DEREF, i - 1, 0, 0};
	expect_invalid(&facts, "nested too deeply");
	facts_free(&facts);
}

static void
test_recursive_types_are_no_cycle(void)
{
	struct facts facts;

	build(&facts);
	CU_ASSERT_EQUAL(facts.types.items[facts.fields.items[1].type].inner, TYPE_NODE);
	facts.fields.items[1].type = TYPE_NODE; /* what clang leaves of an error */
	CU_ASSERT_PTR_NULL(facts_validate(&facts));
	facts_free(&facts);
}

/* Whatever the bytes, either they are refused or all can be looked at. */
static void
test_no_byte_leads_out_of_bounds(void)
{
	static const char flips[] = {0x01, 0x02, (char)0x80, (char)0xff};
	struct text bytes = sample_bytes(), out = {0};
	uint32_t accepted = 0;

	for (size_t i = BODY_AT; i < bytes.length; i++) {
		for (size_t k = 0; k < sizeof flips; k++) {
			struct facts facts;
			const char *error;

			bytes.data[i] ^= flips[k];
			seal(&bytes);
			if (facts_read(&facts, bytes.data, bytes.length, &error)) {
				accepted++;
				text_clear(&out);
				facts_dump(&facts, NULL, &out);
				for (uint32_t p = 0; p < facts.places.count; p++)
					facts_place_text(&facts, p, &out);
			}
			facts_free(&facts);
			bytes.data[i] ^= flips[k];
		}
	}
	/* Both were tried: bytes of spans change nothing, most others do. */
	CU_ASSERT_TRUE(accepted > 0);
	CU_ASSERT_TRUE(accepted < sizeof flips * (bytes.length - BODY_AT));
	text_free(&bytes);
	text_free(&out);
}

/* ---- places ---- */

static uint32_t
add_place(struct facts *facts, uint32_t kind, uint32_t base, uint32_t index, uint32_t type)
{
	*vec_push(&facts->places) = (struct place){kind, base, index, type};
	return facts->places.count - 1;
}

static void
expect_place(const struct facts *facts, uint32_t place, const char *expected)
{
	struct text text = {0};

	facts_place_text(facts, place, &text);
	CU_ASSERT_STRING_EQUAL(text_str(&text), expected);
	if (!str_equal(text_str(&text), expected))
		fprintf(stderr, "got \"%s\", not \"%s\"\n", text_str(&text), expected);
	text_free(&text);
}

static void
test_places_read_as_they_are_written(void)
{
	struct facts facts;

	build(&facts);
	uint32_t this = add_place(&facts, PLACE_THIS, 0, 0, TYPE_NODE);
	uint32_t next =
		add_place(&facts, PLACE_FIELD, this, str(&facts, "next"), TYPE_NODE_POINTER);
	uint32_t star = add_place(&facts, PLACE_DEREF, next, 0, TYPE_NODE);
	uint32_t third = add_place(&facts, PLACE_ELEMENT, star, 3, TYPE_NODE);
	uint32_t any = add_place(&facts, PLACE_ELEMENT, star, 0, TYPE_INT);
	uint32_t twice = add_place(&facts, PLACE_DEREF, star, 0, TYPE_NODE);

	expect_place(&facts, 0, "?");
	expect_place(&facts, PLACE_M, "m");
	expect_place(&facts, PLACE_TMP, "temporary");
	expect_place(&facts, PLACE_STAR, "*node");
	expect_place(&facts, PLACE_COUNT, "node->count");
	expect_place(&facts, this, "*this");
	expect_place(&facts, next, "this->next");
	expect_place(&facts, third, "this->next[2]");    /* p[2]: of the type of *p */
	expect_place(&facts, any, "(*this->next)[...]"); /* (*p)[i]: *p is a container */
	expect_place(&facts, twice, "**this->next");
	expect_place(&facts, add_place(&facts, PLACE_FIELD, twice, str(&facts, "x"), TYPE_INT),
		     "(*this->next)->x");
	expect_place(&facts, add_place(&facts, PLACE_FIELD, PLACE_G, str(&facts, "x"), TYPE_INT),
		     "g.x");
	facts_free(&facts);
}

static void
test_results_read_as_calls(void)
{
	struct facts facts;

	build(&facts);
	facts.operands.items[5].kind = OPERAND_PLACE; /* the receiver: *node */
	facts.operands.items[5].a = PLACE_STAR;
	facts.events.items[5].receiver = 5;
	uint32_t result = add_place(&facts, PLACE_RESULT, 0, 5, TYPE_NODE);
	expect_place(&facts, result, "node->use(...)");
	facts.events.items[5].arguments.count = 0;
	expect_place(&facts, add_place(&facts, PLACE_FIELD, result, str(&facts, "x"), TYPE_INT),
		     "node->use().x");
	facts.events.items[5].callee = 0;
	expect_place(&facts, result, "...");
	facts_free(&facts);
}

static void
test_roots_of_places(void)
{
	struct facts facts;

	build(&facts);
	CU_ASSERT_PTR_EQUAL(facts_place_root(&facts, PLACE_COUNT), &facts.places.items[PLACE_NODE]);
	CU_ASSERT_PTR_EQUAL(facts_place_root(&facts, PLACE_M), &facts.places.items[PLACE_M]);
	CU_ASSERT_PTR_EQUAL(facts_place_root(&facts, 0), &facts.places.items[0]);
	facts_free(&facts);
}

/* ---- the dump ---- */

static void
expect_dump(const struct facts *facts, const char *filter, const char *expected)
{
	struct text text = {0};

	facts_dump(facts, filter, &text);
	CU_ASSERT_STRING_EQUAL(text_str(&text), expected);
	if (!str_equal(text_str(&text), expected))
		fprintf(stderr, "got:\n%s\n", text_str(&text));
	text_free(&text);
}

static void
test_dump_shows_all(void)
{
	struct facts facts;

	build(&facts);
	expect_dump(&facts, NULL,
		    "diagnostic error: unknown type name 'X'   a.cpp:3:1\n"
		    "type Node [not_send:shared]   a.cpp:1:8\n"
		    "  base Base   a.cpp:1:15\n"
		    "  field next: Node *   a.cpp:1:28\n"
		    "  field count: int (mutable) [clang::guarded_by(m)]   a.cpp:1:46\n"
		    "\n"
		    "global m: std::mutex   a.cpp:2:12\n"
		    "\n"
		    "function run(node: Node *, flag: bool) -> int   a.cpp:4:5\n"
		    "  l1 while, head b1   a.cpp:7:9\n"
		    "  b0 -> b1\n"
		    "    e1 construct g: std::lock_guard<std::mutex> = "
		    "std::lock_guard::lock_guard(m)   a.cpp:6:37\n"
		    "  b1 loop-head in l1 -> b2 (if !flag) | b3\n"
		    "    e2 read flag   a.cpp:7:17\n"
		    "  b2 in l1 -> b1\n"
		    "    e3 assign node->count = 3   a.cpp:8:17\n"
		    "  b3 -> b4 | b5 (throw)\n"
		    "    e4 closure tmp1 = run::(lambda)@9:13   a.cpp:9:13\n"
		    "        reference node: Node *   a.cpp:9:15\n"
		    "        init n: int = 1   a.cpp:9:21\n"
		    "    e5 call use(run::(lambda)@9:13)   a.cpp:9:9\n"
		    "    e6 return node->count <= true   a.cpp:10:9\n"
		    "    e7 destroy g by std::lock_guard::~lock_guard   a.cpp:6:37\n"
		    "  b4 exit\n"
		    "  b5 handler -> b4\n"
		    "\n"
		    "function run::(lambda)@9:13()   a.cpp:9:13\n"
		    "  inside run\n"
		    "  b0 exit\n"
		    "\n"
		    "declared use(Node * [task])   a.cpp:3:6\n");
	facts_free(&facts);
}

static void
test_dump_of_functions_by_name(void)
{
	struct facts facts;

	build(&facts);
	expect_dump(&facts, "(lambda)",
		    "function run::(lambda)@9:13()   a.cpp:9:13\n"
		    "  inside run\n"
		    "  b0 exit\n"
		    "\n");
	expect_dump(&facts, "nothing", "");
	facts_free(&facts);
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"every table begins with an empty row", test_init_makes_empty_rows},
		{"what is read is what was written", test_round_trip_keeps_every_byte},
		{"empty facts can be read", test_empty_facts_can_be_read},
		{"every truncation is refused", test_every_truncation_is_refused},
		{"every flipped byte is noticed", test_every_flipped_byte_is_noticed},
		{"headers that are not ours", test_headers_that_are_not_ours},
		{"sections that lie", test_sections_that_lie},
		{"indices out of their table", test_indices_out_of_their_table},
		{"ranges out of their table", test_ranges_out_of_their_table},
		{"lists with rows out of their table", test_lists_with_rows_out_of_their_table},
		{"rows that do not fit together", test_rows_that_do_not_fit_together},
		{"chains that are too deep", test_chains_that_are_too_deep},
		{"recursive types are no cycle", test_recursive_types_are_no_cycle},
		{"no byte leads out of bounds", test_no_byte_leads_out_of_bounds},
		{"places read as they are written", test_places_read_as_they_are_written},
		{"results read as calls", test_results_read_as_calls},
		{"roots of places", test_roots_of_places},
		{"the dump shows all", test_dump_shows_all},
		{"the dump of functions by name", test_dump_of_functions_by_name},
		CU_TEST_INFO_NULL,
	};

	return suite_run("facts", tests);
}
