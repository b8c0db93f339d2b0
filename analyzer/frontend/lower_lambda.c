/*
 * Closures: lambdas and GCD blocks.
 *
 * The fields of the closure type are the captures, all of them, in order;
 * they have types but no names. Written captures are VariableRef children in
 * the same order; implicit ones are found as uses, in the body, of variables
 * that are known already (the lambda's own are not yet). A block has no
 * fields: its captures are the uses.
 */
#include "frontend/lower.h"

struct capture_list {
	struct lower *lower;
	uint32_t function; /* the body */
	VEC(struct capture) captures;
	struct span introducer;
};

/* ---- uses of outer variables ---- */

static void
add_use(struct lower *lower, CXCursor declaration, cursor_list *uses)
{
	uint32_t var;

	if (declaration.kind != CXCursor_VarDecl && declaration.kind != CXCursor_ParmDecl)
		return;
	var = map_get(&lower->vars, decl_key(declaration));
	if (!var || lower->facts->vars.items[var].kind == VAR_GLOBAL)
		return;
	for (uint32_t i = 0; i < uses->count; i++)
		if (decl_key(uses->items[i]) == decl_key(declaration))
			return;
	*vec_push(uses) = declaration;
}

/* Outer variables in order of their first use. Of an await only the operand: the rest repeats it.
 */
static void
collect_uses(struct lower *lower, CXCursor cursor, cursor_list *uses)
{
	cursor_list children = children_of(cursor);
	bool await = cursor.kind == CXCursor_UnexposedExpr && is_await(cursor, &children);

	if (cursor.kind == CXCursor_DeclRefExpr || cursor.kind == CXCursor_VariableRef) {
		CXCursor declaration = clang_getCursorReferenced(cursor);

		add_use(lower, declaration, uses);
		if (cursor.kind == CXCursor_VariableRef &&
		    !map_get(&lower->vars, decl_key(declaration))) {
			CXCursor init = clang_Cursor_getVarDeclInitializer(declaration);

			if (!clang_Cursor_isNull(init))
				collect_uses(lower, init, uses);
		}
	}
	for (uint32_t i = 0; i < (await && children.count ? 1 : children.count); i++)
		if (!is_unevaluated(children.items[i].kind))
			collect_uses(lower, children.items[i], uses);
	vec_free(&children);
}

/* ---- captures ---- */

static uint32_t
without_reference(const struct lower *lower, uint32_t type)
{
	return type_is_reference(lower, type) ? lower->facts->types.items[type].inner : type;
}

static bool
fits(const struct lower *lower, uint32_t field, uint32_t variable)
{
	return without_reference(lower, field) == without_reference(lower, variable);
}

static uint32_t
enclosing_class(const struct lower *lower)
{
	uint32_t function = lower->body->function;

	while (lower->facts->functions.items[function].closure)
		function = lower->facts->functions.items[function].enclosing;
	return lower->facts->functions.items[function].type;
}

static bool
is_this(const struct lower *lower, uint32_t field)
{
	uint32_t class = enclosing_class(lower);
	const struct type *type = &lower->facts->types.items[field];

	return class && (field == class || (type->kind == TYPE_POINTER && type->inner == class));
}

static void
capture_this(struct capture_list *list, uint32_t field, struct span span, bool implicit)
{
	struct lower *lower = list->lower;
	uint32_t class = enclosing_class(lower);

	*vec_push(&list->captures) = (struct capture){
		.mode = type_is_pointer(lower, field) ? CAPTURE_THIS : CAPTURE_STAR_THIS,
		.implicit = implicit,
		.place = place_of(lower, PLACE_THIS, 0, class, class),
		.type = field,
		.span = span,
	};
}

static void
capture_var(struct capture_list *list, uint32_t var, uint32_t field, struct span span,
	    bool implicit)
{
	struct lower *lower = list->lower;

	*vec_push(&list->captures) = (struct capture){
		.mode = type_is_reference(lower, field) ? CAPTURE_REFERENCE : CAPTURE_COPY,
		.implicit = implicit,
		.var = var,
		.place = place_of_var(lower, var),
		.type = field,
		.span = span,
	};
}

