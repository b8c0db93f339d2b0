/*
 * Functions, variables, and the queue of bodies.
 *
 * Naming a function of project code queues its definition, if this unit has
 * one: so the instantiations that are called get lowered, once each, and the
 * walk over the unit's declarations only has to name what it meets. Templates
 * themselves wait in a second queue; those that were never instantiated are
 * lowered as patterns.
 */
#include <stdlib.h>

#include "frontend/lower.h"

/* ---- variables ---- */

uint32_t
new_var(struct lower *lower, uint32_t kind, uint32_t type, struct span span)
{
	struct var *var = vec_push(&lower->facts->vars);

	var->kind = kind;
	var->type = type;
	var->span = span;
	var->function = lower->body && kind != VAR_GLOBAL ? lower->body->function : 0;
	if (type_is_reference(lower, type))
		var->flags |= VAR_REFERENCE;
	return lower->facts->vars.count - 1;
}

static uint32_t
var_kind_of(CXCursor cursor)
{
	if (cursor.kind == CXCursor_ParmDecl)
		return VAR_PARAMETER;
	if (clang_Cursor_hasVarDeclGlobalStorage(cursor) == 1)
		return VAR_GLOBAL;
	return VAR_LOCAL;
}

static void
add_var_annotations(struct lower *lower, CXCursor cursor, uint32_t var)
{
	struct range annotations = lower_annotations(lower, cursor);
	struct var *row = &lower->facts->vars.items[var];

	row->annotations = annotations;
	for (uint32_t i = 0; i < annotations.count; i++) {
		uint32_t text = lower->facts->annotations.items[annotations.first + i].text;

		if (str_starts_with(facts_str(lower->facts, text), "clang::cleanup"))
			row->flags |= VAR_CLEANUP;
		if (str_equal(facts_str(lower->facts, text), "clang::block_byref"))
			row->flags |= VAR_BLOCK_BYREF;
	}
}

static uint32_t
add_var(struct lower *lower, CXCursor cursor)
{
	uint32_t kind = var_kind_of(cursor);
	uint32_t type = lower_type(lower, clang_getCursorType(cursor));
	uint32_t var = new_var(lower, kind, type, lower_name_span(lower, cursor));

	map_put(&lower->vars, decl_key(cursor), var);
	uint32_t name = kind == VAR_GLOBAL ? qualified_name(lower, cursor)
					   : take_string(lower, clang_getCursorSpelling(cursor));
	lower->facts->vars.items[var].name = name;
	if (kind == VAR_GLOBAL) {
		uint32_t usr = take_string(lower, clang_getCursorUSR(cursor));
		lower->facts->vars.items[var].usr = usr;
	}
	if (clang_getCursorTLSKind(cursor) != CXTLS_None)
		lower->facts->vars.items[var].flags |= VAR_THREAD_LOCAL;
	add_var_annotations(lower, cursor, var);
	return var;
}

uint32_t
lower_var(struct lower *lower, CXCursor cursor)
{
	uint32_t var = map_get(&lower->vars, decl_key(cursor));

	return var ? var : add_var(lower, cursor);
}

/* ---- functions ---- */

static bool
is_template_kind(enum CXCursorKind kind)
{
	return kind == CXCursor_FunctionTemplate || kind == CXCursor_ClassTemplate ||
	       kind == CXCursor_ClassTemplatePartialSpecialization;
}

/* Inside a template, so its body depends on parameters. */
static bool
is_pattern(CXCursor cursor)
{
	while (!clang_Cursor_isNull(cursor) && !clang_isTranslationUnit(cursor.kind) &&
	       !clang_isInvalid(cursor.kind)) {
		if (is_template_kind(cursor.kind))
			return true;
		if (cursor.kind == CXCursor_Namespace)
			return false;
		cursor = clang_getCursorSemanticParent(cursor);
	}
	return false;
}

bool
is_written_copy(CXCursor method)
{
	bool copy = method.kind == CXCursor_Constructor
			    ? clang_CXXConstructor_isCopyConstructor(method)
			    : method.kind == CXCursor_CXXMethod &&
				      clang_CXXMethod_isCopyAssignmentOperator(method);

	return copy && !clang_CXXMethod_isDefaulted(method) && !clang_CXXMethod_isDeleted(method);
}

