/*
 * Expressions: events in evaluation order, and what the value is.
 *
 * The value of an expression is an operand: a place, an address, the result
 * of an event, a closure, a constant. Class values are built straight into
 * their destination when there is one, else into a temporary that lives to
 * the end of the full expression. Implicit nodes have no kind of their own in
 * libclang: a node with one child is passed through, and the type that is
 * kept is the one before the conversion.
 */
#include "frontend/lower.h"

struct operand
make_operand(uint32_t kind, uint32_t type, uint32_t a, struct span span)
{
	return (struct operand){.kind = (uint16_t)kind, .type = type, .a = a, .span = span};
}

static struct operand
unknown(struct lower *lower, CXCursor cursor)
{
	return make_operand(OPERAND_UNKNOWN, lower_type(lower, clang_getCursorType(cursor)), 0,
			    lower_extent(lower, cursor));
}

bool
is_expression(CXCursor cursor)
{
	return clang_isExpression(cursor.kind);
}

/* Operands of sizeof and its kin are not evaluated. */
bool
is_unevaluated(enum CXCursorKind kind)
{
	return kind == CXCursor_UnaryExpr || kind == CXCursor_CXXTypeidExpr ||
	       kind == CXCursor_SizeOfPackExpr || kind == CXCursor_RequiresExpr ||
	       kind == CXCursor_ConceptSpecializationExpr;
}

CXCursor
strip(CXCursor cursor)
{
	for (;;) {
		cursor_list children;
		CXCursor only;

		if (cursor.kind != CXCursor_UnexposedExpr && cursor.kind != CXCursor_ParenExpr)
			return cursor;
		children = children_of(cursor);
		only = children.count == 1 ? children.items[0] : clang_getNullCursor();
		vec_free(&children);
		if (clang_Cursor_isNull(only) || !is_expression(only))
			return cursor;
		cursor = only;
	}
}

int
constant_condition(CXCursor cursor)
{
	CXCursor bare = strip(cursor);
	CXEvalResult result;
	int value = -1;

	if (clang_Cursor_isNull(cursor) ||
	    (bare.kind != CXCursor_IntegerLiteral && bare.kind != CXCursor_CXXBoolLiteralExpr))
		return -1;
	result = clang_Cursor_Evaluate(bare);
	if (result && clang_EvalResult_getKind(result) == CXEval_Int)
		value = clang_EvalResult_getAsLongLong(result) != 0;
	if (result)
		clang_EvalResult_dispose(result);
	return value;
}

/* ---- places ---- */

uint32_t
operand_place(struct lower *lower, const struct operand *operand)
{
	switch (operand->kind) {
	case OPERAND_PLACE:
	case OPERAND_MOVED:
		return operand->a;
	case OPERAND_CLOSURE:
		return lower->facts->closures.items[operand->a].place;
	case OPERAND_RESULT: {
		uint32_t target = event_at(lower, operand->a)->target;

		if (target)
			return target;
		return place_of(lower, PLACE_RESULT, 0, operand->a, operand->type);
	}
	case OPERAND_CHOICE:
		return operand_place(lower, &lower->facts->operands.items[operand->a]);
	default:
		return 0;
	}
}

uint32_t
operand_pointee(struct lower *lower, const struct operand *operand)
{
	uint32_t type = lower->facts->types.items[operand->type].inner;
	uint32_t place;

	if (operand->kind == OPERAND_ADDRESS)
		return operand->a;
	if (operand->kind == OPERAND_THIS)
		return place_of(lower, PLACE_THIS, 0, type, type);
	if (operand->kind == OPERAND_ARITHMETIC && operand->b) {
		struct operand first = lower->facts->operands.items[operand->a];

		place = operand_pointee(lower, &first);
		return place ? place_of(lower, PLACE_ELEMENT, place, 0, type) : 0;
	}
	place = operand_place(lower, operand);
	return place ? place_of(lower, PLACE_DEREF, place, 0, type) : 0;
}

/* ---- leaves ---- */

static struct operand
lower_constant(struct lower *lower, CXCursor cursor)
{
	struct operand operand = unknown(lower, cursor);
	CXEvalResult result = clang_Cursor_Evaluate(cursor);

	if (result && clang_EvalResult_getKind(result) == CXEval_Int) {
		operand.kind = OPERAND_CONSTANT;
		operand.a = (uint32_t)clang_EvalResult_getAsInt(result);
	}
	if (result)
		clang_EvalResult_dispose(result);
	return operand;
}

