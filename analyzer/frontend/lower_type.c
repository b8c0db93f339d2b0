/*
 * Types: canonical, without qualifiers, one row each.
 *
 * A row is entered before its parts are looked at, so recursive types end.
 * The insides of the standard library's classes are not lowered: models
 * speak for them. A template-id that was only named is not instantiated and
 * stays TYPE_INCOMPLETE.
 */
#include "frontend/lower.h"

static CXType
canonical_unqualified(CXType type)
{
	CXType canonical = clang_getCanonicalType(type);

	/* An array's qualifiers sit on its elements. */
	if (canonical.kind == CXType_ConstantArray || canonical.kind == CXType_IncompleteArray)
		return canonical;
	return clang_getUnqualifiedType(canonical);
}

static const struct {
	enum CXTypeKind from, to;
	enum type_kind kind;
} simple_kinds[] = {
	{CXType_Void, CXType_Void, TYPE_VOID},
	{CXType_Bool, CXType_LongDouble, TYPE_ARITHMETIC},
	{CXType_NullPtr, CXType_NullPtr, TYPE_NULLPTR},
	{CXType_Float128, CXType_Ibm128, TYPE_ARITHMETIC},
	{CXType_Complex, CXType_Complex, TYPE_ARITHMETIC},
	{CXType_Pointer, CXType_Pointer, TYPE_POINTER},
	{CXType_BlockPointer, CXType_BlockPointer, TYPE_BLOCK},
	{CXType_LValueReference, CXType_LValueReference, TYPE_LVALUE_REFERENCE},
	{CXType_RValueReference, CXType_RValueReference, TYPE_RVALUE_REFERENCE},
	{CXType_Record, CXType_Record, TYPE_RECORD},
	{CXType_Enum, CXType_Enum, TYPE_ENUM},
	{CXType_FunctionNoProto, CXType_FunctionProto, TYPE_FUNCTION},
	{CXType_ConstantArray, CXType_ConstantArray, TYPE_ARRAY},
	{CXType_IncompleteArray, CXType_DependentSizedArray, TYPE_ARRAY},
	{CXType_Vector, CXType_Vector, TYPE_VECTOR},
	{CXType_ExtVector, CXType_ExtVector, TYPE_VECTOR},
	{CXType_MemberPointer, CXType_MemberPointer, TYPE_MEMBER_POINTER},
	{CXType_Atomic, CXType_Atomic, TYPE_ATOMIC},
	{CXType_Dependent, CXType_Dependent, TYPE_DEPENDENT},
};

static enum type_kind
kind_of(CXType type)
{
	for (size_t i = 0; i < sizeof simple_kinds / sizeof *simple_kinds; i++)
		if (type.kind >= simple_kinds[i].from && type.kind <= simple_kinds[i].to)
			return simple_kinds[i].kind;
	return TYPE_DEPENDENT;
}

static CXType
inner_of(CXType type, enum type_kind kind)
{
	switch (kind) {
	case TYPE_POINTER:
	case TYPE_BLOCK:
	case TYPE_LVALUE_REFERENCE:
	case TYPE_RVALUE_REFERENCE:
		return clang_getPointeeType(type);
	case TYPE_ARRAY:
		return clang_getArrayElementType(type);
	case TYPE_VECTOR:
		return clang_getElementType(type);
	case TYPE_ATOMIC:
		return clang_Type_getValueType(type);
	default:
		return (CXType){.kind = CXType_Invalid};
	}
}

/* ---- records ---- */

struct record {
	struct lower *lower;
	uint32_t type;
	VEC(struct field) fields;
	VEC(struct base) bases;
	cursor_list pattern; /* what the template declares, that the record is made from */
	bool has_lock, has_unlock;
	uint32_t lock_words; /* bit 2 * i, 2 * i + 1: has the methods of lock_pairs[i] */
	uint32_t flags, destructor;
};

/* True when the template declares MEMBER, a field or base, with another type than the record has:
 * one that depends on its parameters. Which is which is told by the place. */
