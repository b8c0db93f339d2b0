/*
 * One translation unit: parse, walk the declarations, drain the queue.
 *
 * The walk names every function that the project defines, which queues its
 * body; bodies queue what they instantiate. Declarations of system headers
 * are not walked. libclang prints nothing: what it has to say becomes rows.
 */
#include <stdio.h>
#include <stdlib.h>

#include "frontend/lower.h"

/* ---- parsing ---- */

static bool
names_standard_23(const char *argument)
{
	const char *standard = str_starts_with(argument, "-std=") ? argument + 5 : "";

	return str_equal(standard, "c++23") || str_equal(standard, "gnu++23") ||
	       str_equal(standard, "c++2b") || str_equal(standard, "gnu++2b") ||
	       str_equal(standard, "c++26") || str_equal(standard, "gnu++26") ||
	       str_equal(standard, "c++2c") || str_equal(standard, "gnu++2c");
}

CXTranslationUnit
unit_parse(CXIndex index, const struct unit_command *command, unsigned options)
{
	VEC(const char *) arguments = {0};
	VEC(struct CXUnsavedFile) unsaved = {0};
	CXTranslationUnit tu = NULL;
	struct text directory = {0};

	text_printf(&directory, "-working-directory=%s", command->directory);
	for (uint32_t i = 0; i < command->argument_count; i++) {
		*vec_push(&arguments) = command->arguments[i];
		if (i)
			continue;
		*vec_push(&arguments) = text_str(&directory);
		/* A file clang++.cfg beside the named compiler may say anything, -fplugin too. */
		*vec_push(&arguments) = "--no-default-config";
	}
	*vec_push(&arguments) = "-w";
	*vec_push(&arguments) = "-Qunused-arguments";
	*vec_push(&arguments) = "-ferror-limit=0";
	for (uint32_t i = 0; i < command->unsaved_count; i++) {
		const struct unsaved_file *file = &command->unsaved[i];
		*vec_push(&unsaved) = (struct CXUnsavedFile){file->path, file->bytes, file->length};
	}
	clang_parseTranslationUnit2FullArgv(index, NULL, arguments.items, (int)arguments.count,
					    unsaved.items, unsaved.count, options, &tu);
	vec_free(&unsaved);
	vec_free(&arguments);
	text_free(&directory);
	return tu;
}

/* With KeepGoing libclang calls a missing header an error; it is the end of any trust in the unit.
 */
static bool
is_fatal(enum CXDiagnosticSeverity severity, const char *message)
{
	return severity == CXDiagnostic_Fatal || str_ends_with(message, "file not found");
}

static bool
lower_diagnostics(struct lower *lower)
{
	bool fatal = false;

	for (unsigned i = 0; i < clang_getNumDiagnostics(lower->tu); i++) {
		CXDiagnostic diagnostic = clang_getDiagnostic(lower->tu, i);
		enum CXDiagnosticSeverity severity = clang_getDiagnosticSeverity(diagnostic);
		CXSourceLocation location = clang_getDiagnosticLocation(diagnostic);

		if (severity >= CXDiagnostic_Error) {
			struct diagnostic_text row = {
				.severity = severity,
				.message =
					take_string(lower, clang_getDiagnosticSpelling(diagnostic)),
				.span = lower_range(lower, clang_getRange(location, location)),
			};

			if (is_fatal(severity, facts_str(lower->facts, row.message)))
				row.severity = CXDiagnostic_Fatal;
			*vec_push(&lower->facts->diagnostics) = row;
			fatal |= row.severity == CXDiagnostic_Fatal;
		}
		clang_disposeDiagnostic(diagnostic);
	}
	return fatal;
}

/* ---- what was read ---- */

struct reading {
	struct lower *lower;
	struct map seen; /* rows of strings -> rows of inputs */
};

/* The path is not made shorter: behind a link, ".." leads elsewhere than the letters say. */
static uint32_t
input_path(struct lower *lower, CXFile file)
{
	CXString name = clang_getFileName(file);
	const char *spelled = clang_getCString(name);
	struct text path = {0};

	if (spelled[0] != '/')
		text_printf(&path, "%s/", lower->directory);
	text_puts(&path, spelled);
	clang_disposeString(name);
	uint32_t row = lower_string(lower, text_str(&path));
	text_free(&path);
	return row;
}

