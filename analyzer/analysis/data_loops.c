/*
 * Whether data decides how often a loop goes around; loops.h.
 *
 * A loop is left by tests. One on a number that the loop itself counts up or
 * down bounds it, whatever the bound comes from. A test that follows a chain of
 * pointers, compares iterators or asks a source for more goes once for each
 * item; an endless loop has none.
 *
 * Misses on purpose: a test that calls a function whose name says nothing of a
 * source, a counted loop over the positions of a container.
 */
#include "analysis/loops.h"

#include <ctype.h>
#include <string.h>

#include "analysis/spawn.h"
#include "base/text.h"

struct search {
	struct effects *effects;
	uint32_t unit, loop;
	const struct facts *facts;
	struct range blocks;
	struct loop_body body;
};

/* ---- what is written in the loop ---- */

typedef bool (*write_test)(const struct search *s, const struct event *event);

/* Some event of the loop writes the variable or member PLACE, and TEST says so of it. */
static bool
is_written(const struct search *s, uint32_t place, write_test test)
{
	for (uint32_t b = 0; b < s->body.count; b++) {
		struct range events = s->facts->blocks.items[s->body.rows[b]].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &s->facts->events.items[e];
			bool writes = event->kind == EVENT_ASSIGN || event->kind == EVENT_WRITE;

			if (writes && event->target == place && test(s, event))
				return true;
		}
	}
	return false;
}

static bool
is_any_write(const struct search *s, const struct event *event)
{
	(void)s;
	return event->kind != EVENT_NONE;
}

/* i++, left -= size: no new value from elsewhere. */
static bool
is_counting(const struct search *s, const struct event *event)
{
	const struct operand *value = call_operand(s->facts, event, 0);

	return event->kind == EVENT_WRITE ||
	       event->flags & (EVENT_ADDS_ONE | EVENT_SUBTRACTS_ONE) ||
	       (value && value->kind == OPERAND_ARITHMETIC);
}

/* ---- tests ---- */

enum test { TEST_OTHER, TEST_COUNTS, TEST_DATA };

/* Words in the names of what hands out the next item or tells whether there is one, and of what
 * says that a server is to go on. A capital begins a word of its own. */
static const char *const source_words[] = {
	"accept",   "read",    "recv",       "getline",       "fread",    "fgets",
	"scanf",    "fscanf",  "fgetc",      "getc",          "getdelim", "epoll_wait",
	"pop",      "dequeue", "next",       "receive",       "fetch",    "take",
	"poll",     "empty",   "is_open",    "running",       "stop",     "quit",
	"shutdown", "alive",   "good",       "Next",          "Read",     "Accept",
	"Empty",    "Running", "operator>>", "operator bool", "Stop",     "Open",
};

/* PLACE is in NAME where a word begins: pthread_create does not read. */
static bool
begins_word(const char *name, const char *place)
{
	return place == name || !isalpha((unsigned char)place[-1]) ||
	       isupper((unsigned char)*place);
}

static bool
sounds_like_source(const char *name)
{
	for (size_t i = 0; i < sizeof source_words / sizeof *source_words; i++)
		for (const char *at = strstr(name, source_words[i]); at;
		     at = strstr(at + 1, source_words[i]))
			if (begins_word(name, at))
				return true;
	return false;
}

static bool
is_arithmetic(const struct search *s, uint32_t type)
{
	uint32_t kind = s->facts->types.items[type].kind;

	return kind == TYPE_ARITHMETIC || kind == TYPE_ENUM;
}

static bool
is_flag(const struct search *s, uint32_t type)
{
	return str_equal(facts_str(s->facts, s->facts->types.items[type].name), "bool");
}

/* while (!stopping.load()): as long as somebody lets it. */
static bool
is_atomic_flag(const struct search *s, const struct event *event)
{
	const struct function *callee = &s->facts->functions.items[event->callee];

	return callee->flags & FUNCTION_CONST && is_flag(s, callee->result) &&
	       str_starts_with(facts_str(s->facts, callee->name), "std::atomic");
}

