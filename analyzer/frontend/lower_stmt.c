/*
 * Statements: blocks, edges, and the end of lives.
 *
 * libclang gives the parts of a statement in source order and without names;
 * what is missing is simply not there. Each function here tells the parts
 * apart by kind and position. Bodies of `if constexpr` that were discarded in
 * an instantiation are null statements, and their edge is dropped.
 */
#include <stdio.h>

#include "frontend/lower.h"

static CXCursor
first_child(CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	CXCursor first = children.count ? children.items[0] : clang_getNullCursor();

	vec_free(&children);
	return first;
}

CXCursor
body_statement(CXCursor cursor, bool *coroutine)
{
	*coroutine = false;
	if (cursor.kind == CXCursor_CompoundStmt)
		return cursor;
	if (cursor.kind == CXCursor_UnexposedStmt) { /* CoroutineBodyStmt */
		CXCursor first = first_child(cursor);

		if (first.kind == CXCursor_CompoundStmt || first.kind == CXCursor_CXXTryStmt) {
			*coroutine = true;
			return first;
		}
	}
	return clang_getNullCursor();
}

/* The children behind the CompoundStmt: promise, initial_suspend, final_suspend, ... */
static uint32_t
coroutine_start(struct lower *lower, CXCursor body)
{
	cursor_list parts = children_of(body);
	uint32_t flags = 0;

	for (uint32_t i = 1; i < parts.count && i < 4; i++) {
		CXCursor await = strip(parts.items[i]);
		CXCursor operand = first_child(await);
		CXString name;

		if (!is_expression(parts.items[i]) || clang_Cursor_isNull(operand))
			continue;
		uint32_t type = lower_type(lower, clang_getCursorType(operand));
		const char *awaiter =
			facts_str(lower->facts, lower->facts->types.items[type].qualified);
		name = clang_getCursorSpelling(strip(operand));
		if (str_equal(clang_getCString(name), "initial_suspend"))
			flags = str_equal(awaiter, "std::suspend_always")  ? FUNCTION_LAZY
				: str_equal(awaiter, "std::suspend_never") ? FUNCTION_EAGER
									   : 0;
		clang_disposeString(name);
		break;
	}
	vec_free(&parts);
	return flags;
}

void
mark_coroutine(struct lower *lower, uint32_t function, CXCursor body)
{
	uint32_t start = coroutine_start(lower, body);

	lower->facts->functions.items[function].flags |= FUNCTION_COROUTINE | start;
}

/* ---- declarations ---- */

static void
name_after(struct lower *lower, uint32_t temporary, uint32_t var)
{
	struct var *row = &lower->facts->vars.items[temporary];

	row->name = lower->facts->vars.items[var].name;
	row->span = lower->facts->vars.items[var].span;
}

/* A reference that is bound to a temporary keeps it alive: the temporary takes its name and scope.
 */
static void
finish_var(struct lower *lower, uint32_t var, uint32_t mark)
{
	uint32_t alias = lower->facts->vars.items[var].alias;
	uint32_t place = alias ? alias : place_of_var(lower, var);
	const struct place *row = &lower->facts->places.items[place];
	bool temporary = alias && row->kind == PLACE_VAR &&
			 lower->facts->vars.items[row->index].kind == VAR_TEMPORARY;

	if (temporary) {
		name_after(lower, row->index, var);
		scope_extract(lower, place, mark);
	}
	scope_pop(lower, mark, EVENT_FINAL_TEMPORARY);
	if (!alias || temporary)
		scope_push(lower, place);
}

/* The string of the field that the binding at POSITION names; "[1]" where the class has none to
 * show. */
static uint32_t
bound_field(struct lower *lower, uint32_t type, uint32_t position)
{
	static const char *const of_pair[] = {"first", "second"};
	const struct facts *facts = lower->facts;
	const struct type *row = &facts->types.items[type];
	char field[16];

	while (type_is_reference(lower, (uint32_t)(row - facts->types.items)))
		row = &facts->types.items[row->inner];
	if (position < 2 && str_equal(facts_str(facts, row->qualified), "std::pair"))
		return lower_string(lower, of_pair[position]);
	if (row->kind == TYPE_RECORD && !(row->flags & TYPE_SYSTEM) && !row->bases.count &&
	    position < row->fields.count)
		return facts->fields.items[row->fields.first + position].name;
	snprintf(field, sizeof field, "[%u]", position);
	return lower_string(lower, field);
}

