/*
 * Calls, constructions and awaits.
 *
 * The callee of an overloaded operator stands among the operands, where the
 * operator is written: it is the child that names the function called. A few
 * functions that are part of the language in all but name (std::move,
 * std::forward, std::addressof, __builtin_expect) become operands.
 */
#include "frontend/lower.h"

#include <stdlib.h>

struct call {
	CXCursor cursor, function; /* function: what is called, null when not resolved */
	cursor_list arguments;     /* of an operator method: without its object */
	CXCursor callee;           /* the child that names the function; null: none */
	CXCursor object;           /* the object of a method; null: implicit or none */
	bool method;
};

static bool
names(CXCursor child, CXCursor function)
{
	CXCursor named;

	if (child.kind != CXCursor_UnexposedExpr && child.kind != CXCursor_DeclRefExpr &&
	    child.kind != CXCursor_MemberRefExpr)
		return false;
	named = clang_getCursorReferenced(child);
	return !clang_Cursor_isNull(named) && decl_key(named) == decl_key(function) &&
	       (child.kind != CXCursor_UnexposedExpr ||
		clang_getCursorType(child).kind == CXType_Pointer);
}

static bool
is_method(CXCursor function)
{
	return (function.kind == CXCursor_CXXMethod && !clang_CXXMethod_isStatic(function)) ||
	       function.kind == CXCursor_ConversionFunction || function.kind == CXCursor_Destructor;
}

/* Tells callee, object and arguments of a call apart. */
static struct call
split_call(CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct call call = {.cursor = cursor, .function = clang_getCursorReferenced(cursor)};
	uint32_t callee = 0;

	call.callee = call.object = clang_getNullCursor();
	for (uint32_t i = 0; i < children.count && !clang_Cursor_isNull(call.function); i++) {
		if (names(children.items[i], call.function)) {
			callee = i;
			break;
		}
	}
	call.method = is_method(call.function);
	for (uint32_t i = 0; i < children.count; i++) {
		CXCursor child = children.items[i];

		if (i == callee)
			call.callee = child;
		else if (!is_expression(child))
			continue;
		else if (call.method && clang_Cursor_isNull(call.object) &&
			 children.items[callee].kind != CXCursor_MemberRefExpr)
			call.object = child;
		else
			*vec_push(&call.arguments) = child;
	}
	vec_free(&children);
	return call;
}

/* ---- results ---- */

uint32_t
result_place(struct lower *lower, uint32_t type, uint32_t destination, struct span span)
{
	uint32_t place;

	if (!type_is_record(lower, type))
		return 0;
	if (destination)
		return destination;
	place = place_of_var(lower, new_var(lower, VAR_TEMPORARY, type, span));
	scope_push(lower, place);
	return place;
}

/* Calls return references as lvalues of the type referred to: only the function's own type tells.
 */
static bool
returns_reference(CXCursor function)
{
	CXType type = clang_getCanonicalType(clang_getCursorResultType(function));

	return type.kind == CXType_LValueReference || type.kind == CXType_RValueReference;
}

/* ---- arguments ---- */

static uint32_t
parameter_type(const struct lower *lower, uint32_t callee, uint32_t i)
{
	const struct function *function = &lower->facts->functions.items[callee];

	if (i >= function->parameter_types.count)
		return 0;
	return lower->facts->type_lists.items[function->parameter_types.first + i];
}

static void
pass_argument(struct lower *lower, struct operand *operand, uint32_t type)
{
	uint32_t kind = lower->facts->types.items[type].kind;
	uint32_t place = operand->kind == OPERAND_RESULT || operand->kind == OPERAND_CLOSURE
				 ? operand_place(lower, operand)
				 : 0;

	if (place && type_is_record(lower, type) &&
	    lower->facts->places.items[place].kind == PLACE_VAR)
		lower->facts->vars.items[lower->facts->places.items[place].index].flags |=
			VAR_ARGUMENT;
	if (operand->kind != OPERAND_PLACE)
		return;
	if (kind == TYPE_RVALUE_REFERENCE)
		operand->kind = OPERAND_MOVED;
	else if (kind == TYPE_LVALUE_REFERENCE)
		emit_on(lower, EVENT_ADDRESS, operand->a, operand->span);
}

