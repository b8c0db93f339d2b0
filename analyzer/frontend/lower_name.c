/*
 * Names and positions: what every row of the facts carries.
 *
 * Positions are expansion locations: of code from a macro, where the macro
 * is used. Attributes that libclang does not show are read off the pretty
 * printed declaration, never off tokens: the extent of an attribute from a
 * macro runs from the macro's definition to its use.
 */
#include <stdio.h>
#include <stdlib.h>

#include "frontend/lower.h"

uint32_t
lower_string(struct lower *lower, const char *string)
{
	return intern(&lower->facts->strings, string);
}

uint32_t
take_string(struct lower *lower, CXString string)
{
	const char *text = clang_getCString(string);
	uint32_t id = lower_string(lower, text ? text : "");

	clang_disposeString(string);
	return id;
}

static enum CXChildVisitResult
collect(CXCursor cursor, CXCursor parent, CXClientData data)
{
	cursor_list *list = data;

	(void)parent;
	*vec_push(list) = cursor;
	return CXChildVisit_Continue;
}

cursor_list
children_of(CXCursor cursor)
{
	cursor_list list = {0};

	clang_visitChildren(cursor, collect, &list);
	return list;
}

uint64_t
decl_key(CXCursor cursor)
{
	return (uint64_t)(uintptr_t)clang_getCanonicalCursor(cursor).data[0];
}

/* ---- files ---- */

/* PATH made absolute and without "." and "..", by its letters alone. */
static void
absolute_path(const char *directory, const char *path, struct text *out)
{
	struct text whole = {0};
	char *save = NULL;

	if (path[0] != '/')
		text_printf(&whole, "%s/", directory);
	text_puts(&whole, path);
	for (char *part = strtok_r(whole.data, "/", &save); part;
	     part = strtok_r(NULL, "/", &save)) {
		if (str_equal(part, "."))
			continue;
		if (!str_equal(part, "..")) {
			text_printf(out, "/%s", part);
			continue;
		}
		while (out->length && out->data[out->length - 1] != '/')
			out->length--;
		if (out->length)
			out->length--;
		if (out->data)
			out->data[out->length] = '\0';
	}
	text_free(&whole);
}

static bool
below(const char *path, const char *root)
{
	size_t length = strlen(root);

	while (length && root[length - 1] == '/')
		length--;
	return strncmp(path, root, length) == 0 && path[length] == '/';
}

static uint32_t
lower_file(struct lower *lower, CXFile file, CXSourceLocation location)
{
	uint32_t row = map_get(&lower->files, (uint64_t)(uintptr_t)file);
	struct text path = {0};
	CXString name;

	if (row || !file)
		return row;
	name = clang_getFileName(file);
	absolute_path(lower->directory, clang_getCString(name), &path);
	clang_disposeString(name);
	struct file *added = vec_push(&lower->facts->files);
	added->path = lower_string(lower, text_str(&path));
	if (clang_Location_isInSystemHeader(location))
		added->flags |= FILE_SYSTEM;
	else if (below(text_str(&path), lower->root))
		added->flags |= FILE_PROJECT;
	text_free(&path);
	row = lower->facts->files.count - 1;
	map_put(&lower->files, (uint64_t)(uintptr_t)file, row);
	return row;
}

/* ---- positions ---- */

struct span
lower_range(struct lower *lower, CXSourceRange range)
{
	struct span span = {0};
	CXSourceLocation start = clang_getRangeStart(range);
	CXFile file = NULL, end_file = NULL;

	clang_getExpansionLocation(start, &file, &span.line, &span.column, NULL);
	clang_getExpansionLocation(clang_getRangeEnd(range), &end_file, &span.end_line,
				   &span.end_column, NULL);
	if (!file)
		return (struct span){0};
	if (end_file != file) {
		span.end_line = span.line;
		span.end_column = span.column;
	}
	span.file = lower_file(lower, file, start);
	return span;
}

struct span
lower_extent(struct lower *lower, CXCursor cursor)
{
	return lower_range(lower, clang_getCursorExtent(cursor));
}

struct span
lower_name_span(struct lower *lower, CXCursor cursor)
{
	struct span span = {0};
	CXSourceLocation location = clang_getCursorLocation(cursor);
	CXFile file = NULL;
	CXString name = clang_getCursorSpelling(cursor);
	const char *text = clang_getCString(name);

	clang_getExpansionLocation(location, &file, &span.line, &span.column, NULL);
	span.end_line = span.line;
	span.end_column = span.column + (text ? (uint32_t)strlen(text) : 0);
	clang_disposeString(name);
	if (!file)
		return (struct span){0};
	span.file = lower_file(lower, file, location);
	return span;
}