static bool
is_function_kind(enum CXCursorKind kind)
{
	return kind == CXCursor_FunctionDecl || kind == CXCursor_CXXMethod ||
	       kind == CXCursor_FunctionTemplate || kind == CXCursor_Constructor ||
	       kind == CXCursor_Destructor || kind == CXCursor_ConversionFunction;
}

static struct operand
lower_declaration_reference(struct lower *lower, CXCursor cursor, CXCursor declaration)
{
	struct operand operand = unknown(lower, cursor);
	uint32_t binding;

	if (declaration.kind == CXCursor_VarDecl || declaration.kind == CXCursor_ParmDecl) {
		uint32_t var = lower_var(lower, declaration);

		operand.kind = OPERAND_PLACE;
		operand.a = place_of_var(lower, var);
	} else if (is_function_kind(declaration.kind)) {
		operand.kind = OPERAND_FUNCTION;
		operand.a = lower_function(lower, declaration);
	} else if (declaration.kind == CXCursor_EnumConstantDecl) {
		operand.kind = OPERAND_CONSTANT;
		operand.a = (uint32_t)clang_getEnumConstantDeclValue(declaration);
	} else if ((binding = map_get(&lower->vars, decl_key(declaration)))) {
		operand.kind = OPERAND_PLACE;
		operand.a = place_of_var(lower, binding);
	}
	return operand;
}

/* *this; in a lambda, of the object around it. */
static uint32_t
this_object(struct lower *lower)
{
	uint32_t function = lower->body->function, class;

	while (lower->facts->functions.items[function].closure)
		function = lower->facts->functions.items[function].enclosing;
	class = lower->facts->functions.items[function].type;
	return place_of(lower, PLACE_THIS, 0, class, class);
}

/* The object in front of `.` or `->`; the implicit one when nothing stands there. */
static uint32_t
member_base(struct lower *lower, CXCursor member)
{
	cursor_list children = children_of(member);
	uint32_t place = 0;
	bool found = false;

	for (uint32_t i = 0; i < children.count && !found; i++) {
		if (!is_expression(children.items[i]))
			continue;
		struct operand base = lower_expr(lower, children.items[i], 0);

		found = true;
		CXType type = clang_getCanonicalType(clang_getCursorType(children.items[i]));
		place = type.kind == CXType_Pointer ? operand_pointee(lower, &base)
						    : operand_place(lower, &base);
	}
	vec_free(&children);
	return found ? place : this_object(lower);
}

static struct operand
lower_member(struct lower *lower, CXCursor cursor)
{
	CXCursor member = clang_getCursorReferenced(cursor);
	struct operand operand = unknown(lower, cursor);
	uint32_t base, name;

	if (member.kind == CXCursor_VarDecl || is_function_kind(member.kind) ||
	    member.kind == CXCursor_EnumConstantDecl)
		return lower_declaration_reference(lower, cursor, member);
	base = member_base(lower, cursor);
	if (!base)
		return operand;
	name = member.kind == CXCursor_FieldDecl
		       ? take_string(lower, clang_getCursorSpelling(member))
		       : last_identifier(lower, cursor);
	operand.kind = OPERAND_PLACE;
	operand.a = place_of(lower, PLACE_FIELD, base, name, operand.type);
	return operand;
}

/* ---- implicit nodes ---- */

/* What an lvalue-to-rvalue conversion, a decay or another implicit step makes of its operand. */
static struct operand
convert(struct lower *lower, CXCursor cursor, CXCursor child, struct operand operand)
{
	uint32_t type = lower_type(lower, clang_getCursorType(cursor));
	const struct type *from = &lower->facts->types.items[operand.type];

	(void)child;
	if (operand.kind != OPERAND_PLACE)
		return operand;
	if (from->kind == TYPE_ARRAY && type_is_pointer(lower, type)) {
		operand.kind = OPERAND_ADDRESS;
		operand.a = place_of(lower, PLACE_ELEMENT, operand.a, 1, from->inner);
		operand.type = type;
	} else if (type == operand.type && !type_is_record(lower, type)) {
		emit_on(lower, EVENT_READ, operand.a, operand.span);
	}
	return operand;
}

/* Nodes without a kind and with several children: evaluated in order, the value unknown but made of
 * them. */
static struct operand
lower_parts(struct lower *lower, CXCursor cursor, const cursor_list *children)
{
	struct operand operand = unknown(lower, cursor);
	VEC(struct operand) parts = {0};

	for (uint32_t i = 0; i < children->count; i++)
		if (is_expression(children->items[i]))
			*vec_push(&parts) = lower_expr(lower, children->items[i], 0);
	struct range range = add_operands(lower, parts.items, parts.count);
	vec_free(&parts);
	operand.kind = OPERAND_ARITHMETIC;
	operand.a = range.first;
	operand.b = range.count;
	return operand;
}