struct range
lower_arguments(struct lower *lower, const CXCursor *cursors, uint32_t count, uint32_t callee)
{
	VEC(struct operand) operands = {0};
	struct range range;

	for (uint32_t i = 0; i < count; i++) {
		struct operand operand = lower_expr(lower, cursors[i], 0);

		pass_argument(lower, &operand, parameter_type(lower, callee, i));
		*vec_push(&operands) = operand;
	}
	range = add_operands(lower, operands.items, operands.count);
	vec_free(&operands);
	return range;
}

/* ---- constructions ---- */

static struct operand
lower_construct(struct lower *lower, struct call *call, uint32_t destination)
{
	struct span span = lower_extent(lower, call->cursor);
	uint32_t type = lower_type(lower, clang_getCursorType(call->cursor));
	uint32_t callee = lower_function(lower, call->function);
	struct range arguments;
	uint32_t event;

	if (!clang_Cursor_isNull(call->callee) && is_expression(call->callee)) {
		/* No child names a constructor: what was taken for the callee is the first
		 * argument. */
		cursor_list children = children_of(call->cursor);

		call->arguments.count = 0;
		for (uint32_t i = 0; i < children.count; i++)
			if (is_expression(children.items[i]))
				*vec_push(&call->arguments) = children.items[i];
		vec_free(&children);
	}
	arguments = lower_arguments(lower, call->arguments.items, call->arguments.count, callee);
	if (!(lower->facts->functions.items[callee].flags & FUNCTION_NOEXCEPT))
		may_throw(lower);
	event = emit(lower, (struct event){.kind = EVENT_CONSTRUCT,
					   .target = result_place(lower, type, destination, span),
					   .callee = callee,
					   .arguments = arguments,
					   .type = type,
					   .span = span});
	return make_operand(OPERAND_RESULT, type, event, span);
}

/* ---- functions that are language ---- */

static const char *
callee_name(const struct lower *lower, uint32_t callee)
{
	return facts_str(lower->facts, lower->facts->functions.items[callee].name);
}

/* std::move and its kin: true when the call is no call at all but *OPERAND. */
static bool
lower_intrinsic(struct lower *lower, const struct call *call, const char *name,
		struct operand *operand)
{
	bool move = str_equal(name, "std::move") || str_equal(name, "std::forward") ||
		    str_equal(name, "std::move_if_noexcept");
	bool address = str_equal(name, "std::addressof") || str_equal(name, "__builtin_addressof");
	bool same = str_equal(name, "std::as_const") || str_equal(name, "__builtin_expect");
	uint32_t place;

	if (!(move && call->arguments.count == 1) && !address && !same)
		return false;
	if (!call->arguments.count)
		return false;
	*operand = lower_expr(lower, call->arguments.items[0], 0);
	place = operand_place(lower, operand);
	if (move && operand->kind == OPERAND_PLACE) {
		operand->kind = OPERAND_MOVED;
		emit_on(lower, EVENT_MOVE, place, lower_extent(lower, call->cursor));
	} else if (address && place) {
		operand->kind = OPERAND_ADDRESS;
		operand->a = place;
		operand->type = lower_type(lower, clang_getCursorType(call->cursor));
	}
	return true;
}

/* *p, p->, v[i] of a class: a place below the object's. */
static struct operand
operator_place(struct lower *lower, const struct call *call, const char *name,
	       struct operand receiver, struct operand result, struct range arguments)
{
	const char *operator= strstr(name, "operator");
	uint32_t place = operand_place(lower, &receiver);
	uint32_t inner, index = 0;

