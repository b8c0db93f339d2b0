/*
 * Facts for human eyes: `sendsync dump facts`.
 *
 * What the project wrote comes out: its types, its variables of static
 * storage, the functions it defines with blocks and events, and what it only
 * declares. Of a library one sees the names that are used. Order is the order
 * of the rows; see dump_names.h for the names.
 *
 * One line a row, places of the source at the end of it, as file:line:column.
 */
#include "base/text.h"
#include "facts/dump_names.h"

/* ---- words ---- */

static const struct flag_name type_flags[] = {
	{TYPE_UNION, "union"},
	{TYPE_INCOMPLETE, "incomplete"},
	{TYPE_POLYMORPHIC, "polymorphic"},
	{TYPE_AWAITABLE, "awaitable"},
	{TYPE_ASYNC_LOCK, "async-lock"},
	{TYPE_LOCKABLE, "lockable"},
	{TYPE_MUTEX_LIKE, "mutex-like"},
	{TYPE_TRIVIAL_DESTROY, "trivially-destroyed"},
	{TYPE_OPAQUE, "opaque"},
	{TYPE_PATTERN, "pattern"},
	{0, NULL},
};

static const struct flag_name base_flags[] = {{BASE_DEPENDENT, "dependent"}, {0, NULL}};
static const struct flag_name field_flags[] = {{FIELD_MUTABLE, "mutable"},
					       {FIELD_BITFIELD, "bit-field"},
					       {FIELD_DEPENDENT, "dependent"},
					       {0, NULL}};

static const struct flag_name var_flags[] = {
	{VAR_THREAD_LOCAL, "thread_local"}, {VAR_ARGUMENT, "argument"},
	{VAR_BLOCK_BYREF, "__block"},       {VAR_RANGE_FOR, "range-for"},
	{VAR_CLEANUP, "cleanup"},           {0, NULL},
};

static const struct flag_name function_flags[] = {
	{FUNCTION_COROUTINE, "coroutine"},
	{FUNCTION_LAZY, "lazy"},
	{FUNCTION_EAGER, "eager"},
	{FUNCTION_CONST, "const"},
	{FUNCTION_VIRTUAL, "virtual"},
	{FUNCTION_NOEXCEPT, "noexcept"},
	{FUNCTION_NORETURN, "noreturn"},
	{FUNCTION_INSTANTIATION, "instantiation"},
	{FUNCTION_PATTERN, "pattern"},
	{FUNCTION_VARIADIC, "variadic"},
	{FUNCTION_STATIC, "internal"},
	{FUNCTION_HAS_INSTANCE, "has-instance"},
	{FUNCTION_EXPLICIT_THIS, "explicit-this"},
	{FUNCTION_COPY, "copy"},
	{0, NULL},
};

static const struct flag_name block_flags[] = {
	{BLOCK_LOOP_HEAD, "loop-head"},
	{BLOCK_HANDLER, "handler"},
	{BLOCK_UNREACHABLE, "unreachable"},
	{BLOCK_UNWIND, "unwind"},
	{0, NULL},
};

static const struct flag_name event_flags[] = {
	{EVENT_EXPLICIT, "explicit"},
	{EVENT_NEVER_SUSPENDS, "never-suspends"},
	{EVENT_DEPENDENT, "dependent"},
	{EVENT_VIRTUAL, "virtual"},
	{EVENT_INDIRECT, "indirect"},
	{EVENT_IN_MACRO, "in-macro"},
	{EVENT_FINAL_TEMPORARY, "full-expression"},
	{EVENT_ADDS_ONE, "adds-one"},
	{EVENT_SUBTRACTS_ONE, "subtracts-one"},
	{0, NULL},
};

static const char *const event_words[EVENT_THROW + 1] = {
	[EVENT_NONE] = "none",       [EVENT_DECLARE] = "declare", [EVENT_CONSTRUCT] = "construct",
	[EVENT_DESTROY] = "destroy", [EVENT_CALL] = "call",       [EVENT_CLOSURE] = "closure",
	[EVENT_AWAIT] = "await",     [EVENT_YIELD] = "yield",     [EVENT_MOVE] = "move",
	[EVENT_ASSIGN] = "assign",   [EVENT_READ] = "read",       [EVENT_WRITE] = "write",
	[EVENT_ADDRESS] = "address", [EVENT_RETURN] = "return",   [EVENT_THROW] = "throw",
};

static const char *const loop_words[LOOP_GOTO + 1] = {
	[LOOP_WHILE] = "while",         [LOOP_DO] = "do",     [LOOP_FOR] = "for",
	[LOOP_RANGE_FOR] = "range-for", [LOOP_GOTO] = "goto",
};