/* __atomic_load_n(p, order), __c11_atomic_fetch_add(p, n, order): a node without a kind that begins
 * with the pointer. 0: it is none. */
static uint32_t
atomic_builtin(struct lower *lower, CXCursor cursor, const cursor_list *children)
{
	uint32_t name = 0;

	if (children->count > 1 && is_expression(children->items[0]) &&
	    clang_getCanonicalType(clang_getCursorType(children->items[0])).kind == CXType_Pointer)
		name = first_identifier(lower, cursor);
	return str_starts_with(facts_str(lower->facts, name), "__atomic_") ||
			       str_starts_with(facts_str(lower->facts, name), "__c11_atomic_")
		       ? name
		       : 0;
}

/* A call, of which the first argument is the pointer; clang keeps the others in an order of its
 * own. */
static struct operand
lower_atomic(struct lower *lower, CXCursor cursor, const cursor_list *children, uint32_t name)
{
	uint32_t callee = lower_builtin(lower, name), row;
	struct event event = {.kind = EVENT_CALL,
			      .callee = callee,
			      .type = lower_type(lower, clang_getCursorType(cursor)),
			      .span = lower_extent(lower, cursor)};

	if (in_macro(cursor))
		event.flags |= EVENT_IN_MACRO;
	event.arguments = lower_arguments(lower, children->items, children->count, callee);
	row = emit(lower, event);
	return make_operand(OPERAND_RESULT, event.type, row, event.span);
}

static struct operand
lower_unexposed(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	struct operand operand;
	uint32_t builtin;

	if (is_await(cursor, &children))
		operand = lower_await(lower, cursor, destination);
	else if (children.count == 1 && is_expression(children.items[0]))
		operand = convert(lower, cursor, children.items[0],
				  lower_expr(lower, children.items[0], destination));
	else if ((builtin = atomic_builtin(lower, cursor, &children)))
		operand = lower_atomic(lower, cursor, &children, builtin);
	else
		operand = lower_parts(lower, cursor, &children);
	vec_free(&children);
	return operand;
}

/* Casts: the operand is the last child, and keeps the type it had. */
static struct operand
lower_cast(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	struct operand operand = unknown(lower, cursor);
	CXType type = clang_getCursorType(cursor);

	if (children.count && is_expression(*vec_last(&children)))
		operand = lower_expr(lower, *vec_last(&children), destination);
	if (operand.kind == OPERAND_PLACE && type.kind == CXType_RValueReference)
		operand.kind = OPERAND_MOVED;
	vec_free(&children);
	return operand;
}

/* ---- operators ---- */

static struct operand
lower_address(struct lower *lower, CXCursor cursor, CXCursor child)
{
	struct operand operand = lower_expr(lower, child, 0);
	uint32_t place = operand_place(lower, &operand);

	if (operand.kind == OPERAND_FUNCTION || !place)
		return operand;
	emit_on(lower, EVENT_ADDRESS, place, lower_extent(lower, cursor));
	operand = unknown(lower, cursor);
	operand.kind = OPERAND_ADDRESS;
	operand.a = place;
	return operand;
}

/* ++x and its kin; FLAG: EVENT_ADDS_ONE, EVENT_SUBTRACTS_ONE or 0. */
static void
emit_change(struct lower *lower, const struct operand *target, uint32_t flag, struct span span)
{
	uint32_t place = operand_place(lower, target);

	if (place)
		event_at(lower, emit_on(lower, EVENT_WRITE, place, span))->flags |= (uint16_t)flag;
}

static struct operand
lower_unary(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	CXCursor child = children.count ? children.items[0] : clang_getNullCursor();
	struct operand result = unknown(lower, cursor), operand;

	vec_free(&children);
	if (clang_Cursor_isNull(child))
		return result;
	switch (clang_getCursorUnaryOperatorKind(cursor)) {
	case CXUnaryOperator_AddrOf:
		return lower_address(lower, cursor, child);
	case CXUnaryOperator_Extension:
		return lower_expr(lower, child, destination);
	case CXUnaryOperator_Coawait:
		return lower_await(lower, cursor, destination);
	default:
		operand = lower_expr(lower, child, 0);
	}
	switch (clang_getCursorUnaryOperatorKind(cursor)) {
	case CXUnaryOperator_Deref:
		result.a = operand_pointee(lower, &operand);
		result.kind = result.a ? OPERAND_PLACE : OPERAND_UNKNOWN;
		return result;
	case CXUnaryOperator_LNot:
		result.kind = OPERAND_NOT;
		result.a = add_operand(lower, operand);
		return result;
	case CXUnaryOperator_PostInc:
	case CXUnaryOperator_PreInc:
		emit_change(lower, &operand, EVENT_ADDS_ONE, result.span);
		return operand;
	case CXUnaryOperator_PostDec:
	case CXUnaryOperator_PreDec:
		emit_change(lower, &operand, EVENT_SUBTRACTS_ONE, result.span);
		return operand;
	case CXUnaryOperator_Minus:
		if (operand.kind == OPERAND_CONSTANT) {
			operand.a = 0u - operand.a;
			return operand;
		}
		break;
	default:
		break;
	}
	result.kind = OPERAND_ARITHMETIC;
	result.a = add_operand(lower, operand);
	result.b = 1;
	return result;
}