bool
in_macro(CXCursor cursor)
{
	unsigned spelled, expanded, spelled_line, expanded_line;
	CXFile spelled_file, expanded_file;
	CXSourceLocation location = clang_getCursorLocation(cursor);

	clang_getSpellingLocation(location, &spelled_file, &spelled_line, NULL, &spelled);
	clang_getExpansionLocation(location, &expanded_file, &expanded_line, NULL, &expanded);
	return spelled != expanded || spelled_file != expanded_file;
}

bool
in_system(CXCursor cursor)
{
	return clang_Location_isInSystemHeader(clang_getCursorLocation(cursor));
}

bool
in_project(struct lower *lower, CXCursor cursor)
{
	CXSourceLocation location = clang_getCursorLocation(cursor);
	CXFile file = NULL;
	uint32_t row;

	clang_getExpansionLocation(location, &file, NULL, NULL, NULL);
	if (!file)
		return false;
	row = lower_file(lower, file, location);
	return lower->facts->files.items[row].flags & FILE_PROJECT;
}

uint32_t
last_identifier(struct lower *lower, CXCursor cursor)
{
	CXToken *tokens = NULL;
	unsigned count = 0;
	uint32_t name = 0;

	if (in_macro(cursor))
		return 0;
	clang_tokenize(lower->tu, clang_getCursorExtent(cursor), &tokens, &count);
	for (unsigned i = count; i-- > 0 && !name;)
		if (clang_getTokenKind(tokens[i]) == CXToken_Identifier)
			name = take_string(lower, clang_getTokenSpelling(lower->tu, tokens[i]));
	clang_disposeTokens(lower->tu, tokens, count);
	return name;
}

uint32_t
first_identifier(struct lower *lower, CXCursor cursor)
{
	CXToken *token;
	CXFile file;
	unsigned offset;
	uint32_t name = 0;

	clang_getSpellingLocation(clang_getCursorLocation(cursor), &file, NULL, NULL, &offset);
	if (!file)
		return 0;
	token = clang_getToken(lower->tu, clang_getLocationForOffset(lower->tu, file, offset));
	if (!token)
		return 0;
	if (clang_getTokenKind(*token) == CXToken_Identifier)
		name = take_string(lower, clang_getTokenSpelling(lower->tu, *token));
	clang_disposeTokens(lower->tu, token, 1);
	return name;
}

/* ---- qualified names ---- */

static void
append_scope(struct text *text, CXCursor cursor)
{
	CXCursor parent = clang_getCursorSemanticParent(cursor);
	CXString name;

	if (clang_Cursor_isNull(cursor) || clang_isTranslationUnit(cursor.kind) ||
	    clang_isInvalid(cursor.kind) || cursor.kind == CXCursor_LinkageSpec)
		return;
	if (!clang_Cursor_isNull(parent) && !clang_isTranslationUnit(parent.kind))
		append_scope(text, parent);
	if (cursor.kind == CXCursor_Namespace &&
	    (clang_Cursor_isInlineNamespace(cursor) || clang_Cursor_isAnonymous(cursor)))
		return;
	name = clang_getCursorSpelling(cursor);
	if (clang_getCString(name) && *clang_getCString(name)) {
		if (text->length)
			text_puts(text, "::");
		text_puts(text, clang_getCString(name));
	}
	clang_disposeString(name);
}

void
append_qualified_name(struct text *out, CXCursor cursor)
{
	struct text text = {0};

	append_scope(&text, cursor);
	if (cursor.kind == CXCursor_Constructor || cursor.kind == CXCursor_Destructor ||
	    cursor.kind ==
		    CXCursor_FunctionTemplate) { /* "thread<...>" of a constructor template */
		char *angle = text.data ? strrchr(text.data, '<') : NULL;
		const char *last = text.data ? strrchr(text.data, ':') : NULL;

		if (angle && (!last || angle > last) && !strstr(text.data, "operator<"))
			*angle = '\0';
	}
	text_puts(out, text_str(&text));
	text_free(&text);
}

uint32_t
qualified_name(struct lower *lower, CXCursor cursor)
{
	struct text text = {0};
	uint32_t id;

	append_qualified_name(&text, cursor);
	id = lower_string(lower, text_str(&text));
	text_free(&text);
	return id;
}

/* ---- annotations ---- */

/* Attributes of clang's that mean something here; ARGUMENT: what stands between the brackets is
 * kept. */