static uint32_t
method_flags(CXCursor cursor)
{
	uint32_t flags = 0;

	if (cursor.kind == CXCursor_Constructor)
		flags |= FUNCTION_CONSTRUCTOR | FUNCTION_METHOD;
	if (cursor.kind == CXCursor_Destructor)
		flags |= FUNCTION_DESTRUCTOR | FUNCTION_METHOD;
	if (cursor.kind == CXCursor_ConversionFunction)
		flags |= FUNCTION_METHOD;
	if (cursor.kind == CXCursor_CXXMethod && !clang_CXXMethod_isStatic(cursor))
		flags |= FUNCTION_METHOD;
	if (is_written_copy(cursor))
		flags |= FUNCTION_COPY;
	if (clang_CXXMethod_isConst(cursor))
		flags |= FUNCTION_CONST;
	if (clang_CXXMethod_isVirtual(cursor))
		flags |= FUNCTION_VIRTUAL;
	return flags;
}

static uint32_t
function_flags(struct lower *lower, CXCursor cursor, struct range annotations)
{
	uint32_t flags = method_flags(cursor);
	int specification = clang_getCursorExceptionSpecificationType(cursor);

	if (specification == CXCursor_ExceptionSpecificationKind_BasicNoexcept ||
	    specification == CXCursor_ExceptionSpecificationKind_DynamicNone ||
	    specification == CXCursor_ExceptionSpecificationKind_NoThrow ||
	    (cursor.kind == CXCursor_Destructor))
		flags |= FUNCTION_NOEXCEPT;
	if (has_annotation(lower, annotations, "clang::noreturn"))
		flags |= FUNCTION_NORETURN;
	if (!clang_Cursor_isNull(clang_getSpecializedCursorTemplate(cursor)))
		flags |= FUNCTION_INSTANTIATION;
	else if (is_pattern(cursor))
		flags |= FUNCTION_PATTERN;
	if (in_system(cursor))
		flags |= FUNCTION_SYSTEM;
	if (clang_Cursor_isVariadic(cursor))
		flags |= FUNCTION_VARIADIC;
	if (clang_getCursorLinkage(cursor) <= CXLinkage_Internal)
		flags |= FUNCTION_STATIC;
	return flags;
}

static bool
is_class_kind(enum CXCursorKind kind)
{
	return kind == CXCursor_ClassDecl || kind == CXCursor_StructDecl ||
	       kind == CXCursor_UnionDecl || kind == CXCursor_ClassTemplate ||
	       kind == CXCursor_ClassTemplatePartialSpecialization;
}

/* The ParmDecls: of a template too, for which libclang counts no arguments. */
static cursor_list
parameters_of(CXCursor cursor)
{
	cursor_list parameters = {0};
	int count = clang_Cursor_getNumArguments(cursor);

	for (int i = 0; i < count; i++)
		*vec_push(&parameters) = clang_Cursor_getArgument(cursor, (unsigned)i);
	if (count >= 0)
		return parameters;
	cursor_list children = children_of(cursor);
	for (uint32_t i = 0; i < children.count; i++)
		if (children.items[i].kind == CXCursor_ParmDecl)
			*vec_push(&parameters) = children.items[i];
	vec_free(&children);
	return parameters;
}

static struct range
store_list(struct lower *lower, const uint32_t *rows, uint32_t count)
{
	struct range range = {lower->facts->type_lists.count, count};

	for (uint32_t i = 0; i < count; i++)
		*vec_push(&lower->facts->type_lists) = rows[i];
	return count ? range : (struct range){0, 0};
}

static void
lower_signature(struct lower *lower, CXCursor cursor, uint32_t row)
{
	cursor_list parameters = parameters_of(cursor);
	VEC(uint32_t) types = {0};
	VEC(struct range) annotations = {0};
	bool annotated = false;

	for (uint32_t i = 0; i < parameters.count; i++) {
		*vec_push(&types) = lower_type(lower, clang_getCursorType(parameters.items[i]));
		*vec_push(&annotations) = lower_annotations(lower, parameters.items[i]);
		annotated |= vec_last(&annotations)->count > 0;
	}
	struct range list = store_list(lower, types.items, types.count);
	lower->facts->functions.items[row].parameter_types = list;
	if (annotated) {
		struct range where = {lower->facts->annotation_lists.count, annotations.count};

		for (uint32_t i = 0; i < annotations.count; i++)
			*vec_push(&lower->facts->annotation_lists) = annotations.items[i];
		lower->facts->functions.items[row].parameter_annotations = where;
	}
	vec_free(&parameters);
	vec_free(&types);
	vec_free(&annotations);
}