/* x = x + 1: what it means for PLACE that VALUE is assigned to it. */
static uint32_t
step_of(const struct lower *lower, const struct operand *value, uint32_t place)
{
	const struct operand *sides = &lower->facts->operands.items[value->a];

	if (value->kind != OPERAND_ARITHMETIC || value->b != 2 || !place ||
	    sides[0].kind != OPERAND_PLACE || sides[0].a != place ||
	    sides[1].kind != OPERAND_CONSTANT || sides[1].a != 1)
		return 0;
	return value->op == ARITHMETIC_ADD        ? EVENT_ADDS_ONE
	       : value->op == ARITHMETIC_SUBTRACT ? EVENT_SUBTRACTS_ONE
						  : 0;
}

static struct operand
lower_assignment(struct lower *lower, CXCursor cursor, CXCursor left, CXCursor right)
{
	struct operand value = lower_expr(lower, right, 0);
	struct operand target = lower_expr(lower, left, 0);
	uint32_t place = operand_place(lower, &target);

	emit(lower, (struct event){.kind = EVENT_ASSIGN,
				   .flags = (uint16_t)step_of(lower, &value, place),
				   .target = place,
				   .arguments = add_operands(lower, &value, 1),
				   .type = target.type,
				   .span = lower_extent(lower, cursor)});
	return target;
}

static struct operand
lower_logical(struct lower *lower, CXCursor cursor)
{
	uint32_t yes = block_new(lower), no = block_new(lower), after = block_new(lower);

	lower_condition(lower, cursor, yes, no);
	block_start(lower, yes);
	block_goto(lower, after);
	block_start(lower, no);
	block_goto(lower, after);
	block_start(lower, after);
	return unknown(lower, cursor);
}

static int
comparison(enum CXBinaryOperatorKind kind)
{
	switch (kind) {
	case CXBinaryOperator_EQ:
		return COMPARE_EQ;
	case CXBinaryOperator_NE:
		return COMPARE_NE;
	case CXBinaryOperator_LT:
		return COMPARE_LT;
	case CXBinaryOperator_LE:
		return COMPARE_LE;
	case CXBinaryOperator_GT:
		return COMPARE_GT;
	case CXBinaryOperator_GE:
		return COMPARE_GE;
	default:
		return -1;
	}
}

static int
arithmetic(enum CXBinaryOperatorKind kind)
{
	return kind == CXBinaryOperator_Add   ? ARITHMETIC_ADD
	       : kind == CXBinaryOperator_Sub ? ARITHMETIC_SUBTRACT
					      : ARITHMETIC_OTHER;
}

/* Compare, add, shift ...: both sides, in order. Of an array's elements, whatever is added, some
 * element. */
static struct operand
lower_arithmetic(struct lower *lower, CXCursor cursor, const CXCursor *sides,
		 enum CXBinaryOperatorKind kind)
{
	struct operand operands[2], result = unknown(lower, cursor);
	int compare = comparison(kind);

	operands[0] = lower_expr(lower, sides[0], 0);
	operands[1] = lower_expr(lower, sides[1], 0);
	if (compare < 0 && operands[0].kind == OPERAND_ADDRESS) {
		const struct place *place = &lower->facts->places.items[operands[0].a];

		if (place->kind == PLACE_ELEMENT)
			operands[0].a = place_of(lower, PLACE_ELEMENT, place->base, 0, place->type);
		return operands[0];
	}
	result.kind = compare < 0 ? OPERAND_ARITHMETIC : OPERAND_COMPARE;
	result.op = (uint16_t)(compare < 0 ? arithmetic(kind) : compare);
	struct range range = add_operands(lower, operands, 2);
	result.a = range.first;
	result.b = range.count;
	return result;
}