static bool
is_dependent(const struct record *record, CXCursor member)
{
	CXSourceLocation place = clang_getCursorLocation(member);

	for (uint32_t i = 0; i < record->pattern.count; i++) {
		CXCursor declared = record->pattern.items[i];

		if (declared.kind == member.kind &&
		    clang_equalLocations(clang_getCursorLocation(declared), place))
			return !clang_equalTypes(
				clang_getCanonicalType(clang_getCursorType(declared)),
				clang_getCanonicalType(clang_getCursorType(member)));
	}
	return false;
}

static enum CXVisitorResult
visit_field(CXCursor cursor, CXClientData data)
{
	struct record *record = data;
	struct lower *lower = record->lower;
	struct field field = {
		.name = take_string(lower, clang_getCursorSpelling(cursor)),
		.type = lower_type(lower, clang_getCursorType(cursor)),
		.span = lower_name_span(lower, cursor),
	};

	if (clang_CXXField_isMutable(cursor))
		field.flags |= FIELD_MUTABLE;
	if (clang_Cursor_isBitField(cursor))
		field.flags |= FIELD_BITFIELD;
	if (is_dependent(record, cursor))
		field.flags |= FIELD_DEPENDENT;
	field.annotations = lower_annotations(lower, cursor);
	*vec_push(&record->fields) = field;
	return CXVisit_Continue;
}

static enum CXVisitorResult
visit_base(CXCursor cursor, CXClientData data)
{
	struct record *record = data;
	struct base *base = vec_push(&record->bases);

	base->span = lower_extent(record->lower, cursor);
	base->type = lower_type(record->lower, clang_getCursorType(cursor));
	base->flags = is_dependent(record, cursor) ? BASE_DEPENDENT : 0;
	return CXVisit_Continue;
}

static uint32_t
type_flags(const struct lower *lower, uint32_t type)
{
	return lower->facts->types.items[type].flags;
}

static bool
names_await(CXCursor method)
{
	CXString spelling = clang_getCursorSpelling(method);
	const char *name = clang_getCString(spelling);
	bool names = str_equal(name, "await_ready") || str_equal(name, "operator co_await");

	clang_disposeString(spelling);
	return names;
}

static enum CXVisitorResult
find_await(CXCursor method, CXClientData found)
{
	*(bool *)found = names_await(method);
	return *(bool *)found ? CXVisit_Break : CXVisit_Continue;
}

static enum CXVisitorResult
find_await_in_base(CXCursor base, CXClientData found)
{
	CXType type = clang_getCursorType(base);

	clang_visitCXXMethods(type, find_await, found);
	if (!*(bool *)found)
		clang_visitCXXBaseClasses(type, find_await_in_base, found);
	return *(bool *)found ? CXVisit_Break : CXVisit_Continue;
}

/* Asked of the declaration, not of the row: an awaiter that keeps a pointer to its mutex is still
 * being lowered when the mutex asks. */
static bool
is_awaitable(CXType type)
{
	bool found = false;

	clang_visitCXXMethods(type, find_await, &found);
	if (!found)
		clang_visitCXXBaseClasses(type, find_await_in_base, &found);
	return found;
}

/* What a project calls the methods of its own mutex. */
static const char *const lock_pairs[][2] = {
	{"lock", "unlock"}, {"Lock", "Unlock"}, {"acquire", "release"}, {"Acquire", "Release"}};
enum { LOCK_PAIRS = sizeof lock_pairs / sizeof *lock_pairs };

static void
visit_lock_word(struct record *record, const char *name)
{
	for (uint32_t i = 0; i < 2 * LOCK_PAIRS; i++)
		if (str_equal(name, lock_pairs[i / 2][i % 2]))
			record->lock_words |= 1u << i;
}

static bool
is_mutex_like(const struct record *record)
{
	for (uint32_t i = 0; i < LOCK_PAIRS; i++)
		if ((record->lock_words >> 2 * i & 3u) == 3u)
			return true;
	return false;
}