static const char *const capture_words[CAPTURE_INIT_REFERENCE + 1] = {
	[CAPTURE_COPY] = "copy",         [CAPTURE_REFERENCE] = "reference",
	[CAPTURE_THIS] = "this pointer", [CAPTURE_STAR_THIS] = "copy of",
	[CAPTURE_INIT] = "init",         [CAPTURE_INIT_REFERENCE] = "init reference",
};

/* ---- types ---- */

static bool
in_project(const struct facts *facts, const struct span *span)
{
	return facts->files.items[span->file].flags & FILE_PROJECT;
}

static void
dump_fields(const struct dump *dump, const struct type *type)
{
	for (uint32_t i = 0; i < type->bases.count; i++) {
		const struct base *row = &dump->facts->bases.items[type->bases.first + i];

		text_puts(dump->out, "  base ");
		put_type(dump, row->type);
		put_flags(dump, row->flags, base_flags);
		put_span(dump, &row->span);
	}
	for (uint32_t i = 0; i < type->fields.count; i++) {
		const struct field *row = &dump->facts->fields.items[type->fields.first + i];

		text_printf(dump->out, "  field %s: ", dump_str(dump, row->name));
		put_type(dump, row->type);
		put_flags(dump, row->flags, field_flags);
		put_annotations(dump, row->annotations);
		put_span(dump, &row->span);
	}
}

static void
dump_type(const struct dump *dump, const struct type *type)
{
	text_printf(dump->out, "type %s", dump_str(dump, type->name));
	put_flags(dump, type->flags, type_flags);
	put_annotations(dump, type->annotations);
	put_span(dump, &type->span);
	if (type->destructor) {
		text_puts(dump->out, "  destructor ");
		put_function(dump, type->destructor);
		text_putc(dump->out, '\n');
	}
	dump_fields(dump, type);
	text_putc(dump->out, '\n');
}

/* Closure types stand with their closures. */
static void
dump_types(const struct dump *dump)
{
	for (uint32_t i = 1; i < dump->facts->types.count; i++) {
		const struct type *row = &dump->facts->types.items[i];

		if (row->kind == TYPE_RECORD && in_project(dump->facts, &row->span))
			dump_type(dump, row);
	}
}

/* ---- variables ---- */

static void
dump_var(const struct dump *dump, uint32_t var)
{
	const struct var *row = &dump->facts->vars.items[var];

	put_var(dump, var);
	text_puts(dump->out, ": ");
	put_type(dump, row->type);
	put_flags(dump, row->flags, var_flags);
	put_annotations(dump, row->annotations);
}

static void
dump_globals(const struct dump *dump)
{
	bool any = false;

	for (uint32_t i = 1; i < dump->facts->vars.count; i++) {
		const struct var *row = &dump->facts->vars.items[i];

		if (row->kind != VAR_GLOBAL || !in_project(dump->facts, &row->span))
			continue;
		any = true;
		text_puts(dump->out, "global ");
		dump_var(dump, i);
		put_span(dump, &row->span);
	}
	text_puts(dump->out, any ? "\n" : "");
}

/* ---- events ---- */

static void
put_typed_place(const struct dump *dump, uint32_t place)
{
	put_place(dump, place);
	text_puts(dump->out, ": ");
	put_type(dump, dump->facts->places.items[place].type);
}

static void
put_arguments(const struct dump *dump, const struct event *event)
{
	text_putc(dump->out, '(');
	put_operands(dump, event->arguments);
	text_putc(dump->out, ')');
}

static void
put_construct(const struct dump *dump, const struct event *event)
{
	put_typed_place(dump, event->target);
	if (!event->callee && !event->arguments.count)
		return;
	text_puts(dump->out, " = ");
	if (event->callee) {
		put_function(dump, event->callee);
		put_arguments(dump, event);
	} else {
		put_operands(dump, event->arguments);
	}
}

static void
put_call(const struct dump *dump, const struct event *event)
{
	if (event->target) {
		put_typed_place(dump, event->target);
		text_puts(dump->out, " = ");
	}
	if (event->flags & EVENT_INDIRECT) {
		put_operand(dump, event->receiver);
	} else {
		put_receiver(dump, event->receiver);
		put_function(dump, event->callee);
	}
	put_arguments(dump, event);
}

static void
put_closure(const struct dump *dump, const struct event *event)
{
	if (event->target) {
		put_place(dump, event->target);
		text_puts(dump->out, " = ");
	}
	put_function(dump, dump->facts->closures.items[event->closure].function);
}