static struct operand
lower_binary(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	enum CXBinaryOperatorKind kind = clang_getCursorBinaryOperatorKind(cursor);
	struct operand operand;

	if (children.count != 2) {
		operand = lower_parts(lower, cursor, &children);
	} else if (kind == CXBinaryOperator_Assign) {
		operand = lower_assignment(lower, cursor, children.items[0], children.items[1]);
	} else if (kind == CXBinaryOperator_LAnd || kind == CXBinaryOperator_LOr) {
		operand = lower_logical(lower, cursor);
	} else if (kind == CXBinaryOperator_Comma) {
		lower_expr(lower, children.items[0], 0);
		operand = lower_expr(lower, children.items[1], destination);
	} else {
		operand = lower_arithmetic(lower, cursor, children.items, kind);
	}
	vec_free(&children);
	return operand;
}

static struct operand
lower_compound_assignment(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct operand target = unknown(lower, cursor);

	if (children.count == 2) {
		enum CXBinaryOperatorKind kind = clang_getCursorBinaryOperatorKind(cursor);
		struct operand value = lower_expr(lower, children.items[1], 0);
		bool one = value.kind == OPERAND_CONSTANT && value.a == 1;
		uint32_t step = kind == CXBinaryOperator_AddAssign   ? EVENT_ADDS_ONE
				: kind == CXBinaryOperator_SubAssign ? EVENT_SUBTRACTS_ONE
								     : 0;

		target = lower_expr(lower, children.items[0], 0);
		emit_change(lower, &target, one ? step : 0, lower_extent(lower, cursor));
	}
	vec_free(&children);
	return target;
}

static struct operand
lower_choice(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	struct operand arms[2], result = unknown(lower, cursor);
	uint32_t blocks[2], after;

	if (children.count != 3) {
		result = lower_parts(lower, cursor, &children);
		vec_free(&children);
		return result;
	}
	blocks[0] = block_new(lower);
	blocks[1] = block_new(lower);
	after = block_new(lower);
	lower_condition(lower, children.items[0], blocks[0], blocks[1]);
	for (int i = 0; i < 2; i++) {
		block_start(lower, blocks[i]);
		arms[i] = lower_expr(lower, children.items[i + 1], destination);
		block_goto(lower, after);
	}
	block_start(lower, after);
	result.kind = OPERAND_CHOICE;
	struct range range = add_operands(lower, arms, 2);
	result.a = range.first;
	result.b = range.count;
	vec_free(&children);
	return result;
}

static struct operand
lower_subscript(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct operand result = unknown(lower, cursor), base, index;
	uint32_t place;

	if (children.count == 2) {
		CXCursor array = strip(children.items[0]);
		bool is_array = clang_getArrayElementType(clang_getCursorType(array)).kind !=
				CXType_Invalid;

		base = lower_expr(lower, is_array ? array : children.items[0], 0);
		index = lower_expr(lower, children.items[1], 0);
		place = is_array ? operand_place(lower, &base) : operand_pointee(lower, &base);
		if (place) {
			result.kind = OPERAND_PLACE;
			result.a = place_of(lower, PLACE_ELEMENT, place,
					    index.kind == OPERAND_CONSTANT ? index.a + 1 : 0,
					    result.type);
		}
	}
	vec_free(&children);
	return result;
}

/* ---- aggregates, new, delete, throw ---- */

/* The part of DESTINATION that the I-th initialiser builds. */
static uint32_t
part_of(struct lower *lower, uint32_t destination, uint32_t i)
{
	const struct type *type;
	uint32_t row;

	if (!destination)
		return 0;
	row = lower->facts->places.items[destination].type;
	type = &lower->facts->types.items[row];
	if (type->kind == TYPE_ARRAY)
		return place_of(lower, PLACE_ELEMENT, destination, i + 1, type->inner);
	if (type->kind != TYPE_RECORD || type->bases.count || i >= type->fields.count)
		return 0;
	const struct field *field = &lower->facts->fields.items[type->fields.first + i];
	return place_of(lower, PLACE_FIELD, destination, field->name, field->type);
}

/* { .name = value }: the field that is named, else the I-th. */
static struct operand
lower_initialiser(struct lower *lower, CXCursor cursor, uint32_t destination, uint32_t i)
{
	cursor_list children = {0};
	CXCursor value = cursor;
	uint32_t part = part_of(lower, destination, i);

	if (cursor.kind == CXCursor_UnexposedExpr)
		children = children_of(cursor);
	if (children.count == 2 && children.items[0].kind == CXCursor_MemberRef) {
		CXCursor field = clang_getCursorReferenced(children.items[0]);
		uint32_t type = lower_type(lower, clang_getCursorType(field));
		uint32_t name = take_string(lower, clang_getCursorSpelling(field));

		part = destination ? place_of(lower, PLACE_FIELD, destination, name, type) : 0;
		value = children.items[1];
	}
	vec_free(&children);
	if (!part)
		return lower_expr(lower, value, 0);
	return lower_init(lower, part, lower->facts->places.items[part].type, value);
}