static void
visit_lock_method(struct record *record, CXCursor method, const char *name)
{
	bool plain = clang_Cursor_getNumArguments(method) == 0;
	CXType result = clang_getCanonicalType(clang_getCursorResultType(method));

	if (plain && str_equal(name, "unlock"))
		record->has_unlock = true;
	if (plain && str_equal(name, "lock") && result.kind == CXType_Void)
		record->has_lock = true;
	if (!strcasestr(name, "unlock") && strcasestr(name, "lock") &&
	    result.kind == CXType_Record && is_awaitable(result))
		record->flags |= TYPE_ASYNC_LOCK;
}

static enum CXVisitorResult
visit_method(CXCursor cursor, CXClientData data)
{
	struct record *record = data;
	CXString spelling;
	const char *name;

	if (cursor.kind == CXCursor_Destructor) {
		if (clang_CXXMethod_isDefaulted(cursor)) /* implicit too: does what its fields do */
			return CXVisit_Continue;
		record->destructor = lower_function(record->lower, cursor);
		return CXVisit_Continue;
	}
	if (is_written_copy(cursor)) /* a capture by copy calls it, and libclang does not show */
		lower_function(record->lower, cursor);
	if (cursor.kind != CXCursor_CXXMethod)
		return CXVisit_Continue;
	spelling = clang_getCursorSpelling(cursor);
	name = clang_getCString(spelling);
	if (names_await(cursor))
		record->flags |= TYPE_AWAITABLE;
	else if (strcasestr(name, "lock"))
		visit_lock_method(record, cursor, name);
	visit_lock_word(record, name);
	if (clang_CXXMethod_isVirtual(cursor))
		record->flags |= TYPE_POLYMORPHIC;
	clang_disposeString(spelling);
	return CXVisit_Continue;
}

/* libstdc++ and libc++ proper: namespace std and the compilers' own beside it. */
static bool
is_opaque(const char *qualified, CXCursor declaration)
{
	return in_system(declaration) &&
	       (str_starts_with(qualified, "std::") || str_starts_with(qualified, "__gnu_cxx::"));
}

static struct range
template_arguments(struct lower *lower, CXType type)
{
	int count = clang_Type_getNumTemplateArguments(type);
	VEC(uint32_t) rows = {0};
	struct range range = {0};

	for (int i = 0; i < count; i++) {
		CXType argument = clang_Type_getTemplateArgumentAsType(type, (unsigned)i);

		*vec_push(&rows) =
			argument.kind == CXType_Invalid ? 0 : lower_type(lower, argument);
	}
	range = (struct range){lower->facts->type_lists.count, rows.count};
	for (uint32_t i = 0; i < rows.count; i++)
		*vec_push(&lower->facts->type_lists) = rows.items[i];
	vec_free(&rows);
	return range.count ? range : (struct range){0, 0};
}

/* The names of the parameters of the template behind DECLARATION: what SEND_IF(T) speaks of. */
static struct range
template_parameters(struct lower *lower, CXCursor declaration)
{
	CXCursor template = clang_getSpecializedCursorTemplate(declaration);
	cursor_list children;
	struct range range = {lower->facts->type_lists.count, 0};

	if (clang_Cursor_isNull(template))
		return (struct range){0, 0};
	children = children_of(template);
	for (uint32_t i = 0; i < children.count; i++) {
		enum CXCursorKind kind = children.items[i].kind;

		if (kind != CXCursor_TemplateTypeParameter &&
		    kind != CXCursor_NonTypeTemplateParameter &&
		    kind != CXCursor_TemplateTemplateParameter)
			continue;
		uint32_t name = take_string(lower, clang_getCursorSpelling(children.items[i]));
		*vec_push(&lower->facts->type_lists) = name;
		range.count++;
	}
	vec_free(&children);
	return range.count ? range : (struct range){0, 0};
}

/* True when destroying an object of the record does nothing. */
static bool
destroyed_trivially(const struct lower *lower, const struct record *record)
{
	if (record->destructor)
		return false;
	for (uint32_t i = 0; i < record->fields.count; i++)
		if (!(type_flags(lower, record->fields.items[i].type) & TYPE_TRIVIAL_DESTROY))
			return false;
	for (uint32_t i = 0; i < record->bases.count; i++)
		if (!(type_flags(lower, record->bases.items[i].type) & TYPE_TRIVIAL_DESTROY))
			return false;
	return true;
}