static enum test
test_of_call(const struct search *s, uint32_t row)
{
	const struct event *event = &s->facts->events.items[row];
	const struct function *callee = &s->facts->functions.items[event->callee];
	const char *name = facts_str(s->facts, callee->display);

	if (event->kind != EVENT_CALL && event->kind != EVENT_AWAIT)
		return TEST_OTHER;
	if (str_starts_with(name, "operator!=") || str_starts_with(name, "operator=="))
		return TEST_DATA; /* of iterators */
	return sounds_like_source(name) || is_atomic_flag(s, event) ? TEST_DATA : TEST_OTHER;
}

/* The value of a variable is tested. */
static enum test
test_of_place(const struct search *s, const struct operand *operand)
{
	uint32_t place = operand->a, type = s->facts->places.items[place].type;

	if (s->facts->types.items[type].kind == TYPE_POINTER)
		return is_written(s, place, is_any_write) ? TEST_DATA : TEST_OTHER;
	if (is_flag(s, type)) /* while (running) */
		return is_written(s, place, is_any_write) ? TEST_OTHER : TEST_DATA;
	if (is_arithmetic(s, type) && is_written(s, place, is_counting))
		return TEST_COUNTS;
	return TEST_OTHER;
}

static enum test test_of(const struct search *s, const struct operand *operand);

/* queue.size() > 0 */
static bool
asks_for_any(const struct search *s, const struct operand *left, const struct operand *right)
{
	const struct event *event = &s->facts->events.items[left->a];

	return left->kind == OPERAND_RESULT && right->kind == OPERAND_CONSTANT && right->a == 0 &&
	       str_equal(facts_str(s->facts, s->facts->functions.items[event->callee].display),
			 "size");
}

/* fd >= 0 where fd = accept(...): what the loop assigned last is asked. */
static bool
is_read_from_source(const struct search *s, const struct event *event)
{
	const struct operand *value = call_operand(s->facts, event, 0);

	return value && value->kind == OPERAND_RESULT && test_of_call(s, value->a) == TEST_DATA;
}

static enum test
test_of_side(const struct search *s, const struct operand *side)
{
	enum test test = test_of(s, side);

	if (test == TEST_OTHER && side->kind == OPERAND_PLACE &&
	    is_written(s, side->a, is_read_from_source))
		return TEST_DATA;
	return test;
}

/* n--: not of constants alone, ~0 or -1. */
static bool
has_number(const struct search *s, const struct operand *operand)
{
	const struct operand *parts = &s->facts->operands.items[operand->a];

	for (uint32_t i = 0; i < operand->b; i++)
		if (parts[i].kind == OPERAND_PLACE && is_arithmetic(s, parts[i].type))
			return true;
	return false;
}

static bool
is_jump(const struct search *s, const struct event *event)
{
	return !is_counting(s, event);
}

/* p < array + count, where p is only stepped: as good as an index. */
static bool
is_stepped(const struct search *s, const struct operand *pointer, const struct operand *end)
{
	return pointer->kind == OPERAND_PLACE &&
	       s->facts->types.items[s->facts->places.items[pointer->a].type].kind ==
		       TYPE_POINTER &&
	       end->kind != OPERAND_NULL && end->kind != OPERAND_CONSTANT &&
	       is_written(s, pointer->a, is_counting) && !is_written(s, pointer->a, is_jump);
}

static enum test
test_of(const struct search *s, const struct operand *operand)
{
	const struct operand *operands = s->facts->operands.items;
	enum test left, right;

	switch (operand->kind) {
	case OPERAND_NOT:
		return test_of(s, &operands[operand->a]);
	case OPERAND_RESULT:
		return test_of_call(s, operand->a);
	case OPERAND_PLACE:
		return test_of_place(s, operand);
	case OPERAND_COMPARE:
		if (is_stepped(s, &operands[operand->a], &operands[operand->a + 1]))
			return TEST_COUNTS;
		if (asks_for_any(s, &operands[operand->a], &operands[operand->a + 1]))
			return TEST_DATA;
		left = test_of_side(s, &operands[operand->a]);
		right = test_of_side(s, &operands[operand->a + 1]);
		if (left == TEST_COUNTS || right == TEST_COUNTS)
			return TEST_COUNTS;
		if (left == TEST_OTHER)
			return right;
		return left;
	case OPERAND_ARITHMETIC: /* n--, in a condition */
		return has_number(s, operand) ? TEST_COUNTS : TEST_OTHER;
	default:
		return TEST_OTHER;
	}
}

