/*
 * Names rot: every name in a model must be declared by the library.
 *
 *   model_names LIBRARY FILE... [-- FLAGS]
 *
 * The FILEs, testdata/models/LIBRARY.{c,cpp}, include the library's headers;
 * a name must be declared by one of them, as facts would spell it: by the
 * class that declares a method, by the struct behind a typedef. Types and
 * functions are kept apart, since the models keep them apart.
 *
 *   // absent: name, name -- why     not declared everywhere: platform, version
 *
 * Clang's builtins have no declaration; clang itself is asked for them.
 * Without FLAGS, testdata/include stands in for headers that are not
 * installed. FLAGS, perhaps none, take its place for ./dev models; then a
 * header that is not there makes the exit code 77.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "analysis/model.h"
#include "base/hash.h"
#include "base/text.h"
#include "frontend/parse.h"
#include "project/compile_db.h"
#include "project/nearest.h"
#include "unit_lines.h"

enum { SKIPPED = 77 }; /* exit code */

/* Names with their number, from 1. */
struct names {
	struct map index;
	word_list items;
};

struct run {
	const char *library;
	struct arena arena;
	struct names types, functions, absent;
	const char *const *flags; /* instead of the stand-ins; NULL: those */
	uint32_t flag_count, rows, failed;
	bool header_missing;
	char *directory;
};

static bool
has(const struct names *names, const char *name)
{
	return map_get(&names->index, hash_str(name)) != 0;
}

static void
add(struct run *run, struct names *names, const char *name)
{
	if (!*name || has(names, name))
		return;
	*vec_push(&names->items) = arena_strdup(&run->arena, name);
	map_put(&names->index, hash_str(name), names->items.count);
}

static void
names_free(struct names *names)
{
	map_free(&names->index);
	vec_free(&names->items);
}

/* ---- declarations ---- */

static bool
is_type(enum CXCursorKind kind)
{
	return kind == CXCursor_ClassDecl || kind == CXCursor_StructDecl ||
	       kind == CXCursor_UnionDecl || kind == CXCursor_EnumDecl ||
	       kind == CXCursor_ClassTemplate ||
	       kind == CXCursor_ClassTemplatePartialSpecialization;
}

static bool
is_function(enum CXCursorKind kind)
{
	return kind == CXCursor_FunctionDecl || kind == CXCursor_CXXMethod ||
	       kind == CXCursor_Constructor || kind == CXCursor_Destructor ||
	       kind == CXCursor_ConversionFunction || kind == CXCursor_FunctionTemplate;
}

static bool
has_declarations(enum CXCursorKind kind)
{
	return is_type(kind) || kind == CXCursor_Namespace || kind == CXCursor_LinkageSpec ||
	       kind == CXCursor_UnexposedDecl || kind == CXCursor_FriendDecl;
}

static const char *
last_part(const char *name)
{
	const char *at = name;

	for (const char *next = name; (next = strstr(next, "::")); next += 2)
		at = next + 2;
	return at;
}

/* Constructors that nobody wrote are called by the name of the class, too. */
static void
add_constructor(struct run *run, const char *class)
{
	struct text name = {0};

	text_printf(&name, "%s::%s", class, last_part(class));
	add(run, &run->functions, text_str(&name));
	text_free(&name);
}

static enum CXChildVisitResult
visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
	struct run *run = data;
	struct text name = {0};

	(void)parent;
	if (is_type(cursor.kind) || is_function(cursor.kind)) {
		append_qualified_name(&name, cursor);
		add(run, is_type(cursor.kind) ? &run->types : &run->functions, text_str(&name));
		if (is_type(cursor.kind) && clang_isCursorDefinition(cursor))
			add_constructor(run, text_str(&name));
		text_free(&name);
	}
	return has_declarations(cursor.kind) ? CXChildVisit_Recurse : CXChildVisit_Continue;
}

static void
print_error(struct run *run, CXDiagnostic diagnostic)
{
	CXString text = clang_formatDiagnostic(diagnostic, clang_defaultDiagnosticDisplayOptions());

	printf("%s\n", clang_getCString(text));
	run->header_missing |= strstr(clang_getCString(text), "file not found") != NULL;
	clang_disposeString(text);
}

/* Errors of the compiler: a declaration behind one may be lost, so they fail the test. */
static bool
compiled(struct run *run, CXTranslationUnit tu)
{
	bool ok = true;

	for (unsigned i = 0; i < clang_getNumDiagnostics(tu); i++) {
		CXDiagnostic diagnostic = clang_getDiagnostic(tu, i);

		if (clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error) {
			print_error(run, diagnostic);
			ok = false;
		}
		clang_disposeDiagnostic(diagnostic);
	}
	return ok;
}