static void
lower_binding(struct lower *lower, CXCursor binding, uint32_t base, uint32_t position)
{
	uint32_t type = lower_type(lower, clang_getCursorType(binding));
	uint32_t var = new_var(lower, VAR_LOCAL, type, lower_name_span(lower, binding));
	uint32_t name = take_string(lower, clang_getCursorSpelling(binding));
	uint32_t whole = lower->facts->places.items[base].type;
	uint32_t field = bound_field(lower, whole, position);

	lower->facts->vars.items[var].name = name;
	uint32_t place = place_of(lower, PLACE_FIELD, base, field, type);
	lower->facts->vars.items[var].alias = place;
	map_put(&lower->vars, decl_key(binding), var);
}

/* auto [a, b] = value: a variable without a name, whose fields the bindings are. */
static void
lower_decomposition(struct lower *lower, CXCursor declaration, uint32_t source)
{
	cursor_list children = children_of(declaration);
	uint32_t mark = lower->body->scope, position = 0;
	uint32_t type = lower_type(lower, clang_getCursorType(declaration));
	uint32_t var = new_var(lower, VAR_LOCAL, type, lower_name_span(lower, declaration));
	uint32_t place = place_of_var(lower, var);

	if (source && type_is_reference(lower, type))
		lower->facts->vars.items[var].alias = source;
	for (uint32_t i = 0; i < children.count && !source; i++)
		if (is_expression(children.items[i]))
			lower_init(lower, place, type, children.items[i]);
	place = place_of_var(lower, var);
	for (uint32_t i = 0; i < children.count; i++)
		if (children.items[i].kind == CXCursor_UnexposedDecl)
			lower_binding(lower, children.items[i], place, position++);
	finish_var(lower, var, mark);
	vec_free(&children);
}

static void
lower_var_declaration(struct lower *lower, CXCursor declaration)
{
	uint32_t var = lower_var(lower, declaration);
	uint32_t mark = lower->body->scope;
	uint32_t type = lower->facts->vars.items[var].type;
	uint32_t place = place_of_var(lower, var);
	CXCursor initialiser = clang_Cursor_getVarDeclInitializer(declaration);

	if (lower->facts->vars.items[var].kind != VAR_GLOBAL)
		emit_on(lower, EVENT_DECLARE, place, lower->facts->vars.items[var].span);
	if (!clang_Cursor_isNull(initialiser))
		lower_init(lower, place, type, initialiser);
	if (lower->facts->vars.items[var].kind == VAR_GLOBAL)
		scope_pop(lower, mark, EVENT_FINAL_TEMPORARY);
	else
		finish_var(lower, var, mark);
}

static void
lower_declaration(struct lower *lower, CXCursor declaration)
{
	if (declaration.kind == CXCursor_VarDecl)
		lower_var_declaration(lower, declaration);
	else if (declaration.kind == CXCursor_UnexposedDecl)
		lower_decomposition(lower, declaration, 0);
}

static void
lower_declaration_statement(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);

	for (uint32_t i = 0; i < children.count; i++)
		lower_declaration(lower, children.items[i]);
	vec_free(&children);
}

/* ---- jumps ---- */

static void
leave_to(struct lower *lower, uint32_t scope, uint32_t block)
{
	scope_unwind(lower, lower->body->scope, scope, 0);
	block_goto(lower, block);
}

static void
lower_break(struct lower *lower, bool is_continue)
{
	struct body *body = lower->body;

	for (uint32_t i = body->jumps.count; i-- > 0;) {
		struct jump jump = body->jumps.items[i];

		if (is_continue && jump.continue_block == NONE)
			continue; /* a switch */
		if (is_continue)
			leave_to(lower, jump.continue_scope, jump.continue_block);
		else
			leave_to(lower, jump.break_scope, jump.break_block);
		return;
	}
	body->current = NONE;
}