static bool
leaves_loop(const struct search *s, const struct block *block)
{
	uint32_t normal = block->successors.count - block->exceptional;

	for (uint32_t i = 0; i < normal; i++)
		if (!s->body.in[s->facts->edges.items[block->successors.first + i] -
				s->blocks.first])
			return true;
	return false;
}

/* ---- the loop ---- */

/* A container of the handles themselves, also in boxes: somebody made it as large as he wanted. */
static bool
holds_threads(const struct search *s, const struct type *type, int depth)
{
	for (uint32_t i = 0; i < type->arguments.count && i < 2; i++) {
		uint32_t argument = s->facts->type_lists.items[type->arguments.first + i];

		if (spawn_is_thread_class(s->effects, s->unit, argument) ||
		    (depth < 1 && holds_threads(s, &s->facts->types.items[argument], depth + 1)))
			return true;
	}
	return false;
}

/* std::vector<slot> slots(count), ports = {80, 443}: a number decides. */
static bool
is_sized_here(const struct search *s, const struct operand *range)
{
	const struct place *place = &s->facts->places.items[range->a];
	const struct operand *size;
	uint32_t made;

	if (range->kind != OPERAND_PLACE || place->kind != PLACE_VAR)
		return false;
	made = effects_definition(s->effects, s->unit, place->index);
	size = call_operand(s->facts, &s->facts->events.items[made], 0);
	if (!made || !size || !s->facts->events.items[made].callee)
		return false;
	return is_arithmetic(s, size->type) || (size->kind == OPERAND_LIST && size->b > 0);
}

/* Written out, made as long as a number says, or a range of numbers: as good as a counter. */
static bool
is_fixed_range(const struct search *s, const struct operand *range)
{
	const struct facts *facts = s->facts;
	const struct type *type = &facts->types.items[range->type];
	const char *name;

	while (type->kind == TYPE_LVALUE_REFERENCE || type->kind == TYPE_RVALUE_REFERENCE)
		type = &facts->types.items[type->inner];
	name = facts_str(facts, type->qualified);
	return range->kind == OPERAND_LIST || type->kind == TYPE_ARRAY ||
	       str_equal(name, "std::array") || str_equal(name, "std::initializer_list") ||
	       strstr(name, "iota") || strstr(name, "integer_range") || holds_threads(s, type, 0) ||
	       is_sized_here(s, range);
}

/* Some way out of the loop, and none that a number decides. */
static bool
is_left_by_data(const struct search *s)
{
	bool data = s->facts->loops.items[s->loop].endless;

	for (uint32_t b = 0; b < s->body.count; b++) {
		const struct block *block = &s->facts->blocks.items[s->body.rows[b]];
		enum test test;

		if (!block->condition || !leaves_loop(s, block))
			continue;
		test = test_of(s, &s->facts->operands.items[block->condition]);
		if (test == TEST_COUNTS)
			return false;
		data |= test == TEST_DATA;
	}
	return data;
}

bool
loops_over_data(struct effects *effects, struct func function, uint32_t loop)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	const struct loop *row = &facts->loops.items[loop];
	struct arena arena = {0};
	struct search s = {.effects = effects,
			   .unit = function.unit,
			   .loop = loop,
			   .facts = facts,
			   .blocks = facts->functions.items[function.function].blocks};
	bool data;

	if (row->kind == LOOP_RANGE_FOR)
		return !is_fixed_range(&s, &facts->operands.items[row->range]);
	s.body = loops_body(effects, function, loop, &arena);
	data = is_left_by_data(&s);
	arena_release(&arena);
	return data;
}