static bool
read_unit(struct run *run, const struct unit_command *command)
{
	CXIndex index = clang_createIndex(0, 0);
	CXTranslationUnit tu = unit_parse(
		index, command, CXTranslationUnit_KeepGoing | CXTranslationUnit_SkipFunctionBodies);
	bool ok = tu && compiled(run, tu);

	if (tu)
		clang_visitChildren(clang_getTranslationUnitCursor(tu), visit, run);
	clang_disposeTranslationUnit(tu);
	clang_disposeIndex(index);
	return ok;
}

static bool
parse_file(struct run *run, struct unit_lines *lines, const char *file)
{
	static const char *const stand_ins[] = {"-I", "testdata/include"};
	word_list flags = {0};
	struct command_list commands;
	struct text error = {0};
	bool ok;

	unit_lines_flags(lines, file, &flags);
	for (uint32_t i = 0; !run->flags && i < sizeof stand_ins / sizeof *stand_ins; i++)
		*vec_push(&flags) = stand_ins[i];
	for (uint32_t i = 0; i < run->flag_count; i++)
		*vec_push(&flags) = run->flags[i];
	const struct command_request request = {
		.working_directory = run->directory,
		.paths = &file,
		.path_count = 1,
		.flags = flags.items,
		.flag_count = flags.count,
		.has_flags = true,
	};
	ok = commands_load(&commands, &request, &error);
	if (!ok)
		printf("%s: %s\n", file, text_str(&error));
	ok = ok && read_unit(run, &commands.items.items[0]);
	commands_free(&commands);
	text_free(&error);
	vec_free(&flags);
	return ok;
}

/* "name, name -- why" */
static bool
read_absent(struct run *run, const char *file, const char *line)
{
	const char *why = strstr(line, " -- ");

	if (!why || !why[4]) {
		printf("%s: `// absent: %s`: behind the names stands ` -- ` and why\n", file, line);
		return false;
	}
	while (line < why) {
		size_t length = strcspn(line, ", ");
		if (length > 0)
			add(run, &run->absent, arena_strndup(&run->arena, line, length));
		line += length + strspn(line + length, ", ");
	}
	return true;
}

static bool
read_file(struct run *run, const char *file)
{
	struct unit_lines lines;
	const char *absent;
	bool ok = unit_lines_read(&lines, file);

	if (ok)
		ok = parse_file(run, &lines, file);
	else
		printf("%s: cannot be read\n", file);
	for (uint32_t next = 0; (absent = unit_lines_value(&lines, "absent", &next));)
		ok &= read_absent(run, file, absent);
	unit_lines_free(&lines);
	return ok;
}

/* ---- builtins ---- */

/* A unit that has an error with the name for each of NAMES that clang does not have built in. */
static CXTranslationUnit
parse_builtins(CXIndex index, const word_list *names)
{
	static const char *const arguments[] = {"-ferror-limit=0"};
	struct text source = {0};
	CXTranslationUnit tu;

	for (uint32_t i = 0; i < names->count; i++)
		text_printf(&source, "#if !__has_builtin(%s)\n#error %s\n#endif\n", names->items[i],
			    names->items[i]);
	struct CXUnsavedFile file = {"builtins.c", text_str(&source), source.length};
	tu = clang_parseTranslationUnit(index, file.Filename, arguments, 1, &file, 1, 0);
	text_free(&source);
	return tu;
}

/* Adds those of NAMES that clang has built in to the declared functions. */
static void
add_builtins(struct run *run, const word_list *names)
{
	CXIndex index = clang_createIndex(0, 0);
	CXTranslationUnit tu = parse_builtins(index, names);
	struct names unknown = {0};

	for (unsigned i = 0; tu && i < clang_getNumDiagnostics(tu); i++) {
		CXDiagnostic diagnostic = clang_getDiagnostic(tu, i);
		CXString name = clang_getDiagnosticSpelling(diagnostic);

		add(run, &unknown, clang_getCString(name));
		clang_disposeString(name);
		clang_disposeDiagnostic(diagnostic);
	}
	for (uint32_t i = 0; tu && i < names->count; i++)
		if (!has(&unknown, names->items[i]))
			add(run, &run->functions, names->items[i]);
	names_free(&unknown);
	clang_disposeTranslationUnit(tu);
	clang_disposeIndex(index);
}

