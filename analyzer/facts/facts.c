/*
 * The tables' life, and places as text.
 *
 * A place is written as its programmer would have: `->` stands for a
 * dereference and a field, `p[...]` for an element behind a pointer. What can
 * not be named (a result of a result of a result ...) ends as "...": the text
 * is for people, comparisons use rows.
 */
#include "facts/facts.h"

#include "base/text.h"
#include "facts/tables.h"

enum { PLACE_DEPTH = 64 }; /* of the text: places nest no deeper in code that people write */

void
facts_init(struct facts *facts)
{
	*facts = (struct facts){0};
	intern(&facts->strings, "");
#define ADD_EMPTY_ROW(name, row) vec_push(&facts->name);
	FACTS_TABLES(ADD_EMPTY_ROW)
#undef ADD_EMPTY_ROW
}

void
facts_free(struct facts *facts)
{
	intern_free(&facts->strings);
#define FREE_TABLE(name, row) vec_free(&facts->name);
	FACTS_TABLES(FREE_TABLE)
#undef FREE_TABLE
	facts->main_file = 0;
}

void
facts_rows(const struct facts *facts, struct facts_rows *rows)
{
#define VIEW_TABLE(name, row)                                                                      \
	rows[TABLE_##name] = (struct facts_rows){facts->name.items, facts->name.count, sizeof(row)};
	FACTS_TABLES(VIEW_TABLE)
#undef VIEW_TABLE
	rows[TABLE_strings] =
		(struct facts_rows){facts->strings.bytes.items, facts->strings.bytes.count, 1};
}

const struct place *
facts_place_root(const struct facts *facts, uint32_t place)
{
	const struct place *row = &facts->places.items[place];

	while (row->kind == PLACE_FIELD || row->kind == PLACE_DEREF || row->kind == PLACE_ELEMENT)
		row = &facts->places.items[row->base];
	return row;
}

/* ---- places as text ---- */

struct place_printer {
	const struct facts *facts;
	const struct place_names *names;
	struct text *text;
};

static void put_place(const struct place_printer *printer, uint32_t place, uint32_t depth);

/* The place where something is put behind it: in parentheses when it begins with a "*". */
static void
put_operand(const struct place_printer *printer, uint32_t place, uint32_t depth)
{
	uint32_t kind = printer->facts->places.items[place].kind;
	bool starred = kind == PLACE_DEREF || kind == PLACE_THIS;

	if (starred)
		text_putc(printer->text, '(');
	put_place(printer, place, depth);
	if (starred)
		text_putc(printer->text, ')');
}

/* The object and the "." or "->" in front of the name of a member. */
static void
put_object(const struct place_printer *printer, uint32_t place, uint32_t depth)
{
	const struct place *row = &printer->facts->places.items[place];

	if (row->kind == PLACE_THIS) {
		text_puts(printer->text, "this->");
	} else if (row->kind == PLACE_DEREF) {
		put_operand(printer, row->base, depth);
		text_puts(printer->text, "->");
	} else {
		put_operand(printer, place, depth);
		text_putc(printer->text, '.');
	}
}

/* p[i] is lowered as an element of *p, and both have one type. (*p)[i] of an array or a container
 * has another than *p. */
static bool
is_subscripted_pointer(const struct place *element, const struct place *base)
{
	return base->kind == PLACE_DEREF && base->type == element->type;
}

static void
put_element(const struct place_printer *printer, const struct place *row, uint32_t depth)
{
	const struct place *base = &printer->facts->places.items[row->base];
	bool pointer = is_subscripted_pointer(row, base);

	put_operand(printer, pointer ? base->base : row->base, depth);
	if (row->index)
		text_printf(printer->text, "[%d]", (int)(row->index - 1));
	else
		text_puts(printer->text, "[...]");
}

static void
put_place(const struct place_printer *printer, uint32_t place, uint32_t depth)
{
	const struct place *row = &printer->facts->places.items[place];

	if (depth >= PLACE_DEPTH) {
		text_puts(printer->text, "...");
		return;
	}
	switch (row->kind) {
	case PLACE_VAR:
		printer->names->put_var(printer->names->context, row->index, printer->text);
		return;
	case PLACE_THIS:
		text_puts(printer->text, "*this");
		return;
	case PLACE_FIELD:
		put_object(printer, row->base, depth + 1);
		text_puts(printer->text, facts_str(printer->facts, row->index));
		return;
	case PLACE_DEREF:
		text_putc(printer->text, '*');
		put_place(printer, row->base, depth + 1);
		return;
	case PLACE_ELEMENT:
		put_element(printer, row, depth + 1);
		return;
	case PLACE_RESULT:
		printer->names->put_result(printer->names->context, row->index, printer->text);
		return;
	default:
		text_putc(printer->text, '?');
	}
}

void
facts_place_put(const struct facts *facts, uint32_t place, const struct place_names *names,
		struct text *text)
{
	put_place(&(struct place_printer){facts, names, text}, place, 0);
}

void
facts_member_put(const struct facts *facts, uint32_t place, const struct place_names *names,
		 struct text *text)
{
	put_object(&(struct place_printer){facts, names, text}, place, 0);
}

/* ---- names for messages ---- */

/* What the names need: the facts, and how many calls stand around this one. */
struct message_names {
	const struct facts *facts;
	uint32_t calls;
};

static void
put_var_name(const void *context, uint32_t var, struct text *text)
{
	const struct message_names *names = context;
	const struct var *row = &names->facts->vars.items[var];

	if (row->name)
		text_puts(text, facts_str(names->facts, row->name));
	else
		text_puts(text, row->kind == VAR_PARAMETER ? "unnamed parameter" : "temporary");
}

static void put_call(const void *context, uint32_t event, struct text *text);

static void
put_receiver(const struct message_names *names, const struct operand *receiver, struct text *text)
{
	struct message_names inner = {names->facts, names->calls + 1};
	struct place_names place_names = {put_var_name, put_call, &inner};

	if (receiver->kind == OPERAND_RESULT) {
		put_call(&inner, receiver->a, text);
		text_putc(text, '.');
	} else if (receiver->kind == OPERAND_PLACE || receiver->kind == OPERAND_MOVED) {
		facts_member_put(names->facts, receiver->a, &place_names, text);
	}
}

/* "mutex_of(...)", "shard.mutex()". */
static void
put_call(const void *context, uint32_t event, struct text *text)
{
	const struct message_names *names = context;
	const struct facts *facts = names->facts;
	const struct event *row = &facts->events.items[event];
	const struct function *callee = &facts->functions.items[row->callee];

	if (!row->callee || names->calls >= 4) {
		text_puts(text, "...");
		return;
	}
	put_receiver(names, &facts->operands.items[row->receiver], text);
	text_puts(text, facts_str(facts, callee->display ? callee->display : callee->name));
	text_puts(text, row->arguments.count ? "(...)" : "()");
}

void
facts_place_text(const struct facts *facts, uint32_t place, struct text *text)
{
	struct message_names names = {.facts = facts};

	facts_place_put(facts, place, &(struct place_names){put_var_name, put_call, &names}, text);
}