/* "run<Node, int>" of an instantiation, else the plain name. */
static uint32_t
display_name(struct lower *lower, CXCursor cursor, uint32_t row)
{
	int count = clang_Cursor_getNumTemplateArguments(cursor);
	struct text text = {0};
	VEC(uint32_t) types = {0};
	CXString spelling = clang_getCursorSpelling(cursor);

	text_puts(&text, clang_getCString(spelling));
	clang_disposeString(spelling);
	for (int i = 0; i < count; i++) {
		CXType type = clang_Cursor_getTemplateArgumentType(cursor, (unsigned)i);
		uint32_t argument = type.kind == CXType_Invalid ? 0 : lower_type(lower, type);
		uint32_t name = lower->facts->types.items[argument].name;

		*vec_push(&types) = argument;
		text_printf(&text, "%s%s", i ? ", " : "<",
			    argument ? facts_str(lower->facts, name) : "...");
	}
	if (count > 0)
		text_putc(&text, '>');
	struct range list = store_list(lower, types.items, types.count);
	lower->facts->functions.items[row].type_arguments = list;
	uint32_t id = lower_string(lower, text_str(&text));
	text_free(&text);
	vec_free(&types);
	return id;
}

static void
fill_function(struct lower *lower, CXCursor cursor, uint32_t row)
{
	CXCursor parent = clang_getCursorSemanticParent(cursor);
	struct range annotations = lower_annotations(lower, cursor);
	struct function function = {
		.usr = take_string(lower, clang_getCursorUSR(cursor)),
		.name = qualified_name(lower, cursor),
		.flags = function_flags(lower, cursor, annotations),
		.annotations = annotations,
		.span = lower_name_span(lower, cursor),
		.extent = lower_extent(lower, cursor),
	};

	lower->facts->functions.items[row] = function;
	if (is_class_kind(parent.kind)) {
		uint32_t type = lower_type(lower, clang_getCursorType(parent));
		lower->facts->functions.items[row].type = type;
	}
	uint32_t result = lower_type(lower, clang_getCursorResultType(cursor));
	lower->facts->functions.items[row].result = result;
	lower_signature(lower, cursor, row);
	uint32_t display = display_name(lower, cursor, row);
	lower->facts->functions.items[row].display = display;
}

static bool
has_body(CXCursor cursor)
{
	cursor_list children = children_of(cursor);
	bool coroutine, found = false;

	for (uint32_t i = children.count; i-- > 0 && !found;)
		found = !clang_Cursor_isNull(body_statement(children.items[i], &coroutine)) ||
			children.items[i].kind == CXCursor_CXXTryStmt;
	vec_free(&children);
	return found;
}

void
queue_body(struct lower *lower, CXCursor definition, uint32_t function)
{
	struct pending pending = {definition, function};

	if (lower->facts->functions.items[function].flags & FUNCTION_PATTERN)
		*vec_push(&lower->patterns) = pending;
	else
		*vec_push(&lower->queue) = pending;
}

/* Marks the template of an instantiation, and queues what there is to lower. */
static void
queue_definition(struct lower *lower, CXCursor cursor, uint32_t row)
{
	CXCursor template = clang_getSpecializedCursorTemplate(cursor);
	CXCursor definition = clang_getCursorDefinition(cursor);

	if (clang_Cursor_isNull(definition))
		definition = cursor;
	if (!in_project(lower, definition) || !has_body(definition))
		return;
	if (!clang_Cursor_isNull(template)) {
		uint32_t pattern = lower_function(lower, template);

		lower->facts->functions.items[row].pattern = pattern;
		if (lower->facts->functions.items[pattern].flags & FUNCTION_PATTERN)
			lower->facts->functions.items[pattern].flags |= FUNCTION_HAS_INSTANCE;
	}
	lower->facts->functions.items[row].span = lower_name_span(lower, definition);
	lower->facts->functions.items[row].extent = lower_extent(lower, definition);
	queue_body(lower, definition, row);
}

uint32_t
lower_function(struct lower *lower, CXCursor cursor)
{
	uint64_t key = decl_key(cursor);
	uint32_t row = map_get(&lower->functions, key);

	if (row)
		return row;
	vec_push(&lower->facts->functions);
	row = lower->facts->functions.count - 1;
	map_put(&lower->functions, key, row);
	fill_function(lower, cursor, row);
	queue_definition(lower, cursor, row);
	return row;
}