/* Only reserved names can be builtins that headers do not declare. */
static void
find_builtins(struct run *run, const struct models *models)
{
	const struct model_function *row;
	word_list names = {0};

	for (size_t i = 0; (row = models_function_at(models, i)); i++)
		if (str_equal(row->library, run->library) && str_starts_with(row->name, "__") &&
		    !strchr(row->name, ':') && !has(&run->functions, row->name))
			*vec_push(&names) = row->name;
	if (names.count > 0)
		add_builtins(run, &names);
	vec_free(&names);
}

/* ---- rows ---- */

/* What may have been meant: the same name in another scope, most often a base class; else the
 * nearest.
 */
static void
print_hint(const struct names *names, const char *wanted)
{
	struct nearest nearest = {.word = wanted};
	struct text hint = {0};
	const char *scope = strstr(wanted, "::");
	uint32_t found = 0;

	for (uint32_t i = 0; i < names->items.count; i++) {
		const char *name = names->items.items[i];

		nearest_offer(&nearest, name);
		if (found < 3 && scope && str_equal(last_part(name), last_part(wanted)) &&
		    strncmp(name, wanted, (size_t)(scope - wanted) + 2) == 0)
			printf("%s%s", found++ ? ", " : "; declared are ", name);
	}
	if (found == 0)
		nearest_hint(&nearest, &hint);
	printf("%s\n", text_str(&hint));
	text_free(&hint);
}

static void
check_name(struct run *run, const char *what, const char *name, const struct names *names,
	   const struct names *others)
{
	if (has(names, name) || has(&run->absent, name))
		return;
	run->failed++;
	printf("annotations/models/%s.yaml: %s %s is not declared", run->library, what, name);
	if (has(others, name))
		printf(" as such: the name means something else\n");
	else
		print_hint(names, name);
}

static void
check_types(struct run *run, const struct models *models)
{
	const struct model_type *row;

	for (size_t i = 0; (row = models_type_at(models, i)); i++) {
		if (!str_equal(row->library, run->library))
			continue;
		run->rows++;
		check_name(run, "type", row->name, &run->types, &run->functions);
	}
}

static void
check_functions(struct run *run, const struct models *models)
{
	const struct model_function *row;

	for (size_t i = 0; (row = models_function_at(models, i)); i++) {
		if (!str_equal(row->library, run->library))
			continue;
		run->rows++;
		check_name(run, "function", row->name, &run->functions, &run->types);
		if (row->spawn.policy_type)
			check_name(run, "type", row->spawn.policy_type, &run->types,
				   &run->functions);
	}
}

/* A name that is excused must be one of the model's. */
static void
check_absent(struct run *run, const struct models *models)
{
	for (uint32_t i = 0; i < run->absent.items.count; i++) {
		const char *name = run->absent.items.items[i];
		const struct model_type *type = models_type(models, name);
		const struct model_function *function = models_function(models, name);

		if ((type && str_equal(type->library, run->library)) ||
		    (function && str_equal(function->library, run->library)))
			continue;
		run->failed++;
		printf("`// absent: %s`: annotations/models/%s.yaml has no such name\n", name,
		       run->library);
	}
}

static bool
check_library(struct run *run)
{
	char *error = NULL;
	struct models *models = models_load(NULL, 0, &error);

	if (!models) {
		printf("%s\n", error);
		free(error);
		return false;
	}
	find_builtins(run, models);
	check_types(run, models);
	check_functions(run, models);
	check_absent(run, models);
	models_free(models);
	printf("%s: %u rows, %u wrong; %u types and %u functions are declared\n", run->library,
	       run->rows, run->failed, run->types.items.count, run->functions.items.count);
	if (run->rows == 0)
		printf("no model has `library: %s`\n", run->library);
	return run->failed == 0 && run->rows > 0;
}

static bool
check_files(struct run *run, char **words)
{
	bool ok = *words != NULL;

	for (uint32_t i = 0; words[i]; i++) {
		if (!str_equal(words[i], "--"))
			continue;
		words[i] = NULL;
		run->flags = (const char *const *)&words[i + 1];
		while (words[i + 1 + run->flag_count])
			run->flag_count++;
	}
	for (; *words; words++)
		ok &= read_file(run, *words);
	return ok;
}

int
main(int argc, char **argv)
{
	struct run run = {.library = argv[1], .directory = getcwd(NULL, 0)};
	bool ok;

	if (argc < 3) {
		fprintf(stderr, "usage: model_names LIBRARY FILE... [-- FLAGS]\n");
		return 2;
	}
	ok = check_files(&run, argv + 2);
	if (!run.header_missing)
		ok &= check_library(&run);
	names_free(&run.types);
	names_free(&run.functions);
	names_free(&run.absent);
	arena_release(&run.arena);
	free(run.directory);
	if (run.flags && run.header_missing)
		return SKIPPED;
	return ok ? 0 : 1;
}