static void
inherit_flags(const struct lower *lower, struct record *record)
{
	for (uint32_t i = 0; i < record->bases.count; i++) {
		uint32_t flags = type_flags(lower, record->bases.items[i].type);

		record->flags |= flags & (TYPE_AWAITABLE | TYPE_ASYNC_LOCK | TYPE_LOCKABLE |
					  TYPE_MUTEX_LIKE | TYPE_POLYMORPHIC);
	}
	if (record->has_lock && record->has_unlock)
		record->flags |= TYPE_LOCKABLE;
	if (is_mutex_like(record))
		record->flags |= TYPE_MUTEX_LIKE;
	if (destroyed_trivially(lower, record))
		record->flags |= TYPE_TRIVIAL_DESTROY;
}

static void
store_record(struct lower *lower, struct record *record)
{
	struct facts *facts = lower->facts;
	struct type *row = &facts->types.items[record->type];

	row->flags |= record->flags;
	row->destructor = record->destructor;
	if (record->fields.count)
		row->fields = (struct range){facts->fields.count, record->fields.count};
	for (uint32_t i = 0; i < record->fields.count; i++)
		*vec_push(&facts->fields) = record->fields.items[i];
	if (record->bases.count)
		row->bases = (struct range){facts->bases.count, record->bases.count};
	for (uint32_t i = 0; i < record->bases.count; i++)
		*vec_push(&facts->bases) = record->bases.items[i];
	vec_free(&record->fields);
	vec_free(&record->bases);
	vec_free(&record->pattern);
}

static void
lower_record_parts(struct lower *lower, uint32_t row, CXType type, CXCursor declaration)
{
	struct record record = {.lower = lower, .type = row};
	CXCursor template = clang_getSpecializedCursorTemplate(declaration);

	if (!clang_Cursor_isNull(template))
		record.pattern = children_of(template);
	if (clang_getCursorLanguage(declaration) == CXLanguage_C) {
		clang_Type_visitFields(type, visit_field, &record);
	} else {
		clang_visitCXXBaseClasses(type, visit_base, &record);
		clang_Type_visitFields(type, visit_field, &record);
		clang_visitCXXMethods(type, visit_method, &record);
	}
	inherit_flags(lower, &record);
	store_record(lower, &record);
}

static bool
is_lambda_class(CXCursor declaration)
{
	CXString spelling = clang_getCursorSpelling(declaration);
	bool lambda = str_starts_with(clang_getCString(spelling), "(lambda");

	clang_disposeString(spelling);
	return lambda;
}

static bool
is_complete(CXType type, CXCursor declaration)
{
	if (clang_Type_getSizeOf(type) >= 0)
		return true;
	/* Sizes fail on incomplete and on dependent types; a definition of a template has fields
	 * all the same. */
	return clang_isCursorDefinition(declaration) || declaration.kind == CXCursor_ClassTemplate;
}

static void
lower_record(struct lower *lower, uint32_t row, CXType type)
{
	CXCursor declaration = clang_getTypeDeclaration(type);
	CXCursor definition = clang_getCursorDefinition(declaration);
	uint32_t qualified = qualified_name(lower, declaration);
	struct range range;
	struct type *record;

	range = template_arguments(lower, type);
	record = &lower->facts->types.items[row];
	record->arguments = range;
	record->qualified = qualified;
	record->span =
		lower_name_span(lower, clang_Cursor_isNull(definition) ? declaration : definition);
	if (declaration.kind == CXCursor_UnionDecl)
		record->flags |= TYPE_UNION;
	if (in_system(declaration))
		record->flags |= TYPE_SYSTEM;
	if (is_lambda_class(declaration))
		record->kind = TYPE_CLOSURE;
	range = lower_annotations(lower, declaration);
	lower->facts->types.items[row].annotations = range;
	range = template_parameters(lower, declaration);
	lower->facts->types.items[row].parameter_names = range;
	if (is_opaque(facts_str(lower->facts, qualified), declaration))
		lower->facts->types.items[row].flags |= TYPE_OPAQUE;
	else if (!is_complete(type, declaration))
		lower->facts->types.items[row].flags |= TYPE_INCOMPLETE;
	else
		lower_record_parts(lower, row, type, declaration);
}