static void
capture_init(struct capture_list *list, CXCursor declaration, uint32_t field, struct span span)
{
	struct lower *lower = list->lower;
	uint32_t var = lower_var(lower, declaration), value;
	CXCursor init = clang_Cursor_getVarDeclInitializer(declaration);
	bool reference = type_is_reference(lower, field);
	struct operand operand = {0};

	lower->facts->vars.items[var].kind = VAR_CAPTURE;
	lower->facts->vars.items[var].function = list->function;
	if (!clang_Cursor_isNull(init))
		operand = lower_expr(lower, init, reference ? 0 : place_of_var(lower, var));
	value = add_operand(lower, operand);
	if (reference)
		lower->facts->vars.items[var].alias = operand_place(lower, &operand);
	*vec_push(&list->captures) = (struct capture){
		.mode = reference ? CAPTURE_INIT_REFERENCE : CAPTURE_INIT,
		.var = var,
		.value = value,
		.type = field,
		.span = span,
	};
}

/* A written capture: VariableRef. False when the field cannot be it. */
static bool
capture_written(struct capture_list *list, CXCursor reference, uint32_t field)
{
	struct lower *lower = list->lower;
	CXCursor declaration = clang_getCursorReferenced(reference);
	uint32_t var = map_get(&lower->vars, decl_key(declaration));
	struct span span = lower_extent(lower, reference);

	if (!fits(lower, field, lower_type(lower, clang_getCursorType(declaration))) && !var)
		return false;
	if (var && !fits(lower, field, lower->facts->vars.items[var].type))
		return false;
	if (var)
		capture_var(list, var, field, span, false);
	else
		capture_init(list, declaration, field, span);
	return true;
}

static bool
captured_already(const struct capture_list *list, uint32_t var)
{
	for (uint32_t i = 0; i < list->captures.count; i++)
		if (list->captures.items[i].var == var)
			return true;
	return false;
}

static void
capture_used(struct capture_list *list, const cursor_list *uses, uint32_t field)
{
	struct lower *lower = list->lower;

	for (uint32_t i = 0; i < uses->count; i++) {
		uint32_t var = map_get(&lower->vars, decl_key(uses->items[i]));

		if (captured_already(list, var) ||
		    !fits(lower, field, lower->facts->vars.items[var].type))
			continue;
		capture_var(list, var, field, list->introducer, true);
		return;
	}
	if (is_this(lower, field))
		capture_this(list, field, list->introducer, true);
	else
		*vec_push(&list->captures) =
			(struct capture){.implicit = 1, .type = field, .span = list->introducer};
}

static void
capture_fields(struct capture_list *list, CXCursor body, const cursor_list *written, uint32_t type)
{
	struct lower *lower = list->lower;
	struct range fields = lower->facts->types.items[type].fields;
	uint32_t next = 0;
	cursor_list uses = {0};

	if (fields.count > written->count && !clang_Cursor_isNull(body))
		collect_uses(lower, body, &uses);
	for (uint32_t i = 0; i < fields.count; i++) {
		uint32_t field = lower->facts->fields.items[fields.first + i].type;
		bool this_first = next < written->count && is_this(lower, field) &&
				  fields.count - i > written->count - next &&
				  written->items[next].kind == CXCursor_CXXThisExpr;

		if (next < written->count && written->items[next].kind == CXCursor_CXXThisExpr) {
			capture_this(list, field, lower_extent(lower, written->items[next++]),
				     false);
			continue;
		}
		if (!this_first && next < written->count &&
		    capture_written(list, written->items[next], field)) {
			next++;
			continue;
		}
		capture_used(list, &uses, field);
	}
	vec_free(&uses);
}

/* ---- the closure ---- */

static uint32_t
store_closure(struct lower *lower, struct capture_list *list, struct closure closure)
{
	uint32_t first = lower->facts->captures.count;

	for (uint32_t i = 0; i < list->captures.count; i++)
		*vec_push(&lower->facts->captures) = list->captures.items[i];
	if (list->captures.count)
		closure.captures = (struct range){first, list->captures.count};
	vec_free(&list->captures);
	*vec_push(&lower->facts->closures) = closure;
	return lower->facts->closures.count - 1;
}