/* The input that holds LOCATION; 0: the command line. */
static uint32_t
input_at(const struct reading *reading, CXSourceLocation location)
{
	CXFile file = NULL;

	clang_getExpansionLocation(location, &file, NULL, NULL, NULL);
	return file ? map_get(&reading->seen, input_path(reading->lower, file)) : 0;
}

static void
lower_input(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
	struct reading *reading = data;
	struct facts *facts = reading->lower->facts;
	uint32_t path = input_path(reading->lower, file);
	size_t size = 0;

	if (map_get(&reading->seen, path))
		return;
	map_put(&reading->seen, path, facts->inputs.count);
	const char *content = clang_getFileContents(reading->lower->tu, file, &size);
	uint64_t hash = content ? hash_bytes(content, size) : 0;
	*vec_push(&facts->inputs) = (struct input){
		.path = path,
		.hash = {(uint32_t)hash, (uint32_t)(hash >> 32)},
		.includer = depth ? input_at(reading, stack[0]) : 0,
	};
}

static void
lower_inputs(struct lower *lower)
{
	struct reading reading = {.lower = lower};

	clang_getInclusions(lower->tu, lower_input, &reading);
	map_free(&reading.seen);
}

/* ---- declarations ---- */

static bool
is_function_definition(CXCursor cursor)
{
	switch (cursor.kind) {
	case CXCursor_FunctionDecl:
	case CXCursor_CXXMethod:
	case CXCursor_Constructor:
	case CXCursor_Destructor:
	case CXCursor_ConversionFunction:
	case CXCursor_FunctionTemplate:
		return clang_isCursorDefinition(cursor);
	default:
		return false;
	}
}

/* typedef struct { ... } name SEND; : a record without a name of its own, whose marks stand behind
 * the one that it is given. */
static void
mark_named_record(struct lower *lower, CXCursor declaration)
{
	uint32_t type = lower_type(lower, clang_getCursorType(declaration));
	const struct type *row = &lower->facts->types.items[type];
	CXString name = clang_getCursorSpelling(declaration);
	bool named = str_equal(clang_getCString(name), facts_str(lower->facts, row->name));

	clang_disposeString(name);
	if (row->kind != TYPE_RECORD || row->annotations.count || !named)
		return;
	struct range annotations = lower_annotations(lower, declaration);
	lower->facts->types.items[type].annotations = annotations;
}

static bool
has_declarations(enum CXCursorKind kind)
{
	return kind == CXCursor_Namespace || kind == CXCursor_LinkageSpec ||
	       kind == CXCursor_ClassDecl || kind == CXCursor_StructDecl ||
	       kind == CXCursor_UnionDecl || kind == CXCursor_ClassTemplate ||
	       kind == CXCursor_ClassTemplatePartialSpecialization ||
	       kind == CXCursor_UnexposedDecl;
}

/* A type that is asked about even if no body uses it: of the main file, and an annotated one of a
 * header, whose claim is judged. The other thousands of a C project's headers cost and tell
 * nothing.
 */
static bool
is_asked_type(struct lower *lower, CXCursor cursor)
{
	switch (cursor.kind) {
	case CXCursor_ClassDecl:
	case CXCursor_StructDecl:
	case CXCursor_UnionDecl:
		if (!clang_isCursorDefinition(cursor))
			return false;
		break;
	case CXCursor_TypedefDecl:
	case CXCursor_TypeAliasDecl:
		break;
	default:
		return false;
	}
	return (lower->every_type || clang_Cursor_hasAttrs(cursor) ||
		clang_Location_isFromMainFile(clang_getCursorLocation(cursor))) &&
	       in_project(lower, cursor);
}