uint32_t
lower_builtin(struct lower *lower, uint32_t name)
{
	uint64_t key = hash_str(facts_str(lower->facts, name));
	uint32_t row = map_get(&lower->functions, key);

	if (row)
		return row;
	*vec_push(&lower->facts->functions) = (struct function){
		.name = name, .display = name, .flags = FUNCTION_SYSTEM | FUNCTION_NOEXCEPT};
	row = lower->facts->functions.count - 1;
	map_put(&lower->functions, key, row);
	return row;
}

/* ---- bodies ---- */

/* New rows, even for a parameter that was named before its function (in a constraint, in the type
 * of another): they must follow each other. For that their types come first, and what those name.
 */
void
lower_parameters(struct lower *lower, const cursor_list *parameters, uint32_t row)
{
	uint32_t count = parameters->count, first;

	for (uint32_t i = 0; i < count; i++)
		lower_type(lower, clang_getCursorType(parameters->items[i]));
	first = lower->facts->vars.count;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t var = add_var(lower, parameters->items[i]);

		lower->facts->vars.items[var].position = i;
		lower->facts->vars.items[var].function = row;
		scope_push(lower, place_of_var(lower, var));
	}
	if (count)
		lower->facts->functions.items[row].parameters = (struct range){first, count};
}

static uint32_t
this_place(struct lower *lower)
{
	uint32_t class = lower->facts->functions.items[lower->body->function].type;

	return place_of(lower, PLACE_THIS, 0, class, class);
}

/* The member that an initialiser of a constructor names; *TYPE is declared, a reference maybe. */
static uint32_t
initialised_place(struct lower *lower, CXCursor name, uint32_t *type)
{
	CXCursor field = clang_getCursorReferenced(name);
	uint32_t id = take_string(lower, clang_getCursorSpelling(field));

	*type = lower_type(lower, clang_getCursorType(field));
	return place_of(lower, PLACE_FIELD, this_place(lower), id, *type);
}

/* A base is initialised by a call of its constructor: a part of the object without a name of its
 * own. */
static uint32_t
base_place(struct lower *lower, CXCursor value, uint32_t *type)
{
	*type = lower_type(lower, clang_getCursorType(value));
	return place_of(lower, PLACE_FIELD, this_place(lower),
			lower->facts->types.items[*type].qualified, *type);
}

static void
lower_initialisers(struct lower *lower, const cursor_list *children)
{
	uint32_t place = 0, type = 0, mark = lower->body->scope;

	for (uint32_t i = 0; i < children->count; i++) {
		CXCursor child = children->items[i];

		if (child.kind == CXCursor_MemberRef)
			place = initialised_place(lower, child, &type);
		else if (strip(child).kind != CXCursor_CallExpr && !place)
			continue;
		if (!is_expression(child))
			continue;
		if (!place)
			place = base_place(lower, child, &type);
		lower_init(lower, place, type, child);
		scope_pop(lower, mark, EVENT_FINAL_TEMPORARY);
		place = 0;
	}
}

static void
lower_function_body(struct lower *lower, const struct pending *pending)
{
	cursor_list children = children_of(pending->definition);
	cursor_list parameters = parameters_of(pending->definition);
	struct body body;
	CXCursor statement = clang_getNullCursor();

	body_begin(lower, &body, pending->function);
	lower_parameters(lower, &parameters, pending->function);
	vec_free(&parameters);
	if (pending->definition.kind == CXCursor_Constructor)
		lower_initialisers(lower, &children);
	for (uint32_t i = children.count; i-- > 0 && clang_Cursor_isNull(statement);) {
		statement = body_statement(children.items[i], &body.coroutine);
		if (body.coroutine)
			mark_coroutine(lower, pending->function, children.items[i]);
		else if (children.items[i].kind == CXCursor_CXXTryStmt)
			statement = children.items[i];
	}
	lower_body(lower, statement);
	body_end(lower, &body);
	vec_free(&children);
}

void
lower_pending(struct lower *lower, const struct pending *pending)
{
	if (pending->definition.kind == CXCursor_LambdaExpr ||
	    pending->definition.kind == CXCursor_BlockExpr)
		lower_lambda_body(lower, pending);
	else
		lower_function_body(lower, pending);
}