static const struct attribute {
	const char *printed, *text;
	bool argument;
} attributes[] = {
	{"noreturn", "clang::noreturn", false},
	{"_Noreturn", "clang::noreturn", false},
	{"scoped_lockable", "clang::scoped_lockable", false},
	{"capability", "clang::capability", false},
	{"lockable", "clang::capability", false},
	{"guarded_by", "clang::guarded_by", true},
	{"acquire_capability", "clang::acquire_capability", false},
	{"acquire_shared_capability", "clang::acquire_capability", false},
	{"exclusive_lock_function", "clang::acquire_capability", false},
	{"release_capability", "clang::release_capability", false},
	{"unlock_function", "clang::release_capability", false},
	{"cleanup", "clang::cleanup", true},
	{"blocks(\"byref\")", "clang::block_byref", false},
	{"__block", "clang::block_byref", false},
	{"swift_attr(\"@Sendable\")", "swift::@Sendable", false},
	{"swift_attr(\"@_nonSendable\")", "swift::@_nonSendable", false},
	{"swift_attr(\"~Sendable\")", "swift::@_nonSendable", false},
};

static bool
is_name_character(char c)
{
	return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

/* Where WORD stands in TEXT as a word of its own; NULL. */
static const char *
find_word(const char *text, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
		if ((at == text || !is_name_character(at[-1])) && !is_name_character(at[length]))
			return at;
	return NULL;
}

static void
add_attributes(struct lower *lower, CXCursor cursor, const char *printed)
{
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		const struct attribute *attribute = &attributes[i];
		const char *found = find_word(printed, attribute->printed);
		struct text text = {0};

		if (!found)
			continue;
		text_puts(&text, attribute->text);
		if (attribute->argument) {
			const char *from = strchr(found, '(');
			const char *end = from ? strchr(from, ')') : NULL;

			if (end)
				text_append(&text, from, (size_t)(end - from) + 1);
		}
		struct annotation *row = vec_push(&lower->facts->annotations);
		row->text = lower_string(lower, text_str(&text));
		row->span = lower_name_span(lower, cursor);
		text_free(&text);
	}
}

static void
add_printed_attributes(struct lower *lower, CXCursor cursor)
{
	CXPrintingPolicy policy = clang_getCursorPrintingPolicy(cursor);
	CXString printed;

	clang_PrintingPolicy_setProperty(policy, CXPrintingPolicy_TerseOutput, 1);
	printed = clang_getCursorPrettyPrinted(cursor, policy);
	add_attributes(lower, cursor, clang_getCString(printed));
	clang_disposeString(printed);
	clang_PrintingPolicy_dispose(policy);
}

/* The names in a condition are kept without the blanks around them: "send_if:T,U". */
static uint32_t
annotation_text(struct lower *lower, const char *written)
{
	bool condition =
		str_starts_with(written, "send_if:") || str_starts_with(written, "sync_if:");
	struct text text = {0};
	uint32_t id;

	for (; *written; written++)
		if (!condition || !strchr(" \t\n", *written))
			text_putc(&text, *written);
	id = lower_string(lower, text_str(&text));
	text_free(&text);
	return id;
}

static void
add_annotation(struct lower *lower, CXCursor attribute)
{
	static const char prefix[] = "sendsync::";
	CXString spelling = clang_getCursorSpelling(attribute);
	const char *text = clang_getCString(spelling);

	if (text && str_starts_with(text, prefix)) {
		struct annotation *row = vec_push(&lower->facts->annotations);

		row->text = annotation_text(lower, text + sizeof prefix - 1);
		row->span = lower_extent(lower, attribute);
	}
	clang_disposeString(spelling);
}

struct attribute_search {
	struct lower *lower;
	bool unexposed;
};

static enum CXChildVisitResult
visit_attribute(CXCursor cursor, CXCursor parent, CXClientData data)
{
	struct attribute_search *search = data;

	(void)parent;
	if (cursor.kind == CXCursor_AnnotateAttr)
		add_annotation(search->lower, cursor);
	else if (cursor.kind == CXCursor_UnexposedAttr ||
		 cursor.kind == CXCursor_WarnUnusedResultAttr)
		search->unexposed |= cursor.kind == CXCursor_UnexposedAttr;
	return CXChildVisit_Continue;
}

static void
add_annotations_of(struct lower *lower, CXCursor cursor)
{
	struct attribute_search search = {lower, false};

	clang_visitChildren(cursor, visit_attribute, &search);
	if (search.unexposed)
		add_printed_attributes(lower, cursor);
}