static void
lower_goto(struct lower *lower, CXCursor cursor)
{
	CXCursor label = first_child(cursor);
	struct body *body = lower->body;
	struct pending_goto jump = {take_string(lower, clang_getCursorSpelling(label)),
				    block_new(lower), body->scope};

	block_goto(lower, jump.block);
	*vec_push(&body->gotos) = jump;
}

static void
lower_label(struct lower *lower, CXCursor cursor)
{
	struct body *body = lower->body;
	struct label label = {take_string(lower, clang_getCursorSpelling(cursor)), block_new(lower),
			      body->scope, true};

	block_goto(lower, label.block);
	block_start(lower, label.block);
	*vec_push(&body->labels) = label;
	lower_statement(lower, first_child(cursor));
}

/* The place that a returned class is built in: the caller's, which nothing here destroys. */
static uint32_t
return_place(struct lower *lower, CXCursor value)
{
	uint32_t type = lower_type(lower, clang_getCursorType(value));
	uint32_t result = lower->facts->functions.items[lower->body->function].result;

	if (!type_is_record(lower, type) || type_is_reference(lower, result))
		return 0;
	return place_of_var(lower, new_var(lower, VAR_TEMPORARY, type, lower_extent(lower, value)));
}

static void
lower_return(struct lower *lower, CXCursor cursor, CXCursor value, bool co_return)
{
	struct event event = {.kind = EVENT_RETURN,
			      .flags = co_return ? EVENT_CO : 0,
			      .span = lower_extent(lower, cursor)};

	uint32_t mark = lower->body->scope;

	if (!clang_Cursor_isNull(value)) {
		uint32_t place = co_return ? 0 : return_place(lower, value);
		struct operand operand = lower_expr(lower, value, place);

		event.arguments = add_operands(lower, &operand, 1);
		event.type = operand.type;
	}
	emit(lower, event); /* within the full expression: a promise takes what still lives */
	scope_pop(lower, mark, EVENT_FINAL_TEMPORARY);
	leave_to(lower, 0, lower->body->exit);
}

/* co_return is an UnexposedStmt whose last child calls the promise; the operand, if any, comes
 * first. */
static bool
lower_co_return(struct lower *lower, CXCursor cursor, const cursor_list *children)
{
	CXCursor last, value = clang_getNullCursor();
	CXString name;
	bool is_return;

	if (!children->count || !lower->body->coroutine)
		return false;
	last = strip(*vec_last(children));
	name = clang_getCursorSpelling(last);
	is_return = str_equal(clang_getCString(name), "return_void") ||
		    str_equal(clang_getCString(name), "return_value") ||
		    (last.kind == CXCursor_CallExpr && !*clang_getCString(name));
	clang_disposeString(name);
	if (!is_return)
		return false;
	if (children->count > 1)
		value = children->items[0];
	lower_return(lower, cursor, value, true);
	return true;
}

/* ---- branches ---- */

struct if_parts {
	CXCursor init, variable, condition, yes, no;
};

/* A semicolon stands between the two, which are expressions. */
static bool
semicolon_between(struct lower *lower, CXCursor left, CXCursor right)
{
	CXSourceRange range = clang_getRange(clang_getRangeEnd(clang_getCursorExtent(left)),
					     clang_getRangeStart(clang_getCursorExtent(right)));
	CXToken *tokens = NULL;
	unsigned count = 0;
	bool found = false;

	clang_tokenize(lower->tu, range, &tokens, &count);
	for (unsigned i = 0; i < count; i++) {
		CXString spelling = clang_getTokenSpelling(lower->tu, tokens[i]);

		found |= str_equal(clang_getCString(spelling), ";");
		clang_disposeString(spelling);
	}
	clang_disposeTokens(lower->tu, tokens, count);
	return found;
}

/* if (lock(); ready): the first of the COUNT parts is an expression, and yet no condition. */
static bool
is_init_statement(struct lower *lower, CXCursor statement, const CXCursor *parts, uint32_t count)
{
	if (count && parts[0].kind == CXCursor_DeclStmt)
		return true;
	if (count < 3 || !is_expression(parts[0]) || !is_expression(parts[1]))
		return false;
	return statement.kind == CXCursor_SwitchStmt || count == 4 ||
	       (!in_macro(statement) && semicolon_between(lower, parts[0], parts[1]));
}