	(void)call;
	if (!operator|| !place)
		return result;
	if (str_equal(operator, "operator*") && !arguments.count) {
		result.kind = OPERAND_PLACE;
		result.a = place_of(lower, PLACE_DEREF, place, 0, result.type);
	} else if (str_equal(operator, "operator->")) {
		inner = lower->facts->types.items[result.type].inner;
		result.kind = OPERAND_ADDRESS;
		result.a = place_of(lower, PLACE_DEREF, place, 0, inner);
	} else if (str_equal(operator, "operator[]") && arguments.count == 1) {
		const struct operand *argument = &lower->facts->operands.items[arguments.first];

		if (argument->kind == OPERAND_CONSTANT)
			index = argument->a + 1;
		result.kind = OPERAND_PLACE;
		result.a = place_of(lower, PLACE_ELEMENT, place, index, result.type);
	}
	return result;
}

/* ---- calls ---- */

static struct operand
object_operand(struct lower *lower, CXCursor object)
{
	struct operand operand = lower_expr(lower, object, 0);
	CXType type = clang_getCanonicalType(clang_getCursorType(object));

	if (type.kind == CXType_Pointer) {
		uint32_t place = operand_pointee(lower, &operand);

		operand.kind = place ? OPERAND_PLACE : OPERAND_UNKNOWN;
		operand.a = place;
		operand.type = lower->facts->types.items[operand.type].inner;
	}
	return operand;
}

static struct operand
implicit_object(struct lower *lower, struct span span)
{
	uint32_t function = lower->body->function, class;

	while (lower->facts->functions.items[function].closure)
		function = lower->facts->functions.items[function].enclosing;
	class = lower->facts->functions.items[function].type;
	return make_operand(OPERAND_PLACE, class, place_of(lower, PLACE_THIS, 0, class, class),
			    span);
}

static struct operand
lower_receiver(struct lower *lower, const struct call *call, struct span span)
{
	cursor_list children;
	struct operand operand = {0};

	if (!clang_Cursor_isNull(call->object))
		return object_operand(lower, call->object);
	if (call->callee.kind != CXCursor_MemberRefExpr)
		return operand;
	children = children_of(call->callee);
	for (uint32_t i = 0; i < children.count && !operand.kind; i++)
		if (is_expression(children.items[i]))
			operand = object_operand(lower, children.items[i]);
	vec_free(&children);
	return operand.kind ? operand : implicit_object(lower, span);
}

static struct operand
emit_call(struct lower *lower, const struct call *call, struct event event, bool reference,
	  uint32_t destination)
{
	bool noexcept = lower->facts->functions.items[event.callee].flags & FUNCTION_NOEXCEPT;
	bool noreturn = lower->facts->functions.items[event.callee].flags & FUNCTION_NORETURN;
	uint32_t row;

	if (in_macro(call->cursor))
		event.flags |= EVENT_IN_MACRO;
	if (!reference)
		event.target = result_place(lower, event.type, destination, event.span);
	if (!noexcept)
		may_throw(lower);
	row = emit(lower, event);
	if (noreturn)
		lower->body->current = NONE;
	return make_operand(OPERAND_RESULT, event.type, row, event.span);
}

/* Through a pointer or a block, or in a pattern: no function is known. */
static struct operand
lower_unresolved_call(struct lower *lower, const struct call *call, uint32_t destination)
{
	struct event event = {.kind = EVENT_CALL,
			      .flags = EVENT_INDIRECT,
			      .type = lower_type(lower, clang_getCursorType(call->cursor)),
			      .span = lower_extent(lower, call->cursor)};
	bool reference = false;

	if (!clang_Cursor_isNull(call->callee) && is_expression(call->callee)) {
		struct operand receiver = lower_expr(lower, call->callee, 0);

		if (clang_getCursorType(call->cursor).kind == CXType_Dependent)
			event.flags |= EVENT_DEPENDENT;
		event.receiver = add_operand(lower, receiver);
	}
	event.arguments = lower_arguments(lower, call->arguments.items, call->arguments.count, 0);
	reference = event.flags & EVENT_DEPENDENT;
	return emit_call(lower, call, event, reference, destination);
}

static struct operand
lower_destructor_call(struct lower *lower, const struct call *call, uint32_t callee)
{
	struct span span = lower_extent(lower, call->cursor);
	struct operand object = lower_receiver(lower, call, span);

	emit(lower, (struct event){.kind = EVENT_DESTROY,
				   .flags = EVENT_EXPLICIT,
				   .target = operand_place(lower, &object),
				   .callee = callee,
				   .span = span});
	return make_operand(OPERAND_UNKNOWN, 0, 0, span);
}