static void
put_await(const struct dump *dump, const struct event *event)
{
	if (event->target) {
		put_typed_place(dump, event->target);
		text_puts(dump->out, " = ");
	}
	put_operands(dump, event->arguments);
	if (event->type) {
		text_puts(dump->out, " through ");
		put_type(dump, event->type);
	}
}

/* What stands behind the word. */
static void
put_event_rest(const struct dump *dump, const struct event *event)
{
	switch (event->kind) {
	case EVENT_DECLARE:
		put_typed_place(dump, event->target);
		return;
	case EVENT_CONSTRUCT:
		put_construct(dump, event);
		return;
	case EVENT_CALL:
		put_call(dump, event);
		return;
	case EVENT_CLOSURE:
		put_closure(dump, event);
		return;
	case EVENT_AWAIT:
	case EVENT_YIELD:
		put_await(dump, event);
		return;
	case EVENT_RETURN:
	case EVENT_THROW:
		put_operands(dump, event->arguments);
		return;
	default:
		put_place(dump, event->target);
	}
	if (event->kind == EVENT_DESTROY && event->callee) {
		text_puts(dump->out, " by ");
		put_function(dump, event->callee);
	} else if (event->kind == EVENT_ASSIGN) {
		text_puts(dump->out, " = ");
		put_operands(dump, event->arguments);
	}
}

/* Under the event that makes the closure. */
static void
dump_capture(const struct dump *dump, const struct capture *row)
{
	text_printf(dump->out, "        %s ", capture_words[row->mode]);
	if (row->var)
		put_var(dump, row->var);
	else if (row->place)
		put_place(dump, row->place);
	else
		text_putc(dump->out, '?');
	text_puts(dump->out, ": ");
	put_type(dump, row->type);
	if (row->value) {
		text_puts(dump->out, " = ");
		put_operand(dump, row->value);
	}
	text_puts(dump->out, row->implicit ? " (implicit)" : "");
	put_span(dump, &row->span);
}

static void
dump_captures(const struct dump *dump, uint32_t closure)
{
	struct range captures = dump->facts->closures.items[closure].captures;

	for (uint32_t i = 0; i < captures.count; i++)
		dump_capture(dump, &dump->facts->captures.items[captures.first + i]);
}

static void
dump_event(const struct dump *dump, uint32_t event)
{
	const struct event *row = &dump->facts->events.items[event];
	bool co = row->kind == EVENT_RETURN && row->flags & EVENT_CO;
	bool has_rest =
		(row->kind != EVENT_RETURN && row->kind != EVENT_THROW) || row->arguments.count;

	text_puts(dump->out, "    ");
	put_event(dump, event);
	text_printf(dump->out, " %s%s%s", co ? "co_" : "", event_words[row->kind],
		    has_rest ? " " : "");
	put_event_rest(dump, row);
	put_flags(dump, row->flags, event_flags);
	put_span(dump, &row->span);
	if (row->kind == EVENT_CLOSURE)
		dump_captures(dump, row->closure);
}

/* ---- blocks ---- */

static void
put_successors(const struct dump *dump, const struct block *block)
{
	uint32_t normal = block->successors.count - block->exceptional;

	for (uint32_t i = 0; i < block->successors.count; i++) {
		text_puts(dump->out, i ? " | " : " -> ");
		put_block(dump, dump->facts->edges.items[block->successors.first + i]);
		if (i == 0 && block->condition) {
			text_puts(dump->out, " (if ");
			put_operand(dump, block->condition);
			text_putc(dump->out, ')');
		}
		if (i >= normal)
			text_puts(dump->out, " (throw)");
	}
}

static void
dump_block(const struct dump *dump, uint32_t block)
{
	const struct block *row = &dump->facts->blocks.items[block];

	text_puts(dump->out, "  ");
	put_block(dump, block);
	for (const struct flag_name *name = block_flags; name->name; name++)
		if (row->flags & name->flag)
			text_printf(dump->out, " %s", name->name);
	if (block == dump->facts->functions.items[dump->function].exit)
		text_puts(dump->out, " exit");
	if (row->loop) {
		text_puts(dump->out, " in ");
		put_loop(dump, row->loop);
	}
	put_successors(dump, row);
	text_putc(dump->out, '\n');
	for (uint32_t e = row->events.first; e < row->events.first + row->events.count; e++)
		dump_event(dump, e);
}