/* libclang shows the variable first, although the init statement runs before it. */
static struct if_parts
split_if(struct lower *lower, CXCursor statement, const cursor_list *children)
{
	struct if_parts parts;
	uint32_t i = 0, count = children->count;
	CXCursor null = clang_getNullCursor();

	parts = (struct if_parts){null, null, null, null, null};
	if (i < count && (children->items[i].kind == CXCursor_VarDecl ||
			  children->items[i].kind == CXCursor_UnexposedDecl))
		parts.variable = children->items[i++];
	if (is_init_statement(lower, statement, children->items + i, count - i))
		parts.init = children->items[i++];
	if (i < count && is_expression(children->items[i]))
		parts.condition = children->items[i++];
	if (i < count)
		parts.yes = children->items[i++];
	if (i < count)
		parts.no = children->items[i++];
	return parts;
}

/* The word behind the `if`. */
static bool
is_constexpr(struct lower *lower, CXCursor statement)
{
	CXFile file;
	unsigned offset;
	CXToken *token;
	bool found = false;

	if (statement.kind != CXCursor_IfStmt || in_macro(statement))
		return false;
	clang_getExpansionLocation(clang_getRangeStart(clang_getCursorExtent(statement)), &file,
				   NULL, NULL, &offset);
	token = clang_getToken(lower->tu, clang_getLocationForOffset(lower->tu, file, offset + 3));
	if (!token)
		return false;
	CXString spelling = clang_getTokenSpelling(lower->tu, *token);
	found = str_equal(clang_getCString(spelling), "constexpr");
	clang_disposeString(spelling);
	clang_disposeTokens(lower->tu, token, 1);
	return found;
}

/* The value of a condition that is known: a literal, or what `if constexpr` decides. */
static int
known_condition(struct lower *lower, CXCursor statement, CXCursor condition)
{
	int literal = constant_condition(condition), value = -1;
	CXEvalResult result;

	if (literal >= 0 || !is_constexpr(lower, statement))
		return literal;
	result = clang_Cursor_Evaluate(condition);
	if (result && clang_EvalResult_getKind(result) == CXEval_Int)
		value = clang_EvalResult_getAsLongLong(result) != 0;
	if (result)
		clang_EvalResult_dispose(result);
	return value;
}

static void
lower_test(struct lower *lower, CXCursor statement, CXCursor condition, uint32_t yes, uint32_t no)
{
	int known =
		clang_Cursor_isNull(condition) ? 1 : known_condition(lower, statement, condition);

	if (known >= 0)
		block_goto(lower, known ? yes : no);
	else
		lower_full_condition(lower, condition, yes, no);
}

static void
lower_arm(struct lower *lower, uint32_t block, CXCursor statement, uint32_t after)
{
	uint32_t mark = lower->body->scope;

	block_start(lower, block);
	if (!clang_Cursor_isNull(statement))
		lower_statement(lower, statement);
	scope_pop(lower, mark, 0);
	block_goto(lower, after);
}

static void
lower_if(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct if_parts parts = split_if(lower, cursor, &children);
	uint32_t mark = lower->body->scope;
	uint32_t yes = block_new(lower), no = block_new(lower), after = block_new(lower);

	if (!clang_Cursor_isNull(parts.init))
		lower_statement(lower, parts.init);
	if (!clang_Cursor_isNull(parts.variable))
		lower_declaration(lower, parts.variable);
	lower_test(lower, cursor, parts.condition, yes, no);
	lower_arm(lower, yes, parts.yes, after);
	lower_arm(lower, no, parts.no, after);
	block_start(lower, after);
	scope_pop(lower, mark, 0);
	vec_free(&children);
}