/* 250 of 250ms: a literal operator that is a template has its digits as template arguments, which
 * libclang does not show. */
static struct range
literal_argument(struct lower *lower, CXCursor cursor, struct span span)
{
	CXToken *tokens = NULL;
	unsigned count = 0;
	struct operand operand = make_operand(OPERAND_UNKNOWN, 0, 0, span);

	if (!in_macro(cursor))
		clang_tokenize(lower->tu, clang_getCursorExtent(cursor), &tokens, &count);
	if (count && clang_getTokenKind(tokens[0]) == CXToken_Literal) {
		CXString digits = clang_getTokenSpelling(lower->tu, tokens[0]);
		char *end;
		long value = strtol(clang_getCString(digits), &end, 0);

		if (end != clang_getCString(digits) && *end != '.' && *end != '\'' &&
		    value <= INT32_MAX) {
			operand.kind = OPERAND_CONSTANT;
			operand.a = (uint32_t)value;
		}
		clang_disposeString(digits);
	}
	clang_disposeTokens(lower->tu, tokens, count);
	return add_operands(lower, &operand, 1);
}

static bool
is_literal_operator(const struct lower *lower, uint32_t callee)
{
	return strstr(callee_name(lower, callee), "operator\"\"");
}

static struct operand
lower_resolved_call(struct lower *lower, const struct call *call, uint32_t destination)
{
	uint32_t callee = lower_function(lower, call->function);
	struct event event = {.kind = EVENT_CALL,
			      .callee = callee,
			      .type = lower_type(lower, clang_getCursorType(call->cursor)),
			      .span = lower_extent(lower, call->cursor)};
	struct operand receiver = {0}, result;

	if (lower_intrinsic(lower, call, callee_name(lower, callee), &result))
		return result;
	if (call->function.kind == CXCursor_Destructor)
		return lower_destructor_call(lower, call, callee);
	if (call->method) {
		receiver = lower_receiver(lower, call, event.span);
		event.receiver = add_operand(lower, receiver);
		if (clang_CXXMethod_isVirtual(call->function))
			event.flags |= EVENT_VIRTUAL;
	}
	event.arguments = call->arguments.count || !is_literal_operator(lower, callee)
				  ? lower_arguments(lower, call->arguments.items,
						    call->arguments.count, callee)
				  : literal_argument(lower, call->cursor, event.span);
	result = emit_call(lower, call, event, returns_reference(call->function), destination);
	if (call->method)
		return operator_place(lower, call, callee_name(lower, callee), receiver, result,
				      event.arguments);
	return result;
}

static bool
is_callable(enum CXCursorKind kind)
{
	return kind == CXCursor_FunctionDecl || kind == CXCursor_CXXMethod ||
	       kind == CXCursor_ConversionFunction || kind == CXCursor_Destructor ||
	       kind == CXCursor_FunctionTemplate;
}

/* Before C++17 a temporary is moved into what it initialises; compilers leave that out, and
 * libclang names no constructor then. The only child is the argument; a call's would be what is
 * called. */
static bool
is_elided_copy(const struct call *call)
{
	return clang_Cursor_isNull(call->function) && !clang_Cursor_isNull(call->callee) &&
	       !call->arguments.count && clang_Cursor_getNumArguments(call->cursor) == 1;
}

struct operand
lower_call(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	struct call call = split_call(cursor);
	struct operand operand;

	if (is_elided_copy(&call))
		operand = lower_expr(lower, call.callee, destination);
	else if (call.function.kind == CXCursor_Constructor)
		operand = lower_construct(lower, &call, destination);
	else if (is_callable(call.function.kind))
		operand = lower_resolved_call(lower, &call, destination);
	else
		operand = lower_unresolved_call(lower, &call, destination);
	vec_free(&call.arguments);
	return operand;
}

/* ---- await ---- */

static bool
spelled(CXCursor cursor, const char *name)
{
	CXString spelling = clang_getCursorSpelling(cursor);
	bool equal = str_equal(clang_getCString(spelling), name);

	clang_disposeString(spelling);
	return equal;
}

