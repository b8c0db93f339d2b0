/*
 * Names of rows for the dump, and values as one would write them.
 *
 * The numbers that tell variables of one name apart are counted once, in the
 * order of the rows, which is the order in which they were lowered.
 */
#include "facts/dump_names.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"

enum { OPERAND_DEPTH = 8 }; /* of the text; what is deeper is "..." */

const char *
dump_str(const struct dump *dump, uint32_t id)
{
	return facts_str(dump->facts, id);
}

static uint32_t *
zeroed(uint32_t count)
{
	uint32_t *items = xmalloc(count * sizeof *items);

	return memset(items, 0, count * sizeof *items);
}

static void
number_vars(struct dump *dump)
{
	const struct facts *facts = dump->facts;
	struct map seen = {0};

	for (uint32_t i = 1; i < facts->vars.count; i++) {
		const struct var *row = &facts->vars.items[i];
		uint64_t key = hash_mix(row->function, row->name);

		dump->numbers[i] = map_get(&seen, key) + 1;
		map_put(&seen, key, dump->numbers[i]);
	}
	map_free(&seen);
}

static void
own_events(struct dump *dump, uint32_t function)
{
	const struct facts *facts = dump->facts;
	struct range blocks = facts->functions.items[function].blocks;
	uint32_t loops = 0;

	if (!blocks.count)
		return;
	dump->firsts[function] = facts->blocks.items[blocks.first].events.first;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			dump->owners[e] = function;
	}
	for (uint32_t l = 1; l < facts->loops.count; l++)
		if (facts->loops.items[l].head - blocks.first < blocks.count)
			dump->loop_ids[l] = ++loops;
}

void
dump_begin(struct dump *dump, const struct facts *facts, struct text *out)
{
	*dump = (struct dump){
		.facts = facts,
		.out = out,
		.numbers = zeroed(facts->vars.count),
		.owners = zeroed(facts->events.count),
		.firsts = zeroed(facts->functions.count),
		.loop_ids = zeroed(facts->loops.count),
	};
	number_vars(dump);
	for (uint32_t i = 1; i < facts->functions.count; i++)
		own_events(dump, i);
}

void
dump_end(struct dump *dump)
{
	free(dump->numbers);
	free(dump->owners);
	free(dump->firsts);
	free(dump->loop_ids);
}

/* ---- functions, types, variables ---- */

static void
put_type_list(const struct dump *dump, struct range types)
{
	for (uint32_t i = 0; i < types.count; i++) {
		uint32_t type = dump->facts->type_lists.items[types.first + i];

		text_puts(dump->out, i ? ", " : "");
		text_puts(dump->out,
			  type ? dump_str(dump, dump->facts->types.items[type].name) : "...");
	}
}

void
put_function(const struct dump *dump, uint32_t function)
{
	const struct function *row = &dump->facts->functions.items[function];

	text_puts(dump->out, row->name ? dump_str(dump, row->name) : "?");
	if (row->closure) {
		const struct span *span = &dump->facts->closures.items[row->closure].span;

		text_printf(dump->out, "@%u:%u", span->line, span->column);
	}
	if (row->type_arguments.count) {
		text_putc(dump->out, '<');
		put_type_list(dump, row->type_arguments);
		text_putc(dump->out, '>');
	}
}

void
put_type(const struct dump *dump, uint32_t type)
{
	const struct type *row = &dump->facts->types.items[type];

	text_puts(dump->out, row->name ? dump_str(dump, row->name) : "?");
}

void
put_var(const struct dump *dump, uint32_t var)
{
	const struct var *row = &dump->facts->vars.items[var];

	if (row->name) {
		text_puts(dump->out, dump_str(dump, row->name));
		if (row->kind != VAR_GLOBAL && dump->numbers[var] > 1)
			text_printf(dump->out, "#%u", dump->numbers[var]);
	} else if (row->kind == VAR_PARAMETER) {
		text_printf(dump->out, "param%u", row->position);
	} else {
		text_printf(dump->out, "tmp%u", dump->numbers[var]);
	}
}

/* ---- the graph ---- */

void
put_event(const struct dump *dump, uint32_t event)
{
	uint32_t owner = dump->owners[event];

	if (!owner) {
		text_puts(dump->out, "e?");
		return;
	}
	if (owner != dump->function) {
		put_function(dump, owner);
		text_putc(dump->out, ':');
	}
	text_printf(dump->out, "e%u", event - dump->firsts[owner] + 1);
}

void
put_block(const struct dump *dump, uint32_t block)
{
	struct range blocks = dump->facts->functions.items[dump->function].blocks;

	text_printf(dump->out, "b%u", block - blocks.first);
}

void
put_loop(const struct dump *dump, uint32_t loop)
{
	text_printf(dump->out, "l%u", dump->loop_ids[loop]);
}

/* ---- places and operands ---- */

static void
name_var(const void *context, uint32_t var, struct text *text)
{
	(void)text; /* the dump's own */
	put_var(context, var);
}

static void
name_result(const void *context, uint32_t event, struct text *text)
{
	(void)text;
	put_event(context, event);
}

void
put_place(const struct dump *dump, uint32_t place)
{
	struct place_names names = {name_var, name_result, dump};

	facts_place_put(dump->facts, place, &names, dump->out);
}