static void
lower_switch(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct if_parts parts = split_if(lower, cursor, &children);
	struct body *body = lower->body;
	uint32_t mark = body->scope, after = block_new(lower);

	if (!clang_Cursor_isNull(parts.init))
		lower_statement(lower, parts.init);
	if (!clang_Cursor_isNull(parts.variable))
		lower_declaration(lower, parts.variable);
	if (!clang_Cursor_isNull(parts.condition))
		lower_full_expr(lower, parts.condition, 0);
	uint32_t from = body->current == NONE ? block_new(lower) : body->current;
	*vec_push(&body->jumps) = (struct jump){.break_block = after,
						.break_scope = body->scope,
						.continue_block = NONE,
						.switch_block = from};
	body->current = NONE;
	if (!clang_Cursor_isNull(parts.yes))
		lower_statement(lower, parts.yes);
	block_goto(lower, after);
	if (!vec_last(&body->jumps)->has_default)
		block_edge(lower, from, after);
	body->jumps.count--;
	block_start(lower, after);
	scope_pop(lower, mark, 0);
	vec_free(&children);
}

static void
lower_case(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct body *body = lower->body;
	uint32_t block = block_new(lower);

	block_goto(lower, block); /* falls through from above */
	for (uint32_t i = body->jumps.count; i-- > 0;) {
		struct jump *jump = &body->jumps.items[i];

		if (jump->continue_block != NONE)
			continue;
		block_edge(lower, jump->switch_block, block);
		jump->has_default |= cursor.kind == CXCursor_DefaultStmt;
		break;
	}
	block_start(lower, block);
	if (children.count) /* the values come first; the statement is last */
		lower_statement(lower, *vec_last(&children));
	vec_free(&children);
}

/* ---- loops ---- */

static struct span
keyword_span(struct lower *lower, CXCursor cursor, uint32_t length)
{
	struct span span = lower_extent(lower, cursor);

	span.end_line = span.line;
	span.end_column = span.column + length;
	return span;
}

/* Opens a loop whose head is the block that starts now. */
static uint32_t
loop_begin(struct lower *lower, uint32_t kind, struct span span)
{
	struct body *body = lower->body;
	struct loop loop = {.kind = kind, .outer = body->loop, .span = span};

	*vec_push(&lower->facts->loops) = loop;
	body->loop = lower->facts->loops.count - 1;
	uint32_t head = block_new(lower);
	lower->facts->loops.items[body->loop].head = head;
	block_goto(lower, head);
	block_start(lower, head);
	return body->loop;
}

static void
loop_end(struct lower *lower, uint32_t loop)
{
	lower->body->loop = lower->facts->loops.items[loop].outer;
	lower->body->jumps.count--;
}

/* The body of a loop: break leads to AFTER, continue to NEXT. */
static void
lower_loop_body(struct lower *lower, CXCursor statement, struct jump jump)
{
	*vec_push(&lower->body->jumps) = jump;
	lower_arm(lower, lower->body->current, statement, jump.continue_block);
}

static void
mark_endless(struct lower *lower, uint32_t loop, CXCursor condition)
{
	if (clang_Cursor_isNull(condition) || constant_condition(condition) == 1)
		lower->facts->loops.items[loop].endless = 1;
}

static void
lower_while(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct if_parts parts = split_if(lower, cursor, &children);
	struct body *body = lower->body;
	uint32_t mark = body->scope, after = block_new(lower);
	uint32_t loop = loop_begin(lower, LOOP_WHILE, keyword_span(lower, cursor, 5));
	uint32_t head = body->current, inside = block_new(lower), next = block_new(lower);
	uint32_t out = block_new(lower);

	if (!clang_Cursor_isNull(parts.variable))
		lower_declaration(lower, parts.variable);
	mark_endless(lower, loop, parts.condition);
	lower_test(lower, cursor, parts.condition, inside, out);
	block_start(lower, inside);
	lower_loop_body(lower, parts.yes,
			(struct jump){after, mark, next, body->scope, NONE, false});
	block_start(lower, next);
	scope_unwind(lower, body->scope, mark, 0);
	block_goto(lower, head);
	loop_end(lower, loop);
	block_start(lower, out);
	scope_pop(lower, mark, 0);
	block_goto(lower, after);
	block_start(lower, after);
	vec_free(&children);
}