static struct operand
lower_list(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list children = children_of(cursor);
	struct operand result = unknown(lower, cursor);
	bool temporary = !destination && type_is_record(lower, result.type);
	VEC(struct operand) parts = {0};

	if (temporary)
		destination = result_place(lower, result.type, 0, result.span);
	for (uint32_t i = 0; i < children.count; i++) {
		uint32_t position = parts.count;

		if (is_expression(children.items[i]))
			*vec_push(&parts) =
				lower_initialiser(lower, children.items[i], destination, position);
	}
	struct range range = add_operands(lower, parts.items, parts.count);
	result.kind = OPERAND_LIST;
	result.a = range.first;
	result.b = range.count;
	vec_free(&parts);
	vec_free(&children);
	if (!temporary)
		return result;
	struct event event = {.kind = EVENT_CONSTRUCT,
			      .target = destination,
			      .arguments = add_operands(lower, &result, 1),
			      .type = result.type,
			      .span = result.span};
	return make_operand(OPERAND_RESULT, result.type, emit(lower, event), result.span);
}

static struct operand
lower_new(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct operand result = unknown(lower, cursor), value;
	uint32_t inner = lower->facts->types.items[result.type].inner;

	result.kind = OPERAND_NEW;
	for (uint32_t i = 0; i < children.count; i++) {
		uint32_t heap = 0;

		if (!is_expression(children.items[i]))
			continue;
		if (i + 1 == children.count && type_is_record(lower, inner))
			heap = place_of_var(lower,
					    new_var(lower, VAR_TEMPORARY, inner, result.span));
		value = lower_expr(lower, children.items[i], heap);
		if (value.kind == OPERAND_RESULT)
			result.a = value.a;
	}
	vec_free(&children);
	return result;
}

static struct operand
lower_delete(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct operand result = unknown(lower, cursor), pointer;
	uint32_t place, type;

	if (children.count) {
		pointer = lower_expr(lower, children.items[0], 0);
		place = operand_pointee(lower, &pointer);
		type = lower->facts->types.items[pointer.type].inner;
		emit(lower, (struct event){.kind = EVENT_DESTROY,
					   .flags = EVENT_EXPLICIT,
					   .target = place,
					   .callee = lower->facts->types.items[type].destructor,
					   .span = result.span});
	}
	vec_free(&children);
	return result;
}

static struct operand
lower_throw(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);

	if (children.count)
		lower_expr(lower, children.items[0], 0);
	emit_on(lower, EVENT_THROW, 0, lower_extent(lower, cursor));
	thrown(lower);
	vec_free(&children);
	return unknown(lower, cursor);
}

/* ({ ...; value; }) */
static struct operand
lower_statement_expression(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	cursor_list outer = children_of(cursor), children = {0};
	struct operand value = unknown(lower, cursor);
	uint32_t mark = lower->body->scope;

	if (outer.count)
		children = children_of(outer.items[0]);
	for (uint32_t i = 0; i < children.count; i++) {
		if (i + 1 == children.count && is_expression(children.items[i]))
			value = lower_expr(lower, children.items[i], destination);
		else
			lower_statement(lower, children.items[i]);
	}
	scope_pop(lower, mark, 0);
	vec_free(&outer);
	vec_free(&children);
	return value;
}

static struct operand
lower_literal_kind(struct lower *lower, CXCursor cursor, uint32_t kind)
{
	struct operand operand = unknown(lower, cursor);

	operand.kind = (uint16_t)kind;
	return operand;
}

/* Of a path the text is kept, and of what is as short as a mode of fopen: which files wait, and
 * what for, they tell. */
static struct operand
lower_text(struct lower *lower, CXCursor cursor)
{
	enum { MODE = 4 };
	struct operand operand = lower_literal_kind(lower, cursor, OPERAND_STRING);
	CXString spelling = clang_getCursorSpelling(cursor);
	const char *text = clang_getCString(spelling);
	size_t length = text ? strlen(text) : 0;

	if (length > 2 && *text == '"' && (text[1] == '/' || length - 2 <= MODE))
		operand.a = intern_n(&lower->facts->strings, text + 1, length - 2);
	clang_disposeString(spelling);
	return operand;
}

static struct operand
lower_children(struct lower *lower, CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	struct operand operand = is_unevaluated(cursor.kind)
					 ? unknown(lower, cursor)
					 : lower_parts(lower, cursor, &children);

	vec_free(&children);
	return operand;
}