struct call_operator {
	CXCursor cursor;
};

static enum CXVisitorResult
find_call_operator(CXCursor method, CXClientData data)
{
	struct call_operator *found = data;
	CXString spelling = clang_getCursorSpelling(method);

	if (str_equal(clang_getCString(spelling), "operator()"))
		found->cursor = method;
	clang_disposeString(spelling);
	return CXVisit_Continue;
}

/* The row of the lambda's call operator. Of a generic lambda libclang shows none: the row is the
 * pattern. */
static uint32_t
lambda_function(struct lower *lower, CXCursor cursor)
{
	struct call_operator found = {clang_getNullCursor()};
	uint32_t row;

	clang_visitCXXMethods(clang_getCanonicalType(clang_getCursorType(cursor)),
			      find_call_operator, &found);
	if (!clang_Cursor_isNull(found.cursor)) {
		row = lower_function(lower, found.cursor);
	} else {
		struct function *function = vec_push(&lower->facts->functions);

		row = lower->facts->functions.count - 1;
		function->flags = FUNCTION_PATTERN;
		function->span = lower_extent(lower, cursor);
		lower->facts->functions.items[row].extent = lower_extent(lower, cursor);
		*vec_push(&lower->patterns) = (struct pending){cursor, row};
	}
	return row;
}

static void
name_lambda(struct lower *lower, uint32_t row, const char *name)
{
	uint32_t id = lower_string(lower, name);
	struct function *function = &lower->facts->functions.items[row];
	struct text text = {0};

	function->display = id;
	function->enclosing = lower->body->function;
	function->flags |=
		lower->facts->functions.items[lower->body->function].flags & FUNCTION_PATTERN;
	text_printf(
		&text, "%s::%s",
		facts_str(lower->facts, lower->facts->functions.items[lower->body->function].name),
		name);
	id = lower_string(lower, text_str(&text));
	lower->facts->functions.items[row].name = id;
	text_free(&text);
}

/* The place a closure object is built in. */
static uint32_t
closure_place(struct lower *lower, uint32_t type, uint32_t destination, struct span span)
{
	uint32_t place = destination;

	if (place)
		return place;
	place = place_of_var(lower, new_var(lower, VAR_TEMPORARY, type, span));
	scope_push(lower, place);
	return place;
}

static struct span
introducer_of(struct span span)
{
	span.end_line = span.line;
	span.end_column = span.column + 1;
	return span;
}

struct operand
lower_lambda(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor), written = {0};
	struct span span = lower_extent(lower, cursor);
	uint32_t type = lower_type(lower, clang_getCursorType(cursor)), row;
	struct capture_list list = {.lower = lower, .introducer = introducer_of(span)};

	for (uint32_t i = 0; i < children.count; i++)
		if (children.items[i].kind == CXCursor_VariableRef ||
		    children.items[i].kind == CXCursor_CXXThisExpr)
			*vec_push(&written) = children.items[i];
	list.function = lambda_function(lower, cursor);
	name_lambda(lower, list.function, "(lambda)");
	capture_fields(&list, children.count ? *vec_last(&children) : clang_getNullCursor(),
		       &written, type);
	row = store_closure(lower, &list,
			    (struct closure){.type = type,
					     .function = list.function,
					     .enclosing = lower->body->function,
					     .place = closure_place(lower, type, destination, span),
					     .span = span,
					     .introducer = list.introducer});
	lower->facts->types.items[type].closure = row;
	lower->facts->functions.items[list.function].closure = row;
	lower->facts->functions.items[list.function].flags |= FUNCTION_LAMBDA;
	emit(lower, (struct event){.kind = EVENT_CLOSURE,
				   .target = lower->facts->closures.items[row].place,
				   .closure = row,
				   .type = type,
				   .span = span});
	vec_free(&children);
	vec_free(&written);
	return make_operand(OPERAND_CLOSURE, type, row, span);
}