static void
lower_do(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct body *body = lower->body;
	uint32_t after = block_new(lower);
	uint32_t loop = loop_begin(lower, LOOP_DO, keyword_span(lower, cursor, 2));
	uint32_t head = body->current, next = block_new(lower);
	CXCursor condition = children.count > 1 ? children.items[1] : clang_getNullCursor();
	CXCursor statement = children.count ? children.items[0] : clang_getNullCursor();

	mark_endless(lower, loop, condition);
	lower_loop_body(lower, statement,
			(struct jump){after, body->scope, next, body->scope, NONE, false});
	block_start(lower, next);
	lower_test(lower, cursor, condition, head, after);
	loop_end(lower, loop);
	block_start(lower, after);
	vec_free(&children);
}

struct for_parts {
	CXCursor init, variable, condition, step, statement;
};

/* Offsets of the two semicolons in the head of a `for`; false in macros, where tokens do not tell.
 */
static bool
semicolons(struct lower *lower, CXCursor cursor, CXCursor statement, unsigned at[2])
{
	CXToken *tokens = NULL;
	unsigned count = 0, found = 0, depth = 0, body;

	if (in_macro(cursor))
		return false;
	clang_getExpansionLocation(clang_getRangeStart(clang_getCursorExtent(statement)), NULL,
				   NULL, NULL, &body);
	clang_tokenize(lower->tu, clang_getCursorExtent(cursor), &tokens, &count);
	for (unsigned i = 0; i < count && found < 2; i++) {
		CXString spelling = clang_getTokenSpelling(lower->tu, tokens[i]);
		const char *text = clang_getCString(spelling);
		unsigned offset;

		clang_getExpansionLocation(clang_getTokenLocation(lower->tu, tokens[i]), NULL, NULL,
					   NULL, &offset);
		if (str_equal(text, "{"))
			depth++;
		else if (str_equal(text, "}"))
			depth--;
		else if (str_equal(text, ";") && depth == 0 && offset < body)
			at[found++] = offset;
		clang_disposeString(spelling);
	}
	clang_disposeTokens(lower->tu, tokens, count);
	return found == 2;
}

static CXCursor *
for_part(struct lower *lower, struct for_parts *parts, CXCursor part, const unsigned *semicolon)
{
	CXCursor bare = strip(part);
	unsigned offset;

	(void)lower;
	if (part.kind == CXCursor_DeclStmt)
		return &parts->init;
	if (part.kind == CXCursor_VarDecl)
		return &parts->variable;
	if (semicolon) {
		clang_getExpansionLocation(clang_getRangeStart(clang_getCursorExtent(part)), NULL,
					   NULL, NULL, &offset);
		return offset < semicolon[0]   ? &parts->init
		       : offset < semicolon[1] ? &parts->condition
					       : &parts->step;
	}
	if (bare.kind == CXCursor_UnaryOperator || bare.kind == CXCursor_CompoundAssignOperator)
		return &parts->step;
	if (clang_Cursor_isNull(parts->condition) && clang_getCursorType(part).kind != CXType_Void)
		return &parts->condition;
	return &parts->step;
}

static struct for_parts
split_for(struct lower *lower, CXCursor cursor, const cursor_list *children)
{
	CXCursor null = clang_getNullCursor();
	struct for_parts parts = {null, null, null, null, null};
	unsigned semicolon[2];
	bool known;

	if (!children->count)
		return parts;
	parts.statement = *vec_last(children);
	known = children->count < 4 && semicolons(lower, cursor, parts.statement, semicolon);
	if (children->count == 4) {
		parts.init = children->items[0];
		parts.condition = children->items[1];
		parts.step = children->items[2];
		return parts;
	}
	for (uint32_t i = 0; i + 1 < children->count; i++)
		*for_part(lower, &parts, children->items[i], known ? semicolon : NULL) =
			children->items[i];
	return parts;
}