struct operand
lower_expr(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	switch (cursor.kind) {
	case CXCursor_UnexposedExpr:
	case CXCursor_ParenExpr:
		return lower_unexposed(lower, cursor, destination);
	case CXCursor_CallExpr:
		return lower_call(lower, cursor, destination);
	case CXCursor_DeclRefExpr:
		return lower_declaration_reference(lower, cursor,
						   clang_getCursorReferenced(cursor));
	case CXCursor_MemberRefExpr:
		return lower_member(lower, cursor);
	case CXCursor_UnaryOperator:
		return lower_unary(lower, cursor, destination);
	case CXCursor_BinaryOperator:
		return lower_binary(lower, cursor, destination);
	case CXCursor_CompoundAssignOperator:
		return lower_compound_assignment(lower, cursor);
	case CXCursor_ConditionalOperator:
		return lower_choice(lower, cursor, destination);
	case CXCursor_ArraySubscriptExpr:
		return lower_subscript(lower, cursor);
	case CXCursor_CStyleCastExpr:
	case CXCursor_CXXStaticCastExpr:
	case CXCursor_CXXDynamicCastExpr:
	case CXCursor_CXXReinterpretCastExpr:
	case CXCursor_CXXConstCastExpr:
	case CXCursor_CXXFunctionalCastExpr:
	case CXCursor_CompoundLiteralExpr:
		return lower_cast(lower, cursor, destination);
	case CXCursor_InitListExpr:
	case CXCursor_CXXParenListInitExpr:
		return lower_list(lower, cursor, destination);
	case CXCursor_CXXNewExpr:
		return lower_new(lower, cursor);
	case CXCursor_CXXDeleteExpr:
		return lower_delete(lower, cursor);
	case CXCursor_CXXThrowExpr:
		return lower_throw(lower, cursor);
	case CXCursor_CXXThisExpr:
		return lower_literal_kind(lower, cursor, OPERAND_THIS);
	case CXCursor_CXXNullPtrLiteralExpr:
	case CXCursor_GNUNullExpr:
		return lower_literal_kind(lower, cursor, OPERAND_NULL);
	case CXCursor_StringLiteral:
		return lower_text(lower, cursor);
	case CXCursor_IntegerLiteral:
	case CXCursor_CharacterLiteral:
	case CXCursor_CXXBoolLiteralExpr:
		return lower_constant(lower, cursor);
	case CXCursor_StmtExpr:
		return lower_statement_expression(lower, cursor, destination);
	case CXCursor_LambdaExpr:
		return lower_lambda(lower, cursor, destination);
	case CXCursor_BlockExpr:
		return lower_block_expr(lower, cursor);
	default:
		return lower_children(lower, cursor);
	}
}

struct operand
lower_full_expr(struct lower *lower, CXCursor cursor, uint32_t destination)
{
	uint32_t mark = lower->body->scope;
	struct operand operand = lower_expr(lower, cursor, destination);

	scope_pop(lower, mark, EVENT_FINAL_TEMPORARY);
	return operand;
}

/* ---- conditions ---- */

static bool
is_call_of(CXCursor cursor, const char *name)
{
	CXString spelling;
	bool equal;

	if (cursor.kind != CXCursor_CallExpr)
		return false;
	spelling = clang_getCursorSpelling(cursor);
	equal = str_equal(clang_getCString(spelling), name);
	clang_disposeString(spelling);
	return equal;
}

static void
lower_short_circuit(struct lower *lower, const CXCursor *sides, bool and, uint32_t yes, uint32_t no)
{
	uint32_t second = block_new(lower);

	if (and)
		lower_condition(lower, sides[0], second, no);
	else
		lower_condition(lower, sides[0], yes, second);
	block_start(lower, second);
	lower_condition(lower, sides[1], yes, no);
}

/* Lowers the condition by its operator; false when it is a plain value. */
static bool
lower_operator_condition(struct lower *lower, CXCursor bare, const cursor_list *children,
			 uint32_t yes, uint32_t no)
{
	enum CXBinaryOperatorKind binary = clang_getCursorBinaryOperatorKind(bare);

	if (bare.kind == CXCursor_BinaryOperator && children->count == 2 &&
	    (binary == CXBinaryOperator_LAnd || binary == CXBinaryOperator_LOr)) {
		lower_short_circuit(lower, children->items, binary == CXBinaryOperator_LAnd, yes,
				    no);
		return true;
	}
	if (bare.kind == CXCursor_BinaryOperator && children->count == 2 &&
	    binary == CXBinaryOperator_Comma) {
		lower_expr(lower, children->items[0], 0);
		lower_condition(lower, children->items[1], yes, no);
		return true;
	}
	if (bare.kind == CXCursor_UnaryOperator && children->count == 1 &&
	    clang_getCursorUnaryOperatorKind(bare) == CXUnaryOperator_LNot) {
		lower_condition(lower, children->items[0], no, yes);
		return true;
	}
	if (is_call_of(bare, "__builtin_expect") && children->count > 1) {
		lower_condition(lower, children->items[1], yes, no);
		return true;
	}
	return false;
}