static void put_value(const struct dump *dump, uint32_t operand, uint32_t depth);

static void
put_values(const struct dump *dump, struct range range, const char *between, uint32_t depth)
{
	for (uint32_t i = 0; i < range.count; i++) {
		text_puts(dump->out, i ? between : "");
		put_value(dump, range.first + i, depth);
	}
}

static void
put_constant(const struct dump *dump, const struct operand *row)
{
	const char *type = dump_str(dump, dump->facts->types.items[row->type].name);

	if (row->a <= 1 && (str_equal(type, "bool") || str_equal(type, "_Bool")))
		text_puts(dump->out, row->a ? "true" : "false");
	else
		text_printf(dump->out, "%d", (int)row->a);
}

/* Operands of which `a` names one row, or none. */
static void
put_leaf(const struct dump *dump, const struct operand *row)
{
	switch (row->kind) {
	case OPERAND_PLACE:
	case OPERAND_MOVED:
	case OPERAND_ADDRESS:
		text_puts(dump->out, row->kind == OPERAND_PLACE   ? ""
				     : row->kind == OPERAND_MOVED ? "move "
								  : "&");
		put_place(dump, row->a);
		return;
	case OPERAND_RESULT:
		put_event(dump, row->a);
		return;
	case OPERAND_CLOSURE:
		put_function(dump, dump->facts->closures.items[row->a].function);
		return;
	case OPERAND_FUNCTION:
		put_function(dump, row->a);
		return;
	case OPERAND_CONSTANT:
		put_constant(dump, row);
		return;
	case OPERAND_NULL:
		text_puts(dump->out, "null");
		return;
	case OPERAND_STRING:
		text_printf(dump->out, "\"%s\"", row->a ? facts_str(dump->facts, row->a) : "...");
		return;
	case OPERAND_THIS:
		text_puts(dump->out, "this");
		return;
	default:
		text_putc(dump->out, '?');
	}
}

static void
put_new(const struct dump *dump, const struct operand *row)
{
	text_puts(dump->out, "new ");
	if (row->a)
		put_event(dump, row->a);
	else
		put_type(dump, dump->facts->types.items[row->type].inner);
}

/* Operands that are made of others. */
static void
put_value(const struct dump *dump, uint32_t operand, uint32_t depth)
{
	static const char *const comparisons[] = {" == ", " != ", " < ", " <= ", " > ", " >= "};
	const struct operand *row = &dump->facts->operands.items[operand];
	struct range parts = {row->a, row->b};
	const char *open = "(", *between = ", ", *close = ")";

	switch (depth < OPERAND_DEPTH ? row->kind : OPERAND_ARITHMETIC) {
	case OPERAND_NOT:
		text_putc(dump->out, '!');
		put_value(dump, row->a, depth + 1);
		return;
	case OPERAND_NEW:
		put_new(dump, row);
		return;
	case OPERAND_LIST:
		open = "{", close = "}";
		break;
	case OPERAND_CHOICE:
		between = " or ";
		break;
	case OPERAND_COMPARE:
		between = comparisons[row->op];
		if (!depth)
			open = close = "";
		break;
	case OPERAND_ARITHMETIC:
		open = "value(";
		break;
	default:
		put_leaf(dump, row);
		return;
	}
	text_puts(dump->out, open);
	if (depth < OPERAND_DEPTH)
		put_values(dump, parts, between, depth + 1);
	else
		text_puts(dump->out, "...");
	text_puts(dump->out, close);
}

void
put_operand(const struct dump *dump, uint32_t operand)
{
	put_value(dump, operand, 0);
}

void
put_operands(const struct dump *dump, struct range operands)
{
	put_values(dump, operands, ", ", 0);
}

void
put_receiver(const struct dump *dump, uint32_t operand)
{
	const struct operand *row = &dump->facts->operands.items[operand];
	struct place_names names = {name_var, name_result, dump};

	if (!operand)
		return;
	if (row->kind == OPERAND_PLACE) {
		facts_member_put(dump->facts, row->a, &names, dump->out);
		return;
	}
	put_value(dump, operand, 1);
	text_putc(dump->out, '.');
}

/* ---- what stands behind a line ---- */

void
put_span(const struct dump *dump, const struct span *span)
{
	const char *path = dump_str(dump, dump->facts->files.items[span->file].path);
	const char *slash = strrchr(path, '/');

	if (span->line)
		text_printf(dump->out, "   %s:%u:%u", slash ? slash + 1 : path, span->line,
			    span->column);
	text_putc(dump->out, '\n');
}

void
put_annotations(const struct dump *dump, struct range annotations)
{
	for (uint32_t i = 0; i < annotations.count; i++) {
		uint32_t row = annotations.first + i;

		text_puts(dump->out, i ? ", " : " [");
		text_puts(dump->out, dump_str(dump, dump->facts->annotations.items[row].text));
	}
	text_puts(dump->out, annotations.count ? "]" : "");
}

void
put_flags(const struct dump *dump, uint32_t flags, const struct flag_name *names)
{
	bool any = false;

	for (; names->name; names++) {
		if (!(flags & names->flag))
			continue;
		text_printf(dump->out, "%s%s", any ? ", " : " (", names->name);
		any = true;
	}
	text_puts(dump->out, any ? ")" : "");
}