static void
lower_for(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct for_parts parts = split_for(lower, cursor, &children);
	struct body *body = lower->body;
	uint32_t mark = body->scope, after = block_new(lower);

	if (!clang_Cursor_isNull(parts.init))
		lower_statement(lower, parts.init);
	uint32_t outer = body->scope;
	uint32_t loop = loop_begin(lower, LOOP_FOR, keyword_span(lower, cursor, 3));
	uint32_t head = body->current, inside = block_new(lower), next = block_new(lower);
	uint32_t out = block_new(lower);
	if (!clang_Cursor_isNull(parts.variable))
		lower_declaration(lower, parts.variable);
	mark_endless(lower, loop, parts.condition);
	lower_test(lower, cursor, parts.condition, inside, out);
	block_start(lower, inside);
	lower_loop_body(lower, parts.statement,
			(struct jump){after, outer, next, body->scope, NONE, false});
	block_start(lower, next);
	if (!clang_Cursor_isNull(parts.step))
		lower_full_expr(lower, parts.step, 0);
	scope_unwind(lower, body->scope, outer, 0);
	block_goto(lower, head);
	loop_end(lower, loop);
	block_start(lower, out);
	scope_pop(lower, outer, 0);
	block_goto(lower, after);
	block_start(lower, after);
	scope_pop(lower, mark, 0);
	vec_free(&children);
}

/* The loop variable: a reference is an alias of the elements, a value is built from one. */
static void
lower_range_variable(struct lower *lower, CXCursor declaration, struct operand range)
{
	uint32_t source = operand_place(lower, &range), mark = lower->body->scope;
	uint32_t element, var, type, place;

	type = lower_type(lower, clang_getCursorType(declaration));
	element = source ? place_of(lower, PLACE_ELEMENT, source, 0, type) : 0;
	if (declaration.kind == CXCursor_UnexposedDecl) {
		lower_decomposition(lower, declaration, element);
		return;
	}
	var = lower_var(lower, declaration);
	lower->facts->vars.items[var].flags |= VAR_RANGE_FOR;
	if (type_is_reference(lower, type) && element)
		lower->facts->vars.items[var].alias = element;
	place = place_of_var(lower, var);
	if (!lower->facts->vars.items[var].alias) {
		struct operand value = make_operand(OPERAND_PLACE, type, element,
						    lower->facts->vars.items[var].span);
		struct range arguments = add_operands(lower, &value, element ? 1 : 0);

		emit(lower, (struct event){.kind = EVENT_CONSTRUCT,
					   .target = place,
					   .arguments = arguments,
					   .span = lower->facts->vars.items[var].span});
	}
	finish_var(lower, var, mark);
}

/* The range itself lives as long as the loop; its other temporaries do so since C++23. */
static struct operand
lower_range_expression(struct lower *lower, CXCursor cursor)
{
	uint32_t mark = lower->body->scope;
	struct operand range = lower_expr(lower, cursor, 0);
	uint32_t place = operand_place(lower, &range);

	if (lower->range_for_extends)
		return range;
	bool temporary = place && range.kind == OPERAND_RESULT;
	if (temporary)
		scope_extract(lower, place, mark);
	scope_pop(lower, mark, EVENT_FINAL_TEMPORARY);
	if (temporary && lower->facts->places.items[place].kind == PLACE_VAR)
		scope_push(lower, place);
	return range;
}

static void
lower_range_for(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct body *body = lower->body;
	uint32_t mark = body->scope, after = block_new(lower);

	if (children.count < 3) {
		vec_free(&children);
		return;
	}
	struct operand range = lower_range_expression(lower, children.items[1]);
	uint32_t outer = body->scope;
	uint32_t loop = loop_begin(lower, LOOP_RANGE_FOR, keyword_span(lower, cursor, 3));
	uint32_t head = body->current, inside = block_new(lower), next = block_new(lower);
	uint32_t row = add_operand(lower, range);
	lower->facts->loops.items[loop].range = row;
	uint32_t out = block_new(lower);
	block_branch(lower, make_operand(OPERAND_UNKNOWN, 0, 0, lower_extent(lower, cursor)),
		     inside, out);
	block_start(lower, inside);
	lower_range_variable(lower, children.items[0], range);
	lower_loop_body(lower, *vec_last(&children),
			(struct jump){after, outer, next, body->scope, NONE, false});
	block_start(lower, next);
	scope_unwind(lower, body->scope, outer, 0);
	block_goto(lower, head);
	loop_end(lower, loop);
	body->scope = outer;
	block_start(lower, out);
	block_goto(lower, after);
	block_start(lower, after);
	scope_pop(lower, mark, 0);
	vec_free(&children);
}