void
lower_condition(struct lower *lower, CXCursor cursor, uint32_t yes, uint32_t no)
{
	CXCursor bare = strip(cursor);
	bool has_operator = bare.kind == CXCursor_BinaryOperator ||
			    bare.kind == CXCursor_UnaryOperator || bare.kind == CXCursor_CallExpr;
	cursor_list children = has_operator ? children_of(bare) : (cursor_list){0};
	int constant = constant_condition(bare);

	if (constant >= 0)
		block_goto(lower, constant ? yes : no);
	else if (!has_operator || !lower_operator_condition(lower, bare, &children, yes, no))
		block_branch(lower, lower_expr(lower, cursor, 0), yes, no);
	vec_free(&children);
}

void
lower_full_condition(struct lower *lower, CXCursor cursor, uint32_t yes, uint32_t no)
{
	uint32_t mark = lower->body->scope, temporaries;
	uint32_t true_end = block_new(lower), false_end = block_new(lower);

	lower_condition(lower, cursor, true_end, false_end);
	temporaries = lower->body->scope;
	block_start(lower, true_end);
	scope_unwind(lower, temporaries, mark, EVENT_FINAL_TEMPORARY);
	block_goto(lower, yes);
	block_start(lower, false_end);
	scope_unwind(lower, temporaries, mark, EVENT_FINAL_TEMPORARY);
	block_goto(lower, no);
	lower->body->scope = mark;
}

/* ---- initialisation ---- */

static bool
built_in(struct lower *lower, const struct operand *value, uint32_t place)
{
	if (value->kind == OPERAND_CHOICE)
		return built_in(lower, &lower->facts->operands.items[value->a], place);
	return (value->kind == OPERAND_RESULT || value->kind == OPERAND_CLOSURE) &&
	       operand_place(lower, value) == place;
}

/* In storage of which each thread has its own. */
static bool
is_thread_local(struct lower *lower, uint32_t place)
{
	const struct place *row = &lower->facts->places.items[place];

	while (row->base && row->kind != PLACE_DEREF)
		row = &lower->facts->places.items[row->base];
	return row->kind == PLACE_VAR &&
	       lower->facts->vars.items[row->index].flags & VAR_THREAD_LOCAL;
}

/* References become aliases of what they are bound to, if that is known: not of what may be another
 * thread's where they are used. */
static void
bind_reference(struct lower *lower, uint32_t place, uint32_t type, struct operand value,
	       struct span span)
{
	uint32_t bound = operand_place(lower, &value);
	struct place row = lower->facts->places.items[place];

	if (row.kind == PLACE_VAR && bound && value.kind != OPERAND_CHOICE &&
	    !is_thread_local(lower, bound)) {
		lower->facts->vars.items[row.index].alias = bound;
		emit_on(lower, EVENT_ADDRESS, bound, span);
		return;
	}
	emit(lower, (struct event){.kind = EVENT_CONSTRUCT,
				   .target = place,
				   .arguments = add_operands(lower, &value, 1),
				   .type = type,
				   .span = span});
}

struct operand
lower_init(struct lower *lower, uint32_t place, uint32_t type, CXCursor cursor)
{
	bool reference = type_is_reference(lower, type);
	struct operand value = lower_expr(lower, cursor, reference ? 0 : place);
	struct span span = lower_extent(lower, cursor);

	if (reference) {
		bind_reference(lower, place, type, value, span);
		return value;
	}
	if (built_in(lower, &value, place))
		return value;
	/* In a pattern the constructor is not chosen yet: what stands in the brackets are its
	 * arguments. */
	bool unchosen = lower->facts->types.items[type].flags & TYPE_PATTERN &&
			(value.kind == OPERAND_ARITHMETIC || value.kind == OPERAND_LIST);
	struct range parts = {value.a, value.b};
	emit(lower, (struct event){.kind = EVENT_CONSTRUCT,
				   .target = place,
				   .arguments = unchosen ? parts : add_operands(lower, &value, 1),
				   .type = type,
				   .span = span});
	return value;
}