static enum CXChildVisitResult
walk_declaration(CXCursor cursor, CXCursor parent, CXClientData data)
{
	struct lower *lower = data;

	(void)parent;
	if (clang_isTranslationUnit(parent.kind) && in_system(cursor))
		return CXChildVisit_Continue;
	if (cursor.kind == CXCursor_TypedefDecl && clang_Cursor_hasAttrs(cursor) &&
	    in_project(lower, cursor))
		mark_named_record(lower, cursor);
	if (is_function_definition(cursor)) {
		if (in_project(lower, cursor))
			lower_function(lower, cursor);
		return CXChildVisit_Continue;
	}
	if (is_asked_type(lower, cursor))
		lower_type(lower, clang_getCursorType(cursor));
	return has_declarations(cursor.kind) ? CXChildVisit_Recurse : CXChildVisit_Continue;
}

static void
drain(struct lower *lower)
{
	for (uint32_t i = 0; i < lower->queue.count; i++) {
		struct pending pending = lower->queue.items[i];

		lower_pending(lower, &pending);
	}
	lower->queue.count = 0;
}

/* Templates that nobody instantiated here; lowering one may ask for more. */
static void
drain_patterns(struct lower *lower)
{
	for (uint32_t i = 0; i < lower->patterns.count; i++) {
		struct pending pending = lower->patterns.items[i];
		uint32_t flags = lower->facts->functions.items[pending.function].flags;

		if (flags & FUNCTION_HAS_INSTANCE)
			continue;
		lower_pending(lower, &pending);
		drain(lower);
	}
}

static void
find_main_file(struct lower *lower)
{
	CXCursor unit = clang_getTranslationUnitCursor(lower->tu);
	CXString name = clang_getCursorSpelling(unit);
	CXFile file = clang_getFile(lower->tu, clang_getCString(name));
	CXSourceLocation start = clang_getLocation(lower->tu, file, 1, 1);
	struct span span = lower_range(lower, clang_getRange(start, start));

	clang_disposeString(name);
	lower->facts->main_file = span.file;
	lower->facts->files.items[span.file].flags |= FILE_MAIN | FILE_PROJECT;
}

static void
lower_release(struct lower *lower)
{
	map_free(&lower->types);
	map_free(&lower->functions);
	map_free(&lower->vars);
	map_free(&lower->files);
	map_free(&lower->places);
	vec_free(&lower->queue);
	vec_free(&lower->patterns);
}

/* libclang tells why there is no unit only by printing it: once more, with that switched on. */
static void
tell_refusal(const struct unit_command *command)
{
	CXIndex index = clang_createIndex(0, 1);
	CXTranslationUnit tu = unit_parse(index, command, CXTranslationUnit_KeepGoing);

	if (tu)
		clang_disposeTranslationUnit(tu);
	clang_disposeIndex(index);
}

enum unit_status
frontend_lower(const struct unit_command *command, struct facts *facts)
{
	CXIndex index = clang_createIndex(0, 0);
	struct lower lower = {.facts = facts,
			      .directory = command->directory,
			      .root = command->root,
			      .every_type = command->every_type};
	bool fatal;

	facts_init(facts);
	for (uint32_t i = 0; i < command->argument_count; i++)
		lower.range_for_extends |= names_standard_23(command->arguments[i]);
	lower.tu = unit_parse(index, command, CXTranslationUnit_KeepGoing);
	if (!lower.tu) {
		clang_disposeIndex(index);
		tell_refusal(command);
		return UNIT_CRASHED;
	}
	find_main_file(&lower);
	fatal = lower_diagnostics(&lower);
	lower_inputs(&lower);
	clang_visitChildren(clang_getTranslationUnitCursor(lower.tu), walk_declaration, &lower);
	drain(&lower);
	drain_patterns(&lower);
	lower_release(&lower);
	clang_disposeTranslationUnit(lower.tu);
	clang_disposeIndex(index);
	return fatal ? UNIT_FATAL : UNIT_OK;
}

const char *
frontend_clang_version(void)
{
	static char version[128];
	CXString string = clang_getClangVersion();

	snprintf(version, sizeof version, "%s", clang_getCString(string));
	clang_disposeString(string);
	return version;
}