/* Whether the first tokens of CURSOR, up to its name, are "template <>". */
static bool
begins_with_empty_template(struct lower *lower, CXCursor cursor)
{
	static const char *const head[] = {"template", "<", ">"};
	CXSourceLocation start = clang_getRangeStart(clang_getCursorExtent(cursor));
	CXSourceRange range = clang_getRange(start, clang_getCursorLocation(cursor));
	CXToken *tokens = NULL;
	unsigned count = 0, same = 0;

	clang_tokenize(lower->tu, range, &tokens, &count);
	while (same < 3 && same < count) {
		CXString spelling = clang_getTokenSpelling(lower->tu, tokens[same]);
		bool equal = str_equal(clang_getCString(spelling), head[same]);

		clang_disposeString(spelling);
		if (!equal)
			break;
		same++;
	}
	clang_disposeTokens(lower->tu, tokens, count);
	return same == 3;
}

/* What an instantiation is made from, whose annotations are its own: the template or partial
 * specialisation. An explicit specialisation was written by itself, and says its own (as the
 * standard has it of attributes, CWG 2604). */
static CXCursor
annotated_template(struct lower *lower, CXCursor cursor)
{
	CXCursor template = clang_getSpecializedCursorTemplate(cursor);

	if (clang_Cursor_isNull(template) ||
	    clang_equalLocations(clang_getCursorLocation(cursor),
				 clang_getCursorLocation(template)) ||
	    !begins_with_empty_template(lower, cursor))
		return template;
	return clang_getNullCursor();
}

/* The declaration of an alias itself, inside that of an alias template. */
static CXCursor
alias_declaration(CXCursor cursor)
{
	cursor_list children;

	if (cursor.kind != CXCursor_TypeAliasTemplateDecl)
		return cursor;
	children = children_of(cursor);
	for (uint32_t i = 0; i < children.count; i++)
		if (children.items[i].kind == CXCursor_TypeAliasDecl)
			cursor = children.items[i];
	vec_free(&children);
	return cursor;
}

/* What the names say by which a variable's type is written: typedefs, typedefs of them, and those
 * of the elements of arrays. Not of what is pointed or referred to. */
static void
add_annotations_of_aliases(struct lower *lower, CXType type)
{
	enum { MAX_ALIASES = 16 };

	for (int i = 0; i < MAX_ALIASES; i++) {
		while (clang_getArrayElementType(type).kind != CXType_Invalid)
			type = clang_getArrayElementType(type);
		CXCursor alias = alias_declaration(clang_getTypeDeclaration(type));

		if (alias.kind != CXCursor_TypedefDecl && alias.kind != CXCursor_TypeAliasDecl)
			return;
		add_annotations_of(lower, alias);
		type = clang_getTypedefDeclUnderlyingType(alias);
	}
}

/* Of the same annotation, found by several ways, keeps the first. */
static void
drop_repetitions(struct facts *facts, uint32_t first)
{
	uint32_t kept = first;

	for (uint32_t i = first; i < facts->annotations.count; i++) {
		const struct annotation *row = &facts->annotations.items[i];
		uint32_t before = first;

		while (before < kept &&
		       memcmp(&facts->annotations.items[before], row, sizeof *row) != 0)
			before++;
		if (before == kept)
			facts->annotations.items[kept++] = *row;
	}
	facts->annotations.count = kept;
}

struct range
lower_annotations(struct lower *lower, CXCursor cursor)
{
	uint32_t first = lower->facts->annotations.count;
	CXCursor template = annotated_template(lower, cursor);
	CXCursor definition = clang_getCursorDefinition(cursor);
	CXCursor canonical = clang_getCanonicalCursor(cursor);
	bool variable = cursor.kind == CXCursor_VarDecl || cursor.kind == CXCursor_ParmDecl ||
			cursor.kind == CXCursor_FieldDecl;

	add_annotations_of(lower, cursor);
	if (!clang_Cursor_isNull(template))
		add_annotations_of(lower, template);
	if (!clang_Cursor_isNull(canonical) && !clang_equalCursors(canonical, cursor))
		add_annotations_of(lower, canonical);
	if (!clang_Cursor_isNull(definition) && !clang_equalCursors(definition, cursor) &&
	    !clang_equalCursors(definition, canonical))
		add_annotations_of(lower, definition);
	/* A variable that refers to an alias stands for what it refers to. */
	if (variable && cursor.kind != CXCursor_FieldDecl)
		add_annotations_of_aliases(lower,
					   clang_getNonReferenceType(clang_getCursorType(cursor)));
	else if (variable)
		add_annotations_of_aliases(lower, clang_getCursorType(cursor));
	drop_repetitions(lower->facts, first);
	if (lower->facts->annotations.count == first)
		return (struct range){0, 0};
	return (struct range){first, lower->facts->annotations.count - first};
}

bool
has_annotation(const struct lower *lower, struct range range, const char *text)
{
	for (uint32_t i = 0; i < range.count; i++) {
		uint32_t id = lower->facts->annotations.items[range.first + i].text;

		if (str_equal(facts_str(lower->facts, id), text))
			return true;
	}
	return false;
}