static bool
is_dependent_await(CXCursor cursor, const cursor_list *children)
{
	CXCursor last;
	cursor_list names;
	bool found = false;

	if (clang_getCursorType(cursor).kind != CXType_Dependent || children->count != 2)
		return false;
	last = children->items[1];
	if (last.kind == CXCursor_UnaryOperator)
		return clang_getCursorUnaryOperatorKind(last) == CXUnaryOperator_Coawait;
	names = children_of(last);
	for (uint32_t i = 0; i < names.count; i++)
		found |= names.items[i].kind == CXCursor_OverloadedDeclRef &&
			 spelled(names.items[i], "operator co_await");
	vec_free(&names);
	return found;
}

bool
is_await(CXCursor cursor, const cursor_list *children)
{
	CXCursor last;

	if (children->count < 2)
		return false;
	last = strip(*vec_last(children));
	if (children->count >= 4 && last.kind == CXCursor_CallExpr && spelled(last, "await_resume"))
		return true;
	return is_dependent_await(cursor, children);
}

/* co_yield x: the operand is promise.yield_value(x). What is evaluated is x. */
static struct operand
lower_yield_value(struct lower *lower, CXCursor call)
{
	cursor_list children = children_of(call);
	struct operand operand = {0};

	for (uint32_t i = 0; i < children.count; i++)
		if (is_expression(children.items[i]) &&
		    !(children.items[i].kind == CXCursor_MemberRefExpr && i == 0))
			operand = lower_expr(lower, children.items[i], 0);
	vec_free(&children);
	return operand;
}

/* A call of NAME on the way down first children: a handle that await_suspend returns is converted.
 */
static CXCursor
find_call(CXCursor cursor, const char *name, int depth)
{
	CXCursor bare = strip(cursor), found = clang_getNullCursor();
	cursor_list children;

	if (bare.kind == CXCursor_CallExpr && spelled(bare, name))
		return bare;
	if (!depth)
		return found;
	children = children_of(bare);
	for (uint32_t i = 0; i < children.count && clang_Cursor_isNull(found); i++)
		found = find_call(children.items[i], name, depth - 1);
	vec_free(&children);
	return found;
}

static uint32_t
suspend_function(struct lower *lower, const cursor_list *children)
{
	for (uint32_t i = children->count; i-- > 1;) {
		CXCursor call = find_call(children->items[i], "await_suspend", 4);

		if (!clang_Cursor_isNull(call))
			return lower_function(lower, clang_getCursorReferenced(call));
	}
	return 0;
}

static bool
is_yield(CXCursor operand)
{
	CXCursor call = strip(operand);

	if (call.kind == CXCursor_UnaryOperator) /* a dependent co_yield */
		return true;
	return call.kind == CXCursor_CallExpr && spelled(call, "yield_value");
}

struct operand
lower_await(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	struct event event = {.kind = EVENT_AWAIT, .span = lower_extent(lower, cursor)};
	uint32_t result = lower_type(lower, clang_getCursorType(cursor)), row;
	struct operand operand;

	if (children.count && is_yield(children.items[0])) {
		event.kind = EVENT_YIELD;
		operand = lower_yield_value(lower, strip(children.items[0]));
	} else {
		operand = children.count ? lower_expr(lower, children.items[0], 0)
					 : make_operand(OPERAND_UNKNOWN, 0, 0, event.span);
	}
	if (children.count < 4)
		event.flags |= EVENT_DEPENDENT;
	else
		event.type = lower_type(lower, clang_getCursorType(children.items[1]));
	event.callee = suspend_function(lower, &children);
	if (str_equal(facts_str(lower->facts, lower->facts->types.items[event.type].qualified),
		      "std::suspend_never"))
		event.flags |= EVENT_NEVER_SUSPENDS;
	event.arguments = add_operands(lower, &operand, 1);
	event.target = result_place(lower, result, destination, event.span);
	may_throw(lower);
	row = emit(lower, event);
	vec_free(&children);
	return make_operand(OPERAND_RESULT, result, row, event.span);
}