/* A specialisation whose arguments depend on template parameters: the name of the template is all
 * there is. */
static void
lower_dependent(struct lower *lower, uint32_t row, CXType type)
{
	CXCursor declaration = clang_getTypeDeclaration(type);
	uint32_t qualified;

	if (clang_Cursor_isNull(declaration) || clang_isInvalid(declaration.kind) ||
	    declaration.kind == CXCursor_TemplateTypeParameter ||
	    declaration.kind == CXCursor_NoDeclFound)
		return;
	qualified = qualified_name(lower, declaration);
	struct range arguments = template_arguments(lower, type);
	struct type *record = &lower->facts->types.items[row];
	record->kind = TYPE_RECORD;
	record->flags |=
		TYPE_INCOMPLETE | TYPE_PATTERN | (in_system(declaration) ? TYPE_SYSTEM : 0u);
	record->qualified = qualified;
	record->arguments = arguments;
	record->span = lower_name_span(lower, declaration);
	struct range annotations = lower_annotations(lower, declaration);
	lower->facts->types.items[row].annotations = annotations;
}

uint32_t
lower_type(struct lower *lower, CXType spelled)
{
	CXType type;
	enum type_kind kind;
	uint64_t key;
	uint32_t row;

	if (spelled.kind == CXType_Invalid)
		return 0;
	type = canonical_unqualified(spelled);
	kind = kind_of(type);
	key = (uint64_t)(uintptr_t)type.data[0];
	row = map_get(&lower->types, key);
	if (row)
		return row;
	vec_push(&lower->facts->types);
	row = lower->facts->types.count - 1;
	map_put(&lower->types, key, row);
	uint32_t name = take_string(lower, clang_getTypeSpelling(type));
	CXType inner = inner_of(type, kind);
	uint32_t inner_row = inner.kind == CXType_Invalid ? 0 : lower_type(lower, inner);
	struct type *added = &lower->facts->types.items[row];
	added->kind = kind;
	added->name = name;
	added->inner = inner_row;
	if (inner.kind != CXType_Invalid && clang_isConstQualifiedType(inner))
		added->flags |= TYPE_CONST_INNER;
	if (kind == TYPE_ARRAY)
		added->flags |= type_flags(lower, inner_row) & TYPE_TRIVIAL_DESTROY;
	else if (kind != TYPE_RECORD)
		added->flags |= TYPE_TRIVIAL_DESTROY;
	if (kind == TYPE_ENUM) {
		CXCursor declaration = clang_getTypeDeclaration(type);
		uint32_t qualified = qualified_name(lower, declaration);
		struct range annotations = lower_annotations(lower, declaration);
		lower->facts->types.items[row].qualified = qualified;
		lower->facts->types.items[row].annotations = annotations;
	} else if (kind == TYPE_RECORD) {
		lower_record(lower, row, type);
	} else if (kind == TYPE_DEPENDENT) {
		lower_dependent(lower, row, type);
	}
	return row;
}

bool
type_is_record(const struct lower *lower, uint32_t type)
{
	uint32_t kind = lower->facts->types.items[type].kind;

	return kind == TYPE_RECORD || kind == TYPE_CLOSURE;
}

bool
type_is_reference(const struct lower *lower, uint32_t type)
{
	uint32_t kind = lower->facts->types.items[type].kind;

	return kind == TYPE_LVALUE_REFERENCE || kind == TYPE_RVALUE_REFERENCE;
}

bool
type_is_pointer(const struct lower *lower, uint32_t type)
{
	return lower->facts->types.items[type].kind == TYPE_POINTER;
}