/* __block variables are shared, others copied when the block is made. */
static void
capture_block_uses(struct capture_list *list, const cursor_list *uses)
{
	struct lower *lower = list->lower;

	for (uint32_t i = 0; i < uses->count; i++) {
		uint32_t var = map_get(&lower->vars, decl_key(uses->items[i]));

		capture_var(list, var, lower->facts->vars.items[var].type, list->introducer, true);
		if (lower->facts->vars.items[var].flags & VAR_BLOCK_BYREF)
			vec_last(&list->captures)->mode = CAPTURE_REFERENCE;
	}
}

/* this, written or meant: a member that stands alone. */
static enum CXChildVisitResult
find_this(CXCursor cursor, CXCursor parent, CXClientData found)
{
	(void)parent;
	if (cursor.kind == CXCursor_MemberRefExpr) {
		cursor_list children = children_of(cursor);

		*(bool *)found = true;
		for (uint32_t i = 0; i < children.count; i++)
			*(bool *)found &= !clang_isExpression(children.items[i].kind);
		vec_free(&children);
	}
	*(bool *)found |= cursor.kind == CXCursor_CXXThisExpr;
	return *(bool *)found ? CXChildVisit_Break : CXChildVisit_Recurse;
}

static void
capture_block_this(struct capture_list *list, CXCursor block)
{
	uint32_t class = enclosing_class(list->lower);
	bool found = false;

	if (class)
		clang_visitChildren(block, find_this, &found);
	if (!found)
		return;
	capture_this(list, class, list->introducer, true);
	vec_last(&list->captures)->mode = CAPTURE_THIS;
}

struct operand
lower_block_expr(struct lower *lower, CXCursor cursor)
{
	struct span span = lower_extent(lower, cursor);
	uint32_t type = lower_type(lower, clang_getCursorType(cursor)), row;
	struct capture_list list = {.lower = lower, .introducer = introducer_of(span)};
	cursor_list uses = {0};

	vec_push(&lower->facts->functions)->span = span;
	list.function = lower->facts->functions.count - 1;
	lower->facts->functions.items[list.function].extent = span;
	name_lambda(lower, list.function, "(block)");
	collect_uses(lower, cursor, &uses);
	capture_block_this(&list, cursor);
	capture_block_uses(&list, &uses);
	vec_free(&uses);
	row = store_closure(lower, &list,
			    (struct closure){.type = type,
					     .function = list.function,
					     .enclosing = lower->body->function,
					     .block = 1,
					     .span = span,
					     .introducer = list.introducer});
	lower->facts->functions.items[list.function].closure = row;
	lower->facts->functions.items[list.function].flags |= FUNCTION_BLOCK;
	*vec_push(&lower->queue) = (struct pending){cursor, list.function};
	emit(lower,
	     (struct event){.kind = EVENT_CLOSURE, .closure = row, .type = type, .span = span});
	return make_operand(OPERAND_CLOSURE, type, row, span);
}

/* A block's parameters and body hang below a declaration that libclang has no name for. */
static CXCursor
block_declaration(CXCursor definition)
{
	cursor_list children;

	if (definition.kind != CXCursor_BlockExpr)
		return definition;
	children = children_of(definition);
	if (children.count)
		definition = children.items[0];
	vec_free(&children);
	return definition;
}

/* Blocks, and generic lambdas as patterns. */
void
lower_lambda_body(struct lower *lower, const struct pending *pending)
{
	cursor_list children = children_of(block_declaration(pending->definition));
	cursor_list parameters = {0};
	struct body body;
	CXCursor statement = clang_getNullCursor();

	body_begin(lower, &body, pending->function);
	for (uint32_t i = 0; i < children.count; i++)
		if (children.items[i].kind == CXCursor_ParmDecl)
			*vec_push(&parameters) = children.items[i];
	lower_parameters(lower, &parameters, pending->function);
	vec_free(&parameters);
	for (uint32_t i = children.count; i-- > 0 && clang_Cursor_isNull(statement);) {
		statement = body_statement(children.items[i], &body.coroutine);
		if (body.coroutine)
			mark_coroutine(lower, pending->function, children.items[i]);
	}
	lower_body(lower, statement);
	body_end(lower, &body);
	vec_free(&children);
}