/* ---- try ---- */

static void
lower_catch(struct lower *lower, CXCursor cursor, uint32_t handler, uint32_t after)
{
	cursor_list children = children_of(cursor);
	uint32_t mark = lower->body->scope;

	block_start(lower, handler);
	lower->body->blocks.items[handler].flags |= BLOCK_HANDLER;
	for (uint32_t i = 0; i < children.count; i++) {
		if (children.items[i].kind == CXCursor_VarDecl)
			lower_var_declaration(lower, children.items[i]);
		else
			lower_statement(lower, children.items[i]);
	}
	scope_pop(lower, mark, 0);
	block_goto(lower, after);
	vec_free(&children);
}

static bool
catches_all(CXCursor handler)
{
	return first_child(handler).kind != CXCursor_VarDecl;
}

static void
lower_try(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct body *body = lower->body;
	struct try_region region = {.scope = body->scope};
	uint32_t after = block_new(lower);

	for (uint32_t i = 1; i < children.count; i++) {
		*vec_push(&region.handlers) = block_new(lower);
		region.catches_all |= catches_all(children.items[i]);
	}
	*vec_push(&body->tries) = region;
	if (children.count)
		lower_statement(lower, children.items[0]);
	block_goto(lower, after);
	body->tries.count--;
	for (uint32_t i = 1; i < children.count; i++)
		lower_catch(lower, children.items[i], region.handlers.items[i - 1], after);
	block_start(lower, after);
	vec_free(&region.handlers);
	vec_free(&children);
}

/* ---- all of them ---- */

static void
lower_compound(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	uint32_t mark = lower->body->scope;

	for (uint32_t i = 0; i < children.count; i++)
		lower_statement(lower, children.items[i]);
	scope_pop(lower, mark, 0);
	vec_free(&children);
}

/* co_return, attributed statements, and what libclang has no name for. */
static void
lower_other(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);

	if (cursor.kind != CXCursor_UnexposedStmt || !lower_co_return(lower, cursor, &children))
		for (uint32_t i = 0; i < children.count; i++)
			if (clang_isStatement(children.items[i].kind) ||
			    is_expression(children.items[i]))
				lower_statement(lower, children.items[i]);
	vec_free(&children);
}

void
lower_statement(struct lower *lower, CXCursor cursor)
{
	switch (cursor.kind) {
	case CXCursor_CompoundStmt:
		lower_compound(lower, cursor);
		return;
	case CXCursor_DeclStmt:
		lower_declaration_statement(lower, cursor);
		return;
	case CXCursor_IfStmt:
		lower_if(lower, cursor);
		return;
	case CXCursor_SwitchStmt:
		lower_switch(lower, cursor);
		return;
	case CXCursor_CaseStmt:
	case CXCursor_DefaultStmt:
		lower_case(lower, cursor);
		return;
	case CXCursor_WhileStmt:
		lower_while(lower, cursor);
		return;
	case CXCursor_DoStmt:
		lower_do(lower, cursor);
		return;
	case CXCursor_ForStmt:
		lower_for(lower, cursor);
		return;
	case CXCursor_CXXForRangeStmt:
		lower_range_for(lower, cursor);
		return;
	case CXCursor_BreakStmt:
	case CXCursor_ContinueStmt:
		lower_break(lower, cursor.kind == CXCursor_ContinueStmt);
		return;
	case CXCursor_GotoStmt:
		lower_goto(lower, cursor);
		return;
	case CXCursor_LabelStmt:
		lower_label(lower, cursor);
		return;
	case CXCursor_ReturnStmt:
		lower_return(lower, cursor, first_child(cursor), false);
		return;
	case CXCursor_CXXTryStmt:
		lower_try(lower, cursor);
		return;
	default:
		if (is_expression(cursor))
			lower_full_expr(lower, cursor, 0);
		else
			lower_other(lower, cursor);
	}
}

void
lower_body(struct lower *lower, CXCursor body)
{
	if (!clang_Cursor_isNull(body))
		lower_statement(lower, body);
	scope_pop(lower, 0, 0);
	block_goto(lower, lower->body->exit);
}