static void
dump_loop(const struct dump *dump, uint32_t loop)
{
	const struct loop *row = &dump->facts->loops.items[loop];

	text_puts(dump->out, "  ");
	put_loop(dump, loop);
	text_printf(dump->out, " %s%s, head ", row->endless ? "endless " : "",
		    loop_words[row->kind]);
	put_block(dump, row->head);
	if (row->outer) {
		text_puts(dump->out, ", in ");
		put_loop(dump, row->outer);
	}
	if (row->range) {
		text_puts(dump->out, ", over ");
		put_operand(dump, row->range);
	}
	put_span(dump, &row->span);
}

static void
dump_loops(const struct dump *dump, struct range blocks)
{
	for (uint32_t i = 1; i < dump->facts->loops.count; i++)
		if (dump->facts->loops.items[i].head - blocks.first < blocks.count)
			dump_loop(dump, i);
}

/* ---- functions ---- */

/* "node: Node *, n: int"; of what is only declared, the types. */
static void
put_parameters(const struct dump *dump, const struct function *function)
{
	const struct facts *facts = dump->facts;
	bool defined = function->parameters.count > 0;
	uint32_t count = defined ? function->parameters.count : function->parameter_types.count;
	struct range lists = function->parameter_annotations;

	for (uint32_t i = 0; i < count; i++) {
		text_puts(dump->out, i ? ", " : "");
		if (defined) {
			dump_var(dump, function->parameters.first + i);
			continue;
		}
		put_type(dump, facts->type_lists.items[function->parameter_types.first + i]);
		if (lists.count)
			put_annotations(dump, facts->annotation_lists.items[lists.first + i]);
	}
}

static void
dump_signature(const struct dump *dump, const char *word, uint32_t function)
{
	const struct function *row = &dump->facts->functions.items[function];

	text_printf(dump->out, "%s ", word);
	put_function(dump, function);
	text_putc(dump->out, '(');
	put_parameters(dump, row);
	text_puts(dump->out, ")");
	if (row->result) {
		text_puts(dump->out, " -> ");
		put_type(dump, row->result);
	}
	put_flags(dump, row->flags, function_flags);
	put_annotations(dump, row->annotations);
	put_span(dump, &row->span);
}

static void
put_related(const struct dump *dump, const char *word, uint32_t function)
{
	if (!function)
		return;
	text_printf(dump->out, "  %s ", word);
	put_function(dump, function);
	text_putc(dump->out, '\n');
}

static void
dump_function(struct dump *dump, uint32_t function)
{
	const struct function *row = &dump->facts->functions.items[function];
	uint32_t end = row->blocks.first + row->blocks.count;

	dump->function = function;
	dump_signature(dump, "function", function);
	put_related(dump, "inside", row->enclosing);
	put_related(dump, "made from", row->pattern);
	dump_loops(dump, row->blocks);
	for (uint32_t b = row->blocks.first; b < end; b++)
		dump_block(dump, b);
	text_putc(dump->out, '\n');
	dump->function = 0;
}

/* A lambda is asked for by its own name, which holds that of the function around it. */
static bool
is_wanted(const struct dump *dump, uint32_t function, const char *filter)
{
	const char *name = dump_str(dump, dump->facts->functions.items[function].name);

	return !filter || strstr(name, filter);
}

/* Project functions without a body here, and those of libraries that somebody annotated. */
static void
dump_declarations(const struct dump *dump, const char *filter)
{
	for (uint32_t i = 1; i < dump->facts->functions.count; i++) {
		const struct function *row = &dump->facts->functions.items[i];
		bool told = in_project(dump->facts, &row->span) || row->annotations.count ||
			    row->parameter_annotations.count;

		if (!row->blocks.count && told && is_wanted(dump, i, filter))
			dump_signature(dump, "declared", i);
	}
}

static void
dump_diagnostics(const struct dump *dump)
{
	for (uint32_t i = 1; i < dump->facts->diagnostics.count; i++) {
		const struct diagnostic_text *row = &dump->facts->diagnostics.items[i];

		text_printf(dump->out, "diagnostic %s: %s", row->severity > 3 ? "fatal" : "error",
			    dump_str(dump, row->message));
		put_span(dump, &row->span);
	}
}

void
facts_dump(const struct facts *facts, const char *filter, struct text *out)
{
	struct dump dump;

	dump_begin(&dump, facts, out);
	if (!filter) {
		dump_diagnostics(&dump);
		dump_types(&dump);
		dump_globals(&dump);
	}
	for (uint32_t i = 1; i < facts->functions.count; i++)
		if (facts->functions.items[i].blocks.count && is_wanted(&dump, i, filter))
			dump_function(&dump, i);
	dump_declarations(&dump, filter);
	dump_end(&dump);
}
